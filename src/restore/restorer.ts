/** Owns `createRestorer`: a reading in, the right text with its edits out. */

import { wrongArgument } from "../argument-checks.js";
import type { Step } from "../decode/step.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { SettledSpan } from "../lattice/settled-span.js";
import { isReading } from "../page/reading.js";
import type { Reading } from "../page/reading.js";
import { applyEdits } from "../span.js";
import { foreignLines, withoutLines } from "../text/foreign.js";
import { placementHabit } from "../text/tone-placement.js";
import { columnOrder } from "./column-order.js";
import { damageParts } from "./damage-parts.js";
import { diagnose } from "./diagnosis.js";
import type { Diagnosis } from "./diagnosis.js";
import { engineHints, hintsWithin } from "./engine-hints.js";
import type { EngineHints } from "./engine-hints.js";
import { Decoders } from "./decoders.js";
import { firstSight } from "./first-sight.js";
import type { FirstSight } from "./first-sight.js";
import { Kits } from "./kits.js";
import { Language } from "./language.js";
import { DocumentVote } from "./document-vote.js";
import { withLostWords } from "./lost-words.js";
import { lookThrough } from "./looking-passes.js";
import { completeOptions } from "./options.js";
import type { ProfileName, RestoreOptions } from "./options.js";
import { looksRight } from "./misread-count.js";
import { composed, withPartedMarks } from "./parted-marks.js";
import { partsInPlace } from "./parts-in-place.js";
import { pass } from "./pass.js";
import type { Work } from "./pass.js";
import { inPlace } from "./piece-order.js";
import { chooseProfile, hasSlips } from "./profile-choice.js";
import { FAR, HALF_MARKED, HAS_MARKS, LATIN, voteWeights, WEIGHED_AFTER } from "./profile-kinds.js";
import { renderSteps } from "./renderer.js";
import type { Rendering, RenderSettings } from "./renderer.js";
import { respace, RESPACED } from "./respaced.js";
import { ofReading, respell, RESPELLED } from "./respelled.js";
import { meanConfidence } from "./restoration.js";
import type { Restoration } from "./restoration.js";
import { SecondThoughts } from "./second-thoughts.js";
import { segmentEnds } from "./segments.js";
import { settledSpans } from "./settled-spans.js";

/** Text that is right on the whole, or a stretch of it, is changed only where so much speaks for it. */
const SURE = 0.997;
/** Words that the context guessed with less are mostly wrong (27 of 37 below 0.75): what was read tells more. Not for unknown engines (layers 160 -> 162 wrong). */
const SURE_GUESS = 0.66;

/**
 * Restores readings with one dictionary. Holds what it learned of readings met before (they repeat), nothing else: what
 * it gives for a text does not depend on the texts before it.
 *
 * @example
 * ```ts
 * import { createRestorer, openPackagedDictionary } from "khoidau/node";
 * import type { Restorer } from "khoidau";
 * const restorer: Restorer = createRestorer(openPackagedDictionary({ size: "small" }));
 * restorer.restore("Uy ban nhan dan tinh").damage; // "stripped"
 * ```
 */
export class Restorer {
  readonly #options: Required<RestoreOptions>;
  readonly #language: Language;
  readonly #kits: Kits;
  readonly #decoders: Decoders;

  /** Use `createRestorer`. */
  constructor(dictionary: Dictionary, options: RestoreOptions) {
    this.#options = completeOptions(options);
    this.#language = new Language(dictionary, this.#options);
    this.#kits = new Kits(this.#language);
    this.#decoders = new Decoders(this.#language, this.#options);
  }

