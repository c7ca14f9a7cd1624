/** Owns a reading whose spaces were put right before it was restored, and the way back. */

import type { Reading } from "../page/reading.js";
import { applyEdits } from "../span.js";
import type { Edit, Span } from "../span.js";
import { isWhite } from "../text/white-space.js";
import { LineParts } from "./line-parts.js";
import { meanConfidence } from "./restoration.js";
import type { Restoration, RestoredToken } from "./restoration.js";
import { hasRightLetters, mayHaveMarks } from "./right-letters.js";
import { respacedSpans } from "./spaced-line.js";
import type { RespacedSpan, Respacing, SpacingLanguage } from "./spaced-line.js";
import { addCuts } from "./stuck-words.js";
import { addJoints } from "./torn-words.js";

/** Confidence of taking a space out of a word or putting one between two: of 85 changes read in a million words as the corpus prints them two were wrong. */
export const RESPACED = 0.98;

/** For each stretch that had wrong spaces so many words may be unknown: what is run together without marks stays so here. */
const FORGIVEN = 0.5;

/**
 * The reading with its spaces right; `undefined` where they are, and where marks or letters are wrong as well. What an engine says of its
 * words holds for them as they stand.
 */
export function respace({ text, words, channel }: Reading, language: SpacingLanguage): Respaced | undefined {
  if (channel !== undefined || words.some(({ confidence, others }) => confidence !== undefined || others !== undefined) || !mayHaveMarks(text)) return undefined;
  const spans: RespacedSpan[] = [];
  const parts = new LineParts();
  const respacings = new Map<number, Respacing[]>();
  for (let at = 0; at < text.length; ) {
    at = parts.take(text, at);
    respacings.clear();
    addJoints(text, parts, language.vocabulary, respacings);
    addCuts(text, parts, language, respacings);
    if (respacings.size > 0) spans.push(...respacedSpans(text, parts, respacings, language));
  }
  const respaced = spans.length === 0 ? undefined : new Respaced(text, spans);
  return respaced !== undefined && hasRightLetters(respaced.reading.text, language.vocabulary, FORGIVEN * spans.length) ? respaced : undefined;
}

/** The same letters with other spaces. */
export class Respaced {
  /** With the spaces right. */
  readonly reading: Reading;
  readonly #text: string;
  /** Offset in the text of each unit of the reading; of a space that was put in, that of what follows it. */
  readonly #offsets: Int32Array;

  /** `spans`: rising. */
  constructor(text: string, spans: readonly RespacedSpan[]) {
    const whole = applyEdits(text, spans.map((span) => ({ ...span, from: "", to: span.text, confidence: 1, cause: "join" })));
    this.#text = text;
    this.#offsets = new Int32Array(whole.length + 1);
    let old = 0;
    for (let i = 0; i < whole.length; i++) {
      if (whole[i] !== text[old] && !isWhite(whole.charCodeAt(i))) while (whole[i] !== text[old]) old++;
      this.#offsets[i] = old;
      if (whole[i] === text[old]) old++;
    }
    this.#offsets[whole.length] = text.length;
    this.reading = { text: whole, words: [], lines: [] };
  }

  /** The restoration of the reading as one of the text: a word that only had its spaces put right is an edit as well, words that were parted are one. */
  back(restoration: Restoration): Restoration {
    const edits = new Map(restoration.edits.map((edit) => [edit.start, edit]));
    const tokens: RestoredToken[] = [];
    const taken = new Set<Edit>();
    const placed: Edit[] = [];
    for (const group of this.#groups(restoration.tokens)) {
      const [first, last] = [group[0]!, group.at(-1)!];
      const own = this.#own({ start: first.start, end: last.end });
      const moved = own.from !== this.reading.text.slice(first.start, last.end);
      const token = group.length === 1 ? first : { ...first, end: last.end, text: group.map(({ text }) => text).join(" "), confidence: Math.min(...group.map(({ confidence }) => confidence)) };
      tokens.push({ ...token, start: own.start, end: own.end, reading: own.from, confidence: moved ? Math.min(token.confidence, RESPACED) : token.confidence });
      if (!moved) continue;
      const within = group.flatMap(({ start }) => edits.get(start) ?? []);
      for (const edit of within) taken.add(edit);
      const cause = group.length > 1 ? "split" : (within[0]?.cause ?? "join");
      placed.push({ ...own, to: token.text, confidence: Math.min(RESPACED, ...within.map(({ confidence }) => confidence)), cause });
    }
    for (const edit of restoration.edits) if (!taken.has(edit)) placed.push({ ...edit, ...this.#own(edit) });
    placed.sort((a, b) => a.start - b.start);
    const damage = restoration.damage === "clean" ? "marked" : restoration.damage;
    return { ...restoration, text: applyEdits(this.#text, placed), edits: placed, tokens, damage, confidence: meanConfidence(tokens) };
  }

  /** Tokens with nothing between them but a space that was put in belong together. */
  #groups(tokens: readonly RestoredToken[]): RestoredToken[][] {
    const groups: RestoredToken[][] = [];
    for (const token of tokens) {
      const before = groups.at(-1)?.at(-1);
      if (before !== undefined && token.start === before.end + 1 && this.#offsets[before.end] === this.#offsets[token.start]) groups.at(-1)!.push(token);
      else groups.push([token]);
    }
    return groups;
  }

  /** Where a span of the reading stands in the text, and what stands there. */
  #own({ start, end }: Span): Span & Pick<Edit, "from"> {
    const own = { start: this.#offsets[start]!, end: end === start ? this.#offsets[start]! : this.#offsets[end - 1]! + 1 };
    return { ...own, from: this.#text.slice(own.start, own.end) };
  }
}
