/** Owns the legal bases: the `Căn cứ …;` of the preamble and the proposal they end in. */

import type { Span } from "../span.js";
import { basisParts, beginningAt, isCrumbLine, isFull, isWrapped } from "./basis-lines.js";
import { enactingCut } from "./enacting.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { isCapitals, beginsCapital } from "./letter-case.js";
import { isItem, markerAt } from "./markers.js";
import { endsOpen } from "./paragraphs.js";
import type { SourceText } from "./source-text.js";
import { joined } from "./source-text.js";

/** The bases and the first line behind them. */
export interface BasesFound {
  readonly items: readonly Found<string>[];
  readonly to: number;
}

const REACH = 40;
const MOST_LINES = 400;

/** Reads the bases in the lines from `from`, the end of title or addressees. */
export function readLegalBases(source: SourceText, from: number, to: number, tails: readonly Span[][]): BasesFound {
  const first = firstBasis(source, from, to);
  if (first < 0) return { items: [], to: from };
  const items: Found<string>[] = [];
  let i = first;
  let tail = 0;
  let end = first;
  while (i < Math.min(to, first + MOST_LINES)) {
    const line = source.lines[i]!;
    if (line.start === line.end) {
      i++;
      continue;
    }
    const begun = beginningAt(source, line);
    const kind = begun?.kind === "proposal" && items.length === 0 && !isLoneProposal(source, i) ? undefined : begun?.kind;
    if (kind === undefined && items.length > 0 && (isFragment(source, i) || ((isCrumbLine(source, line) || isStamped(source, i)) && goesOnBehind(source, i, to)))) {
      i++;
      continue;
    }
    if (kind === undefined || (kind === "aside" && items.length === 0)) break;
    const { spans, next, open } = itemSpans(source, i, to);
    if (open && tails[tail] !== undefined) spans.push(...tails[tail]!);
    if (open) tail++;
    const cut = cutSpans(source, spans, begun!.signs);
    if (kind !== "aside") for (const part of partsOf(source, cut.spans)) items.push(asBasis(source, part, kind === "basis" ? 0.97 : 0.9));
    end = next;
    i = next;
    if (cut.enacted || (!open && kind === "aside" && /:$/.test(source.fold.slice(0, spans.at(-1)!.end).slice(-1)))) break;
  }
  return { items, to: end };
}

const MOST_STAMPED = 32;

/** A short line between the end of an item and the next one: what a stamp of arrival left, `Kính chuyển. J/Z7`. */
function isStamped(source: SourceText, i: number): boolean {
  const { start, end } = source.lines[i]!;
  return end - start <= MOST_STAMPED && source.text[source.lines[i - 1]!.end - 1] === ";";
}

/** True where a basis or a proposal begins right behind line `i`, past blank lines and crumbs. */
function goesOnBehind(source: SourceText, i: number, to: number): boolean {
  for (let j = i + 1; j < Math.min(to, i + 4); j++) {
    const line = source.lines[j]!;
    const begun = beginningAt(source, line);
    if (begun !== undefined && begun.kind !== "aside") return true;
    if (line.end > line.start && !isCrumbLine(source, line)) return false;
  }
  return false;
}

/** The bases of an item: several where they were set as one paragraph, or their lines run together. */
function partsOf(source: SourceText, spans: readonly Span[]): Span[][] {
  const parts: Span[][] = [];
  spans.forEach((span, i) => basisParts(source, span).forEach((part, k) => (i === 0 && k === 0) || k > 0 ? parts.push([part]) : parts.at(-1)!.push(part)));
  return parts;
}

/** A line that lost its beginning: the code of a basis, or small letters. */
function isFragment(source: SourceText, i: number): boolean {
  const line = source.lines[i]!;
  const begin = source.text.slice(line.start, line.start + 14);
  return /^\d{1,4}\/(?:\d{4}\/)?[A-ZĐ]/.test(begin) || (/^(?:\p{Ll}{2}|Nghị|Luật|Thông tư|Quyết|Bộ luật|Pháp lệnh)/u.test(begin) && source.text[line.end - 1] === ";");
}

/** `Xét Đơn đề nghị của …;` as the only ground. */
function isLoneProposal(source: SourceText, i: number): boolean {
  const line = source.lines[i]!;
  return /^Xét\s.*;$/.test(source.text.slice(line.start, Math.min(line.end, line.start + 400)));
}

/** The preamble begins within a few lines, behind nothing but the enactor, or the line of a basis. */
function firstBasis(source: SourceText, from: number, to: number): number {
  let prose = 0;
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const line = source.lines[i]!;
    if (markerAt(source, i) !== undefined) return -1;
    const kind = beginningAt(source, line)?.kind;
    if (kind === "basis" || isLoneProposal(source, i)) return i;
    if (line.end - line.start < 30) continue;
    const fold = source.fold.slice(line.start, line.start + 40);
    if (!isCapitals(source.text.slice(line.start, line.end)) && kind !== "aside" && !/^(?:khoa|ky hop|\d{1,4}\/)/.test(fold) && ++prose > 2) return -1;
    if (line.end - line.start > 200 && kind !== "aside") return -1;
  }
  return -1;
}

