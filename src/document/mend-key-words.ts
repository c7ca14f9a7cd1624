/** Owns the words that begin lines in a damaged text: `Căn cứ`, `Kính gửi`, `Nơi nhận`. */

import { lettersApart } from "./letters-apart.js";
import { isCapitals } from "./letter-case.js";
import type { Mend } from "./mend.js";
import type { SourceText } from "./source-text.js";

const KEY_WORDS: readonly (readonly [fold: string, right: string, behind: RegExp])[] = [
  ["can cu", "Căn cứ", /^\s/],
  ["kinh gui", "Kính gửi", /^\s?:/],
  ["noi nhan", "Nơi nhận", /^\s?[:;.]?/],
];
/** Those that a colon ends, in their letters: two may be wrong or lost, `ơi nhận:`. */
const BEFORE_COLON: readonly (readonly [letters: string, right: string])[] = [["kinhgui", "Kính gửi"], ["noinhan", "Nơi nhận"]];
/** A word of its own. */
const DILIGENT = "Cần cù";
const MOST_WRONG = 2;
const REACH = 12;
/** What a pen or a stamp leaves before a line, and a space; a dash or a double quotation mark is meant. */
const STROKES = /^['‘’`_.,:;~|^*=+]{1,3} ?(?=(?:Căn cứ|Kính gửi|Nơi nhận)\s?[\s:])/u;

/** The mends of a text. */
export function keyWordMends(source: SourceText): Mend[] {
  const mends: Mend[] = [];
  for (const { start, end } of source.lines) {
    const strokes = STROKES.exec(source.text.slice(start, Math.min(end, start + 16)));
    if (strokes !== null) mends.push({ start, end: start + strokes[0].length, to: "", cause: "noise" });
    const labelled = misreadLabel(source, start, end);
    if (labelled !== undefined) mends.push(labelled);
    const first = source.fold[start];
    if (start === end || first === undefined || !"ckn".includes(first)) continue;
    for (const [fold, right, behind] of KEY_WORDS) {
      const word = source.text.slice(start, start + right.length);
      if (source.fold.startsWith(fold, start) && word !== right && word !== right.toUpperCase() && word !== DILIGENT && !isCapitals(word) && behind.test(source.text.slice(start + right.length, start + right.length + 2))) mends.push({ start, end: start + right.length, to: right, cause: "term" });
    }
  }
  return mends;
}

/** A label before a colon, with letters wrong or lost. */
function misreadLabel(source: SourceText, start: number, end: number): Mend | undefined {
  const colon = source.text.slice(start, Math.min(end, start + REACH)).indexOf(":");
  if (colon < 0) return undefined;
  const letters = source.fold.slice(start, start + colon).replace(/[^a-z]/g, "");
  const right = BEFORE_COLON.find(([key]) => letters !== key && letters !== "kinhphi" && lettersApart(letters, key, MOST_WRONG) <= MOST_WRONG)?.[1];
  return right === undefined ? undefined : { start, end: start + colon, to: right, cause: "term" };
}
