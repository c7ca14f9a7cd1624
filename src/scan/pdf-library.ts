/** Owns the PDFium that pages are read with: its WebAssembly instance, its memory, and strings passed across. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PDFiumModule } from "@hyzyla/pdfium";
import { writeBlock } from "./pdf-callback.js";

/** The functions of PDFium's C interface that are called here; names and arguments as in its `public/*.h`. */
export interface PdfiumFunctions {
  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(bytes: number, length: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFPage_Flatten(page: number, usage: number): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_GetSignatureObject(document: number, index: number): number;
  _FPDFSignatureObj_GetTime(signature: number, buffer: number, length: number): number;
  _FPDFSignatureObj_GetReason(signature: number, buffer: number, length: number): number;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetRect(annotation: number, rectangle: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_HasTransparency(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  _FPDFImageObj_GetImageMetadata(image: number, page: number, metadata: number): number;
  _FPDFImageObj_GetImageFilterCount(image: number): number;
  _FPDFImageObj_GetImageFilter(image: number, index: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImageDataRaw(image: number, buffer: number, length: number): number;
  _FPDFImageObj_GetBitmap(image: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number, page: number, x: number, y: number, width: number, height: number, rotate: number, flags: number,
  ): void;
  _FPDF_PageToDevice(
    page: number, x: number, y: number, width: number, height: number, rotate: number, pageX: number, pageY: number,
    deviceX: number, deviceY: number,
  ): number;
  _FPDF_DeviceToPage(
    page: number, x: number, y: number, width: number, height: number, rotate: number, deviceX: number, deviceY: number,
    pageX: number, pageY: number,
  ): number;
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
}

interface PdfiumInstance extends PdfiumFunctions {
  readonly wasmExports: { malloc(size: number): number; free(at: number): void; readonly __indirect_function_table: WebAssembly.Table };
  readonly HEAPU8: Uint8Array;
}

/** The error codes of `FPDF_GetLastError`. */
export const PDF_ERROR = { file: 2, format: 3, password: 4, security: 5, page: 6 } as const;

/** One instance of PDFium. Its memory grows with the largest page and never shrinks, so each document has its own. */
export class PdfLibrary {
  readonly #instance: PdfiumInstance;

  private constructor(instance: PdfiumInstance) {
    this.#instance = instance;
  }

  /** Starts an instance. The code is compiled once, about 60 ms; an instance of it costs some 5 ms. */
  static async open(): Promise<PdfLibrary> {
    const module = await compiledModule();
    const instance = (await PDFiumModule({
      // The module comes compiled; the loader's types want the module here, its code hands the instance on.
      instantiateWasm: (imports, received) => {
        const made = new WebAssembly.Instance(module, imports);
        received(made as unknown as WebAssembly.Module);
        return made.exports;
      },
    })) as unknown as PdfiumInstance;
    instance._FPDF_InitLibrary();
    return new PdfLibrary(instance);
  }

  get call(): PdfiumFunctions {
    return this.#instance;
  }

  /** Runs `use` with `size` zeroed bytes of the instance's memory. */
  withMemory<T>(size: number, use: (at: number) => T): T {
    const at = this.allocate(size);
    try {
      this.#instance.HEAPU8.fill(0, at, at + size);
      return use(at);
    } finally {
      this.free(at);
    }
  }

  /** Memory for the caller to free. @throws RangeError where there is none: 4 GB is the most an instance can have. */
  allocate(size: number): number {
    const at = this.#instance.wasmExports.malloc(size);
    if (at === 0) throw new RangeError(`PDFium has no ${size} bytes left`);
    return at;
  }

  free(at: number): void {
    this.#instance.wasmExports.free(at);
  }

  /** The instance's memory as it lies now: any call may move it, so it must not be kept. */
  get memory(): Uint8Array {
    return this.#instance.HEAPU8;
  }

  float(at: number): number {
    return new DataView(this.memory.buffer).getFloat32(at, true);
  }

  double(at: number): number {
    return new DataView(this.memory.buffer).getFloat64(at, true);
  }

  int(at: number): number {
    return new DataView(this.memory.buffer).getInt32(at, true);
  }

  /** What PDFium writes: `call` is given the address of its FPDF_FILEWRITE. Undefined where it gives 0. */
  written(call: (writer: number) => number): Uint8Array | undefined {
    const parts: Uint8Array[] = [];
    const table = this.#instance.wasmExports.__indirect_function_table;
    table.set(FREE_PLACE, writeBlock((from, length) => parts.push(this.memory.slice(from, from + length))));
    try {
      return this.withMemory(8, (writer) => {
        // FPDF_FILEWRITE: its version, and where its function stands.
        new Uint32Array(this.memory.buffer, writer, 2).set([1, FREE_PLACE]);
        return call(writer) === 0 ? undefined : Buffer.concat(parts);
      });
    } finally {
      table.set(FREE_PLACE, null);
    }
  }

  /** A string of one of the calls that give bytes with a closing zero and are asked for the length first. */
  byteString(get: (buffer: number, length: number) => number): string {
    const length = get(0, 0);
    if (length <= 1) return "";
    return this.withMemory(length, (at) => {
      get(at, length);
      return new TextDecoder("latin1").decode(this.memory.slice(at, at + length - 1));
    });
  }

  /** A string of one of the calls that give UTF-16LE with a closing zero and are asked for the length first. */
  wideString(get: (buffer: number, length: number) => number): string {
    const length = get(0, 0);
    if (length <= 2) return "";
    return this.withMemory(length, (at) => {
      get(at, length);
      return new TextDecoder("utf-16le").decode(this.memory.slice(at, at + length - 2));
    });
  }
}

let compiling: Promise<WebAssembly.Module> | undefined;

function compiledModule(): Promise<WebAssembly.Module> {
  compiling ??= readFile(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"))
    .then((bytes) => WebAssembly.compile(bytes));
  return compiling;
}

/** The table of functions cannot grow; its first place is the null pointer's, which is empty and which nothing calls. */
const FREE_PLACE = 0;
