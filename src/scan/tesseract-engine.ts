/** Owns Tesseract as an OCR engine: tesseract.js with the packaged models, offline, nothing learned from page to page. */

import { PSM } from "tesseract.js";
import type { Page, PageWord } from "../page/page.js";
import type { OcrEngine, OcrWorker } from "./ocr-engine.js";
import { layoutPage } from "./ocr-layout.js";
import { throughNoise } from "./ocr-again.js";
import { withSecond } from "./ocr-merge.js";
import { isUnsureNumber, surerNumber, wordPicture } from "./ocr-numbers.js";
import type { ReadStrip, Strip } from "./ocr-strip.js";
import type { StripPicture } from "./ocr-strip-picture.js";
import { stripPicture, withoutPixels } from "./ocr-strip-picture.js";
import { findStrips } from "./ocr-strips.js";
import type { PagePicture } from "./page-picture.js";
import { framedStrips, markStrips } from "./stamped-marks.js";
import { TesseractReader } from "./tesseract-reader.js";
import { stripWords, wholeWord } from "./tesseract-strip.js";
import { findZones } from "./zone-find.js";
import { partNoise } from "./zone-words.js";

/** How Tesseract is asked; all are optional. */
export interface TesseractOptions {
  /** Parameters of Tesseract's own on top of the engine's, e.g. `{ tessedit_pageseg_mode: "6" }`. Default none. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What holds where an option is left out. */
const DEFAULT_TESSERACT_OPTIONS: Required<TesseractOptions> = { parameters: {} };

/** Neither letter shapes nor words of earlier pages may change how a page is read. */
const NO_LEARNING = { classify_enable_learning: "0", tessedit_enable_doc_dict: "0" } as const;

/**
 * The picture is one line. Tesseract's own way over a page cuts lines out by the height of plain letters and so loses the
 * upper of two stacked marks (`thuế` is read `thuê`); its layout costs 0.4 s a page besides.
 */
const LINE_BY_LINE = { tessedit_pageseg_mode: PSM.RAW_LINE } as const;

/**
 * Tesseract 5 as WebAssembly with the packaged Vietnamese model, and the English one for numbers that are not sure. A
 * worker takes 0.3 s to open and 100 to 200 MB, and as much again from the first such number on.
 *
 * @throws KhoidauError from `open`: `unreadable` where the package of a model is not installed.
 *
 * @example
 * ```ts
 * import { tesseractEngine } from "khoidau/scan";
 * tesseractEngine().profile; // "tesseract-vie"
 * ```
 */
export function tesseractEngine(options: TesseractOptions = {}): OcrEngine {
  const set = { ...DEFAULT_TESSERACT_OPTIONS, ...options };
  return { name: "tesseract.js 7 vie+eng", profile: "tesseract-vie", open: () => TesseractWorker.open(set) };
}

class TesseractWorker implements OcrWorker {
  readonly #vietnamese: TesseractReader;
  readonly #options: Required<TesseractOptions>;
  /** Opened when there is a number for it. */
  #english: Promise<TesseractReader> | undefined;

  private constructor(vietnamese: TesseractReader, options: Required<TesseractOptions>) {
    this.#vietnamese = vietnamese;
    this.#options = options;
  }

  static async open(options: Required<TesseractOptions>): Promise<TesseractWorker> {
    return new TesseractWorker(await TesseractReader.open("vie"), options);
  }

  async read(picture: PagePicture): Promise<Page> {
    await this.#vietnamese.set({ ...NO_LEARNING, ...LINE_BY_LINE, ...dpiOf(picture), ...this.#options.parameters });
    const found = findZones(picture, picture.dpi);
    const read: ReadStrip[] = [];
    const strips = findStrips(found.pieces, found.isNoise, picture.dpi, found.walls);
    // Under a stamp, a seal or a pen a line is read once without that ink and once with it.
    const wider = throughNoise(found, strips, picture.dpi);
    const draw = (strip: Strip): StripPicture => stripPicture(picture, found.pieces, strip, found.threshold);
    const readDrawn = async (drawn: StripPicture): Promise<PageWord[]> => stripWords(await this.#vietnamese.read(drawn), drawn);
    for (const strip of strips) {
      let line: ReadStrip = { strip, words: await readDrawn(draw(strip)) };
      const through = wider.get(strip);
      if (through !== undefined) {
        const second = draw(through);
        line = withSecond(line, await readDrawn(second));
        // And once with all but the circles of a seal: what they cross is read best so.
        const third = found.isRim === undefined ? undefined : withoutPixels(second, found.isRim);
        if (third !== undefined) line = withSecond(line, await readDrawn(third));
      }
      read.push(line);
    }
    const { strips: kept, noise } = partNoise(picture, read, found);
    const framed: ReadStrip[][] = [];
    for (const inFrame of framedStrips(found, picture.dpi)) {
      const lines: ReadStrip[] = [];
      for (const strip of inFrame) lines.push({ strip, words: await readDrawn(draw(strip)) });
      framed.push(lines);
    }
    const sure: ReadStrip[] = markStrips(framed);
    for (const { strip, words } of kept) sure.push({ strip, words: await this.#readNumbers(picture, words) });
    return layoutPage(picture, sure, { noise: [...picture.noise, ...found.zones, ...noise], walls: found.walls });
  }

  async #readNumbers(picture: PagePicture, words: readonly PageWord[]): Promise<PageWord[]> {
    const sure: PageWord[] = [];
    for (const word of words) sure.push(isUnsureNumber(word) ? surerNumber(word, await this.#readEnglish(picture, word)) : word);
    return sure;
  }

  async #readEnglish(picture: PagePicture, { box }: PageWord): Promise<{ text: string; confidence: number }> {
    const english = await (this.#english ??= TesseractReader.open("eng"));
    await english.set({ ...NO_LEARNING, tessedit_pageseg_mode: PSM.SINGLE_LINE, ...dpiOf(picture) });
    return wholeWord(await english.read(wordPicture(picture, box!)));
  }

  async close(): Promise<void> {
    const english = this.#english?.then((reader) => reader.close(), () => undefined);
    await Promise.all([this.#vietnamese.close(), english]);
  }
}

const dpiOf = (picture: PagePicture): { user_defined_dpi: string } => ({ user_defined_dpi: String(Math.round(picture.dpi)) });
