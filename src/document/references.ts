/** Owns the documents that a document cites by code: each once, with type and date. */

import type { Code } from "./codes.js";
import { findCodes } from "./codes.js";
import type { PrintedDate } from "./dates.js";
import { dateAt, isCalendarDate, isoDate } from "./dates.js";
import { citedTypes, typeOfSymbol } from "./doc-types.js";
import type { Reference } from "./fields.js";
import type { Found } from "./found.js";
import type { SourceText } from "./source-text.js";
import type { Span } from "../span.js";

/** One citation: a code where it is cited. */
export interface Citation {
  readonly code: Code;
  readonly date: PrintedDate | null;
  readonly docType: string | null;
}

/** How far before a code its type may stand, and behind it its date. */
const BEFORE = 160;
const BEHIND = 110;

/** All citations in a stretch, in order, each time one is cited. */
export function citations(source: SourceText, span: Span): Citation[] {
  const codes = findCodes(source.text, span.start, span.end);
  const list: Citation[] = [];
  let before: { end: number; docType: string | null } | undefined;
  codes.forEach((code, i) => {
    const until = Math.min(span.end, codes[i + 1]?.start ?? span.end);
    const date = dateBehind(source, code.end, Math.min(until, code.end + BEHIND));
    const docType = typeBefore(source, Math.max(span.start, before?.end ?? 0), code, before?.docType ?? null);
    list.push({ code, date: date ?? dateOfSentence(source, span.start, code), docType });
    before = { end: date?.end ?? code.end, docType };
  });
  return list;
}

/** The citations folded to one per code, without the document's own. */
export function references(list: readonly Citation[], own: string | null): Found<Reference>[] {
  const byCode = new Map<string, { reference: Reference; spans: Span[] }>();
  for (const { code, date, docType } of list) {
    const key = code.code.replace(/-/g, "").toLowerCase();
    // "tờ khai 01/KHBS" is a form
    if (docType === null && code.year === null && code.groups.length === 1 && code.number?.startsWith("0") === true) continue;
    if (own !== null && key === own.replace(/-/g, "").toLowerCase()) continue;
    const iso = date === null ? null : isoDate(date);
    const known = byCode.get(key);
    const span = { start: code.start, end: date === null ? code.end : Math.max(code.end, date.end) };
    if (known === undefined) byCode.set(key, { reference: { code: code.code, date: iso, docType }, spans: [span] });
    else {
      known.spans.push({ start: code.start, end: code.end });
      known.reference = { code: known.reference.code.includes("-") || !code.code.includes("-") ? known.reference.code : code.code, date: known.reference.date ?? iso, docType: known.reference.docType ?? docType };
    }
  }
  return [...byCode.values()].map(({ reference, spans }) => ({ value: reference, spans, zone: "body" as const, confidence: reference.docType === null ? 0.8 : 0.97 }));
}

const GAP = /^[\s,.(]*(?:(?:ban hanh|ky|de|ra|lap|duoc ban hanh|duoc ky|duoc thong qua|thong qua)\s+)?$/;

/** The date behind a code: at once, or behind `của …`. */
function dateBehind(source: SourceText, at: number, end: number): PrintedDate | null {
  const { fold } = source;
  for (let from = at; from < end; from++) {
    const unit = fold.charCodeAt(from);
    // a speck behind the code is no full stop: "12/QĐ-TTg. ngày", with a small letter
    if (unit === 46 && from === at && /^\. ?ngày \d/.test(source.text.slice(from, from + 8))) continue;
    if (unit === 59 || unit === 41 || (unit === 46 && fold[from + 1] === " ")) return null;
    const word = unit === 110 && fold.startsWith("ngay", from);
    const figure = unit >= 48 && unit <= 57 && from - at <= 3;
    if (!word && !figure) continue;
    const date = dateAt(fold, from, Math.min(source.text.length, from + 60));
    const between = fold.slice(at, from);
    if (date === null || date === undefined) {
      if (figure) return null;
      continue;
    }
    if (GAP.test(between) || /^\s*cua\s[^,;:"]{2,60}[\s,]$/.test(between)) return isCalendarDate(date) ? date : null;
    return null;
  }
  return null;
}

const SENTENCE = 320;

/** `Ngày 22/11/2023, Thủ tướng Chính phủ phê duyệt … tại Quyết định số 1456/QĐ-TTg`. */
function dateOfSentence(source: SourceText, floor: number, code: Code): PrintedDate | null {
  const low = Math.max(floor, code.start - SENTENCE);
  const at = low + source.text.slice(low, code.start).lastIndexOf("Ngày ");
  if (at < low || !/(?:^|[.;\n]\s*)$/.test(source.text.slice(Math.max(0, at - 3), at))) return null;
  const between = source.fold.slice(at, code.start);
  if (/[.;][\s]/.test(between) || !/(?:ban hanh|phe duyet|da ky|thong qua|da co|, tai )/.test(between)) return null;
  const date = dateAt(source.fold, at, code.start);
  return date === undefined || !isCalendarDate(date) ? null : date;
}

/** The type by which a code is cited. */
function typeBefore(source: SourceText, floor: number, code: Code, inherited: string | null): string | null {
  const low = Math.max(floor, code.start - BEFORE);
  const before = source.fold.slice(low, code.start).replace(/[\s:]+/g, " ");
  const plain = before.replace(/\s?(?:so|s6|s0)?\s?$/, "");
  for (const type of citedTypes()) if (plain.endsWith(type.fold) && !/[a-z]/.test(plain[plain.length - type.fold.length - 1] ?? " ")) return type.name;
  const bySymbol = typeOfSymbol(code.groups);
  // a law is cited by its name: "Luật Quy hoạch số 21/2017/QH14"
  if (/^(?:QH|UBTVQH)\d/.test(code.groups[0]!)) return lawBefore(plain) ?? bySymbol?.name ?? null;
  if (bySymbol !== undefined && code.groups.length > 1) return bySymbol.name;
  if (inherited !== null && /^[\s,;]*(?:va|so|,|;|hoac)?[\s,;]*(?:so)?\s*$/.test(before)) return inherited;
  const near = nearestType(plain);
  return near ?? bySymbol?.name ?? null;
}

const LAW = ["bo luat", "nghi quyet", "phap lenh", "hien phap", "luat"];
const LAW_NAMES: Readonly<Record<string, string>> = { "bo luat": "BỘ LUẬT", "nghi quyet": "NGHỊ QUYẾT", "phap lenh": "PHÁP LỆNH", "hien phap": "HIẾN PHÁP", luat: "LUẬT" };

function lawBefore(before: string): string | undefined {
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
  let best: { at: number; name: string } | undefined;
  for (const word of LAW) {
    const at = clause.lastIndexOf(word);
    if (at >= 0 && (best === undefined || at > best.at + 3)) best = { at, name: LAW_NAMES[word]! };
  }
  return best?.name;
}

const NEAR = 48;

/** A type a few words before the code: `công văn của Sở Y tế số 12/SYT-NV`. */
function nearestType(before: string): string | undefined {
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". "), before.length - NEAR) + 1);
  let best: { at: number; name: string } | undefined;
  for (const type of citedTypes()) {
    if (type.fold === "dien" || type.fold === "thu") continue;
    const at = clause.lastIndexOf(type.fold);
    if (at >= 0 && (best === undefined || at > best.at)) best = { at, name: type.name };
  }
  return best?.name;
}
