/** Owns the marks of a body's lines in their order: what their neighbours say of marks that were misread, `II.` for `III.`, `2,` for `2.`. */

import { isCapitals } from "./letter-case.js";
import type { Marker } from "./markers.js";
import { markerAt } from "./markers.js";
import { endsInMidPhrase } from "./phrase-end.js";
import type { RomanMark } from "./roman-order.js";
import { romanValues } from "./roman-order.js";
import type { SourceText } from "./source-text.js";

/** A mark of a line; `misread` where its neighbours corrected it, `counted` where it counts on from the one before. */
export type LineMark = Marker & { readonly misread?: true; readonly counted?: true };

/** Strokes that an engine makes of a Roman number in front of a line of capitals: `L MỤC ĐÍCH`, `HI. TỒN TẠI`. */
const STROKES = /^(?=.)([IVXLHTUỈÍÌl1i|!]{0,6})(?:\s?[.,:;)\-/]{1,2}\s?|(?<=.)\s)(?=\p{Lu})/u;
/** `T/M BAN CHẤP HÀNH`: an authority word is no number. */
const AUTHORITY = /^(?:T ?[./] ?(?:M|L|UQ)|K ?[./] ?T)(?!\p{L})/u;
const COUNT = /^(\d{1,2}|[lIi|!])(?:\s?[.,:;]\s?|\s)(?=\p{Lu}\p{Ll}*(?:\s|,|$))/u;
/** What these begin with: nearly all lines are passed over by their first letter. */
const BEGINS_STROKES = "IVXLHTUỈÍÌl1i|!.,:;)-/";
const BEGINS_COUNT = "0123456789lIi|!";
const NUMERALS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];
const ENDED = /[.;:!?/”"]$/;
const SHORT = 0.78;

/** The marks of the lines `from`…`to` by line. One pass for each kind of mark; `width` is that of full lines in characters. */
export function marksInOrder(source: SourceText, from: number, to: number, width: number): ReadonlyMap<number, LineMark> {
  const marks = new Map<number, LineMark>();
  for (let i = from; i < to; i++) {
    const mark = markerAt(source, i);
    if (mark !== undefined) marks.set(i, mark);
  }
  countArticles(source, marks);
  orderRomans(source, from, to, marks);
  orderNumbers(source, from, to, marks, width);
  return marks;
}

const rawLine = (source: SourceText, i: number): string => source.text.slice(source.lines[i]!.start, source.lines[i]!.end);

/** The mark with a note that it counts on; spelled out, since what spreading makes is slow to read. */
function counted({ kind, marker, end, misread }: LineMark): LineMark {
  return misread === undefined ? { kind, marker, end, counted: true } : { kind, marker, end, misread, counted: true };
}

/** An article that counts on, or has its point, begins a paragraph whatever sign stands before it. */
function countArticles(source: SourceText, marks: Map<number, LineMark>): void {
  let last = 0;
  for (const [line, mark] of marks) {
    if (mark.kind !== "article") continue;
    const number = Number(/\d+$/.exec(mark.marker)?.[0] ?? 0);
    if ((last > 0 && number === last + 1) || source.text.slice(mark.end - 2, mark.end).trimEnd().endsWith(".")) marks.set(line, counted(mark));
    last = number;
  }
}

function orderRomans(source: SourceText, from: number, to: number, marks: Map<number, LineMark>): void {
  const romans: RomanMark[] = [];
  const lines: { line: number; end: number }[] = [];
  let opened = false;
  for (let i = from; i < to; i++) {
    const mark = marks.get(i);
    const { begin: start, end } = source.lines[i]!;
    const raw = BEGINS_STROKES.includes(source.text[start]!) && start < end && !AUTHORITY.test(source.text.slice(start, start + 8)) ? source.text.slice(start, Math.min(end, start + 120)) : "";
    const strokes = raw === "" ? null : STROKES.exec(raw);
    const loose = strokes !== null && raw.length - strokes[0].length >= 6 && isCapitals(raw.slice(strokes[0].length));
    if (mark?.kind === "roman" || (loose && (mark === undefined || mark.kind === "letter" || (mark.kind === "number" && !/^\d+\./.test(raw))))) {
      romans.push({ read: mark?.kind === "roman" ? mark.marker : strokes![1]!, sure: mark?.kind === "roman", opened });
      lines.push({ line: i, end: mark?.kind === "roman" ? mark.end : start + strokes![0].length });
      opened = false;
    } else if (mark !== undefined && mark.kind !== "number" && mark.kind !== "point" && mark.kind !== "article") opened = true;
  }
  // a lone mark has no neighbours
  if (romans.length < 2) return;
  romanValues(romans).forEach((value, k) => {
    const { line, end } = lines[k]!;
    const marker = NUMERALS[value];
    if (marker === undefined || marker === "" || (romans[k]!.sure && marker === romans[k]!.read)) return;
    marks.set(line, { kind: "roman", marker, end, misread: true });
  });
}

/** Counts on from `1.` where the sign behind the figure, or the figure one, was misread. */
function orderNumbers(source: SourceText, from: number, to: number, marks: Map<number, LineMark>, width: number): void {
  let last = 0;
  for (let i = from; i < to; i++) {
    const mark = marks.get(i);
    if (mark !== undefined && mark.kind !== "point" && mark.kind !== "number" && !isStroke(mark)) last = 0;
    if (mark?.kind === "number") {
      if (!/^\d+$/.test(mark.marker)) continue;
      if (last > 0 && Number(mark.marker) === last + 1) marks.set(i, counted(mark));
      last = Number(mark.marker);
      continue;
    }
    const { begin, end } = source.lines[i]!;
    if ((mark !== undefined && !isStroke(mark)) || !BEGINS_COUNT.includes(source.text[begin] ?? " ")) continue;
    const raw = source.text.slice(begin, end);
    const count = COUNT.exec(raw);
    if (count === null || isCapitals(raw)) continue;
    const value = /\d/.test(count[1]!) ? Number(count[1]) : 1;
    if (value !== last + 1 || (value === 1 && !isTwoNext(source, i + 1, to, marks)) || (i > from && !isClosed(source, i - 1, marks, width))) continue;
    marks.set(i, { kind: "number", marker: String(value), end: begin + count[0].length, misread: true });
    last = value;
  }
}

/** `I.`, `l.`, `i)`: what a figure one may be read as. */
function isStroke(mark: Marker): boolean {
  return (mark.kind === "roman" && mark.marker === "I") || (mark.kind === "point" && (mark.marker === "l" || mark.marker === "i"));
}

const REACH = 40;

/** True where the next number counted is 2. */
function isTwoNext(source: SourceText, from: number, to: number, marks: ReadonlyMap<number, LineMark>): boolean {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const mark = marks.get(i);
    if (mark?.kind === "number") return mark.marker === "2";
    if (mark !== undefined && mark.kind !== "point") return false;
    const count = COUNT.exec(rawLine(source, i).slice(0, 40));
    if (count !== null) return count[1] === "2";
  }
  return false;
}

/** True where the paragraph of a line ends with it. */
function isClosed(source: SourceText, i: number, marks: ReadonlyMap<number, LineMark>, width: number): boolean {
  const text = rawLine(source, i);
  if (text === "" || ENDED.test(text)) return true;
  return !endsInMidPhrase(text) && (text.length < width * SHORT || isCapitals(text) || marks.has(i));
}
