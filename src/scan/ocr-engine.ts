/** Owns the interface that every OCR engine is put behind: a worker takes a picture and gives a page. */

import type { Page } from "../page/page.js";
import type { PagePicture } from "./page-picture.js";

/** One worker of an engine; it reads one page at a time. What it gives for a picture must not depend on pictures before. */
export interface OcrWorker {
  /** Reads a picture. A rejected promise or a broken worker costs the page one retry in a fresh worker. */
  read(picture: PagePicture): Promise<Page>;
  /** Ends the worker, also in the middle of a page; safe to call twice. */
  close(): Promise<void>;
}

/** An OCR engine: makes workers. */
export interface OcrEngine {
  /** Name and version as they stand in the outputs, e.g. `tesseract.js 7.0.0 vie`. A change of it makes old results stale. */
  readonly name: string;
  /** The channel that its readings are repaired with; `auto` where it is not known. */
  readonly profile: "auto" | "general" | "tesseract-eng" | "tesseract-vie" | "tesseract3-eng" | "tesseract3-vie";
  /** Starts a worker. */
  open(): Promise<OcrWorker>;
}
