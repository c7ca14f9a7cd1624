/** Owns the reader of ALTO 2 to 4, the XML of libraries and archives for words on pages. */

import { KhoidauError } from "../errors.js";
import { altoBox, altoScale } from "./alto-units.js";
import { columnGaps } from "./columns.js";
import { fileText } from "./file-text.js";
import type { MarkupVisitor } from "./markup.js";
import { walkMarkup } from "./markup.js";
import type { NoiseKind, OtherReading, Page } from "./page.js";
import { PageBuilder } from "./page-builder.js";

type Attributes = Readonly<Record<string, string>>;

const NOISE: Readonly<Record<string, NoiseKind>> = { Illustration: "picture", GraphicalElement: "rule" };

/**
 * The pages of an ALTO file. `WC` becomes the confidence, `ALTERNATIVE` the other readings, `HYP` the hyphen of its word;
 * illustrations and graphical elements become noise zones. Boxes come in pixels; tenths of millimetres and 1/1200 inches are
 * turned into pixels at 300 dpi.
 *
 * @param input the file's bytes or text
 * @returns pages in file order, numbered from 1
 * @throws KhoidauError `bad-input` where it is no ALTO or was cut short, `not-text` for foreign bytes
 *
 * @example
 * ```ts
 * import { readAlto } from "khoidau";
 * const [page] = readAlto(
 *   `<alto><Layout><Page WIDTH="2480" HEIGHT="3508"><PrintSpace><TextBlock><TextLine>` +
 *     `<String CONTENT="733/QB-TTg" WC="0.6" HPOS="90" VPOS="80" WIDTH="70" HEIGHT="40"/>` +
 *     `</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`,
 * );
 * page?.blocks[0]?.lines[0]?.words[0]?.text; // "733/QB-TTg"
 * ```
 */
export function readAlto(input: string | Uint8Array): Page[] {
  const text = fileText(input);
  const visitor = new AltoVisitor();
  walkMarkup(text, "xml", visitor);
  if (visitor.builder.pages.length === 0) {
    const message = "The file holds no <Page> inside <alto>; an ALTO file has one for each page. Give the file that the OCR engine wrote.";
    throw new KhoidauError("bad-input", message, { format: "alto" });
  }
  return visitor.builder.pages;
}

class AltoVisitor implements MarkupVisitor {
  readonly builder = new PageBuilder(columnGaps);
  #unit: string | undefined;
  #inAlto = false;
  #text: string | undefined;
  #others: string[] = [];
  #confidence: number | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === "alto") this.#inAlto = true;
    if (!this.#inAlto) return;
    const box = altoBox(attributes, altoScale(this.#unit));
    const noise = NOISE[name];
    if (name === "MeasurementUnit" || name === "ALTERNATIVE") this.#text = "";
    else if (name === "Page") this.builder.openPage(pageFacts(attributes, this.#unit));
    else if (name === "TextBlock") this.builder.openBlock(box);
    else if (name === "TextLine") this.builder.openLine(box);
    else if (name === "String") this.#string(attributes, box);
    else if (name === "HYP") this.builder.joinToWord((attributes["CONTENT"] ?? "-").replace("\u00ad", "-"));
    else if (noise !== undefined && box !== undefined) this.builder.noise(noise, box);
  }

  close(name: string): void {
    if (name === "MeasurementUnit") this.#unit = this.#text?.trim().toLowerCase();
    else if (name === "ALTERNATIVE") this.#others.push(this.#text?.trim() ?? "");
    else if (name === "String") this.builder.closeWord(this.#takeOthers());
    else if (name === "TextLine") this.builder.closeLine();
    else if (name === "TextBlock") this.builder.closeBlock();
    else if (name === "Page") this.builder.closePage();
    if (name === "MeasurementUnit" || name === "ALTERNATIVE") this.#text = undefined;
  }

  text(data: string): void {
    if (this.#text !== undefined) this.#text += data;
  }

  #string(attributes: Attributes, box: ReturnType<typeof altoBox>): void {
    this.#confidence = confidenceOf(attributes["WC"]);
    this.builder.openWord(box, this.#confidence);
    this.builder.text(attributes["CONTENT"] ?? "");
  }

  #takeOthers(): OtherReading[] {
    const texts = this.#others.filter((text) => text !== "" && !/\s/.test(text));
    this.#others = [];
    return texts.map((text, rank) => ({ text, cost: alternativeCost(this.#confidence, texts.length, rank) }));
  }
}

/**
 * ALTO gives alternatives without figures. They share what the word's confidence leaves, the earlier ones never less likely
 * than the later; without a confidence each rank costs one nat.
 */
function alternativeCost(confidence: number | undefined, count: number, rank: number): number {
  if (confidence === undefined) return rank + 1;
  const share = Math.max(1e-3, 1 - confidence) / count;
  return Math.max(0, Math.log(Math.max(confidence, 1e-3) / share)) + rank * 1e-3;
}

/** Some producers write hundredths. */
function confidenceOf(figure: string | undefined): number | undefined {
  const value = Number.parseFloat(figure ?? "");
  if (Number.isNaN(value)) return undefined;
  return Math.min(1, Math.max(0, value > 1 ? value / 100 : value));
}

function pageFacts(attributes: Attributes, unit: string | undefined): { width?: number; height?: number; dpi?: number } {
  const { factor, dpi } = altoScale(unit);
  const width = Number.parseFloat(attributes["WIDTH"] ?? "") * factor;
  const height = Number.parseFloat(attributes["HEIGHT"] ?? "") * factor;
  return {
    ...(width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {}),
    ...(dpi === undefined ? {} : { dpi }),
  };
}
