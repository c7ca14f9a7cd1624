/** Owns the setting of a paper's parts on A4 as offices set them: head in two columns, justified paragraphs, foot in two columns. */

import type { LetterWidths } from "./noise-fonts.js";
import type { PlacedWord, TextStyle } from "./noise-page.js";
import type { ScanPart } from "./scan-texts.js";

/** A4 and its margins in inches (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const PAPER = { width: 8.27, height: 11.69 } as const;
const MARGIN = { top: 0.85, left: 1.2, right: 0.7 } as const;
/** Where the middles of the two columns of a head and of a foot lie, as shares of the measure. */
const COLUMNS = { head: [0.18, 0.72], foot: [0, 0.74] } as const;
const LEADING = 1.35;

/** A word in place with its width, and one printed line of them. */
export interface ScanWord extends PlacedWord {
  readonly width: number;
}
export interface ScanLine {
  readonly words: readonly ScanWord[];
  readonly style: TextStyle;
}

/** A page in place: what is printed, rules, and where things of the foot are put. */
export interface ScanPage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of an em. */
  readonly em: number;
  readonly lines: readonly ScanLine[];
  readonly rules: readonly { readonly x: number; readonly y: number; readonly length: number }[];
  /** Middle of the signature, where the paper has its foot on this page. */
  readonly signature?: { readonly x: number; readonly y: number };
  /** The page as text: columns of one line parted by a tab. */
  readonly text: string;
}

/** Sets a paper; `size` in points. */
export async function setScan(parts: readonly ScanPart[], dpi: number, size: number, metrics: LetterWidths): Promise<ScanPage[]> {
  const pages: ScanPage[] = [];
  let setter = new PageSetter(dpi, size, metrics);
  for (const part of parts) {
    if (part.kind === "page") {
      pages.push(setter.page());
      setter = new PageSetter(dpi, size, metrics);
    } else await setter.add(part);
  }
  pages.push(setter.page());
  return pages;
}

const PLAIN: TextStyle = { bold: false, italic: false };
const BOLD: TextStyle = { bold: true, italic: false };
const ITALIC: TextStyle = { bold: false, italic: true };

class PageSetter {
  readonly #em: number;
  readonly #left: number;
  readonly #measure: number;
  readonly #lines: ScanLine[] = [];
  readonly #rules: { x: number; y: number; length: number }[] = [];
  readonly #text: string[] = [];
  #signature: { x: number; y: number } | undefined;
  #y: number;

  constructor(readonly dpi: number, size: number, readonly metrics: LetterWidths) {
    this.#em = (size * dpi) / 72;
    this.#left = MARGIN.left * dpi;
    this.#measure = (PAPER.width - MARGIN.left - MARGIN.right) * dpi;
    this.#y = MARGIN.top * dpi + this.#em;
  }

  page(): ScanPage {
    return {
      width: Math.round(PAPER.width * this.dpi), height: Math.round(PAPER.height * this.dpi), em: this.#em,
      lines: this.#lines, rules: this.#rules, text: this.#text.join("\n"),
      ...(this.#signature === undefined ? {} : { signature: this.#signature }),
    };
  }

  async add(part: Exclude<ScanPart, { kind: "page" }>): Promise<void> {
    if (part.kind === "columns") await this.#columns(part);
    else if (part.kind === "centred") await this.#centred(part.lines, part.bold ? BOLD : PLAIN);
    else await this.#paragraph(part.text, part.italic === true ? ITALIC : PLAIN);
  }

  async #columns({ left, right, place }: Extract<ScanPart, { kind: "columns" }>): Promise<void> {
    const middles = COLUMNS[place].map((share) => this.#left + share * this.#measure);
    const bottom = Math.max(left.length, right.length);
    for (let i = 0; i < bottom; i++) {
      const style = this.#columnStyle(place, i);
      if (left[i]) await this.#put(left[i]!, style[0], place === "foot" ? { from: this.#left } : { middle: middles[0]! });
      if (right[i]) await this.#put(right[i]!, right[i]!.startsWith("Hải Sơn,") || right[i]!.startsWith("Vân Lĩnh,") ? ITALIC : style[1], { middle: middles[1]! });
      if (left[i] || right[i]) this.#text.push([left[i], right[i]].filter(Boolean).join("\t"));
      if (place === "head" && i === 1) {
        this.#rules.push({ x: middles[0]! - this.#em * 2.5, y: this.#y + this.#em * 0.45, length: this.#em * 5 });
        this.#rules.push({ x: middles[1]! - this.#em * 5.5, y: this.#y + this.#em * 0.45, length: this.#em * 11 });
      }
      this.#y += this.#em * (left[i] || right[i] || place === "foot" ? LEADING : LEADING * 0.6);
    }
    if (place === "foot") this.#signature = { x: middles[1]!, y: this.#y - this.#em * LEADING * (bottom - right.length + 2.6) };
    this.#y += this.#em * 0.9;
  }

  #columnStyle(place: "foot" | "head", row: number): [TextStyle, TextStyle] {
    if (place === "head") return row < 2 ? [row === 1 ? BOLD : PLAIN, BOLD] : [PLAIN, PLAIN];
    return [row === 0 ? { bold: true, italic: true } : PLAIN, BOLD];
  }

  async #centred(lines: readonly string[], style: TextStyle): Promise<void> {
    for (const line of lines) {
      await this.#put(line, style, { middle: this.#left + this.#measure / 2 });
      this.#text.push(line);
      this.#y += this.#em * LEADING;
    }
    this.#y += this.#em * 0.4;
  }

  async #paragraph(text: string, style: TextStyle): Promise<void> {
    await this.metrics.prepare(text, style);
    const space = this.metrics.width("n", style) * 0.5 * this.#em;
    const rows: { words: string[]; used: number }[] = [{ words: [], used: this.#em * 2.2 }];
    for (const word of text.split(" ")) {
      const width = this.metrics.width(word, style) * this.#em;
      let row = rows[rows.length - 1]!;
      if (row.words.length > 0 && row.used + space + width > this.#measure) rows.push((row = { words: [], used: 0 }));
      row.used += width + (row.words.length > 0 ? space : 0);
      row.words.push(word);
    }
    rows.forEach((row, i) => {
      const rest = i === rows.length - 1 || row.words.length < 2 ? 0 : (this.#measure - row.used) / (row.words.length - 1);
      this.#line(row.words, style, this.#left + (i === 0 ? this.#em * 2.2 : 0), space + rest);
      this.#text.push(row.words.join(" "));
      this.#y += this.#em * LEADING;
    });
    this.#y += this.#em * 0.35;
  }

  async #put(text: string, style: TextStyle, at: { from: number } | { middle: number }): Promise<void> {
    await this.metrics.prepare(text, style);
    const words = text.split(" ");
    const space = this.metrics.width("n", style) * 0.5 * this.#em;
    const width = words.reduce((sum, word) => sum + this.metrics.width(word, style) * this.#em, space * (words.length - 1));
    this.#line(words, style, "from" in at ? at.from : at.middle - width / 2, space);
  }

  #line(words: readonly string[], style: TextStyle, from: number, gap: number): void {
    let x = from;
    const placed = words.map((text): ScanWord => {
      const word = { text, x: Math.round(x), y: Math.round(this.#y), width: this.metrics.width(text, style) * this.#em };
      x += word.width + gap;
      return word;
    });
    this.#lines.push({ words: placed, style });
  }
}
