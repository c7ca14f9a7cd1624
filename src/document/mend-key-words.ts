/** Owns the words that begin lines in a damaged text: `Căn cứ`, `Kính gửi`, `Nơi nhận`, `Điều n.` with its point and its place in the counting. */

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
const MOST_WRONG = 2;
const REACH = 12;
/** What a pen or a stamp leaves before a line, and a space; a dash or a double quotation mark is meant. */
const STROKES = /^['‘’`_.,:;~|^*=+]{1,3} ?(?=(?:Căn cứ|Kính gửi|Nơi nhận)\s?[\s:])/u;
const ARTICLE = /^([đĐ]i[eêềếểễệ]u)\s(\d{1,3})(?:\s?([.,;])\s?|\s)(?=\p{Lu})/u;
/** A citation that a line happens to begin with: `Điều 5 Luật này`. */
const CITED = /^(?:Điều|Khoản|Điểm|Luật|Nghị|Thông|Quyết|Bộ luật|Pháp|Hiến|Quy (?:định|chế))/;

/** The mends of a text. */
export function keyWordMends(source: SourceText): Mend[] {
  const mends: Mend[] = [];
  const articles: { mend: Mend; number: number }[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    const { start, end } = source.lines[i]!;
    const strokes = STROKES.exec(source.text.slice(start, Math.min(end, start + 16)));
    if (strokes !== null) mends.push({ start, end: start + strokes[0].length, to: "", cause: "noise" });
    const labelled = misreadLabel(source, start, end);
    if (labelled !== undefined) mends.push(labelled);
    const first = source.fold[start];
    if (start === end || first === undefined || !"cknd".includes(first)) continue;
    for (const [fold, right, behind] of KEY_WORDS) {
      const word = source.text.slice(start, start + right.length);
      if (source.fold.startsWith(fold, start) && word !== right && word !== right.toUpperCase() && !isCapitals(word) && behind.test(source.text.slice(start + right.length, start + right.length + 2))) mends.push({ start, end: start + right.length, to: right, cause: "term" });
    }
    const article = ARTICLE.exec(source.text.slice(start, Math.min(end, start + 24)));
    if (article === null || CITED.test(source.text.slice(start + article[0].length, end))) continue;
    const number = Number(article[2]);
    // without its point it is an article only where it counts on
    if (article[3] === undefined && number !== (articles.at(-1)?.number ?? 0) + 1) continue;
    articles.push({ number, mend: { start, end: start + article[0].length, to: `Điều ${article[2]!}. `, cause: "term" } });
  }
  const numbers = articles.map(({ number }) => number);
  articles.forEach(({ mend, number }, i) => {
    const counted = misplaced(numbers, i) ? numbers[i - 1]! + 1 : number;
    const to = `Điều ${counted}. `;
    const read = source.text.slice(mend.start, mend.end);
    if (read !== to && read !== to.trimEnd() && !/^Điều \d+\.\s?$/.test(counted === number ? read : "")) mends.push({ ...mend, to });
  });
  return mends;
}

/** Whether an article's number is another than its neighbours leave room for, two on either side: a compilation has articles out of order. */
function misplaced(numbers: readonly number[], i: number): boolean {
  const [before, number, after] = [numbers[i - 1], numbers[i]!, numbers[i + 1]];
  if (before === undefined || after !== before + 2 || number === before + 1 || number === after) return false;
  return (numbers[i - 2] ?? before - 1) === before - 1 && (numbers[i + 2] ?? after + 1) === after + 1;
}

/** A label before a colon, with letters wrong or lost. */
function misreadLabel(source: SourceText, start: number, end: number): Mend | undefined {
  const colon = source.text.slice(start, Math.min(end, start + REACH)).indexOf(":");
  if (colon < 0) return undefined;
  const letters = source.fold.slice(start, start + colon).replace(/[^a-z]/g, "");
  const right = BEFORE_COLON.find(([key]) => letters !== key && letters !== "kinhphi" && lettersApart(letters, key, MOST_WRONG) <= MOST_WRONG)?.[1];
  return right === undefined ? undefined : { start, end: start + colon, to: right, cause: "term" };
}
