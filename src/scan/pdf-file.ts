/**
 * Owns the objects of a PDF that is added to, or made: how they are found, unpacked and written.
 *
 * `@libpdf/core` does that: tables, packed objects, incremental updates. Of 40 files (signed, linearized, packed, encrypted,
 * with bytes before and behind) it writes what Poppler, MuPDF and qpdf read without a complaint; `@cantoo/pdf-lib` 2.11 takes
 * tables for right that are not, and takes two to three times as long. What is here is what the library leaves open or to
 * chance: it draws a file's identity at random, refuses to add to linearized files, passes over filters that are references,
 * gives pages empty resources in the place of their parents', and unpacks without a limit. It holds what it writes some three
 * times over, and has no way to read contents (pdf-tokens.ts).
 */

import { createHash } from "node:crypto";
import { constants, inflateSync } from "node:zlib";
import type { PdfObject } from "@libpdf/core";
import { PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream, PdfString } from "@libpdf/core";
import { PdfSyntaxError } from "./pdf-tokens.js";

/** A page and its resources, which its parents may hold. */
export interface PageNode {
  readonly dict: PdfDict;
  readonly resources: PdfDict;
}

/** Contents of a page are megabytes at most; more is a bomb. */
const MOST = 256 << 20;
/** Parents above a page; more goes in a circle. */
const DEEPEST = 64;

/** A PDF's objects. */
export class PdfFile {
  readonly #pdf: PDF;

  private constructor(pdf: PDF, readonly bytes: Uint8Array) {
    this.#pdf = pdf;
    const { trailer } = pdf.context.info;
    const own = trailer.getArray("ID", this.resolver);
    // Without one the library would take another each time; the same source is to give the same bytes.
    trailer.set("ID", own !== undefined && [...own].every((part) => part instanceof PdfString) ? own : identity(bytes));
  }

  /** The objects of a file. @throws PdfSyntaxError where its tables are broken, or it is encrypted: what is added could not stand behind it */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    let pdf = await loaded(bytes);
    // What is added makes a file linear no longer, whatever it says of itself.
    if (pdf.canSaveIncrementally() === "linearized") pdf = await loaded(notLinearized(bytes));
    if (pdf.isEncrypted || pdf.canSaveIncrementally() !== null) throw new PdfSyntaxError("cannot be added to as it is");
    return new PdfFile(pdf, bytes);
  }

  /** A file without pages, whose identity is told from what it is made of. */
  static create(source: Uint8Array): PdfFile {
    const pdf = PDF.create();
    // It names the library and the time.
    pdf.context.info.trailer.delete("Info");
    return new PdfFile(pdf, source);
  }

  /** Brings references to what they mean. */
  readonly resolver = (ref: PdfRef): PdfObject | null => this.#pdf.getObject(ref);

  /** The object itself where a reference is given. */
  resolve(value: PdfObject | undefined): PdfObject | undefined {
    return value instanceof PdfRef ? this.resolver(value) ?? undefined : value;
  }

  /** The dictionary meant; an empty one where there is none. */
  dict(value: PdfObject | undefined): PdfDict {
    const found = this.resolve(value);
    return found instanceof PdfDict ? found : new PdfDict();
  }

  /** What a stream holds, unpacked. @throws PdfSyntaxError where it cannot be */
  contentOf(stream: PdfStream): Uint8Array {
    const filters = this.#list(stream.get("Filter"));
    const parameters = this.#list(stream.get("DecodeParms")).map((own) => (own instanceof PdfDict ? own : new PdfDict()));
    if (!filters.every((filter) => filter instanceof PdfName)) throw new PdfSyntaxError("a filter without a name");
    try {
      if (filters.length === 1 && filters[0]!.value === "FlateDecode" && parameters.length === 0) return inflated(stream.data);
      return PdfStream.fromDict({ Filter: PdfArray.of(...filters), DecodeParms: PdfArray.of(...parameters) }, stream.data).getDecodedData();
    } catch (cause) {
      throw new PdfSyntaxError("a packed stream is damaged", { cause });
    }
  }

  /** The pages in order. @throws PdfSyntaxError where one of them is none */
  pages(): PageNode[] {
    try {
      return this.#pdf.getPages().map(({ dict }) => ({ dict, resources: this.#resourcesOf(dict) }));
    } catch (cause) {
      throw new PdfSyntaxError("no tree of pages", { cause });
    }
  }

  /** Gives an object a number. */
  add(object: PdfObject): PdfRef {
    return this.#pdf.register(object);
  }

  /** Gives bytes a number; they are packed when they are written. */
  addContent(bytes: Uint8Array): PdfRef {
    return this.add(new PdfStream([], bytes));
  }

  /** Puts an empty page behind the others; sizes in points, `rotate` in degrees clockwise. */
  addPage(size: { readonly width: number; readonly height: number; readonly rotate: number }): PdfDict {
    return this.#pdf.addPage(size).dict;
  }

  /** What was changed and added, to stand behind the file's own bytes (ISO 32000-1, 7.5.6); empty where nothing was. */
  async addition(): Promise<Uint8Array> {
    return (await this.#pdf.save({ incremental: true, compressionThreshold: 0 })).subarray(this.bytes.length);
  }

  /** The file that was made. */
  async made(): Promise<Uint8Array> {
    return this.#pdf.save({ compressionThreshold: 0 });
  }

  /** What an entry holds that may be one thing or several. */
  #list(value: PdfObject | undefined): (PdfObject | undefined)[] {
    const found = this.resolve(value);
    return found instanceof PdfArray ? found.toArray().map((one) => this.resolve(one)) : found === undefined ? [] : [found];
  }

  /** The page's own or its parents'; the library's own call would give the page empty ones instead of its parents'. */
  #resourcesOf(page: PdfDict): PdfDict {
    let node: PdfDict | undefined = page;
    for (let depth = 0; node !== undefined && depth < DEEPEST; depth++) {
      const resources = node.getDict("Resources", this.resolver);
      if (resources !== undefined) return resources;
      node = node.getDict("Parent", this.resolver);
    }
    return new PdfDict();
  }
}

async function loaded(bytes: Uint8Array): Promise<PDF> {
  try {
    return await PDF.load(bytes);
  } catch (cause) {
    throw new PdfSyntaxError("no PDF that can be read", { cause });
  }
}

const LINEARIZED = "/Linearized";

/** A copy, as long as the file, that does not say it was made to be read from its beginning. */
function notLinearized(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(LINEARIZED);
  if (at >= 0) copy.write("/NoLinearis", at, "latin1");
  return copy;
}

function identity(bytes: Uint8Array): PdfArray {
  const part = PdfString.fromBytes(createHash("sha256").update(bytes).digest().subarray(0, 16));
  return PdfArray.of(part, part);
}

/** Without its end as far as it goes: readers show such pages too. */
function inflated(data: Uint8Array): Uint8Array {
  return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST });
}
