/** Owns the articles of a damaged text: `Điều n.` with its point and its place in the counting. */

import type { Mend } from "./mend.js";
import type { SourceText } from "./source-text.js";

const ARTICLE = /^([đĐ]i[eêềếểễệ]u)\s(\d{1,3})(?:\s?([.,;])\s?|\s)(?=\p{Lu})/u;
/** A citation that a line happens to begin with: `Điều 5 Luật này`. */
const CITED = /^(?:Điều|Khoản|Điểm|Luật|Nghị|Thông|Quyết|Bộ luật|Pháp|Hiến|Quy (?:định|chế))/;

/** An article's beginning as it was read. */
interface Article {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** The mends of a text. */
export function articleMends(source: SourceText): Mend[] {
  const articles = articlesOf(source);
  const numbers = articles.map(({ number }) => number);
  return articles.flatMap(({ start, end, number }, i): Mend[] => {
    const counted = misplaced(numbers, i) ? numbers[i - 1]! + 1 : number;
    const to = `Điều ${counted}. `;
    const read = source.text.slice(start, end);
    const isRight = read === to || read === to.trimEnd() || (counted === number && /^Điều \d+\.\s?$/.test(read));
    return isRight ? [] : [{ start, end, to, cause: "term" }];
  });
}

function articlesOf(source: SourceText): Article[] {
  const articles: Article[] = [];
  for (const { start, end } of source.lines) {
    const article = ARTICLE.exec(source.text.slice(start, Math.min(end, start + 24)));
    if (article === null || CITED.test(source.text.slice(start + article[0].length, end))) continue;
    const number = Number(article[2]);
    // without its point it is an article only where it counts on
    if (article[3] === undefined && number !== (articles.at(-1)?.number ?? 0) + 1) continue;
    articles.push({ start, end: start + article[0].length, number });
  }
  return articles;
}

/** Whether an article's number is another than its neighbours leave room for, two on either side: a compilation has articles out of order. */
function misplaced(numbers: readonly number[], i: number): boolean {
  const [before, number, after] = [numbers[i - 1], numbers[i]!, numbers[i + 1]];
  if (before === undefined || after !== before + 2 || number === before + 1 || number === after) return false;
  return (numbers[i - 2] ?? before - 1) === before - 1 && (numbers[i + 2] ?? after + 1) === after + 1;
}
