/** Owns what an exported document is to the writers: its name, its right text, its facts. */

import type { DocumentReading } from "../document/index.js";

/** One document as the writers take it. */
export interface DocumentRecord {
  /** The file that it was read from, as it is to be shown. */
  readonly name: string;
  /** The restored text; form feeds divide pages. */
  readonly text: string;
  /** What it says about itself, read from `text`: spans of its evidence are spans of it. */
  readonly document: DocumentReading;
  /** Pages of the file; counted from the form feeds where it is absent. */
  readonly pageCount?: number;
}

/** The pages of a record. */
export function pagesOf({ text, pageCount }: DocumentRecord): number {
  return pageCount ?? text.split("\f").length;
}
