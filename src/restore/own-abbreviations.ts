/** Owns the abbreviations that a document explains itself: `đăng ký môn học (BKMH)` says what `BKMH` is. */

import type { Step } from "../decode/step.js";
import { oneWord } from "../lattice/chunk-sources.js";
import type { SettledSpan } from "../lattice/settled-span.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { stripMarks } from "../text/fold.js";

const SHORTEST = 3;
const LONGEST = 8;
const CAPITALS = /^\p{Lu}+$/u;
/** What engines that lack the letter print for Đ; the other marks of initials are seldom written. */
const READ_FOR_BAR = "[ĐDBPÐ]";

/** Collects explanations from the steps of a first pass. */
export class OwnAbbreviations {
  readonly #text: string;
  readonly #word: (id: number) => string;
  readonly #found = new Set<string>();
  /** Of the words since the last clause's end. */
  #initials = "";

  constructor(text: string, word: (id: number) => string) {
    this.#text = text;
    this.#word = word;
  }

  /** Looks at the steps of one stretch, in order. */
  add(steps: readonly Step[]): void {
    for (const { group, candidate } of steps) {
      const { start, end, boundary, candidates } = group;
      if (this.#text[start - 1] === "(" && this.#text[end] === ")") this.#explain(this.#text.slice(start, end));
      for (let i = 0; i < candidates.width; i++) {
        const id = candidates.ids[candidate * candidates.width + i]!;
        this.#initials = id < FIRST_WORD ? "" : this.#initials + initialOf(this.#word(id));
      }
      if (boundary) this.#initials = "";
    }
  }

  #explain(reading: string): void {
    if (reading.length < SHORTEST || reading.length > LONGEST || !CAPITALS.test(reading)) return;
    const meant = this.#initials.slice(-reading.length);
    if (meant.includes("Đ") && patternOf(meant, "^", "$").test(reading)) this.#found.add(meant);
  }

  /** Every place of the text where one of them was read otherwise, as spans with the words' id. */
  spans(idOf: (word: string) => number): SettledSpan[] {
    return [...this.#found].flatMap((written) =>
      [...this.#text.matchAll(patternOf(written, "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"))]
        .filter(([reading]) => reading !== written)
        .map(({ 0: reading, index }) => ({ start: index, end: index + reading.length, wordId: idOf(written.toLowerCase()), kind: "code" as const, written })),
    );
  }
}

/** The steps of one stretch with the spans among them in place of the steps that they cover. */
export function withSpans(steps: readonly Step[], spans: readonly SettledSpan[]): Step[] {
  let decided = steps.slice();
  for (const { start, end, wordId, kind, written } of spans) {
    const first = decided.findIndex(({ group }) => group.start === start);
    const last = decided.findIndex(({ group }) => group.end === end);
    if (first < 0 || last < first || written === undefined) continue;
    const [{ group: left }, { group: right }] = [decided[first]!, decided[last]!];
    const group = { from: left.from, to: right.to, start, end, kind, candidates: oneWord(wordId), cost: 0, boundary: right.boundary, written, confidence: 1 };
    decided = [...decided.slice(0, first), { group, candidate: 0, margin: Infinity }, ...decided.slice(last + 1)];
  }
  return decided;
}

function initialOf(word: string): string {
  const first = word[0]!;
  return (first === "đ" ? first : stripMarks(first)).toUpperCase();
}

function patternOf(written: string, before: string, after: string): RegExp {
  return new RegExp(before + written.replaceAll("Đ", READ_FOR_BAR) + after, "gu");
}
