/** Owns the counting of a damaged text's line marks: a point or a number that its neighbours contradict, a figure that was lost before its point, a dash read as another stroke. */

import type { Mend } from "./mend.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";

const POINTS = "abcdđeghiklmnopqrstuvxy";
const POINT = /^([a-zđ])\)\s?(?=\S)/;
const NUMBER = /^(\d{1,2})\.\s(?=\S)/;
/** A number that lost its figure: `. Thuận lợi`. */
const LOST = /^[.,]\s?(?=\p{Lu}\p{Ll})/u;
/** `II. CÔNG TÁC TRIỂN KHAI`. */
const ROMAN = /^([IVX]{1,5})\.\s?(?=\p{Lu})/u;
/** A heading that lost its numeral: `. ĐẶC ĐIỂM TÌNH HÌNH`. */
const LOST_ROMAN = /^[.,]\s?(?=\p{Lu}{2})/u;
const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
/** What engines take for one another. */
const ALIKE = ["3586", "174", "069", "27", "ceo", "dđ", "hb", "ilt", "gq", "uv", "nu"];
/** A dash of a list: `~ Cố vấn học tập;` between dashed lines. */
const DASH = /^[~=_—¬”](?= ?\p{L})/u;
/** Lines, empty ones among them, that are looked through for a dash that was read. */
const REACH = 6;
/** What begins another count: `I.`, `Điều 2.`, `Chương`. */
const HIGHER = /^(?:[IVX]{1,5}[.,)]|[A-Z]\.|Điều \d|Chương |Mục |Phần |PHỤ LỤC)/;

/** Lines in which the State's motto is looked for. */
const HEAD_REACH = 24;

/** A mark of one kind in its run; `value` from 1, 0 where it was lost. */
interface Counted {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The mends of a text. */
export function markMends(source: SourceText): Mend[] {
  // Lists of lists: a book has more items than a call takes arguments.
  const mends: Mend[][] = [];
  let points: Counted[] = [];
  let numbers: Counted[] = [];
  const romans: Counted[] = [];
  const closePoints = (): void => {
    mends.push(inOrder(points, (value) => `${POINTS[value - 1] ?? ""}) `));
    points = [];
  };
  const closeNumbers = (): void => {
    closePoints();
    mends.push(inOrder(numbers, (value) => `${value}. `));
    numbers = [];
  };
  // what an office stamped over the head is no heading
  const motto = source.lines.slice(0, HEAD_REACH).findIndex(({ start, end }) => indexWithin(source.fold, "doc lap", start, end) >= 0);
  for (let i = motto + 1; i < source.lines.length; i++) {
    const { start, end } = source.lines[i]!;
    const text = source.text.slice(start, Math.min(end, start + 12));
    if (DASH.test(text) && [-1, 1].some((step) => isListed(source, i, step))) mends.push([{ start, end: start + 1, to: text[1] === " " ? "-" : "- ", cause: "code" }]);
    const point = POINT.exec(text);
    const number = NUMBER.exec(text) ?? LOST.exec(text);
    if (point !== null) {
      if (point[1] === "a") closePoints();
      points.push({ start, end: start + point[0].length, value: POINTS.indexOf(point[1]!) + 1 });
    } else if (number !== null) {
      if (number[1] === "1") closeNumbers();
      else closePoints();
      numbers.push({ start, end: start + number[0].length, value: Number(number[1] ?? 0) });
    } else {
      const roman = ROMAN.exec(text) ?? LOST_ROMAN.exec(text);
      if (roman !== null) romans.push({ start, end: start + roman[0].length, value: 1 + NUMERALS.indexOf(roman[1] ?? "") });
      if (roman !== null || HIGHER.test(text)) closeNumbers();
    }
  }
  closeNumbers();
  mends.push(inOrder(romans, (value) => `${NUMERALS[value - 1] ?? ""}. `).filter(({ to }) => to !== ". "));
  return mends.flat();
}

/** True where, in one direction, the next line with another mark than such a stroke has a dash. */
function isListed(source: SourceText, i: number, step: number): boolean {
  for (let j = i + step; Math.abs(j - i) <= REACH && source.lines[j] !== undefined; j += step) {
    const { start, end } = source.lines[j]!;
    if (start !== end && !DASH.test(source.text.slice(start, start + 3))) return source.text.startsWith("- ", start);
  }
  return false;
}

/** Marks between two that leave room for just one other; the first of a run may be lost, not misread. */
function inOrder(run: readonly Counted[], written: (value: number) => string): Mend[] {
  return run.flatMap(({ start, end, value }, i) => {
    const before = i === 0 || beginsAnew(run, i) ? 0 : run[i - 1]!.value;
    const right = before + 1;
    const fits = run[i + 1]?.value === right + 1 && value !== right + 1 && (value === 0 || (i > 0 && value !== before));
    return fits && value !== right && (value === 0 || ALIKE.some((set) => set.includes(written(value)[0]!) && set.includes(written(right)[0]!))) ? [{ start, end, to: written(right), cause: "code" as const }] : [];
  });
}

/** A lost mark before a second one, behind a count that is past it: the first of a new count. */
function beginsAnew(run: readonly Counted[], i: number): boolean {
  return run[i]!.value === 0 && run[i + 1]?.value === 2 && run[i - 1]!.value > 1;
}
