/** Owns the paragraphs of a text: lines that were wrapped are joined again. */

import type { Span } from "../span.js";
import { beginsCapital, hasCapitals, isCapitals } from "./letter-case.js";
import type { LineMark } from "./mark-order.js";
import { isItem } from "./markers.js";
import { endsInMidPhrase } from "./phrase-end.js";
import type { SourceText } from "./source-text.js";

/** A paragraph: its lines `from`…`to` (exclusive) and their spans. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
}

/** A line shorter than this share of the width ends its paragraph. */
const SHORT = 0.78;
/** Wider than any line of a page: here each line is a paragraph. */
const UNWRAPPED = 150;

/** Characters of a line that is surely running text. */
const RUNNING = 24;

/** The usual width of full lines, in characters: the ninth tenth of the lines' lengths. */
export function fullWidth(source: SourceText, from: number, to: number): number {
  const lengths: number[] = [];
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (line.end - line.start > 20) lengths.push(line.end - line.start);
  }
  lengths.sort((a, b) => a - b);
  return lengths.length === 0 ? 0 : lengths[Math.floor(lengths.length * 0.9)]!;
}

/** Joins the lines `from`…`to` to paragraphs; a line of `marks` begins one. */
export function paragraphs(source: SourceText, from: number, to: number, width: number, marks: ReadonlyMap<number, LineMark>): Paragraph[] {
  const list: Paragraph[] = [];
  let first = -1;
  let spans: Span[] = [];
  const close = (end: number): void => {
    if (first >= 0) list.push({ from: first, to: end, spans });
    first = -1;
    spans = [];
  };
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (line.start === line.end) {
      close(i);
      continue;
    }
    if (first >= 0 && beginsParagraph(source, i, spans[spans.length - 1]!, width, marks.get(i))) close(i);
    if (first < 0) first = i;
    spans.push({ start: line.start, end: line.end });
  }
  close(to);
  return list;
}

const ENDED = /[.;:!?/”"]$/;
const KEYWORD = /^(?:can cu|theo de nghi|xet |noi nhan|kinh gui|chuong |dieu \d|phan |muc |phu luc|\(kem theo|\(ban hanh kem)/;

function beginsParagraph(source: SourceText, i: number, last: Span, width: number, mark: LineMark | undefined): boolean {
  const line = source.lines[i]!;
  const fold = source.fold.slice(line.start, line.start + 24);
  const text = source.text.slice(line.start, line.end);
  if (isItem(fold) || (mark !== undefined && (!endsOpen(source, last) || (mark.counted === true && source.text[last.end - 1] === ",")))) return true;
  if (KEYWORD.test(fold) && beginsCapital(text) && !endsOpen(source, last)) return true;
  const lastText = source.text.slice(last.start, last.end);
  // a heading in capitals goes on in capitals
  if (text.length > RUNNING && mark === undefined && isCapitals(lastText) && lastText.length > RUNNING / 2 && !hasCapitals(source.text, line.start, line.end, RUNNING / 4)) return true;
  if (!beginsCapital(text) || /^["“(\d]/.test(text)) return false;
  if (isCapitals(text) !== isCapitals(lastText) && text.length > 3) return true;
  if (width > UNWRAPPED) return !endsOpen(source, last);
  if (last.end - last.start < width * SHORT) return true;
  return ENDED.test(lastText) && last.end - last.start < width * 0.97;
}

/** True where a line ends in the middle of a phrase. */
export function endsOpen(source: SourceText, span: Span): boolean {
  return endsInMidPhrase(source.text.slice(Math.max(span.start, span.end - 24), span.end));
}
