/** Owns texts with an empty line behind every line, as some converters write them: there it parts nothing. */

import type { Span } from "../span.js";

/** Of the lines that have words this share is followed by an empty one where the text is spaced. */
const SPACED = 0.8;
/** Of the empty lines this share stands inside a sentence: a text of paragraphs with gaps between them has none there. */
const INSIDE = 0.12;
const LEAST = 6;

/** The lines of a text, one empty line of each gap left out where the text is spaced throughout. */
export function withoutSpacing<Line extends Span>(text: string, lines: readonly Line[]): readonly Line[] {
  let worded = 0;
  let gaps = 0;
  let inside = 0;
  for (let i = 0; i < lines.length; i++) {
    if (isEmpty(lines[i]!)) continue;
    worded++;
    if (i + 2 >= lines.length || !isEmpty(lines[i + 1]!)) continue;
    gaps++;
    if (/\p{Ll}/u.test(text[lines[i + 2]!.start] ?? "") && !/[.;:]/.test(text[lines[i]!.end - 1]!)) inside++;
  }
  if (worded < LEAST || gaps < worded * SPACED || inside < gaps * INSIDE) return lines;
  return lines.filter((line, i) => !isEmpty(line) || i === 0 || isEmpty(lines[i - 1]!));
}

const isEmpty = ({ start, end }: Span): boolean => start === end;
