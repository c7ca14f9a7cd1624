/** Owns the small marks of a document: secrecy, urgency, circulation, the received-stamp's facts, copies and typist, the address at the foot. */

import { dateAt, isCalendarDate, isoDate } from "./dates.js";
import type { Contact, ReceivedStamp } from "./fields.js";
import type { Found, Zone } from "./found.js";
import { found } from "./found.js";
import type { SourceText } from "./source-text.js";
import { isWhite, trimmed } from "./source-text.js";
import { markOf } from "./stamps.js";
import type { Span } from "../span.js";

const SECRECY = ["TUYỆT MẬT", "TỐI MẬT", "MẬT"];
const URGENCY = ["HỎA TỐC HẸN GIỜ", "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"];

/** Stamps of the head. */
export interface HeadMarks {
  readonly secrecy?: Found<string>;
  readonly urgency?: Found<string>;
  readonly circulation?: Found<string>;
}

/** Reads the stamps in the lines `from`…`to` and those that were lifted out between them; a mark may also be joined to one of `anchors`. */
export function readHeadMarks(source: SourceText, from: number, to: number, anchors: readonly Span[]): HeadMarks {
  const top = from === 0 ? 0 : source.lines[from - 1]!.end;
  const bottom = source.lines[to]?.start ?? source.text.length;
  const cells = source.stamps.marks.filter(({ start, end }) => start >= top && end <= bottom);
  for (let i = from; i < to; i++) {
    for (const whole of source.lines[i]!.cells) {
      const anchor = anchors.find(({ start }) => start >= whole.start && start < whole.end);
      if (anchor !== undefined) cells.push(anchor.start > whole.start ? trimmed(source.text, { start: whole.start, end: anchor.start }) : behind(source, anchor, whole));
    }
  }
  const marks: { secrecy?: Found<string>; urgency?: Found<string>; circulation?: Found<string> } = {};
  for (const cell of cells) {
    const mark = markOf(source.text, source.fold, cell);
    if (mark === undefined) continue;
    const kind = SECRECY.includes(mark) ? "secrecy" : URGENCY.includes(mark) ? "urgency" : "circulation";
    marks[kind] ??= found(mark, [cell], "stamp", 0.9);
  }
  return marks;
}

function behind(source: SourceText, anchor: Span, whole: Span): Span {
  let { end: start } = anchor;
  while (start < whole.end && isWhite(source.text.charCodeAt(start))) start++;
  return { start, end: whole.end };
}

/** Reads the stamp of the office that received the paper, of those lifted out between the lines. */
export function readReceivedStamp(source: SourceText, from: number, to: number): Found<ReceivedStamp> | undefined {
  const top = from === 0 ? 0 : source.lines[from - 1]!.end;
  const bottom = source.lines[to]?.start ?? source.text.length;
  const spans = source.stamps.received.filter(({ start, end }) => start >= top && end <= bottom);
  if (spans.length < 2) return undefined;
  let number: string | null = null;
  let date: string | null = null;
  let office: string | null = null;
  for (const span of spans) {
    const fold = source.fold.slice(span.start, span.end);
    number ??= /(?:^|\s)so\s*[:.…]*\s*(\d{1,6})(?!\s*\/)/.exec(fold)?.[1] ?? null;
    const at = fold.indexOf("ngay");
    const stamped = at < 0 ? undefined : dateAt(fold.replace(/^(.{0,200}?ngay)\s*[:.…]+/, (all) => all.replace(/[:.…]/g, " ")), at, fold.length);
    if (stamped !== undefined && isCalendarDate(stamped)) date ??= isoDate(stamped);
    if (office === null && span === spans[0] && !/^(?:so|den|ngay|cv|cong van|van ban)\b/.test(fold)) office = source.text.slice(span.start, span.end);
  }
  return found({ office, number, date }, spans, "stamp", 0.85);
}

/** What the last recipient says: how many copies, whose mark. */
export interface FilingMarks {
  readonly copies?: Found<number>;
  readonly typistMark?: Found<string>;
}

