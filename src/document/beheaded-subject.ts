/** Owns the subject of which a stamp took the first words, or those of a line: the sentence that enacts says it again. */

import type { DocType } from "./doc-types.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";
import type { Span } from "../span.js";

/** Characters behind the title in which a preamble ends. */
const REACH = 8000;
const LONGEST = 600;
/** Words that may have been lost. */
const MOST_LOST = 6;

/**
 * The subject as `… ban hành Thông tư quy định việc …` has it, where the printed one is the same but for words lost at its
 * beginning, which is then small, or behind the dust of a line; the printed one elsewhere.
 */
export function wholeSubject(source: SourceText, subject: Found<string>, type: DocType, from: number): Found<string> {
  const isBeheaded = /^\p{Ll}/u.test(subject.value);
  const broken = isBeheaded ? [] : brokenLines(source, subject.spans);
  if (!isBeheaded && broken.length === 0) return subject;
  const start = source.lines[from]?.start ?? source.text.length;
  const call = `ban hanh ${type.fold} `;
  const at = indexWithin(source.fold.slice(start, start + REACH).replace(/\n/g, " "), call, 0, REACH);
  if (at < 0) return subject;
  const begin = start + at + call.length;
  const sentence = /^[^.;:]*/.exec(source.text.slice(begin, begin + LONGEST))![0];
  const value = sentence.replace(/\s+/g, " ").trim();
  const read = wordsOf(subject.value);
  const said = wordsOf(value);
  if (said.length <= read.length || said.length > read.length + MOST_LOST || !(isBeheaded ? isWithin(read, said) : broken.some((kept) => isOpenAt(kept, read, said)))) return subject;
  return { ...subject, value: value[0]!.toUpperCase() + value.slice(1), spans: [...subject.spans, { start: begin, end: begin + sentence.trimEnd().length }], confidence: 0.8, inferred: true };
}

const wordsOf = (text: string): string[] => foldLetters(text).match(/[a-z0-9]+/g) ?? [];

/** True where all words of the one stand in the other, in order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let i = 0;
  for (const word of many) if (few[i] === word) i++;
  return i === few.length;
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
