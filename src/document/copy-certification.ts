/** Owns copies that an office made: `SAO Y`, `SAO LỤC`, `TRÍCH SAO`, with their own number and date. */

import { dateAt, isCalendarDate, isoDate } from "./dates.js";
import { findCodes } from "./codes.js";
import type { CopyCertification } from "./fields.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { isCapitals } from "./letter-case.js";
import type { SourceText } from "./source-text.js";
import { indexWithin } from "./source-text.js";
import type { Span } from "../span.js";

const FORMS: Readonly<Record<string, string>> = { "sao y": "SAO Y", "sao y ban chinh": "SAO Y", "sao luc": "SAO LỤC", "trich sao": "TRÍCH SAO", "ban sao": "SAO Y" };
const NEAR = 9;

/** Finds the block of a copy in the lines `from`…`to`, the last one. */
export function readCopy(source: SourceText, from: number, to: number): Found<CopyCertification> | undefined {
  for (let i = to - 1; i >= from; i--) {
    const line = source.lines[i]!;
    if (line.start === line.end || line.end - line.start > 60) continue;
    const cell = line.cells.find((one) => Object.hasOwn(FORMS, formOf(source, one)) && isCapitals(source.text.slice(one.start, one.end)));
    if (cell === undefined) continue;
    let code: string | null = null;
    let date: string | null = null;
    const spans: Span[] = [cell];
    for (let j = Math.max(from, i - 4); j < Math.min(to, i + NEAR); j++) {
      const near = source.lines[j]!;
      const own = findCodes(source.text, near.start, near.end).find(({ symbol }) => /^(?:SY|SL|TrS)/.test(symbol));
      if (own !== undefined && code === null) {
        code = own.code;
        spans.push({ start: own.start, end: own.end });
      }
      for (let at = indexWithin(source.fold, "ngay", near.start, near.end); at >= 0 && date === null; at = indexWithin(source.fold, "ngay", at + 1, near.end)) {
        const read = dateAt(source.fold, at, near.end);
        if (read === undefined || !isCalendarDate(read)) continue;
        date = isoDate(read);
        spans.push({ start: read.start, end: read.end });
      }
    }
    return found({ form: FORMS[formOf(source, cell)]!, code, date }, spans, "copy", 0.85);
  }
  return undefined;
}

function formOf(source: SourceText, cell: Span): string {
  return source.fold.slice(cell.start, cell.end).replace(/[^a-z]+/g, " ").trim();
}
