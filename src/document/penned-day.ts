/** Owns the day that a pen wrote into a printed date: it does not stand on the line of the printed figures. */

import type { Span } from "../span.js";
import type { Found, PageBox } from "./found.js";

/** Of the height of the year's figures, by which a penned figure misses their line above or below. */
const OFF_LINE = 0.3;

/** A date without its day where boxes show that the day was penned: absent then, as on the paper before it was signed. */
export function withoutPen(date: Found<string>, boxesOf: (span: Span) => readonly PageBox[], text: string): Found<string> {
  if (date.value.length < "YYYY-MM-DD".length) return date;
  const figures = date.spans.flatMap((span) => [...text.slice(span.start, span.end).matchAll(/\d+/g)].map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length })));
  const [day, , year] = figures.map((span) => boxesOf(span)[0]?.box);
  if (figures.length !== 3 || day === undefined || year === undefined) return date;
  const height = year.bottom - year.top;
  // the same box is the whole line's
  const penned = day.left !== year.left && Math.abs(day.bottom - year.bottom) > height * OFF_LINE && day.bottom - day.top > height;
  return penned ? { ...date, value: date.value.slice(0, "YYYY-MM".length) } : date;
}
