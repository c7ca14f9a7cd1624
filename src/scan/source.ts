/** Owns what a document is to the run: pages that are pictures, readings, or both. */

import type { Page } from "../page/page.js";
import type { ScanWarning } from "./scanned-document.js";
import type { PagePicture } from "./page-picture.js";

/** One page of a source; at least one of the two is there, or the page is blank. */
export interface SourcePage {
  /** From 1. */
  readonly number: number;
  /** A reading that came with the file: a PDF's text layer, hOCR, plain text. Never the overlay of a digital signature. */
  readonly layer?: Page;
  /** Renders the picture; absent where there is none (plain text, hOCR). Costs 0.1 to 1 s and the picture's bytes. */
  readonly picture?: () => Promise<PagePicture>;
}

/** An opened file. Pages are made one at a time, so that a thousand pages cost no more memory than one. */
export interface Source {
  /** What the file is: `pdf`, `tiff`, `png`, `jpeg`, `webp`, `bmp`, `text`, `hocr`, `alto`, `tsv`. */
  readonly format: string;
  readonly pageCount: number;
  /** The overlays of digital signatures, as text lines; they say who signed and when. */
  readonly signatures: readonly string[];
  /** What a reader of the document should know of the file; absent where that is nothing. */
  readonly warnings?: readonly ScanWarning[];
  /** Page `number`, from 1. @throws KhoidauError `unreadable` for a page that cannot be read; other pages may be fine. */
  page(number: number): Promise<SourcePage>;
  /** Frees what is held; safe to call twice. */
  close(): Promise<void>;
}
