/** Owns `createRestorer`: a reading in, the right text with its edits out. */

import { wrongArgument } from "../argument-checks.js";
import { DocumentLayer } from "../channel/document-layer.js";
import { BeamDecoder, DEFAULT_BEAM } from "../decode/beam-decoder.js";
import type { Step } from "../decode/step.js";
import { DEFAULT_SECOND_LOOK, SecondLook } from "../decode/second-look.js";
import { withDustEdges } from "../lattice/dust-edges.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { LatticeHints } from "../lattice/lattice-hints.js";
import type { SettledSpan } from "../lattice/settled-span.js";
import type { Reading } from "../page/reading.js";
import { applyEdits } from "../span.js";
import { foreignLines, withoutLines } from "../text/foreign.js";
import { placementHabit } from "../text/tone-placement.js";
import { withVniBars } from "../text/vni-bar.js";
import { ChannelKit } from "./channel-kit.js";
import { columnOrder, inPlace } from "./column-order.js";
import { ContextProposer } from "./context-proposer.js";
import { diagnose } from "./diagnosis.js";
import type { Diagnosis } from "./diagnosis.js";
import { engineHints } from "./engine-hints.js";
import type { EngineHints } from "./engine-hints.js";
import { Language } from "./language.js";
import { learnFrom } from "./document-learning.js";
import { DocumentMemory } from "./document-memory.js";
import { DocumentVote } from "./document-vote.js";
import { markEvidence } from "./mark-evidence.js";
import { MISREAD_SEGMENTS, MisreadCount } from "./misread-count.js";
import { completeOptions } from "./options.js";
import type { ChannelName, ProfileName, RestoreOptions } from "./options.js";
import { OwnAbbreviations } from "./own-abbreviations.js";
import { chooseProfile } from "./profile-choice.js";
import { FAR, HALF_MARKED, HAS_MARKS, LATIN, toldByWords, voteWeights } from "./profile-kinds.js";
import { ProfileChannel } from "./profile-channel.js";
import { renderSteps } from "./renderer.js";
import type { Rendering, RenderSettings } from "./renderer.js";
import { ofReading, RESPELLED } from "./respelled.js";
import type { Restoration } from "./restoration.js";
import { segmentEnds } from "./segments.js";
import { inOrder, settledSpans } from "./settled-spans.js";

/** Hypotheses and nats of a looking pass; measured, 4 and 6 give what the full beam gives within 0.03 points on the rendered pages. */
const SCOUT_BEAM = { width: 4, margin: 4 };
/** What is wrong in a text that is right on the whole, an engine that knows Vietnamese has misread; it takes so much to believe it. */
const CLEAN_CHANNEL: ChannelName = "tesseract-vie";
const SURE = 0.997;
/** Rounds of learning from the document where the engine is not known. */
const ADAPT_ROUNDS = 3;

/** A text on its way through a pass: where its stretches end, and what in it is settled. */
interface Work {
  readonly text: string;
  readonly ends: readonly number[];
  /** Segments that need no decoding any more. */
  readonly done?: number;
  readonly settled: readonly SettledSpan[];
  readonly known?: EngineHints;
  /** Stretches of lines may be dust; of an unknown engine the words look like it. */
  readonly dusty?: boolean;
  /** Where cells of tables stand, whose lone letters are no dust. */
  readonly isCell: (at: number) => boolean;
}

