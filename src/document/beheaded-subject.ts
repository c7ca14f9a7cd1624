/** Owns the subject of which a stamp took the first words, or those of a line: the sentence that enacts says it again. */

import type { DocType } from "./doc-types.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import type { SourceText } from "./source-text.js";
import { endsInMidPhrase } from "./phrase-end.js";
import { indexWithin } from "./source-text.js";
import type { Span } from "../span.js";

/** Characters behind the title in which a preamble ends. */
const REACH = 8000;
const LONGEST = 600;
/** Words that may have been lost. */
const MOST_LOST = 6;
/** Words of which a stamp left some letters, and the whole ones that must stand about them. */
const MOST_CRUMBS = 2;
const LEAST_WHOLE = 6;

/**
 * The subject as `… ban hành Thông tư quy định việc …` has it, where the printed one is the same but for words lost at its
 * beginning, which is then small, behind the dust of a line, behind an open end, or where some letters of them are left; the
 * printed one elsewhere.
 */
export function wholeSubject(source: SourceText, subject: Found<string>, type: DocType, from: number): Found<string> {
  const isBeheaded = /^\p{Ll}/u.test(subject.value);
  const broken = isBeheaded ? [] : brokenLines(source, subject.spans);
  const start = source.lines[from]?.start ?? source.text.length;
  const call = `ban hanh ${type.fold} `;
  const at = indexWithin(source.fold.slice(start, start + REACH).replace(/\n/g, " "), call, 0, REACH);
  if (at < 0) return subject;
  const begin = start + at + call.length;
  const sentence = /^[^.;:]*/.exec(source.text.slice(begin, begin + LONGEST))![0];
  const value = sentence.replace(/\s+/g, " ").trim();
  const read = wordsOf(subject.value);
  const said = wordsOf(value);
  const crumbs = crumbsAmong(read, said);
  const most = endsInMidPhrase(subject.value) ? Infinity : read.length + MOST_LOST;
  if (said.length <= read.length - crumbs || said.length > most || !(isBeheaded ? crumbs >= 0 : crumbs > 0 || broken.some((kept) => isOpenAt(kept, read, said)))) return subject;
  return { ...subject, value: value[0]!.toUpperCase() + value.slice(1), spans: [...subject.spans, { start: begin, end: begin + sentence.trimEnd().length }], confidence: 0.8, inferred: true };
}

const wordsOf = (text: string): string[] => foldLetters(text).match(/[a-z0-9]+/g) ?? [];

/**
 * How many words of the one are not words of the other, in order, but letters left of them: `uy` of `Quy`, `oc` of `quốc`, one alone.
 * -1 where a word is none of this, where there are too many of them, or too few others about them.
 */
function crumbsAmong(few: readonly string[], many: readonly string[]): number {
  let at = 0;
  let crumbs = 0;
  for (const word of few) {
    const found = many.indexOf(word, at);
    const near = many.slice(at, at + MOST_LOST);
    if (found >= 0 && found <= at + MOST_LOST) at = found + 1;
    else if (word.length === 1 || near.some((one) => one.length > word.length && one.endsWith(word))) crumbs++;
    else return -1;
  }
  return crumbs > 0 && (crumbs > MOST_CRUMBS || few.length - crumbs < LEAST_WHOLE) ? -1 : crumbs;
}

/** How many words of the subject stand before each of its lines that begins with dust. */
function brokenLines(source: SourceText, spans: readonly Span[]): number[] {
  return spans.flatMap(({ start }, i) => (i > 0 && source.text[start - 1] !== "\n" ? [wordsOf(spans.slice(0, i).map((span) => source.text.slice(span.start, span.end)).join(" ")).length] : []));
}

/** True where the one has all words of the other, and more at one place: behind `kept` words. */
function isOpenAt(kept: number, few: readonly string[], many: readonly string[]): boolean {
  const behind = few.slice(kept);
  return few.slice(0, kept).every((word, i) => many[i] === word) && behind.every((word, i) => many[many.length - behind.length + i] === word);
}
