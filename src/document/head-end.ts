/** Owns what ends a head whatever it lacks: a basis, the receiver, the recipients, the first article. */

import { isCapitals } from "./letter-case.js";
import type { SourceLine, SourceText } from "./source-text.js";

/** No head goes on past one of these. */
export function endsHead(source: SourceText, line: SourceLine): boolean {
  return /^(?:can cu|kinh gui|noi nhan|dieu 1\b|theo de nghi|xet )/.test(source.fold.slice(line.start, line.start + 12)) && isCapitals(source.text.slice(line.start, line.start + 1));
}
