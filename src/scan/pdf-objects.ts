/** Owns the writing of a PDF's objects: a file from its beginning, or an addition behind one that stays as it is. */

import { deflateSync } from "node:zlib";
import { latinBytes } from "./pdf-syntax.js";
import type { PdfDict, PdfValue } from "./pdf-values.js";
import { PdfName, PdfRef, dictOf, pdfText } from "./pdf-values.js";

/** What stands before an addition. */
export interface PdfBefore {
  /** Bytes. */
  readonly length: number;
  /** The first number that no object has. */
  readonly size: number;
  /** Where its newest table begins. */
  readonly newest: number;
  /** Whether that is packed in a stream: readers want one kind throughout. */
  readonly packed: boolean;
}

/** Writes objects; what is written so far can be taken at any time, so that a file is never held as a whole. */
export class PdfObjects {
  #parts: Uint8Array[] = [];
  #length: number;
  #next: number;
  readonly #before: PdfBefore | undefined;
  readonly #offsets = new Map<number, { readonly offset: number; readonly generation: number }>();

  constructor(before?: PdfBefore) {
    this.#before = before;
    this.#length = before?.length ?? 0;
    this.#next = before?.size ?? 1;
    this.#push(latinBytes(before === undefined ? "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" : "\n"));
  }

  /** Whether any object was written. */
  get hasSome(): boolean {
    return this.#offsets.size > 0;
  }

  /** A number for an object that is written later. */
  reserve(): PdfRef {
    return new PdfRef(this.#next++, 0);
  }

  /** Writes an object, also in the place of one of the file before. */
  put(ref: PdfRef, value: PdfValue): void {
    this.#object(ref, latinBytes(pdfText(value)));
  }

  add(value: PdfValue): PdfRef {
    const ref = this.reserve();
    this.put(ref, value);
    return ref;
  }

  /** Writes a stream whose bytes are packed already, as the dictionary says. */
  putStream(ref: PdfRef, dict: PdfDict, bytes: Uint8Array): void {
    const head = pdfText(new Map([...dict, ["Length", bytes.length]]));
    this.#object(ref, Buffer.concat([latinBytes(`${head}\nstream\n`), bytes, latinBytes("\nendstream")]));
  }

  addStream(dict: PdfDict, bytes: Uint8Array): PdfRef {
    const ref = this.reserve();
    this.putStream(ref, dict, bytes);
    return ref;
  }

  /** Packs bytes and writes them. */
  putPacked(ref: PdfRef, dict: PdfDict, bytes: Uint8Array): void {
    this.putStream(ref, new Map([...dict, ["Filter", new PdfName("FlateDecode")]]), deflateSync(bytes, { level: 9 }));
  }

  addPacked(dict: PdfDict, bytes: Uint8Array): PdfRef {
    const ref = this.reserve();
    this.putPacked(ref, dict, bytes);
    return ref;
  }

  /** What was written since it was asked last. */
  take(): Uint8Array {
    const taken = Buffer.concat(this.#parts);
    this.#parts = [];
    return taken;
  }

  /** The table and the end of the file; `trailer` has `/Root`, and of a file before all that it had. */
  end(trailer: PdfDict): Uint8Array {
    const before = this.#before;
    const entries = new Map([...trailer].filter(([key]) => !TABLE_ENTRIES.has(key)));
    if (before !== undefined) entries.set("Prev", before.newest);
    const table = before?.packed === true ? this.#packedTable(entries) : this.#plainTable(entries);
    this.#push(latinBytes(`startxref\n${table}\n%%EOF\n`));
    return this.take();
  }

  #plainTable(entries: Map<string, PdfValue>): number {
    const at = this.#length;
    const free = this.#before === undefined ? "0 1\n0000000000 65535 f \n" : "";
    const runs = this.#runs().map((run) => `${run[0]} ${run.length}\n${run.map((number) => {
      const { offset, generation } = this.#offsets.get(number)!;
      return `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} n \n`;
    }).join("")}`);
    this.#push(latinBytes(`xref\n${free}${runs.join("")}trailer\n${pdfText(entries.set("Size", this.#next))}\n`));
    return at;
  }

  /** The table as a stream: a kind, eight bytes of offset, two of generation a row; it lists itself. */
  #packedTable(entries: Map<string, PdfValue>): number {
    const at = this.#length;
    const ref = this.reserve();
    this.#offsets.set(ref.number, { offset: at, generation: 0 });
    const runs = this.#runs();
    const rows = Buffer.alloc(this.#offsets.size * ROW);
    runs.flat().forEach((number, i) => {
      const { offset, generation } = this.#offsets.get(number)!;
      rows[i * ROW] = 1;
      rows.writeBigUInt64BE(BigInt(offset), i * ROW + 1);
      rows.writeUInt16BE(generation, i * ROW + 9);
    });
    const own = dictOf({ Type: new PdfName("XRef"), Size: this.#next, W: [1, 8, 2], Index: runs.flatMap((run) => [run[0]!, run.length]) });
    this.putPacked(ref, new Map([...entries, ...own]), rows);
    return at;
  }

  /** Numbers of objects that follow each other, sorted. */
  #runs(): number[][] {
    const runs: number[][] = [];
    for (const number of [...this.#offsets.keys()].sort((a, b) => a - b)) {
      if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)!.push(number);
      else runs.push([number]);
    }
    return runs;
  }

  #object(ref: PdfRef, body: Uint8Array): void {
    this.#offsets.set(ref.number, { offset: this.#length, generation: ref.generation });
    this.#push(latinBytes(`${ref.number} ${ref.generation} obj\n`));
    this.#push(body);
    this.#push(latinBytes("\nendobj\n"));
  }

  #push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** Bytes of a row of a packed table. */
const ROW = 11;
/** Entries of a trailer that speak of its own table. */
const TABLE_ENTRIES = new Set(["Prev", "XRefStm", "Size", "Type", "W", "Index", "Filter", "DecodeParms", "Length"]);
