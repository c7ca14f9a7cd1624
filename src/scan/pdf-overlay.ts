/** Owns a PDF with the repaired words over its pages: the file as it is, and behind it what changes. */

import { KhoidauError } from "../errors.js";
import { LetterCodes } from "../export/pdf-font.js";
import { invisibleText } from "../export/pdf-text.js";
import { placedLines } from "../export/placed-lines.js";
import { embedded } from "./embedded-picture.js";
import type { PageCover } from "./page-cover.js";
import { coverOf } from "./page-cover.js";
import { PdfDocument } from "./pdf-document.js";
import { PdfObjects } from "./pdf-objects.js";
import { contentRefs } from "./pdf-strip.js";
import type { PageNode } from "./pdf-structure.js";
import { PdfStructure } from "./pdf-structure.js";
import { PdfSyntaxError, latinBytes } from "./pdf-syntax.js";
import type { PdfRef, PdfValue } from "./pdf-values.js";
import type { ShownDocument } from "./scanned-document.js";
import { TEXT_FONT, putTextFont } from "./text-font.js";
import { PAGE_PICTURE, imagePainted } from "./page-contents.js";

/**
 * The PDF in pieces. The file's own bytes come first, so that a signature in it can still be checked for what it signed; what
 * follows is an incremental update (ISO 32000-1, 7.5.6). Only a file with broken tables, or one that opens without a password
 * though it is encrypted, is written anew.
 *
 * @throws KhoidauError `unreadable`
 */
export async function* pdfWithWords(bytes: Uint8Array, { path, pages, edits }: ShownDocument): AsyncGenerator<Uint8Array, void, undefined> {
  const pdf = await PdfDocument.open(bytes, path);
  try {
    const structure = structureOf(bytes, pdf, pages.length);
    const lines = placedLines(pages, edits);
    yield structure.bytes;
    const { newest, packed, size } = structure.places;
    const writer = new PageWriter(structure, new PdfObjects({ length: structure.bytes.length, newest, packed, size }));
    for (const [i, node] of structure.pages().entries()) {
      await pdf.ready();
      const cover = pdf.withPage(i + 1, (page) => coverOf(page, structure, node, pages[i]!, lines[i]!));
      if (cover === undefined) continue;
      await writer.write(node, cover);
      yield writer.objects.take();
    }
    yield writer.end();
  } finally {
    pdf.close();
  }
}

/** The structure of the file, or of PDFium's own copy of it where that is not as it should be. */
function structureOf(bytes: Uint8Array, pdf: PdfDocument, pages: number): PdfStructure {
  const read = (file: Uint8Array): PdfStructure => {
    const structure = new PdfStructure(file);
    if (structure.pages().length !== pages) throw new PdfSyntaxError("other pages");
    return structure;
  };
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
  }
  try {
    return read(pdf.rewritten());
  } catch (cause) {
    if (!(cause instanceof PdfSyntaxError)) throw cause;
    throw new KhoidauError("unreadable", `${pdf.name} can be read, but is too damaged to be written with words; print it to a new PDF and give that.`, { name: pdf.name, reason: "damaged" }, { cause });
  }
}

/** Writes the pages that change. */
class PageWriter {
  readonly #structure: PdfStructure;
  readonly objects: PdfObjects;
  readonly #letters = new LetterCodes();
  readonly #font: PdfRef;
  /** Contents may leave the page moved or turned: all of them stand between `q` and `Q`. */
  #saved: PdfRef | undefined;

  constructor(structure: PdfStructure, objects: PdfObjects) {
    this.#structure = structure;
    this.objects = objects;
    this.#font = objects.reserve();
  }

  async write({ ref, dict, resources }: PageNode, { lines, placement, under }: PageCover): Promise<void> {
    const text = placement === undefined ? "" : invisibleText(lines, this.#letters, placement, TEXT_FONT);
    const fonts: PdfValue = new Map([...this.#structure.dict(resources.get("Font")), [TEXT_FONT, this.#font]]);
    if ("picture" in under) {
      const picture = await embedded(under.picture);
      const image = this.objects.addStream(picture.dict, picture.bytes);
      const contents = this.objects.addPacked(new Map(), latinBytes(imagePainted(under.place, picture, under.picture) + text));
      this.objects.put(ref, new Map([...dict, ["Contents", contents], ["Resources", new Map<string, PdfValue>([["XObject", new Map([[PAGE_PICTURE, image]])], ["Font", fonts]])]]));
      return;
    }
    const closed = `\n${"Q\n".repeat(under.unclosed + 1)}${text}`;
    const contents = under.bytes === undefined
      ? [this.#save(), ...contentRefs(this.#structure, dict), this.objects.addPacked(new Map(), latinBytes(closed))]
      : this.objects.addPacked(new Map(), Buffer.concat([latinBytes("q\n"), under.bytes, latinBytes(closed)]));
    for (const form of under.forms) this.objects.putPacked(form.ref, form.dict, form.bytes);
    this.objects.put(ref, new Map<string, PdfValue>([...dict, ["Contents", contents], ["Resources", new Map([...resources, ["Font", fonts]])]]));
  }

  /** The font and the end; nothing where no page changed. */
  end(): Uint8Array {
    if (!this.objects.hasSome) return new Uint8Array();
    putTextFont(this.objects, this.#font, this.#letters);
    return this.objects.end(this.#structure.places.trailer);
  }

  #save(): PdfRef {
    return (this.#saved ??= this.objects.addStream(new Map(), latinBytes("q\n")));
  }
}