/** Reads `Lưu: VT, KGVX (2b).Sơn`: two copies, typist Sơn. */
export function readFilingMarks(recipients: readonly Found<string>[]): FilingMarks {
  const last = recipients.at(-1);
  if (last === undefined || !/^Lưu/.test(last.value)) return {};
  const bracket = /\((\d{1,3})\s?(?:b|bản|ban)?\)/i.exec(last.value);
  const behind = bracket === null ? /(?<!(?<!\p{L})(?:VP|TP|P))\.\s?(\p{L}[\p{L}\d]{1,12})$/u.exec(last.value)?.[1] : last.value.slice(bracket.index + bracket[0].length).replace(/^[\s.,]+/, "");
  const mark = behind !== undefined && /^[\p{L}][\p{L}\d .]{0,14}$/u.test(behind) ? behind : undefined;
  const zone: Zone = "recipients";
  return {
    ...(bracket === null ? {} : { copies: found(Number(bracket[1]), last.spans, zone, 0.9) }),
    ...(mark === undefined ? {} : { typistMark: found(mark, last.spans, zone, 0.7) }),
  };
}

const CONTACT: readonly (readonly [key: keyof Contact, label: RegExp])[] = [
  ["address", /(?:^|[;,.|]\s*)dia chi\s*:\s*/],
  ["telephone", /(?:^|[;,.|\s])(?:dien thoai|dt|tel|so dien thoai)\s*[:.]\s*/],
  ["fax", /(?:^|[;,.|\s])(?:so )?fax\s*[:.]\s*/],
  ["email", /(?:^|[;,.|\s])(?:e-?mail|thu dien tu)\s*:\s*/],
  ["website", /(?:^|[;,.|\s])(?:website|trang thong tin dien tu|cong thong tin)\s*:\s*/],
];
/** A form, to be filled in. */
const OPEN = /…|\.{3}|_{3}/;
const LONGEST_LINE = 240;

/** Lines for `readContact`. */
export interface ContactLines {
  readonly from: number;
  readonly to: number;
  /** Lines of signatures. */
  readonly skip: ReadonlySet<number>;
  /** The body: an address alone in it is of somebody whom it speaks of. */
  readonly body: { readonly from: number; readonly to: number };
}

/** Reads the address at a page's foot; it needs an address or a telephone line of its own. */
export function readContact(source: SourceText, { from, to, skip, body }: ContactLines): Found<Contact> | undefined {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (skip.has(i) || line.end - line.start > LONGEST_LINE || !/^(?:dia chi|dien thoai|dt|tel)\s*:/.test(source.fold.slice(line.start, line.start + 14))) continue;
    const parts: Record<keyof Contact, string | null> = { address: null, telephone: null, fax: null, email: null, website: null };
    const spans: Span[] = [];
    for (let j = i; j < Math.min(to, i + 4); j++) if (!readContactLine(source, j, parts, spans)) break;
    if (i >= body.from && i < body.to && Object.values(parts).filter((part) => part !== null).length < 2) continue;
    if (parts.address !== null || parts.telephone !== null) return found(parts, spans, "foot", 0.8);
  }
  return undefined;
}

function readContactLine(source: SourceText, i: number, parts: Record<keyof Contact, string | null>, spans: Span[]): boolean {
  const line = source.lines[i]!;
  if (line.end - line.start > LONGEST_LINE) return false;
  const fold = source.fold.slice(line.start, line.end);
  const hits = CONTACT.map(([key, label]) => ({ key, match: label.exec(fold) })).filter((hit) => hit.match !== null).sort((a, b) => a.match!.index - b.match!.index);
  hits.forEach(({ key, match }, n) => {
    const end = hits[n + 1]?.match!.index ?? fold.length;
    const value = source.text.slice(line.start + match!.index + match![0].length, line.start + end).replace(/^[\s:]+|[\s;,.|-]+$/g, "");
    if (value !== "" && !OPEN.test(value)) parts[key] ??= value;
  });
  if (hits.length > 0) spans.push({ start: line.start, end: line.end });
  return hits.length > 0;
}
