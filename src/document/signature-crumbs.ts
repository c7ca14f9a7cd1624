/** Owns what a seal's rim or a pen leaves beside the lines of a signature: a sign, a figure, a letter alone. */

import type { Span } from "../span.js";

/** A word of a stroke with a colon before capitals; signs, then a figure or a letter alone; the one-letter surnames of the highlands stand. */
const BEFORE = /^(?:\p{Lu}?\p{Ll}{1,2}: (?=\p{Lu}{2})|(?:[^\p{Lu}\p{Ll}\d\s–-]{1,3}|\d|(?![YHK])\p{Lu}|\p{Ll})\s{1,2}|[^\p{Lu}\p{Ll}\d\s("“+–-]{1,2}(?=\p{Lu}))(?=\p{Lu}[\p{Lu}\p{Ll}'’]*[\s.,])/u;
/** What is counted keeps its figure: `PHÒNG SÁNG CHẾ SỐ 1`, `QUẬN 7`. */
const BEHIND = /(?<=[\p{Lu}\p{Ll}]{2})(?<!(?:^|\s)(?:SỐ|KHU VỰC|TỔ|ĐỘI|PHÒNG|VÙNG|QUẬN|PHƯỜNG|KHOA|TRẠM|TIỂU ĐOÀN)(?=\s+\d$))\s+(?:[^\p{Lu}\p{Ll}\s)”"–-]{1,2}|(?![YHK])\p{Lu}|\p{Ll})$/u;
const EDGE = 12;

/** A line of a signature without the crumbs at its ends. */
export function withoutCrumbs(text: string, { start, end }: Span): Span {
  const before = BEFORE.exec(text.slice(start, Math.min(end, start + EDGE + 4)))?.[0].length ?? 0;
  const behind = BEHIND.exec(text.slice(Math.max(start + before, end - EDGE), end))?.[0].length ?? 0;
  return { start: start + before, end: end - behind };
}
