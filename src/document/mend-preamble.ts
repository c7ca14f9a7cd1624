/** Owns the first words of bases in a damaged text: `Căn cứ` misread, beheaded or lost before the name of an act. */

import { isWrapped } from "./basis-lines.js";
import { foldLetters } from "./fold-letters.js";
import type { Mend } from "./mend.js";
import { lettersApart } from "./letters-apart.js";
import type { SourceText } from "./source-text.js";

/** What a basis names, behind `Căn cứ`. */
const ACT = /^(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị (?:định|quyết)|Thông tư|Quyết định|Chỉ thị|Công văn|Kế hoạch|Kết luận|Thông báo|Chương trình|Điều lệ|Quy (?:chế|định)|Hướng dẫn|Tờ trình|Công điện|Văn bản|Đề án) /u;
/**
 * Acts whose name may begin a basis that has lost its words, behind the strokes that are left of them: `+4 Luật …`, `CÓ 4 Luật …`.
 * `Luật Sửa đổi …` often stands with the act that it amends, behind one `Căn cứ`.
 */
const BARE_BASIS = /^((?!\d+[.)]|[-–+*•] )[^\p{Lu}\p{Ll}\s]{1,3} |C\S{1,2} [^\s\p{Lu}\p{Ll}]{1,2} )?(?:(?:Bộ l|L)uật|Hiến pháp|Pháp lệnh|Nghị (?:định|quyết)|Thông tư|Quyết định) (?!này |quy định |[Ss]ửa đổi)(?=.{8})/u;
/** Lines of a basis. */
const MOST_LINES = 5;
const KEY = "cancu";
/** Of the five letters of the key words as many may be wrong, lost or added; fewer letters must be their end, or three in a row: `an c#`. */
const MOST_WRONG = 2;
const LEAST = 4;
/** Behind the preamble. */
const ENACTED = /^(?:dieu|chuong|quyet dinh:|quyet nghi)/;
/** Units in which the name of the act begins. */
const REACH = 12;
/** What a line before a basis ends in. */
const ENDED = /[;:.]$/;

/** The mends of a text. */
export function preambleMends(source: SourceText): Mend[] {
  const mends: Mend[] = [];
  /** The line of the last basis; what stands far below it is the body's. */
  let last = -Infinity;
  for (let i = 0; i < source.lines.length; i++) {
    const { start, end } = source.lines[i]!;
    if (start === end) continue;
    const isBasis = source.fold.startsWith("can cu ", start);
    const length = isBasis ? 0 : misreadKey(source.text.slice(start, Math.min(end, start + REACH + 20)));
    if (length > 0 && !isSplit(source, i - 1)) mends.push({ start, end: start + length, to: "Căn cứ ", cause: "term" });
    const bare = isBasis || length > 0 ? null : BARE_BASIS.exec(source.text.slice(start, end));
    if (bare !== null && isLost(source, i, { begun: i - last <= MOST_LINES })) mends.push({ start, end: start + (bare[1]?.length ?? 0), to: "Căn cứ ", cause: "term" });
    if (isBasis || length > 0 || (bare !== null && mends.at(-1)?.start === start)) last = i;
    else if (ENACTED.test(source.fold.slice(start, start + 12))) last = -Infinity;
  }
  return mends;
}

/** How long what stands for `Căn cứ` is, with the space behind it; 0 where none does. */
function misreadKey(text: string): number {
  for (let at = text.indexOf(" "); at >= 0 && at <= REACH; at = text.indexOf(" ", at + 1)) {
    if (!ACT.test(text.slice(at + 1))) continue;
    const letters = foldLetters(text.slice(0, at)).replace(/[^a-z]/g, "");
    // right but for a sign before it
    if (text.slice(0, at).endsWith("Căn cứ")) return 0;
    const isPart = letters.length >= 2 && (KEY.endsWith(letters) || (letters.length >= 3 && KEY.includes(letters)));
    return isPart || /^canc[a-z]{1,4}$/.test(letters) || (letters.length >= LEAST && lettersApart(letters, KEY, MOST_WRONG) <= MOST_WRONG) ? at + 1 : 0;
  }
  return 0;
}

/** True where the words were lost: farther down than the first the line may be the rest of the item above, wrapped at its semicolon. */
function isLost(source: SourceText, i: number, { begun }: { readonly begun: boolean }): boolean {
  const last = lastLine(source, i);
  if (last < 0) return false;
  const before = source.lines[i - 1];
  const end = before === undefined ? "" : source.text.slice(before.end - 1, before.end);
  if (!begun) return source.lines[last + 1] !== undefined && source.fold.startsWith("can cu ", source.lines[last + 1]!.start) && !/[;,]/.test(end);
  return before !== undefined && ENDED.test(end) && !isWrapped(source, i - 1);
}

/** The line whose semicolon ends the basis that begins at line `i`, or -1. */
function lastLine(source: SourceText, i: number): number {
  for (let j = i; j < Math.min(source.lines.length, i + MOST_LINES); j++) {
    const { start, end } = source.lines[j]!;
    if (start === end || (j > i && source.fold.startsWith("can cu ", start))) return -1;
    if (source.text[end - 1] === ";") return j;
  }
  return -1;
}

/** True where line `i` ends in the first half of the key words: the next has the second. */
function isSplit(source: SourceText, i: number): boolean {
  const end = source.lines[i]?.end ?? 0;
  return source.fold.slice(Math.max(0, end - 4), end).trimStart().endsWith("can");
}
