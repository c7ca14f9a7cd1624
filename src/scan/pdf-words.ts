/** Owns the words of a PDF page's text: what they say, where they stand on the shown page, whether they are seen. */

import { boxAround } from "../page/boxes.js";
import type { Box } from "../page/page.js";
import type { PdfPage } from "./pdf-document.js";
import type { PdfLibrary } from "./pdf-library.js";

/** Boxes of a text layer speak of a picture of this resolution. */
export const LAYER_DPI = 300;
/** Text render mode 3: neither filled nor stroked, as engines lay their text over a scan. */
const INVISIBLE = 3;
/** PDFium's mark for a hyphen at a line's end that it would take away. */
const SOFT_HYPHEN = 2;
/** PDFium writes surrogates where it keeps UTF-16, whole code points elsewhere. */
const NO_CHARACTER = new Set([0, 0xfffe, 0xffff]);

/** A word of a page's text. */
export interface PdfWord {
  readonly text: string;
  /** Pixels of the shown page at `LAYER_DPI`. */
  readonly box: Box;
  /** Top and bottom of its line as the font has it, pixels: the same for `nao` and `Ủy`. */
  readonly top: number;
  readonly bottom: number;
  /** False for text laid invisibly over a scan. */
  readonly visible: boolean;
}

interface Glyph {
  readonly text: string;
  readonly box: Box;
  readonly line: Box;
  readonly visible: boolean;
}

/** The words in the order of the page's content. Some 10 ms for a full page. */
export function pdfWords(page: PdfPage): PdfWord[] {
  const { library, library: { call } } = page;
  const text = call._FPDFText_LoadPage(page.handle);
  if (text === 0) return [];
  try {
    return library.withMemory(64, (memory) => {
      const reader = new GlyphReader(page, text, memory);
      const words: PdfWord[] = [];
      let word: Glyph[] = [];
      const count = call._FPDFText_CountChars(text);
      for (let i = 0; i <= count; i++) {
        const glyph = i < count ? reader.glyph(i) : undefined;
        if (glyph !== undefined) word.push(glyph);
        else if (word.length > 0) {
          words.push(joined(word));
          word = [];
        }
      }
      return words;
    });
  } finally {
    call._FPDFText_ClosePage(text);
  }
}

/** Reads glyphs one by one; knows which objects are invisible and how the page is turned. */
class GlyphReader {
  readonly #page: PdfPage;
  readonly #library: PdfLibrary;
  readonly #text: number;
  readonly #memory: number;
  readonly #visible = new Map<number, boolean>();
  readonly #width: number;
  readonly #height: number;

  constructor(page: PdfPage, text: number, memory: number) {
    this.#page = page;
    this.#library = page.library;
    this.#text = text;
    this.#memory = memory;
    this.#width = Math.round((page.width * LAYER_DPI) / 72);
    this.#height = Math.round((page.height * LAYER_DPI) / 72);
  }

  /** The glyph at an index; undefined for white space and what is no character. */
  glyph(index: number): Glyph | undefined {
    const { call } = this.#library;
    const code = call._FPDFText_GetUnicode(this.#text, index);
    if (NO_CHARACTER.has(code)) return undefined;
    const text = code === SOFT_HYPHEN ? "-" : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    if (/[\s\0-\x1f\u200b]/.test(text)) return undefined;
    const at = this.#memory;
    call._FPDFText_GetCharBox(this.#text, index, at, at + 8, at + 16, at + 24);
    const [left, right, bottom, top] = [0, 8, 16, 24].map((k) => this.#library.double(at + k)) as [number, number, number, number];
    const box = this.#shown(left, bottom, right, top);
    call._FPDFText_GetLooseCharBox(this.#text, index, at);
    const loose = [0, 4, 8, 12].map((k) => this.#library.float(at + k)) as [number, number, number, number];
    return { text, box, line: this.#shown(loose[0], loose[3], loose[2], loose[1]), visible: this.#isVisible(index) };
  }

  /** A rectangle of the page's own coordinates in pixels of the shown page. */
  #shown(left: number, bottom: number, right: number, top: number): Box {
    const one = this.#point(left, bottom);
    const other = this.#point(right, top);
    return {
      left: Math.min(one.x, other.x), top: Math.min(one.y, other.y),
      right: Math.max(one.x, other.x), bottom: Math.max(one.y, other.y),
    };
  }

  #point(x: number, y: number): { x: number; y: number } {
    const at = this.#memory + 48;
    this.#library.call._FPDF_PageToDevice(this.#page.handle, 0, 0, this.#width, this.#height, 0, x, y, at, at + 4);
    return { x: this.#library.int(at), y: this.#library.int(at + 4) };
  }

  #isVisible(index: number): boolean {
    const object = this.#library.call._FPDFText_GetTextObject(this.#text, index);
    if (object === 0) return true;
    let visible = this.#visible.get(object);
    if (visible === undefined) {
      visible = this.#library.call._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
      this.#visible.set(object, visible);
    }
    return visible;
  }
}

function joined(glyphs: readonly Glyph[]): PdfWord {
  const line = boxAround(glyphs.map((glyph) => glyph.line));
  return {
    text: glyphs.map((glyph) => glyph.text).join(""), box: boxAround(glyphs.map((glyph) => glyph.box)),
    top: line.top, bottom: line.bottom, visible: glyphs[0]!.visible,
  };
}
