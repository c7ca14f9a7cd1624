/** Owns strokes in the sentences of a damaged text: a hyphen for a space, a sign before a line that goes on. */

import type { Mend } from "./mend.js";
import type { SourceText } from "./source-text.js";

/** Words that begin what an act is about, or its date; none is the second half of a compound. */
const GLUED = /[-–](?=(?:quy định|về|ban hành|hướng dẫn|của|ngày|sửa đổi|phê duyệt|thực hiện|theo|tại)\s)(?<=\p{Ll}.)/gu;
/** A comma read as a point: small letters go on behind it. `v.v. và` and `tr. 5` are shorter. Six places in 10 MB of right law, misprints all. */
const POINT = /\.(?= \p{Ll}{2,}(?![\p{Ll}\d@.]))(?<=\p{Ll}{3}.)/gu;
/** One capital syllable between small ones, a sign of tone on it: `Luật TỔ chức`. Its first letter is meant; no abbreviation bears a tone. With the space before it, which is found sooner than a capital. */
const SHOUT = / \p{Lu}{2,6}(?= \p{Ll}{2})(?<=\p{Lu}\p{Ll}{1,6} \p{Lu}{2,6})/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** A last line of letters that look the same in both cases, `cơ / CƠ SỞ;`: it goes on with small ones. */
const SAME_SHAPES = /(?<=^(?:[ckopsuơưvxôóố]{2,5} )?)[CKPSVXZOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰ]{2,}(?: [CKPSVXZOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢUÚÙỦŨỤƯỨỪỬỮỰ]{2,})?(?=[;.,]$)/u;
/** Before a word; a line that goes on begins with none of these. */
const SIGN = /^[.,:;'‘`·*“"]\s?(?=\p{L}{2})/u;
const QUOTES = "“\"";
/** A quotation that is not closed by then was not opened. */
const CLOSES = 400;

/** The mends of a text. */
export function proseMends(source: SourceText): Mend[] {
  const mends: Mend[] = Array.from(source.text.matchAll(GLUED), ({ index }) => ({ start: index, end: index + 1, to: " ", cause: "code" }));
  for (const { index } of source.text.matchAll(POINT)) mends.push({ start: index, end: index + 1, to: ",", cause: "noise" });
  for (const { index, 0: syllable } of source.text.matchAll(SHOUT)) {
    const rest = syllable.slice(2);
    if (TONE.test(rest.normalize("NFD"))) mends.push({ start: index + 2, end: index + syllable.length, to: rest.toLowerCase(), cause: "case" });
  }
  for (let i = 1; i < source.lines.length; i++) {
    const { start, end } = source.lines[i]!;
    const before = source.lines[i - 1]!;
    if (before.end - before.start < LEAST || !/[\p{L},]$/u.test(source.text.slice(before.end - 1, before.end))) continue;
    const shapes = SAME_SHAPES.exec(source.text.slice(start, Math.min(end, start + 16)));
    if (shapes !== null && /\p{Ll}/u.test(source.text.slice(before.end - 1, before.end))) mends.push({ start: start + shapes.index, end: start + shapes.index + shapes[0].length, to: shapes[0].toLowerCase(), cause: "case" });
    const sign = SIGN.exec(source.text.slice(start, Math.min(end, start + 6)));
    if (sign === null) continue;
    if (QUOTES.includes(sign[0][0]!) && /[”"]/.test(source.text.slice(start + 1, start + CLOSES))) continue;
    mends.push({ start, end: start + sign[0].length, to: "", cause: "noise" });
  }
  return mends;
}

/** Characters of a line that is surely running text. */
const LEAST = 50;
