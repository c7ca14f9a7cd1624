/** Owns the outline of a body: a tree of parts, chapters, articles, sections and points. */

import type { Span } from "../span.js";
import type { LineMark } from "./mark-order.js";
import { marksInOrder } from "./mark-order.js";
import type { Marker, MarkerKind } from "./markers.js";
import type { Paragraph } from "./paragraphs.js";
import { fullWidth, paragraphs } from "./paragraphs.js";
import type { SourceText } from "./source-text.js";
import { joined } from "./source-text.js";
import type { HeadingSurroundings } from "./headings.js";
import { isHeading, titleText } from "./headings.js";

/** A node of the outline. */
export interface OutlineNode {
  readonly kind: MarkerKind;
  /** `Chương I`, `Điều 2`, `II`, `3.2.1`, `đ`. */
  readonly marker: string;
  /** `null` where the part has no title of its own. */
  readonly title: string | null;
  /** From 1. */
  readonly line: number;
  /** From the mark to the end of the node's own first paragraph. */
  readonly span: Span;
  readonly children: readonly OutlineNode[];
}

/** A marked paragraph before it hangs in the tree. */
export interface MarkedParagraph {
  readonly marker: LineMark;
  readonly title: string | null;
  readonly line: number;
  readonly spans: readonly Span[];
}

/** What is known of the part whose paragraphs are looked at. */
type OutlinePart = Pick<HeadingSurroundings, "outlineOnly">;

/** Finds the marked paragraphs of the lines `from`…`to`; in an `outlineOnly` part every numbered item is a heading. */
export function markedParagraphs(source: SourceText, from: number, to: number, part: OutlinePart): MarkedParagraph[] {
  const width = fullWidth(source, from, to);
  const marks = marksInOrder(source, from, to, width);
  const all = paragraphs(source, from, to, width, marks);
  const list: MarkedParagraph[] = [];
  all.forEach((paragraph, i) => {
    const marker = marks.get(paragraph.from);
    if (marker === undefined) return;
    const next = all[i + 1];
    list.push(marked(source, marker, paragraph, next === undefined || marks.has(next.from) ? undefined : next, width, part));
  });
  return list;
}

function marked(source: SourceText, marker: LineMark, paragraph: Paragraph, next: Paragraph | undefined, width: number, { outlineOnly }: OutlinePart): MarkedParagraph {
  const own = paragraph.spans.map((span, i) => (i === 0 ? { start: Math.min(marker.end, span.end), end: span.end } : span));
  let text = joined(source.text, own);
  const spans = [...paragraph.spans];
  // the title of a chapter stands under it
  if (text === "" && next !== undefined && (marker.kind === "part" || marker.kind === "chapter" || marker.kind === "section" || marker.kind === "roman")) {
    spans.push(...next.spans);
    text = joined(source.text, next.spans);
  }
  // "2. | Công an tỉnh": a table's row
  const title = !text.startsWith("|") && isHeading(text, marker, { outlineOnly, width, cutOff: cutOff(source, paragraph, width) }) ? titleText(text) : null;
  return { marker, title: title === "" ? null : title, line: source.lines[paragraph.from]!.index, spans };
}

/** In a text of wrapped lines: one line alone, without an ending sign, a blank line behind it. */
function cutOff(source: SourceText, paragraph: Paragraph, width: number): boolean {
  const next = source.lines[paragraph.to];
  return width <= 150 && paragraph.spans.length === 1 && (next === undefined || next.start === next.end) && /[\p{Ll},]$/u.test(source.text.slice(0, paragraph.spans[0]!.end).slice(-2));
}

const RANK: Readonly<Record<MarkerKind, number>> = { part: 0, chapter: 1, section: 2, article: 3, letter: 4, roman: 5, number: 6, point: 12 };

function rankOf(marker: Marker): number {
  return marker.kind === "number" ? RANK.number + marker.marker.split(".").length - 1 : RANK[marker.kind];
}

interface Branch {
  readonly rank: number;
  readonly children: OutlineNode[];
}

/** Hangs marked paragraphs into a tree by their rank. */
export function outlineTree(list: readonly MarkedParagraph[]): OutlineNode[] {
  const root: OutlineNode[] = [];
  const path: Branch[] = [];
  for (const { marker, title, line, spans } of list) {
    const rank = rankOf(marker);
    while (path.length > 0 && path[path.length - 1]!.rank >= rank) path.pop();
    const children: OutlineNode[] = [];
    const node: OutlineNode = { kind: marker.kind, marker: marker.marker, title, line: line + 1, span: { start: spans[0]!.start, end: spans.at(-1)!.end }, children };
    (path.at(-1)?.children ?? root).push(node);
    path.push({ rank, children });
  }
  return root;
}
