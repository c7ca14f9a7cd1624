/** Owns an opened PDF: its pages one at a time, and what goes wrong with files as errors that say what to do. */

import { KhoidauError } from "../errors.js";
import { PDF_ERROR, PdfLibrary } from "./pdf-library.js";

/** An opened PDF. Everything but opening is synchronous: PDFium runs on the calling thread. */
export class PdfDocument {
  #library: PdfLibrary;
  #bytesAt: number;
  readonly #length: number;
  #handle: number;
  #broken = false;
  readonly pageCount: number;
  /** Kinds of pictures in it, and whether their samples are what the page shows. */
  readonly trusted = new Map<string, Promise<boolean>>();

  private constructor(library: PdfLibrary, bytesAt: number, length: number, handle: number, readonly name: string) {
    this.#library = library;
    this.#bytesAt = bytesAt;
    this.#length = length;
    this.#handle = handle;
    this.pageCount = library.call._FPDF_GetPageCount(handle);
  }

  /** Opens a PDF from its bytes; `name` stands in errors. @throws KhoidauError `unreadable` */
  static async open(bytes: Uint8Array, name: string): Promise<PdfDocument> {
    const library = await PdfLibrary.open();
    const at = library.allocate(bytes.length);
    library.memory.set(bytes, at);
    let handle = 0;
    try {
      handle = library.call._FPDF_LoadMemDocument(at, bytes.length, 0);
    } catch (cause) {
      throw openError(PDF_ERROR.format, bytes, name, cause);
    }
    if (handle === 0) throw openError(library.call._FPDF_GetLastError(), bytes, name);
    const document = new PdfDocument(library, at, bytes.length, handle, name);
    // PDFium mends what it can: of a file that is cut off it would show some pages as if they were all.
    if (library.call._FPDF_DocumentHasValidCrossReferenceTable(handle) === 0 && !hasEnd(bytes)) {
      document.close();
      throw openError(PDF_ERROR.format, bytes, name);
    }
    if (document.pageCount > 0) return document;
    throw new KhoidauError("unreadable", `${name} is a PDF without pages; nothing can be read from it.`, { name, reason: "pageless" });
  }

  get library(): PdfLibrary {
    return this.#library;
  }

  /** PDFium's handle of the document. */
  get handle(): number {
    if (this.#handle === 0) throw new KhoidauError("bad-argument", `${this.name} is closed already; open it again.`, { name: this.name });
    return this.#handle;
  }

  /** To be awaited before pages are used: where a page broke PDFium, the document is opened anew in a fresh instance. */
  async ready(): Promise<void> {
    if (!this.#broken || this.#handle === 0) return;
    const bytes = this.#library.memory.slice(this.#bytesAt, this.#bytesAt + this.#length);
    const fresh = await PdfDocument.open(bytes, this.name);
    this.#library = fresh.#library;
    this.#bytesAt = fresh.#bytesAt;
    this.#handle = fresh.#handle;
    this.#broken = false;
  }

  /** Runs `use` with page `number`, from 1, opened. @throws KhoidauError `unreadable` */
  withPage<T>(number: number, use: (page: PdfPage) => T): T {
    if (!(number >= 1 && number <= this.pageCount)) {
      throw new KhoidauError("bad-argument", `${this.name} has ${this.pageCount} pages; there is no page ${number}.`, { name: this.name, page: number });
    }
    const { call } = this.#library;
    const document = this.handle;
    let handle = 0;
    try {
      handle = call._FPDF_LoadPage(document, number - 1);
      if (handle === 0) throw this.#pageError(number);
      const result = use({
        document: this, library: this.#library, handle, number,
        width: call._FPDF_GetPageWidthF(handle), height: call._FPDF_GetPageHeightF(handle),
        rotation: (call._FPDFPage_GetRotation(handle) * 90) as PdfPage["rotation"],
      });
      call._FPDF_ClosePage(handle);
      return result;
    } catch (cause) {
      if (cause instanceof KhoidauError) {
        if (handle !== 0) call._FPDF_ClosePage(handle);
        throw cause;
      }
      // PDFium stopped in the middle; what its memory holds now is not to be relied on.
      this.#broken = true;
      throw this.#pageError(number, cause);
    }
  }

  /** Runs `use` with a second handle of the same file, for what changes it. */
  withCopy<T>(use: (copy: PdfDocument) => T): T {
    const handle = this.#library.call._FPDF_LoadMemDocument(this.#bytesAt, this.#length, 0);
    if (handle === 0) throw new KhoidauError("unreadable", `${this.name} cannot be opened twice; copy it again from where it came.`, { name: this.name });
    try {
      return use(new PdfDocument(this.#library, this.#bytesAt, this.#length, handle, this.name));
    } finally {
      this.#library.call._FPDF_CloseDocument(handle);
    }
  }

  /** The file written anew by PDFium: mended where its tables were broken, without the encryption that it was opened from. */
  rewritten(): Uint8Array {
    const bytes = this.#library.written((writer) => this.#library.call._FPDF_SaveAsCopy(this.handle, writer, WITHOUT_SECURITY));
    if (bytes !== undefined) return bytes;
    throw new KhoidauError("unreadable", `${this.name} cannot be written anew; print it to a new PDF and give that.`, { name: this.name, reason: "damaged" });
  }

  /** Frees the file's bytes; safe to call twice. */
  close(): void {
    if (this.#handle === 0) return;
    if (!this.#broken) {
      this.#library.call._FPDF_CloseDocument(this.#handle);
      this.#library.free(this.#bytesAt);
    }
    this.#handle = 0;
  }

  #pageError(number: number, cause?: unknown): KhoidauError {
    return new KhoidauError("unreadable",
      `Page ${number} of ${this.name} cannot be read: the PDF is damaged there; print it to a new PDF or scan the page again.`,
      { name: this.name, page: number }, { cause });
  }
}

/** FPDF_REMOVE_SECURITY */
const WITHOUT_SECURITY = 3;

/** A page while it is open. Sizes are points (1/72 inch) of the page as it is shown, turned by its own `/Rotate`. */
export interface PdfPage {
  readonly document: PdfDocument;
  readonly library: PdfLibrary;
  readonly handle: number;
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise that `/Rotate` turns the page by before it is shown. */
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Bytes at the end in which the end mark must stand; mail gateways and signing tools put some after it. */
const END_WITHIN = 16_384;

function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - END_WITHIN))).includes("%%EOF");
}

function openError(code: number, bytes: Uint8Array, name: string, cause?: unknown): KhoidauError {
  if (code === PDF_ERROR.password) {
    return new KhoidauError("unreadable",
      `${name} is locked with a password; save it without one (open it, print it to a PDF) and give that.`, { name, reason: "password" });
  }
  if (code === PDF_ERROR.security) {
    return new KhoidauError("unreadable",
      `${name} is encrypted in a way that cannot be opened; save it without encryption and give that.`, { name, reason: "encrypted" });
  }
  if (!hasEnd(bytes)) {
    return new KhoidauError("unreadable",
      `${name} is a PDF that is cut off: it has ${bytes.length} bytes and no end mark (%%EOF); copy it again from where it came.`,
      { name, reason: "cut", bytes: bytes.length });
  }
  return new KhoidauError("unreadable",
    `${name} begins as a PDF, but its structure is damaged; copy it again or print it to a new PDF.`, { name, reason: "damaged" }, { cause });
}
