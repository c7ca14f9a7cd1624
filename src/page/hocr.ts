/** Owns the reader of hOCR, the HTML in which Tesseract, OCRopus, Kraken and others give words, boxes and confidences. */

import { KhoidauError } from "../errors.js";
import { columnGaps } from "./columns.js";
import { fileText } from "./file-text.js";
import { hocrProperties } from "./hocr-properties.js";
import type { HocrProperties } from "./hocr-properties.js";
import { walkMarkup } from "./markup.js";
import type { NoiseKind, OtherReading, Page } from "./page.js";
import { PageBuilder } from "./page-builder.js";

type Role = "alternative" | "block" | "hidden" | "line" | "noise" | "none" | "page" | "word";

/** The classes of hOCR 1.2 by what they are to a page tree. The paragraph is the block; areas around it add nothing. */
const ROLES: Readonly<Record<string, Role>> = {
  ocr_page: "page",
  ocr_par: "block",
  ocr_carea: "block",
  ocr_line: "line",
  ocrx_line: "line",
  ocr_header: "line",
  ocr_footer: "line",
  ocr_caption: "line",
  ocr_textfloat: "line",
  ocrx_word: "word",
  ocr_word: "word",
  ocr_photo: "noise",
  ocr_image: "noise",
  ocr_linedrawing: "noise",
  ocr_separator: "noise",
  // Tesseract's lists of what each letter may have been; the word's own text stands beside them.
  ocr_symbol: "hidden",
};

interface Element {
  readonly role: Role;
  readonly properties: HocrProperties;
}

/**
 * The pages of an hOCR file. Words take `x_wconf` as confidence, `alternatives` as other readings; photographs and rules
 * become noise zones. Lines without word elements are split at white space.
 *
 * @param input the file's bytes or text
 * @returns pages in file order, numbered from 1
 * @throws KhoidauError `bad-input` where there is no `ocr_page` in it or where it was cut short, `not-text` for foreign bytes
 *
 * @example
 * ```ts
 * import { readHocr } from "khoidau";
 * const [page] = readHocr(
 *   `<html><body><div class="ocr_page" title="bbox 0 0 2480 3508"><span class="ocr_line" title="bbox 90 80 400 120">` +
 *     `<span class="ocrx_word" title="bbox 90 80 160 120; x_wconf 93">Số:</span></span></div></body></html>`,
 * );
 * page?.blocks[0]?.lines[0]?.words[0]?.confidence; // 0.93
 * ```
 */
export function readHocr(input: string | Uint8Array): Page[] {
  const text = fileText(input);
  const visitor = new HocrVisitor();
  walkMarkup(text, "html", visitor);
  if (visitor.builder.pages.length === 0) {
    const message = "The file holds no element of class ocr_page; an hOCR file has one for each page. Give the file that the OCR engine wrote.";
    throw new KhoidauError("bad-input", message, { format: "hocr" });
  }
  return visitor.builder.pages;
}

class HocrVisitor {
  readonly builder = new PageBuilder(columnGaps);
  readonly #open: Element[] = [];
  #hidden = 0;
  #alternative = 0;
  #printed: number | undefined;
  #others: { text: string; nlp: number }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = { role: roleOf(name, attributes), properties: hocrProperties(attributes["title"] ?? "") };
    this.#open.push(element);
    const { builder } = this;
    const { properties } = element;
    if (element.role === "page") builder.openPage(sizeOf(properties));
    else if (element.role === "block") builder.openBlock(properties.box);
    else if (element.role === "line") builder.openLine(properties.box);
    else if (element.role === "noise" && properties.box !== undefined) builder.noise(noiseKind(attributes), properties.box);
    else if (element.role === "hidden") this.#hidden++;
    else if (element.role === "word") builder.openWord(properties.box, properties.confidence);
    else if (element.role === "alternative") {
      this.#alternative++;
      this.#others.push({ text: "", nlp: properties.nlp ?? 0 });
    } else if (name === "ins" && properties.nlp !== undefined) this.#printed = properties.nlp;
  }

  close(): void {
    const element = this.#open.pop();
    const { builder } = this;
    if (element?.role === "page") builder.closePage();
    else if (element?.role === "block") builder.closeBlock();
    else if (element?.role === "line") builder.closeLine();
    else if (element?.role === "hidden") this.#hidden--;
    else if (element?.role === "alternative") this.#alternative--;
    else if (element?.role === "word") builder.closeWord(this.#takeOthers());
  }

  text(data: string): void {
    if (this.#hidden > 0) return;
    if (this.#alternative > 0) this.#others.at(-1)!.text += data;
    else this.builder.text(data);
  }

  #takeOthers(): OtherReading[] {
    const printed = this.#printed ?? 0;
    const others = this.#others.map(({ text, nlp }) => ({ text: text.trim(), cost: Math.max(0, nlp - printed) }));
    this.#others = [];
    this.#printed = undefined;
    return others.filter(({ text }) => text !== "").sort((a, b) => a.cost - b.cost);
  }
}

function roleOf(name: string, attributes: Readonly<Record<string, string>>): Role {
  if (name === "script" || name === "style") return "hidden";
  const classes = (attributes["class"] ?? "").split(/\s+/);
  if (name === "del" && classes.includes("alt")) return "alternative";
  // A letter's own element has a box or one confidence; its candidates have neither.
  if (classes.includes("ocrx_cinfo")) return /x_bboxes|x_conf\s/.test(attributes["title"] ?? "") ? "none" : "hidden";
  for (const one of classes) if (ROLES[one] !== undefined) return ROLES[one];
  return "none";
}

const noiseKind = (attributes: Readonly<Record<string, string>>): NoiseKind =>
  /ocr_separator/.test(attributes["class"] ?? "") ? "rule" : "picture";

function sizeOf({ box, dpi }: HocrProperties): { width?: number; height?: number; dpi?: number } {
  return { ...(box === undefined ? {} : { width: box.right, height: box.bottom }), ...(dpi === undefined ? {} : { dpi }) };
}
