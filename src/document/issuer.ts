/** Owns the issuer and the body above it, of the head's left half. */

import type { Span } from "../span.js";
import { beginsBody, goesOn, isOpenName, secondBody } from "./bodies.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Head } from "./head.js";
import { isCapitals } from "./letter-case.js";
import type { SourceText } from "./source-text.js";
import { joined, trimmed } from "./source-text.js";
import { titleTypes } from "./doc-types.js";

/** Parent and name; either may be missing. */
export interface IssuerFound {
  readonly parent?: Found<string>;
  readonly name?: Found<string>;
}

/** A body of the head: the stretches that name it. */
interface Body {
  readonly spans: Span[];
  fold: string;
}

const MOST_LINES = 8;
const NOT_ISSUER = /^(?:\*+|du thao.*|-+|_+|ban sao|sao y.*|v\/v.*|so\s*[:.\d].*|luat so.*|phu luc.*|mau (?:so )?.*|cong bao.*|(?:ky boi|nguoi ky|ngay ky).*|.*\d\d:\d\d.*)$/;
/** Nobody stands over these. */
const TOPMOST = /^(?:uy ban|hoi dong) nhan dan (?:tinh|thanh pho) /;

/** The title of a form or a certificate, which may go on in the next lines. */
const FORM = /^(?:giay|don(?! vi)|to khai|phieu|chung chi|bang khen|ban khai|ban cam ket)\b/;

/** Stands at the right of the Youth Union's heads as the State's line does. */
const UNION = /^doan (?:tncs|thanh nien cong san) ho chi minh$/;

const UNION_CELL = /ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH/;

/** One word with a figure among its letters is what a stamp left: `TT8T`. */
const CRUMB = /^[a-z]+\d+[a-z]+$/;

/** Reads the issuer from the lines above (else below) the number. */
export function readIssuer(source: SourceText, head: Head, from: number, to: number): IssuerFound {
  const stop = head.number?.line ?? head.date?.line ?? Math.min(to, head.last + 1);
  const start = Math.max(from, Math.min(head.first, stop) - MOST_LINES);
  const above = bodies(leftSpans(source, head, start, Math.min(to, stop + (head.number === undefined ? 0 : 1))), source);
  const parts = above.length > 0 ? above : bodies(leftSpans(source, head, stop, Math.min(to, stop + 5)).filter((span) => beginsBody(foldOf(source, span))), source);
  if (parts.length === 0) return {};
  const name = parts[parts.length - 1]!;
  // a form to be filled in has its title there
  if (head.number === undefined && head.date === undefined && !beginsBody(name.fold)) return {};
  const over = parts.slice(0, -1).filter((body) => !TOPMOST.test(name.fold) || beginsBody(body.fold));
  const confidence = beginsBody(name.fold) ? 0.98 : 0.7;
  return {
    name: found(joined(source.text, name.spans), name.spans, "head-left", confidence),
    ...(over.length === 0 ? {} : { parent: found(joined(source.text, over.flatMap((body) => body.spans)), over.flatMap((body) => body.spans), "head-left", confidence) }),
  };
}

const foldOf = (source: SourceText, span: Span): string => source.fold.slice(span.start, span.end).replace(/\s+/g, " ");

/** What stands left of the formulas, number and date, in capitals. */
function leftSpans(source: SourceText, head: Head, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let form = false;
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    for (const cell of line.cells) {
      const span = withoutCrumb(source, trimmed(source.text, cutAt(head, i, cell), " -_*.:;,|"), cell);
      const text = source.text.slice(span.start, span.end);
      if (head.about?.line === i || (cell !== line.cells[0] && UNION.test(foldOf(source, cell)))) continue;
      if (span.end - span.start < 2 || span.end - span.start > 140 || !isCapitals(text)) continue;
      const fold = foldOf(source, span);
      if (NOT_ISSUER.test(fold) || titleTypes().some((type) => fold.startsWith(type.fold)) || !/[a-z]{2}/.test(fold) || CRUMB.test(fold)) continue;
      if (/^(?:cong hoa xa|doc lap|dang cong san)/.test(fold)) continue;
      form ||= FORM.test(fold);
      if (form && !beginsBody(fold)) continue;
      spans.push(span);
    }
  }
  return lastRun(source, spans, head);
}

