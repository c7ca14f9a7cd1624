/** Owns the addressees: what stands behind `Kính gửi`. */

import type { Span } from "../span.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { findNear } from "./near-phrase.js";
import type { SourceLine, SourceText } from "./source-text.js";
import { indexWithin, joined } from "./source-text.js";
import { beginsCapital, isCapitals } from "./letter-case.js";

/** The addressees and the first line behind them. */
export interface AddresseesFound {
  readonly items: readonly Found<string>[];
  /** The first line behind them. */
  readonly to: number;
}

const REACH = 60;
const MOST_LINES = 40;
/** Empty lines between `Kính gửi:` and its list, as copies of web pages have them. */
const MOST_BLANK = 3;

/** Reads the addressees in the lines `from`…`to`. */
export function readAddressees(source: SourceText, from: number, to: number): AddresseesFound {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const line = source.lines[i]!;
    const start = opening(source, line);
    if (start >= 0) return collect(source, i, start, to);
  }
  return { items: [], to: from };
}

/** Where the first addressee may begin on a line that opens the list, or -1. */
function opening(source: SourceText, line: SourceLine): number {
  const fold = source.fold.slice(line.start, Math.min(line.end, line.start + 70));
  if (/^dien\s?:|^[a-z ]{4,50}(?<! dai) dien\s?:/.test(fold)) return line.start + fold.indexOf(":") + 1;
  const near = findNear(source.fold, line.start, Math.min(line.end, line.start + 10), "kinh gui", 1);
  let at = near === undefined || near.start > line.start + 1 || !beginsCapital(source.text.slice(line.start, line.end)) ? behindCrumbs(source, line) : near.end;
  if (at < 0) return -1;
  while (at < line.end && " :.\t-–".includes(source.text[at]!)) at++;
  return at;
}

/** Units of a stamp that may stand before `Kính gửi:` on its line. */
const MOST_CRUMBS = 40;

/** The end of a `Kính gửi` that something else stands before, or -1; with its capital and its colon it is no word of a sentence. */
function behindCrumbs({ text, fold }: SourceText, { start, end }: SourceLine): number {
  const at = indexWithin(fold, "kinh gui", start, Math.min(end, start + MOST_CRUMBS));
  return at >= 0 && /^K\S+ \S+\s?:/u.test(text.slice(at, at + 12)) ? at + "kinh gui".length : -1;
}

/** A stamp's letters beside a dashed list, `L 18 » - Sở Nội vụ`; a dash between two words is its own. */
const CRUMBED = /^(?!\p{Lu}\p{Ll}+(?: \p{Ll}+)* [-–])[^;]{1,12}? [-–] (?=\p{Lu})/u;

const BODY = /^(?:can cu|thuc hien|theo |ngay[ :.]|xet |tra loi|phuc dap|de |nham |vua qua|thoi gian|trong |sau khi|tiep|trien khai|qua |ten toi|toi ten|chung toi|hien nay|can|[ivx]+\. |\d{1,2}\. |noi nhan|dieu \d)/;
const ENDED = /[;.]$/;
/** The end of a firm's name: `(Việt Nam)`. */
const IN_BRACKETS = /^\([a-z ]{2,30}\)[.;]?$/;

function collect(source: SourceText, line: number, start: number, to: number): AddresseesFound {
  const items: Span[][] = [];
  const first = source.lines[line]!;
  if (start < first.end) items.push([{ start, end: first.end }]);
  const onLine = items.length > 0;
  const isDashed = onLine && /[-–]\s*$/.test(source.text.slice(first.start, start));
  let end = line + 1;
  let blank = 0;
  for (let i = line + 1; i < Math.min(to, line + MOST_LINES); i++) {
    const next = source.lines[i]!;
    if (next.start === next.end) {
      if (++blank > (items.length > 0 ? 1 : MOST_BLANK) || (items.length > 0 && onLine && !endsWith(source, items, ";"))) break;
      continue;
    }
    const fold = source.fold.slice(next.start, next.end);
    const dash = /^[-–+•*]\s?/.exec(fold) ?? (isDashed ? CRUMBED.exec(source.text.slice(next.start, next.end)) : null);
    if (dash !== null) items.push([{ start: next.start + dash[0].length, end: next.end }]);
    else if (!goesOn(source, items, next, fold, blank)) break;
    else if (items.length === 0 || endsWith(source, items, ";")) items.push([{ start: next.start, end: next.end }]);
    else items[items.length - 1]!.push({ start: next.start, end: next.end });
    blank = 0;
    end = i + 1;
    // a point closes the list, dashes or none
    if (endsWith(source, items, ".")) break;
  }
  const last = items.at(-1);
  const rest = last?.pop();
  if (rest !== undefined) last!.push({ start: rest.start, end: sentenceAt(source, rest) });
  return { to: end, items: items.map((spans) => found(joined(source.text, spans).replace(/^[.\s]+|[;:,.\s]+$/g, ""), spans, "addressees" as const, 0.97)).filter((item) => item.value !== "") };
}

/** What begins a letter's first sentence and no body's name. */
const SENTENCE = /(?<=[\p{L}).]) (?=(?:Thực hiện|Triển khai|Căn cứ|Trên cơ sở|Phúc đáp|Trả lời|Tiếp theo|Vừa qua|Ngày \d|Để|Nhằm|Sau khi) )/u;

/** Where a sentence that was joined to an addressee begins, else the end. */
function sentenceAt(source: SourceText, { start, end }: Span): number {
  const text = source.text.slice(start, Math.min(end, start + SENTENCE_REACH));
  const found = end - start > LONGEST_ALONE || text.includes(". ") ? SENTENCE.exec(text) : null;
  return found === null ? end : start + found.index;
}

/** A line of addressees alone is rarely longer. */
const LONGEST_ALONE = 160;
const SENTENCE_REACH = 1000;

function endsWith(source: SourceText, items: readonly Span[][], sign: string): boolean {
  const last = items[items.length - 1]?.at(-1);
  return last !== undefined && source.text[last.end - 1] === sign;
}

function goesOn(source: SourceText, items: readonly Span[][], next: SourceLine, fold: string, blank: number): boolean {
  if (BODY.test(fold) || fold.length > 140) return false;
  const last = items[items.length - 1]?.at(-1);
  if (last === undefined) return blank < 2;
  const lastFold = source.fold.slice(last.start, last.end);
  if (/[,]$|\b(?:va|cua|cac)$/.test(lastFold) && blank === 0) return true;
  if (lastFold.endsWith(";")) return (ENDED.test(fold) || fold.length < 90) && !isCapitals(source.text.slice(next.start, next.end));
  if (blank > 0) return false;
  if (IN_BRACKETS.test(fold)) return true;
  return !beginsCapital(source.text.slice(next.start, next.end)) || (ENDED.test(fold) && fold.length < 60 && !/ (?:duoc|da|dang|se|co(?! lien quan)|xin|tran trong|kinh|yeu cau|de nghi|thong bao|bao cao) /.test(fold));
}
