/** Owns what is settled before the search: codes by their grammar, list marks, lines in another language. */

import type { SettledSpan } from "../lattice/lattice-builder.js";
import type { CodeGrammar } from "../lexicon/code-grammar.js";
import { foreignLines } from "../text/foreign.js";

/** `a)`, `đ)`, `b/`: one letter before a mark, at the start of a line or after a bracket. */
const LIST_MARK = /^[ \t]*[-–]?[ \t]*\(?([a-zđA-ZĐ])[)/](?=\s)/;
/** Words that the language model is told for settled spans. */
export interface SettledIds {
  readonly code: number;
  readonly unknown: number;
  /** The id of a word, for list marks. */
  readonly word: (word: string) => number;
}

/** All settled spans of a text, sorted, not overlapping. */
export function settledSpans(text: string, grammar: CodeGrammar | undefined, ids: SettledIds): SettledSpan[] {
  const spans = lineSpans(text, ids);
  if (grammar === undefined) return spans;
  for (const code of grammar.findCodes(text)) {
    const span = { start: code.start, end: code.end, wordId: ids.code, kind: "code" as const };
    spans.push(code.repaired === code.reading ? span : { ...span, written: code.repaired });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function lineSpans(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  const lines = text.split("\n");
  const foreign = foreignLines(lines);
  let at = 0;
  let last = "";
  lines.forEach((line, i) => {
    if (foreign[i]!) {
      const start = at + line.length - line.trimStart().length;
      const end = at + line.trimEnd().length;
      spans.push({ start, end, wordId: ids.unknown, kind: "protected" });
    } else {
      const mark = LIST_MARK.exec(line);
      if (mark !== null) {
        const letter = mark[1]!;
        const start = at + mark[0].lastIndexOf(letter);
        // `d)` after `d)` is `đ)` that lost its bar.
        const meant = letter === "d" && last === "d" ? "đ" : letter;
        const span = { start, end: start + 1, wordId: ids.word(meant.toLowerCase()), kind: "protected" as const };
        spans.push(meant === letter ? span : { ...span, written: meant });
        last = meant;
      }
    }
    at += line.length + 1;
  });
  return spans;
}
