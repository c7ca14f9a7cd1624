/** Owns the subject whose first word was lost under a stamp: the sentence that enacts says it again. */

import type { DocType } from "./doc-types.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";

/** Characters behind the title in which a preamble ends. */
const REACH = 8000;
const LONGEST = 600;
/** Words that may have been lost. */
const MOST_LOST = 6;

/**
 * The subject as `… ban hành Thông tư quy định việc …` has it, where the printed one begins small and is the same but for lost
 * words; the printed one elsewhere.
 */
export function wholeSubject(source: SourceText, subject: Found<string>, type: DocType, from: number): Found<string> {
  if (!/^\p{Ll}/u.test(subject.value)) return subject;
  const start = source.lines[from]?.start ?? source.text.length;
  const call = `ban hanh ${type.fold} `;
  const at = indexWithin(source.fold.slice(start, start + REACH).replace(/\n/g, " "), call, 0, REACH);
  if (at < 0) return subject;
  const begin = start + at + call.length;
  const sentence = /^[^.;:]*/.exec(source.text.slice(begin, begin + LONGEST))![0];
  const value = sentence.replace(/\s+/g, " ").trim();
  const read = wordsOf(subject.value);
  const said = wordsOf(value);
  if (said.length <= read.length || said.length > read.length + MOST_LOST || !isWithin(read, said)) return subject;
  return { ...subject, value: value[0]!.toUpperCase() + value.slice(1), spans: [...subject.spans, { start: begin, end: begin + sentence.trimEnd().length }], confidence: 0.8, inferred: true };
}

const wordsOf = (text: string): string[] => foldLetters(text).match(/[a-z0-9]+/g) ?? [];

/** True where all words of the one stand in the other, in order. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let i = 0;
  for (const word of many) if (few[i] === word) i++;
  return i === few.length;
}
