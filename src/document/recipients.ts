/** Owns the recipients: the list behind `Nơi nhận`, up to its item `Lưu`. */

import type { Span } from "../span.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { beginsCapital, isCapitals } from "./letter-case.js";
import { findNear } from "./near-phrase.js";
import { isPersonName } from "./person-names.js";
import { ownAndBeside } from "./recipient-beside.js";
import { isSignatureLine } from "./signer.js";
import { withoutCrumbs } from "./signature-crumbs.js";
import type { SourceLine, SourceText } from "./source-text.js";
import { indexWithin, joined, trimmed } from "./source-text.js";
import { isDashed, isRunOn, MOST_RECIPIENT_LINES, RUN_ON, unheadedList } from "./unheaded-recipients.js";

/** The recipients, their lines, and what stands in the column beside them. */
export interface RecipientsFound {
  readonly items: readonly Found<string>[];
  readonly from: number;
  readonly to: number;
  /** Cells right of the list, in order: authority, post, name. */
  readonly beside: readonly Span[];
}

/** Reads the list of the lines `from`…`to`; `undefined` where there is none. */
export function readRecipients(source: SourceText, from: number, to: number): RecipientsFound | undefined {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    const cell = line.cells.find((one) => opens(source, one));
    if (cell !== undefined) return collect(source, i, i + 1, to, besides(source, line, cell));
  }
  const bare = unheadedList(source, from, to);
  return bare < 0 ? undefined : collect(source, bare, bare, to, []);
}

function opens(source: SourceText, cell: Span): boolean {
  if (!beginsCapital(source.text.slice(cell.start, cell.start + 4))) return false;
  const near = findNear(source.fold, cell.start, Math.min(cell.end, cell.start + 11), "noi nhan", 2);
  if (near === undefined || near.start > cell.start + 1) return false;
  const rest = source.fold.slice(near.end, cell.end).trim();
  return rest === "" || /^[:;.,](?:\s|$)|^:/.test(rest) || isCapitals(source.text.slice(near.end, cell.end));
}

/** What stands right of `Nơi nhận:` on its line. */
function besides(source: SourceText, line: SourceLine, cell: Span): Span[] {
  const colon = indexWithin(source.text, ":", cell.start, cell.end);
  const own = trimmed(source.text, { start: Math.min(cell.end, colon >= 0 ? colon + 1 : cell.start + "Nơi nhận".length), end: cell.end });
  return [...(own.end > own.start ? [own] : []), ...line.cells.filter((other) => other.start >= cell.end)];
}

interface Item {
  readonly spans: Span[];
  last: number;
}

function collect(source: SourceText, head: number, start: number, to: number, given: readonly Span[]): RecipientsFound {
  const items: Item[] = [];
  const beside: Span[] = [...given];
  let end = start;
  let blank = 0;
  for (let i = start; i < Math.min(to, start + MOST_RECIPIENT_LINES); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) {
      if (++blank > 3 && items.length > 0) break;
      continue;
    }
    if (isRunOn(source, line)) {
      items.push(...runOn(source, line.cells[0]!, i));
      beside.push(...line.cells.slice(1));
      end = i + 1;
      break;
    }
    const cell = line.cells[0]!;
    // behind a name nothing but another dashed item, or the rest of an open one, goes on with the list
    if (items.length > 0 && !goesOn(source, items.at(-1)!, cell) && isPersonName(shownAt(source, beside.at(-1))) && !isDashed(source, line) && !/^luu/.test(source.fold.slice(cell.start, cell.start + 3)) && line.cells.length === 1 && beside.at(-1)!.start > items.at(-1)!.spans.at(-1)!.start) break;
    const part = takePart(source, cell, items, blank, i);
    if (part === "stop") break;
    if (part === "beside") beside.push(...line.cells);
    else beside.push(...part, ...line.cells.slice(1));
    if (part !== "beside") {
      blank = 0;
      end = i + 1;
    }
    const item = items.at(-1);
    if (item !== undefined && isLast(source, item) && !/,$/.test(textOf(source, item))) break;
  }
  const list = items.map((item) => found(clean(joined(source.text, item.spans)), item.spans, "recipients" as const, 0.97)).filter((item) => item.value !== "");
  return { items: list, from: head, to: end, beside };
}