  /**
   * The right text of a reading. Takes any string; what is not understood stays as read. Of a reading made of pages
   * (`pageReading`) the other readings of a word are candidates as well.
   *
   * @throws KhoidauError `bad-argument` for what is neither a string nor a reading.
   */
  restore(reading: string | Reading): Restoration {
    if (typeof reading === "string") reading = { text: reading, words: [], lines: [] };
    else if (!isReading(reading)) throw wrongArgument("reading", reading, "a string, or what pageReading gives; bytes are decoded first, as with new TextDecoder()");
    const text = this.#options.minConfidence > RESPELLED ? reading.text : respell(reading.text);
    if (text === reading.text) return this.#restoreWhole(reading);
    return ofReading(reading.text, text, this.#restoreWhole({ ...reading, text }));
  }

  #restoreWhole(reading: Reading): Restoration {
    const whole = this.#options.minConfidence > RESPACED ? undefined : withPartedMarks(reading);
    return whole === undefined ? this.#restoreSpaced(reading) : composed(reading.text, whole.back(this.#restoreSpaced(whole.reading)));
  }

  #restoreSpaced(reading: Reading): Restoration {
    const respaced = this.#options.minConfidence > RESPACED ? undefined : respace(reading, this.#language);
    return respaced === undefined ? this.#restoreReading(reading) : respaced.back(this.#restoreReading(respaced.reading));
  }

  #restoreReading(reading: Reading): Restoration {
    const order = columnOrder(reading.text);
    const known = engineHints(reading, order === undefined ? (offset) => offset : (offset) => order.forth(offset));
    if (order === undefined) return this.#restore(reading.text, known, () => false);
    const restoration = this.#restore(order.text, known, (at) => order.isCell(at));
    const edits = inPlace(restoration.edits, order);
    return { ...restoration, text: applyEdits(reading.text, edits), edits, tokens: inPlace(restoration.tokens, order) };
  }

  #restore(text: string, known: EngineHints, isCell: (at: number) => boolean): Restoration {
    const foreign = foreignLines(text.split("\n"));
    // What one engine read is one part, whatever the pages looked like.
    const parts = this.#options.profile === "auto" && known.channel === undefined ? damageParts(text, foreign, this.#language.bare) : [];
    if (parts.length === 0) return this.#restorePart(text, known, isCell, foreign);
    return partsInPlace(text, parts, (part) => this.#restorePart(part.text, hintsWithin(known, part), (at) => isCell(part.back({ start: at, end: at }).start)));
  }

  #restorePart(text: string, known: EngineHints, isCell: (at: number) => boolean, foreign = foreignLines(text.split("\n"))): Restoration {
    const native = withoutLines(text, foreign);
    const diagnosis = diagnose(native, this.#language.bare);
    const ends = segmentEnds(text);
    const sight = HAS_MARKS.has(diagnosis.damage) ? this.#firstSight(text, ends, foreign) : undefined;
    const seen = sight === undefined ? diagnosis.damage : sight.isMisread || diagnosis.isSpoilt || hasSlips(native, diagnosis, this.#language, (name) => this.#kits.of(name)) ? "marked" : "clean";
    const profile = this.#profile(native, { ...diagnosis, damage: seen }, known, sight);
    const damage = seen === "latin" && profile === "stripped" && this.#options.profile === "auto" ? "stripped" : seen;
    const work: Work = { text, ends, settled: this.#settled(text, foreign, profile), known, isCell, dusty: this.#options.noise === "remove" && profile === "tesseract-eng" };
    const { kit, hints, settled, habit } = lookThrough(work, profile, { language: this.#language, kits: this.#kits, decoders: this.#decoders, adapt: this.#options.adapt, wrong: sight?.wrong });
    const rendering: Rendering = { edits: [], tokens: [] };
    const settings = { ...this.#settings(work, profile), habit };
    const careful = { ...settings, minConfidence: Math.max(settings.minConfidence, SURE) };
    // Other pages than those that made the text misread may be right, unless one engine is known to have read all.
    const mayBeRight = profile === "tesseract-vie" && ends.length > 1 && known.channel === undefined;
    const render = (steps: Step[]): void => renderSteps(text, steps, kit, mayBeRight && looksRight(text, steps, this.#language.vocabulary) ? careful : settings, rendering);
    // What the first sight read of a clean text is what would be read again.
    const done = profile === "clean" && known.others === undefined && known.sure === undefined ? (sight?.steps ?? []) : [];
    done.forEach(render);
    const vote = new DocumentVote(text, this.#language.votes, voteWeights(profile, kit.isTold), render);
    const thoughts = WEIGHED_AFTER.has(profile) ? new SecondThoughts(text, kit, this.#language, this.#options.lmWeight, (steps) => vote.add(steps)) : undefined;
    pass({ ...work, settled, done: done.length }, { kit, hints, decoder: this.#decoders.last(profile) }, (steps) => {
      if (profile === "clean") render(steps);
      else (thoughts ?? vote).add(steps);
    });
    thoughts?.end();
    vote.end();
    const edits = profile === "lossy" ? withLostWords(text, rendering.edits, this.#options.minConfidence) : rendering.edits;
    return {
      text: applyEdits(text, edits),
      tokens: rendering.tokens,
      edits,
      damage,
      profile,
      confidence: meanConfidence(rendering.tokens),
    };
  }

  #firstSight(text: string, ends: readonly number[], foreign: readonly boolean[]): FirstSight {
    const work: Work = { text, ends, settled: this.#settled(text, foreign, "clean"), isCell: () => false };
    return firstSight(work, this.#kits, this.#decoders, this.#language.vocabulary);
  }

  #settled(text: string, foreign: readonly boolean[], profile: ProfileName): SettledSpan[] {
    const { codes, abbreviations, settledIds } = this.#language;
    const { candidates } = this.#kits.of(profile);
    // Capitals that a word explains within this many nats a letter are that word.
    const isWord = (reading: string): boolean => candidates.find(reading).best < 1.6 * reading.length;
    return settledSpans(text, foreign, { codes, abbreviations: profile === "clean" ? undefined : abbreviations, isWord, halfMarked: HALF_MARKED.has(profile) }, settledIds);
  }

  #profile(text: string, diagnosis: Diagnosis, { channel }: EngineHints, sight: FirstSight | undefined): ProfileName {
    const { damage } = diagnosis;
    if (this.#options.profile !== "auto") return this.#options.profile;
    // Whoever made the picture unreadable, the engine did not read it as it does: then the text must tell.
    if (channel !== undefined && (damage === "clean" || damage === "marked")) return channel;
    const profile = chooseProfile(text, { ...diagnosis, hasLostMarks: sight?.hasLostMarks === true }, this.#language, (name) => this.#kits.of(name));
    return profile === "tesseract-vie" && sight?.isOther() === true ? "marked" : profile;
  }

  #settings({ text, isCell }: Work, profile: ProfileName): RenderSettings {
    const { tonePlacement } = this.#options;
    const minConfidence = profile === "clean" ? Math.max(this.#options.minConfidence, SURE) : this.#options.minConfidence;
    return {
      word: (id) => this.#language.vocabulary.word(id),
      usage: this.#language.usage,
      doubtCase: FAR.has(profile),
      minConfidence,
      guessConfidence: Math.max(minConfidence, profile === "tesseract-eng" ? SURE_GUESS : 0),
      removeDust: this.#options.noise === "remove" && LATIN.has(profile),
      isCell,
      placement: tonePlacement === "keep" ? placementHabit(text) : tonePlacement,
      placeAll: tonePlacement !== "keep",
    };
  }
}

/**
 * Makes a restorer of a dictionary. Synchronous and pure: no I/O, no clock, no randomness.
 *
 * @throws KhoidauError `bad-argument` for an option out of range, `dictionary-section` for a dictionary without a
 * needed part.
 *
 * @example
 * ```ts
 * import { createRestorer, openPackagedDictionary } from "khoidau/node";
 * const restorer = createRestorer(openPackagedDictionary());
 * restorer.restore("Uy ban nhan dan tinh").text; // "Ủy ban nhân dân tỉnh"
 * restorer.restore("s6 733/QB -TTg").edits.length; // 2
 * ```
 */
export function createRestorer(dictionary: Dictionary, options: RestoreOptions = {}): Restorer {
  // Not by its class: the dictionary may be of another copy of this package.
  if (typeof (dictionary as Partial<Dictionary> | undefined)?.bytes !== "function") throw wrongArgument("dictionary", dictionary, "what openDictionary, openPackagedDictionary or fetchDictionary gives (await the last one)");
  return new Restorer(dictionary, options);
}
