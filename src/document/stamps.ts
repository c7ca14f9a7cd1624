/** Owns what was stamped on a page: by the office that received it (`ĐẾN`, `Số:`, `Ngày:`), and marks of secrecy, urgency and circulation. */

import type { Span } from "../span.js";
import { isCapitals } from "./letter-case.js";
import { lettersApart } from "./letters-apart.js";

/** Stamps that were lifted out of the lines. */
export interface Stamps {
  /** Cells of received-stamps, in order. */
  readonly received: readonly Span[];
  /** Cells that hold a mark and nothing else, in order. */
  readonly marks: readonly Span[];
}

/** A line as far as stamps go. */
interface StampedLine extends Span {
  readonly cells: readonly Span[];
}

/** The lines without stamps: a line that was nothing else is left out. */
export function liftStamps<L extends StampedLine>(text: string, fold: string, lines: readonly L[]): { readonly lines: readonly L[]; readonly stamps: Stamps } {
  const received = receivedCells(text, fold, lines);
  const marks: Span[] = [];
  const left = lines.flatMap((line, i) => {
    const cells = line.cells.filter((cell) => {
      const isMark = markOf(text, fold, cell) !== undefined;
      if (isMark) marks.push(cell);
      return !isMark && received.get(i)?.has(cell) !== true;
    });
    if (cells.length === line.cells.length) return [line];
    return cells.length === 0 ? [] : [{ ...line, cells, start: cells[0]!.start, end: cells.at(-1)!.end }];
  });
  const stamped = [...received.values()].flatMap((cells) => [...cells]).sort((a, b) => a.start - b.start);
  return { lines: left, stamps: { received: stamped, marks } };
}

const LONGEST = 60;
const LONGEST_PART = 40;
/** Lines about `ĐẾN` in which its other parts stand, and how many of others may be between them. */
const NEAR = 5;
const MOST_BETWEEN = 2;
const ARRIVED = /(?:^|\s)(?:cong van |van ban |cv )?den(?:$|\s*[:.]|\s+(?:so|ngay|gio)\b)/;
const PART = /^(?:(?:so|ngay|gio|chuyen|luu ho so|kinh chuyen|ho so so)\s*[:.…]|so \d{1,5}$|ngay \d{1,2}([/.-])\d{1,2}\1\d{2,4}$)/;
const OFFICE = /^(?:van phong|ubnd|phong|uy ban|cuc|ban|trung tam|so [a-z]{2} )/;

/** The cells of received-stamps by line: `ĐẾN`, what belongs to it above and below, and the office over all. */
function receivedCells(text: string, fold: string, lines: readonly StampedLine[]): Map<number, Set<Span>> {
  const found = new Map<number, Set<Span>>();
  const add = (i: number, cell: Span): void => void (found.get(i) ?? found.set(i, new Set()).get(i)!).add(cell);
  lines.forEach((line, i) => {
    for (const cell of line.cells) {
      if (cell.end - cell.start > LONGEST || !/[ĐD](?:[ẾE]N|ến)/.test(text.slice(cell.start, cell.end)) || !ARRIVED.test(fold.slice(cell.start, cell.end)) || !/Đ[ẾE]N|[ĐD]ến\s*[:.]/.test(text.slice(cell.start, cell.end))) continue;
      const beside = line.cells.filter((other) => other !== cell && isPart(fold.slice(other.start, other.end))).map((other) => ({ line: i, cell: other }));
      const parts = [...beside, ...[-1, 1].flatMap((step) => partsFrom(fold, lines, i, step))];
      if (parts.length === 0 && !/^(?:cong van |van ban |cv )?den[^a-z0-9]*$/.test(fold.slice(cell.start, cell.end))) continue;
      add(i, cell);
      for (const part of parts) add(part.line, part.cell);
      const office = Math.min(i, ...parts.map((part) => part.line)) - 1;
      const over = lines[office]?.cells;
      // an office's name right over a lone word is the issuer's
      if (parts.some((part) => part.line <= i) && over?.length === 1 && OFFICE.test(fold.slice(over[0]!.start, over[0]!.end))) add(office, over[0]!);
    }
  });
  return found;
}

function partsFrom(fold: string, lines: readonly StampedLine[], from: number, step: number): { line: number; cell: Span }[] {
  const parts: { line: number; cell: Span }[] = [];
  let between = 0;
  for (let i = from + step; i >= 0 && i < lines.length && Math.abs(i - from) <= NEAR && between <= MOST_BETWEEN; i += step) {
    const line = lines[i]!;
    if (line.start === line.end) continue;
    const own = line.cells.filter((cell) => isPart(fold.slice(cell.start, cell.end)));
    if (own.length === 0) between++;
    for (const cell of own) parts.push({ line: i, cell });
  }
  return parts;
}

/** A number with a symbol is the document's own, a date with its year in words too. */
function isPart(fold: string): boolean {
  return PART.test(fold) && fold.length <= LONGEST_PART && !/\/\s*[a-z]/.test(fold) && !/nam (?:19|20)\d\d$/.test(fold);
}

const MARKS: Readonly<Record<string, string>> = {
  "tuyet mat": "TUYỆT MẬT", "toi mat": "TỐI MẬT", mat: "MẬT", "hoa toc hen gio": "HỎA TỐC HẸN GIỜ", "hoa toc": "HỎA TỐC", "thuong khan": "THƯỢNG KHẨN", khan: "KHẨN",
  "xem xong tra lai": "XEM XONG TRẢ LẠI", "luu hanh noi bo": "LƯU HÀNH NỘI BỘ", "luu noi bo": "LƯU HÀNH NỘI BỘ",
};
/** From this many letters on one may be wrong. */
const LONG = 6;
const LONGEST_MARK = 32;
/** What they begin with, behind a bracket or a stroke. */
const FIRST = /^[^a-z0-9]{0,2}(?:t[huo]|m[a-z]|h[a-z]|k[a-z]|x|l[a-z]|d[a-z])/;

/** The mark that a cell is, as the decree writes it: capitals, or two words and more in title case; behind `Độ khẩn:` too. */
export function markOf(text: string, fold: string, { start, end }: Span): string | undefined {
  if (end - start < 3 || end - start > LONGEST_MARK || !FIRST.test(fold.slice(start, start + 3))) return undefined;
  const read = fold.slice(start, end).replace(/[^a-z]+/g, " ").trim().replace(/^do (?:khan|mat) (?=\S)/, "");
  const raw = text.slice(start, end);
  const [phrase, mark] = Object.entries(MARKS).find(([one]) => one === read) ?? Object.entries(MARKS).find(([one]) => isNear(read, one)) ?? [];
  return mark !== undefined && (isCapitals(raw) || (phrase === read && /\p{Lu}\p{Ll}/u.test(raw) && phrase.includes(" "))) ? mark : undefined;
}

function isNear(read: string, phrase: string): boolean {
  const [a, b] = [read.replace(/ /g, ""), phrase.replace(/ /g, "")];
  return b.length >= LONG && lettersApart(a, b, 1) <= 1;
}