/** What the last pass is told by the passes before it. */
interface Looked extends Pick<Work, "settled"> {
  readonly kit: ChannelKit;
  readonly hints: LatticeHints;
}

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
  readonly #kits = new Map<ChannelName, ChannelKit>();
  readonly #decoder: BeamDecoder;
  /** For the last pass over text whose words tell of each other, by the weight of what they tell. */
  readonly #wide = new Map<number, BeamDecoder>();
  /** For the passes that only look ahead: hints need no wide beam. */
  readonly #scout: BeamDecoder;

  /** Use `createRestorer`. */
  constructor(dictionary: Dictionary, options: RestoreOptions) {
    this.#options = completeOptions(options);
    this.#language = new Language(dictionary, this.#options);
    const { beamWidth: width, lmWeight } = this.#options;
    this.#decoder = new BeamDecoder(this.#language.model, { ...DEFAULT_BEAM, width, lmWeight, rivals: true });
    this.#scout = new BeamDecoder(this.#language.model, { width: Math.min(width, SCOUT_BEAM.width), margin: SCOUT_BEAM.margin, lmWeight });
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
    const text = this.#options.minConfidence > RESPELLED ? reading.text : withVniBars(reading.text);
    if (text === reading.text) return this.#restoreReading(reading);
    return ofReading(reading.text, text, this.#restoreReading({ ...reading, text }));
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
    const native = withoutLines(text, foreign);
    const diagnosis = diagnose(native, this.#language.bare);
    const ends = segmentEnds(text);
    const sight = HAS_MARKS.has(diagnosis.damage) ? this.#firstSight(text, ends, foreign) : undefined;
    const seen = sight === undefined ? diagnosis.damage : sight.isMisread ? "marked" : "clean";
    const profile = this.#profile(native, { damage: seen, odd: diagnosis.odd }, known);
    const damage = seen === "latin" && profile === "stripped" && this.#options.profile === "auto" ? "stripped" : seen;
    const work: Work = { text, ends, settled: this.#settled(text, foreign, profile), known, isCell, dusty: this.#options.noise === "remove" && profile === "tesseract-eng" };
    const { kit, hints, settled } = this.#look(work, profile);
    const rendering: Rendering = { edits: [], tokens: [] };
    const settings = this.#settings(work, profile);
    const render = (steps: Step[]): void => renderSteps(text, steps, kit, settings, rendering);
    // What the first sight read of a clean text is what would be read again.
    const done = profile === "clean" && known.others === undefined && known.sure === undefined ? (sight?.steps ?? []) : [];
    done.forEach(render);
    const vote = new DocumentVote(text, this.#language.votes, voteWeights(profile, kit.isTold), render);
    this.#pass({ ...work, settled, done: done.length }, kit, hints, this.#lastDecoder(profile), (steps) => {
      if (profile === "clean") render(steps);
      else vote.add(steps);
    });
    vote.end();
    const words = rendering.tokens.filter((token) => token.kind === "word");
    const sum = words.reduce((total, token) => total + token.confidence, 0);
    return {
      text: applyEdits(text, rendering.edits),
      ...rendering,
      damage,
      profile,
      confidence: words.length === 0 ? 1 : sum / words.length,
    };
  }

  /** The passes that only look: what the document shows of its engine, what its context expects, what it repeats. */
  #look(work: Work, profile: ProfileName): Looked {
    const adapt = profile === "general" && this.#options.adapt;
    const { usage, vocabulary } = this.#language;
    const word = (id: number): string => vocabulary.word(id);
    const rounds = adapt ? ADAPT_ROUNDS : FAR.has(profile) ? 1 : 0;
    let kit = this.#documentKit(work.text, profile);
    let hints: LatticeHints = {};
    let { settled } = work;
    for (let round = 0; round < rounds; round++) {
      const seen = kit;
      const layer = new DocumentLayer(Infinity);
      const proposer = new ContextProposer(work.text, this.#language.model, seen);
      const memory = new DocumentMemory();
      const own = new OwnAbbreviations(work.text, word);
      this.#pass(work, seen, hints, this.#scout, (steps) => {
        proposer.add(steps);
        memory.add(steps);
        own.add(steps);
        if (adapt) learnFrom(work.text, steps, seen, { word, usage }, layer);
      });
      if (adapt) kit = new ChannelKit(this.#language.parts, "general", new ProfileChannel(this.#language.parts, "general", layer));
      settled = inOrder([...own.spans((written) => vocabulary.id(written)), ...work.settled]);
      hints = { proposals: proposer.proposed, phrases: kit.phrases(memory.terms()) };
    }
    return { kit, hints, settled };
  }

  /**
   * The first segments of a text with its marks, decoded as an engine that knows Vietnamese errs, and whether it was misread:
   * words that no Vietnamese print has may be names, units and drugs, so that only the search can tell.
   */
  #firstSight(text: string, ends: readonly number[], foreign: readonly boolean[]): { steps: Step[][]; isMisread: boolean } {
    const work: Work = { text, ends: ends.slice(0, MISREAD_SEGMENTS), settled: this.#settled(text, foreign, "clean"), isCell: () => false };
    const count = new MisreadCount(text, this.#language.vocabulary);
    const steps: Step[][] = [];
    this.#pass(work, this.#kit("clean"), {}, this.#decoder, (segment) => {
      count.add(segment);
      steps.push(segment);
    });
    return { steps, isMisread: count.isMisread };
  }

  #settled(text: string, foreign: readonly boolean[], profile: ProfileName): SettledSpan[] {
    const { codes, abbreviations, settledIds } = this.#language;
    const { candidates } = this.#kit(profile);
    // Capitals that a word explains within this many nats a letter are that word.
    const isWord = (reading: string): boolean => candidates.find(reading).best < 1.6 * reading.length;
    return settledSpans(text, foreign, { codes, abbreviations: profile === "clean" ? undefined : abbreviations, isWord, halfMarked: HALF_MARKED.has(profile) }, settledIds);
  }

  #profile(text: string, diagnosis: Pick<Diagnosis, "damage" | "odd">, { channel }: EngineHints): ProfileName {
    const { damage } = diagnosis;
    if (this.#options.profile !== "auto") return this.#options.profile;
    // Whoever made the picture unreadable, the engine did not read it as it does: then the text must tell.
    if (channel !== undefined && (damage === "clean" || damage === "marked")) return channel;
    return chooseProfile(text, diagnosis, this.#language, (name) => this.#kit(name));
  }

  /** The kit of a profile, told of what a text with half of its marks says of the other half. */
  #documentKit(text: string, profile: ProfileName): ChannelKit {
    const kit = this.#kit(profile);
    const evidence = HALF_MARKED.has(profile) ? markEvidence(text, this.#kit("stripped")) : undefined;
    return evidence === undefined ? kit : kit.told((reading, id) => evidence.cost(reading, id, this.#language.vocabulary.word(id)));
  }

  #kit(name: ProfileName): ChannelKit {
    const profile = name === "clean" ? CLEAN_CHANNEL : name;
    let kit = this.#kits.get(profile);
    if (kit === undefined) this.#kits.set(profile, (kit = new ChannelKit(this.#language.parts, profile)));
    return kit;
  }

  #lastDecoder(profile: ProfileName): BeamDecoder {
    const { sense, model } = this.#language;
    const { beamWidth: width, lmWeight, senseWeight } = this.#options;
    const weight = senseWeight * toldByWords(profile);
    if (sense === undefined || weight === 0) return this.#decoder;
    let decoder = this.#wide.get(weight);
    if (decoder === undefined) {
      const look = new SecondLook(sense, { ...DEFAULT_SECOND_LOOK, weight });
      this.#wide.set(weight, (decoder = new BeamDecoder(model, { ...DEFAULT_BEAM, width, lmWeight, rivals: true }, look)));
    }
    return decoder;
  }

  #pass({ text, ends, done = 0, settled, known, dusty, isCell }: Work, kit: ChannelKit, hints: LatticeHints, decoder: BeamDecoder, visit: (steps: Step[]) => void): void {
    decoder.reset();
    let at = ends[done - 1] ?? 0;
    for (const end of ends.slice(done)) {
      const lattice = kit.builder.build(text, at, end, settled, known === undefined ? hints : { ...hints, ...known });
      visit(decoder.decode(dusty === true ? withDustEdges(text, at, end, lattice, isCell) : lattice));
      at = end;
    }
  }

  #settings({ text, isCell }: Work, profile: ProfileName): RenderSettings {
    const { tonePlacement, minConfidence } = this.#options;
    return {
      word: (id) => this.#language.vocabulary.word(id),
      usage: this.#language.usage,
      doubtCase: FAR.has(profile),
      minConfidence: profile === "clean" ? Math.max(minConfidence, SURE) : minConfidence,
      removeDust: this.#options.noise === "remove" && LATIN.has(profile),
      isCell,
      placement: tonePlacement === "keep" ? placementHabit(text) : tonePlacement,
      placeAll: tonePlacement !== "keep",
    };
  }
}

function isReading(reading: Partial<Reading> | null | undefined): boolean {
  return typeof reading?.text === "string" && Array.isArray(reading.words) && Array.isArray(reading.lines);
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
