/** Owns the fonts of the noise build: which families can set Vietnamese, and how wide their letters are. */

import { execFileSync } from "node:child_process";
import sharp from "sharp";
import { KhoidauError } from "../errors.js";
import type { TextStyle } from "./noise-page.js";

/** Letters that fonts without Vietnamese lack: Ạ ạ ộ ỹ ơ ư ă đ. */
const VIETNAMESE = ":charset=1ea0 1ea1 1ed9 1ef9 1a1 1b0 103 111";

/** The families wanted, with the share of pages each should have: the metrics of Times New Roman rule official paper. */
export const FONT_SHARES: readonly (readonly [string, number])[] = [
  ["Liberation Serif", 70], ["Liberation Sans", 10], ["DejaVu Serif", 6], ["Noto Serif", 5], ["FreeSerif", 5], ["Carlito", 4],
];

/** The families of this machine that have all Vietnamese letters, as fontconfig names them. */
function vietnameseFonts(): string[] {
  let listed: string;
  try {
    listed = execFileSync("fc-list", [VIETNAMESE, "family"], { encoding: "utf8" });
  } catch (cause) {
    throw new KhoidauError("unreadable",
      "The fonts cannot be listed: the command fc-list does not run; install fontconfig.", {}, { cause });
  }
  return [...new Set(listed.split("\n").flatMap((line) => line.split(",")).map((name) => name.trim()))]
    .filter((name) => name !== "").sort();
}

/** The wanted families that are there, with their shares; an error that names the packages where none is. */
export function usableFonts(there: readonly string[] = vietnameseFonts()): (readonly [string, number])[] {
  const usable = FONT_SHARES.filter(([family]) => there.includes(family));
  if (usable.length > 0) return usable;
  throw new KhoidauError("unreadable",
    `No font to set Vietnamese in: found ${there.length === 0 ? "none" : there.join(", ")}; wanted one of `
    + `${FONT_SHARES.map(([family]) => family).join(", ")}; install fonts-liberation2 or fonts-dejavu-core (see docs/noise.md).`);
}

/** The wanted families that are not there: pages set without them are other pages, with other misreadings. */
export function lackingFonts(there: readonly string[] = vietnameseFonts()): string[] {
  return FONT_SHARES.map(([family]) => family).filter((family) => !there.includes(family));
}

/** How wide the letters of one family are. */
export interface LetterWidths {
  /** Measures what is not measured yet; to be awaited before `width`. */
  prepare(text: string, style: TextStyle): Promise<void>;
  /** Width of a text in ems of its letters. */
  width(text: string, style: TextStyle): number;
}

/** Widths are measured once at this size (pixels) and scaled. */
const MEASURE_SIZE = 100;
/** Each letter is drawn this often between letters H: next to itself it might be kerned, as `11` is. */
const REPEAT = 10;

/**
 * Advance widths of the letters of one family, measured by drawing each once per style: about 2 ms a letter. Kerning is
 * ignored: words are placed one by one, so the error never passes a word.
 */
export class FontMetrics implements LetterWidths {
  readonly #advance = new Map<string, number>();
  readonly #frame = new Map<string, number>();

  constructor(readonly family: string) {}

  async prepare(text: string, style: TextStyle): Promise<void> {
    const key = styleKey(style);
    if (!this.#frame.has(key)) this.#frame.set(key, await this.#drawnWidth("H".repeat(REPEAT + 1), style));
    for (const letter of new Set(text)) {
      if (this.#advance.has(key + letter)) continue;
      const drawn = await this.#drawnWidth("H" + `${letter}H`.repeat(REPEAT), style);
      this.#advance.set(key + letter, Math.max(0, drawn - this.#frame.get(key)!) / REPEAT / MEASURE_SIZE);
    }
  }

  width(text: string, style: TextStyle): number {
    const key = styleKey(style);
    let sum = 0;
    for (const letter of text) sum += this.#advance.get(key + letter) ?? 0.5;
    return sum;
  }

  async #drawnWidth(text: string, style: TextStyle): Promise<number> {
    const weight = `${style.bold ? " Bold" : ""}${style.italic ? " Italic" : ""}`;
    const image = sharp({ text: { text: escapeMarkup(text), font: `${this.family}${weight} ${MEASURE_SIZE}`, dpi: 72 } });
    return (await image.metadata()).width;
  }
}

function styleKey(style: TextStyle): string {
  return `${style.bold ? "b" : ""}${style.italic ? "i" : ""}/`;
}

/** A text as it must stand in SVG and Pango markup. Control characters are not allowed there at all. */
export function escapeMarkup(text: string): string {
  return text.replace(/[\u0000-\u001f\ufffe\uffff]/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
