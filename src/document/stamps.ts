/** Owns the stamps on a first page: of the office that received it, of secrecy, urgency and circulation. */

import type { SourceText } from "./source-text.js";

/** Lines looked at for a stamp from the top. */
const REACH = 80;
const ARRIVED = /(?:^|\s)(?:cong van |cv )?den(?:$|\s*[:.]|\s+(?:so|ngay|gio)\b)/;
const PART = /^(?:so|ngay|gio|chuyen|luu ho so|kinh chuyen|ho so so)\s*[:.…]/;

/** The lines of received-stamps: `ĐẾN` and the `Số:`, `Ngày:`, `Chuyển:` about it. */
export function stampLines(source: SourceText, from: number, to: number): Set<number> {
  const lines = new Set<number>();
  const end = Math.min(to, from + REACH);
  for (let i = from; i < end; i++) {
    const line = source.lines[i]!;
    if (line.end - line.start > 60 || line.start === line.end) continue;
    const fold = source.fold.slice(line.start, line.end);
    const arrived = ARRIVED.exec(fold);
    if (arrived === null || !/Đ[ẾE]N|[ĐD]ến\s*[:.]/.test(source.text.slice(line.start, line.end))) continue;
    lines.add(i);
    for (const step of [-1, 1]) {
      for (let j = i + step; j >= from && j < end && Math.abs(j - i) <= 4; j += step) {
        const near = source.lines[j]!;
        if (near.start === near.end) continue;
        const part = source.fold.slice(near.start, near.end);
        // a number with a symbol is the document's own
        if (!PART.test(part) || part.length > 40 || /\d\s*\/\s*[a-z]/.test(part) || /nam (?:19|20)\d\d$/.test(part)) break;
        lines.add(j);
      }
    }
    const office = Math.min(...lines) - 1;
    if (office >= from && /^(?:van phong|ubnd|phong|uy ban|cuc|ban|trung tam|so [a-z]{2} )/.test(source.fold.slice(source.lines[office]!.start, source.lines[office]!.end)) && lines.has(office + 1)) lines.add(office);
  }
  return lines;
}