/** The lines of one item: to its semicolon or point at a line's end, to a blank line, to the next item. */
function itemSpans(source: SourceText, from: number, to: number): { spans: Span[]; next: number; open: boolean } {
  const spans: Span[] = [];
  let i = from;
  for (; i < to; i++) {
    const line = source.lines[i]!;
    const text = source.text.slice(line.start, line.end);
    if (line.start === line.end) {
      if (spans.length > 0 && !continuesBehind(source, i, to, spans)) return { spans, next: i, open: isOpen(source, spans) };
      continue;
    }
    const fold = source.fold.slice(line.start, line.start + 40);
    if (i > from && /^(?:quyet nghi|quyet dinh|ban hanh)\b/.test(fold) && isCapitals(text)) return { spans, next: i, open: false };
    const begun = i > from ? beginningAt(source, line)?.kind : undefined;
    if (begun === "basis" || (begun === "proposal" && !endsOpen(source, spans.at(-1)!)) || (begun !== undefined && endsInComma(source, spans.at(-1)!))) return { spans, next: i, open: false };
    if (i > from && isCrumbLine(source, line) && (goesOnBehind(source, i, to) || goesOnSmall(source, i + 1, to))) continue;
    if (i > from && /^(?:chuong [ivx]|dieu \d+\.)/.test(fold) && beginsCapital(text)) return { spans, next: i, open: false };
    if (i > from && !endsOpen(source, spans.at(-1)!) && !isDashWrapped(source, i) && (markerAt(source, i) !== undefined || isItem(fold))) return { spans, next: i, open: false };
    spans.push({ start: line.start, end: line.end });
    const tail = text.slice(-1);
    if (tail === ";" || ((tail === "." || tail === ":") && !/(?:TP|số|tr)\.$/.test(text))) {
      const next = source.lines[i + 1];
      if (tail !== ";" || next === undefined || next.start === next.end || (beginsCapital(source.text.slice(next.start, next.end)) && !isWrapped(source, i))) return { spans, next: i + 1, open: false };
    }
  }
  return { spans, next: i, open: false };
}

/** `kinh tế / - xã hội`: small letters behind a dash go on with a full line that no sign ends. */
function isDashWrapped(source: SourceText, i: number): boolean {
  const { start, end } = source.lines[i]!;
  return /^[-–] ?\p{Ll}{2}/u.test(source.text.slice(start, Math.min(end, start + 4))) && /\p{L}/u.test(source.text[source.lines[i - 1]!.end - 1] ?? "") && isFull(source, i - 1);
}

/** A comma read for a semicolon: what proposes or leads on begins with a capital, which behind a comma no such word has. */
function endsInComma(source: SourceText, { end }: Span): boolean {
  return source.text[end - 1] === ",";
}

/** True where small letters go on with what stands above line `i`. */
function goesOnSmall(source: SourceText, i: number, to: number): boolean {
  return i < to && /^\p{Ll}{2}/u.test(source.text.slice(source.lines[i]!.start, source.lines[i]!.start + 2));
}

/** A line that breaks off without a sign: its rest may stand elsewhere. */
function isOpen(source: SourceText, spans: readonly Span[]): boolean {
  return !/[.;:,]$/.test(source.text.slice(spans.at(-1)!.start, spans.at(-1)!.end));
}

/** Past a blank line, small letters go on with the item. */
function continuesBehind(source: SourceText, at: number, to: number, spans: readonly Span[]): boolean {
  if (!isOpen(source, spans)) return false;
  for (let i = at; i < Math.min(to, at + 3); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) continue;
    return !beginsCapital(source.text.slice(line.start, line.end)) && markerAt(source, i) === undefined && !isItem(source.fold.slice(line.start, line.start + 4));
  }
  return false;
}

/** The item without its dash, and without the sentence that enacts behind it. */
function cutSpans(source: SourceText, spans: readonly Span[], dash: number): { spans: Span[]; enacted: boolean } {
  const own = spans.map((span, i) => (i === 0 ? { start: span.start + dash, end: span.end } : { ...span }));
  const last = own.at(-1)!;
  if (source.text[last.end - 1] === ";") return { spans: own, enacted: false };
  const at = enactingCut(source, own);
  if (at < 0) return { spans: own, enacted: false };
  return { spans: own.filter((span) => span.start < at).map((span) => ({ start: span.start, end: Math.min(span.end, at) })), enacted: true };
}

function asBasis(source: SourceText, spans: readonly Span[], confidence: number): Found<string> {
  const text = joined(source.text, spans).replace(/(?:\s*[;,.:'ˆ_|]|(?<=[;,.])[-–]|\s[“”"-]|[;,.][“”"])+$/, "");
  return found((text.match(QUOTES) ?? []).length === 1 ? text.replace(QUOTES, "") : text, spans, "preamble", confidence);
}

/** One alone is a stroke's. */
const QUOTES = /["“”]/g;
