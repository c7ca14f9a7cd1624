/** Owns the lines of authority and post over a signature, whose first letters the seal covers: `Ó CHỦ TỊCH` under `KT.` is `PHÓ CHỦ TỊCH`. */

import { toNfc } from "../text/normal-form.js";

// The seal lies over the left third of the signature (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 8), so it is the beginning
// of these lines that is lost, and their end that can be trusted.
const POSTS = [
  "CHỦ TỊCH", "CHỦ NHIỆM", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "BỘ TRƯỞNG", "THỦ TƯỚNG", "CHÁNH VĂN PHÒNG", "CỤC TRƯỞNG",
  "CHI CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG", "VIỆN TRƯỞNG", "HIỆU TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG",
  "TRƯỞNG ĐOÀN", "BÍ THƯ", "THỐNG ĐỐC", "CHÁNH ÁN", "TỔNG BIÊN TẬP", "CHÁNH THANH TRA", "TỔNG THANH TRA",
];
/** What may be left of `PHÓ`, and of `KT.`; strokes of the seal beside it. */
const DEPUTY_LEFT = /^[^\p{L}\p{N}]*(?:P?H?[OÓ06]|PH|[3\p{Lu}]H|H)[^\p{L}\p{N}]*$/u;
/** What may be left of `THỨ TRƯỞNG`, who signs for a `BỘ TRƯỞNG`. */
const VICE_MINISTER_LEFT = /^(\s*)([^\p{L}\p{N}]*T?H?[ỨƯỪUÚ]?)\s*TRƯỞNG\s*$/u;
const FOR_MINISTER = /(?:^|\s)KT\s*\.\s*BỘ TRƯỞNG/u;
const AUTHORITY_LEFT = /^(?:[^\p{L}\p{N}]{1,3}|[^\p{L}\p{N}]*(?:K|K[TIL1]|[TIL1]\.)[^\p{L}\p{N}]*)$/u;
const FOR_CHIEF = /(?:^|\s)KT\s*\./u;
const BY_DEPUTY = /^\s*(?:PHÓ|THỨ TRƯỞNG)(?=\s|$)/u;
const CAPITALS_ONLY = /^[^\p{Ll}]+$/u;
/** Lines with a head so long have lost more than a seal takes. */
const MOST_LOST = 6;

/** What stands before the post of a line and what it was: half-open span in the line. */
export interface LostHead {
  readonly start: number;
  readonly end: number;
  readonly meant: "KT." | "PHÓ" | "THỨ";
}

/** The lost head of a line over a signature, told by the line before or after; `undefined` where there is none. */
export function lostHead(line: string, before: string, after: string): LostHead | undefined {
  if (line.length > 60 || !CAPITALS_ONLY.test(line)) return undefined;
  const text = toNfc(line);
  if (text.length !== line.length) return undefined;
  const vice = FOR_MINISTER.test(before) ? VICE_MINISTER_LEFT.exec(text) : null;
  if (vice !== null && vice[2] !== "" && vice[2] !== "THỨ") {
    return { start: vice[1]!.length, end: vice[1]!.length + vice[2]!.length, meant: "THỨ" };
  }
  const at = postAt(text);
  if (at === undefined) return undefined;
  const start = text.length - text.trimStart().length;
  const head = text.slice(start, at).trimEnd();
  if (head === "" || head.length > MOST_LOST) return undefined;
  if (FOR_CHIEF.test(before) && head !== "PHÓ" && DEPUTY_LEFT.test(head)) return { start, end: start + head.length, meant: "PHÓ" };
  if (BY_DEPUTY.test(after) && !/KT\s*\./.test(head) && AUTHORITY_LEFT.test(head)) return { start, end: start + head.length, meant: "KT." };
  return undefined;
}

/** Where the longest post that ends the line, or stands before a comma, begins. */
function postAt(text: string): number | undefined {
  const end = text.includes(",") ? text.indexOf(",") : text.trimEnd().length;
  const part = text.slice(0, end);
  const post = POSTS.filter((name) => part.endsWith(name)).sort((a, b) => b.length - a.length)[0];
  return post === undefined ? undefined : end - post.length;
}