/** Small letters behind an item that no sign has closed. */
function goesOn(source: SourceText, item: Item, cell: Span): boolean {
  return /\p{L}$/u.test(textOf(source, item)) && /^\p{Ll}/u.test(source.text.slice(cell.start, cell.start + 2));
}

/** The items of a list in one line, and what stands behind its end in capitals goes to the signature. */
function runOn(source: SourceText, line: Span, index: number): Item[] {
  const items: Item[] = [];
  let from = line.start;
  const end = Math.min(line.end, line.start + RUN_ON);
  for (let at = line.start + 2; at <= end; at++) {
    const parts = at === end || (/[;,.]/.test(source.text[at - 1]!) && /^ [-+] \S/.test(source.text.slice(at, at + 4)));
    if (!parts) continue;
    let start = from;
    while (start < at && " -+".includes(source.text[start]!)) start++;
    items.push({ spans: [{ start, end: at }], last: index });
    from = at;
  }
  return items;
}

const shownAt = (source: SourceText, span: Span | undefined): string => (span === undefined ? "" : source.text.slice(span.start, span.end));
const textOf = (source: SourceText, item: Item): string => joined(source.text, item.spans);
const isLast = (source: SourceText, item: Item): boolean => /^luu\b/.test(source.fold.slice(item.spans[0]!.start, item.spans[0]!.start + 4));

/** Adds the first cell of a line to the list; what of it stands beside comes back. */
function takePart(source: SourceText, cell: Span, items: Item[], blank: number, line: number): Span[] | "beside" | "stop" {
  const fold = source.fold.slice(cell.start, cell.end);
  const dash = /^[-+–•*]\s*(?=\S)/.exec(fold);
  if (dash === null && !/^luu\s?[:\s]/.test(fold)) return takeRest(source, cell, items, blank, line);
  const { own, right } = ownAndBeside(source, { start: cell.start + (dash?.[0].length ?? 0), end: cell.end });
  items.push({ spans: [own], last: line });
  return right;
}

/** A line without a dash: the rest of an item, an item that lost its dash, or no recipient at all. */
function takeRest(source: SourceText, cell: Span, items: Item[], blank: number, line: number): Span[] | "beside" | "stop" {
  const fold = source.fold.slice(cell.start, cell.end);
  const text = source.text.slice(cell.start, cell.end);
  if (/^(?:dia chi|dien thoai)\s?:/.test(fold) || /^(?:phu luc|de cuong|\(kem theo|dieu \d|danh sach|mau so)/.test(fold) && isCapitals(text.slice(0, 12))) return "stop";
  const before = items.at(-1);
  const written = before === undefined ? "" : textOf(source, before);
  const open = before !== undefined && blank === 0 && /[,\p{L}]$/u.test(written) && !isLast(source, before);
  const plain = withoutCrumbs(source.text, cell);
  if (isPersonName(source.text.slice(plain.start, plain.end)) || (isCapitals(text) && !(open && !isSignatureLine(text) && (/[;,.]$/.test(text) || written.endsWith(","))))) return "beside";
  if (text.length <= CRUMBS && !beginsCapital(text)) return [];
  if (before === undefined) {
    if (fold.length > 90) return "stop";
    items.push({ spans: [cell], last: line });
    return [];
  }
  const ended = /[;.]$/.test(written);
  if (blank > 0 && (ended || line - before.last > 3)) return blank > 1 || fold.length > 60 ? "stop" : "beside";
  if (fold.length > 110 || /^\d{1,2}[.)]\s/.test(fold)) return "stop";
  before.last = line;
  // without dashes, or where one was lost, a semicolon parts the items
  if (ended && beginsCapital(text) && !/;$/.test(written.slice(0, -1)) && (/^[^:]*;$/.test(written) || !source.fold.slice(before.spans[0]!.start - 2, before.spans[0]!.start).includes("-"))) {
    items.push({ spans: [cell], last: line });
    return [];
  }
  const { own, right } = ownAndBeside(source, cell);
  before.spans.push(own);
  return right;
}

/** Small letters that are nobody's name. */
const CRUMBS = 2;

function clean(text: string): string {
  return text.replace(/^[-+–•*._~\s]+/, "").replace(/[;,.\s-]+$/, "");
}
