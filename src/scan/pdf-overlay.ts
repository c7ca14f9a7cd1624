/** Owns a PDF with the repaired words over its pages: the file as it is, and behind it what changes. */

import type { PdfRef } from "@libpdf/core";
import { PdfArray, PdfDict } from "@libpdf/core";
import { KhoidauError } from "../errors.js";
import { LetterCodes } from "../export/pdf-font.js";
import { invisibleText } from "../export/pdf-text.js";
import { placedLines } from "../export/placed-lines.js";
import { embedded } from "./embedded-picture.js";
import type { PageCover } from "./page-cover.js";
import { coverOf } from "./page-cover.js";
import { PdfDocument } from "./pdf-document.js";
import type { PageNode } from "./pdf-file.js";
import { PdfFile } from "./pdf-file.js";
import { contentRefs } from "./pdf-strip.js";
import { PdfSyntaxError } from "./pdf-tokens.js";
import type { ShownDocument } from "./scanned-document.js";
import { TEXT_FONT, fillTextFont } from "./text-font.js";
import { PAGE_PICTURE, imagePainted } from "./page-contents.js";

/**
 * The PDF in two pieces. The file's own bytes come first, so that a signature in it can still be checked for what it signed; what
 * follows is an incremental update (ISO 32000-1, 7.5.6). Only a file with broken tables, or one that opens without a password
 * though it is encrypted, is written anew.
 *
 * @throws KhoidauError `unreadable`
 */
export async function* pdfWithWords(bytes: Uint8Array, { path, pages, edits }: ShownDocument): AsyncGenerator<Uint8Array, void, undefined> {
  const pdf = await PdfDocument.open(bytes, path);
  try {
    const file = await fileOf(bytes, pdf, pages.length);
    const lines = placedLines(pages, edits);
    const writer = new PageWriter(file);
    for (const [i, node] of file.pages().entries()) {
      await pdf.ready();
      const cover = pdf.withPage(i + 1, (page) => coverOf(page, file, node, pages[i]!, lines[i]!));
      if (cover !== undefined) await writer.write(node, cover);
    }
    const addition = await writer.end();
    yield file.bytes;
    yield addition;
  } finally {
    pdf.close();
  }
}

/** The objects of the file, or of PDFium's own copy of it where they are not as they should be. */
async function fileOf(bytes: Uint8Array, pdf: PdfDocument, pages: number): Promise<PdfFile> {
  const open = async (source: Uint8Array): Promise<PdfFile> => {
    const file = await PdfFile.open(source);
    if (file.pages().length !== pages) throw new PdfSyntaxError("other pages");
    return file;
  };
  try {
    return await open(bytes);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
  }
  try {
    return await open(pdf.rewritten());
  } catch (cause) {
    if (!(cause instanceof PdfSyntaxError)) throw cause;
    throw new KhoidauError("unreadable", `${pdf.name} can be read, but is too damaged to be written with words; print it to a new PDF and give that.`, { name: pdf.name, reason: "damaged" }, { cause });
  }
}

/** Changes the pages that words are laid over. */
class PageWriter {
  readonly #file: PdfFile;
  readonly #letters = new LetterCodes();
  #font: { readonly dict: PdfDict; readonly ref: PdfRef } | undefined;
  /** Contents may leave the page moved or turned: all of them stand between `q` and `Q`. */
  #saved: PdfRef | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  async write({ dict, resources }: PageNode, { lines, placement, under }: PageCover): Promise<void> {
    const file = this.#file;
    const text = placement === undefined ? "" : invisibleText(lines, this.#letters, placement, TEXT_FONT);
    const fonts = file.dict(resources.get("Font")).clone();
    fonts.set(TEXT_FONT, this.#fontRef());
    if ("picture" in under) {
      const picture = await embedded(under.picture);
      const drawn = PdfDict.of({ [PAGE_PICTURE]: file.add(picture.stream) });
      dict.set("Contents", file.addContent(latin(imagePainted(under.place, picture, under.picture) + text)));
      dict.set("Resources", PdfDict.of({ XObject: drawn, Font: fonts }));
      return;
    }
    const closed = latin(`\n${"Q\n".repeat(under.unclosed + 1)}${text}`);
    dict.set("Contents", under.bytes === undefined
      ? PdfArray.of(this.#save(), ...contentRefs(file, dict), file.addContent(closed))
      : file.addContent(Buffer.concat([latin("q\n"), under.bytes, closed])));
    for (const { form, bytes } of under.forms) form.setData(bytes);
    const own = resources.clone();
    own.set("Font", fonts);
    dict.set("Resources", own);
  }

  /** What stands behind the file's own bytes; nothing where no page changed. */
  end(): Promise<Uint8Array> {
    if (this.#font !== undefined) fillTextFont(this.#file, this.#font.dict, this.#letters);
    return this.#file.addition();
  }

  #fontRef(): PdfRef {
    if (this.#font === undefined) {
      const dict = new PdfDict();
      this.#font = { dict, ref: this.#file.add(dict) };
    }
    return this.#font.ref;
  }

  #save(): PdfRef {
    return (this.#saved ??= this.#file.addContent(latin("q\n")));
  }
}

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