/** Without quotation marks and dashes that specks made before it, nor a lone sign that stands before the motto on the same line; a number behind `khu vực`, `quân khu` … stays. */
function withoutCrumb(source: SourceText, whole: Span, cell: Span): Span {
  const signs = /^(?:["“'‘’–-]+|\d{1,2}\.) ?(?=\p{Lu}{2})/u.exec(source.text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const span = { start: whole.start + signs, end: whole.end };
  // a small letter or two that a rule or a stroke made at the end of a word in capitals: "TỈNHw"
  const stroke = /(?<=\p{Lu}{2})\p{Ll}{1,2}$/u.exec(source.text.slice(span.start, span.end))?.[0].length ?? 0;
  if (stroke > 0) return { start: span.start, end: span.end - stroke };
  if (span.end > cell.end - 4) return span;
  const crumb = /\s\S$/.exec(source.text.slice(span.start, span.end));
  if (crumb === null || /(?:vuc|khu|so|quan|doan|vung|phuong|to|doi|dien)$/.test(source.fold.slice(span.start, span.end - 2))) return span;
  return trimmed(source.text, { start: span.start, end: span.end - 2 });
}

/** The cell up to the first anchor that stands in it. */
function cutAt(head: Head, line: number, cell: Span): Span {
  let { end } = cell;
  const anchors = [head.quocHieu, head.tieuNgu, head.party].filter((f) => f !== undefined && f.line === line) as Span[];
  if (head.number?.line === line) anchors.push(head.number.span);
  if (head.date?.line === line) anchors.push(head.date.span);
  for (const anchor of anchors) if (anchor.start < cell.end && anchor.end > cell.start) end = Math.min(end, Math.max(cell.start, anchor.start));
  return { start: cell.start, end };
}

/** Lines before a gap of running text are no part of the head. */
function lastRun(source: SourceText, spans: Span[], head: Head): Span[] {
  const anchor = source.lines[head.first]!.start;
  const inside = spans.filter((span) => span.end >= anchor);
  // above the first anchor only what touches it, upwards
  const above = spans.filter((span) => span.end < anchor);
  const kept: Span[] = [];
  let floor = anchor;
  for (const span of above.reverse()) {
    const between = withoutStamps(source, span.end, floor).replace(UNION_CELL, "");
    if (/[\p{L}\d]/u.test(between) || (between.match(/\n/g) ?? []).length > 6) break;
    kept.unshift(span);
    floor = span.start;
  }
  return [...kept, ...inside];
}

/** A stretch of the text without what was stamped on it. */
function withoutStamps({ text, stamps }: SourceText, start: number, end: number): string {
  let out = "";
  let at = start;
  for (const stamp of [...stamps.received, ...stamps.marks].filter((one) => one.start >= start && one.end <= end).sort((a, b) => a.start - b.start)) {
    out += text.slice(at, stamp.start);
    at = stamp.end;
  }
  return out + text.slice(at, end);
}

function bodies(spans: readonly Span[], source: SourceText): Body[] {
  const list: Body[] = [];
  for (const span of spans) {
    const fold = foldOf(source, span);
    const last = list[list.length - 1];
    if (last !== undefined && goesOn(last.fold, fold) && !(isOpenName(last.fold) === false && beginsBody(fold) && !goesOn(last.fold, fold))) {
      last.spans.push(span);
      last.fold = `${last.fold} ${fold}`;
    } else list.push({ spans: [span], fold });
  }
  return list.flatMap((body) => divide(body, source));
}

/** A line that names two bodies becomes two. */
function divide(body: Body, source: SourceText): Body[] {
  if (body.spans.length !== 1) return [body];
  const span = body.spans[0]!;
  const raw = source.fold.slice(span.start, span.end);
  const at = secondBody(raw);
  if (at < 0) return [body];
  const upper = trimmed(source.text, { start: span.start, end: span.start + at });
  const lower = { start: span.start + at, end: span.end };
  return [
    { spans: [upper], fold: foldOf(source, upper) },
    { spans: [lower], fold: foldOf(source, lower) },
  ];
}
