/** Owns the reading of documents: a text in, kind, fields, evidence, outline and warnings out. */

import { checkOptionNames, wrongArgument } from "../argument-checks.js";
import type { Box, Page } from "../page/page.js";
import type { Reading } from "../page/reading.js";
import { pageReading } from "../page/reading.js";
import type { Edit } from "../span.js";
import type { Restoration } from "../restore/restoration.js";
import type { Surroundings } from "./collect.js";
import { collect } from "./collect.js";
import { parseSignature } from "./digital-signature.js";
import type { DocumentReading } from "./document-reading.js";
import type { DigitalSignature } from "./fields.js";
import type { Placement } from "./placement.js";
import { RepairMap, placementByLines, placementOfPages, placementOfReading } from "./placement.js";
import { readOne } from "./read-one.js";
import { documentStarts } from "./split-documents.js";
import { sourceText } from "./source-text.js";

/** A repaired text: a `Restoration`, or as much of one as is at hand. */
export type RepairedText = Pick<Restoration, "text"> & Partial<Pick<Restoration, "edits">>;

/** What a document can be read from. */
export type DocumentInput = string | RepairedText | Reading | readonly Page[];

/** Every way to set the reading of a document; all are optional. */
export interface DocumentOptions {
  /** The pages that the text was read from: evidence then has boxes. */
  readonly pages?: readonly Page[];
  /** Electronic signatures that the file itself carries, read or as their lines; they go before printed ones. */
  readonly signatures?: readonly (DigitalSignature | string)[];
}

const OPTIONS: Readonly<Record<keyof DocumentOptions, true>> = { pages: true, signatures: true };

/**
 * Reads what a document says about itself. Linear in the length of the text. A text that is no document gives kind
 * `other` and empty fields.
 *
 * @throws KhoidauError `bad-argument` for what is neither text, nor reading, nor pages, and for an option that there is not.
 * @example
 * ```ts
 * import { readDocument } from "khoidau";
 * const { fields } = readDocument("BỘ NỘI VỤ\nSố: 15/QĐ-BNV\nHà Nội, ngày 05 tháng 01 năm 2020\nQUYẾT ĐỊNH\nVề việc khen thưởng\nNơi nhận:\n- Như trên;\n- Lưu: VT.");
 * fields.code; // "15/QĐ-BNV"
 * ```
 */
export function readDocument(input: DocumentInput, options: DocumentOptions = {}): DocumentReading {
  if (!isDocumentInput(input)) throw wrongArgument("input", input, "a string, a restoration, a reading or a list of pages; bytes are decoded first, as with new TextDecoder()");
  checkOptionNames(options, "readDocument", OPTIONS);
  const source = sourceText(textOf(input), boxesOf(input, options.pages));
  const around = surroundings(input, options);
  const starts = documentStarts(source);
  const [first, ...further] = starts.map((from, i) => collect(source, readOne(source, from, starts[i + 1] ?? source.lines.length), i === 0 ? around : { ...around, signatures: [] }));
  const documents = further.filter((document) => document.kind !== "other");
  return documents.length === 0 ? first! : { ...first!, documents };
}

function isDocumentInput(input: unknown): boolean {
  if (Array.isArray(input)) return input.every((page: Partial<Page> | null | undefined) => Array.isArray(page?.blocks));
  return typeof input === "string" || typeof (input as Partial<RepairedText> | null | undefined)?.text === "string";
}

function boxesOf(input: DocumentInput, pages: readonly Page[] | undefined): { boxes?: readonly (Box | undefined)[] } {
  const boxes = lineBoxes(input, pages);
  return boxes === undefined ? {} : { boxes };
}

/** The boxes of the lines of the pages' reading: the repaired text has the same lines. */
function lineBoxes(input: DocumentInput, given: readonly Page[] | undefined): (Box | undefined)[] | undefined {
  const pages = given ?? (typeof input === "object" && !("text" in input) ? input : undefined);
  if (pages === undefined) return undefined;
  const { text, lines } = pageReading(pages);
  const boxes: (Box | undefined)[] = [];
  let next = 0;
  let start = 0;
  for (const line of text.split(/[\n\f]/)) {
    // an empty page has no line of its own
    boxes.push(lines[next]?.start === start ? lines[next++]!.box : undefined);
    start += line.length + 1;
  }
  return boxes;
}

function textOf(input: DocumentInput): string {
  if (typeof input === "string") return input;
  return "text" in input ? input.text : pageReading(input).text;
}

/** Words' boxes where the text is that of the pages or its repairs are known; else the boxes of its lines, one by one. */
function placeOnPages(pages: readonly Page[], input: DocumentInput, edits: readonly Edit[] | undefined): Placement {
  const text = textOf(input);
  return edits !== undefined || text === pageReading(pages).text ? placementOfPages(pages) : placementByLines(text, pages);
}

function surroundings(input: DocumentInput, options: DocumentOptions): Surroundings {
  const pages = options.pages ?? (typeof input === "object" && !("text" in input) ? input : undefined);
  const reading = typeof input === "object" && "lines" in input ? input : undefined;
  const edits = typeof input === "object" && "edits" in input ? input.edits : undefined;
  const placement = pages !== undefined ? placeOnPages(pages, input, edits) : reading !== undefined ? placementOfReading(reading) : undefined;
  const signatures = (options.signatures ?? []).map((one) => (typeof one === "string" ? parseSignature(one) : one)).filter((one) => one !== undefined);
  return { signatures, ...(edits === undefined ? {} : { repairs: new RepairMap(edits) }), ...(placement === undefined ? {} : { placement }) };
}
