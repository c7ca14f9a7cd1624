/** Owns the font of the scan fixtures' text layers: codes for letters, and what they mean; no shapes. */

import { hex, latin } from "./pdf-bytes.js";
import type { PdfWriter } from "./pdf-writer.js";

/** Width of every code, in 1/1000 em. */
export const CODE_WIDTH = 480;

/** The font: no shapes are in the file, only what each code means; widths are half an em. */
export function writeFont(writer: PdfWriter, fontAt: number, letters: LetterCodes): void {
  const meanings = letters.all().map(([code, letter]) => `<${code}> <${[...utf16(letter)].map((unit) => hex(unit, 4)).join("")}>`);
  const blocks: string[] = [];
  for (let i = 0; i < meanings.length; i += 100) {
    const block = meanings.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  const map = writer.stream("", latin("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /K def /CMapType 2 def\n"
    + `1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join("\n")}\nendcmap end end`));
  const about = writer.add("<< /Type /FontDescriptor /FontName /Khoidau /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>");
  const inner = writer.add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Khoidau /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${CODE_WIDTH} /FontDescriptor ${about} 0 R >>`);
  writer.object(fontAt, `<< /Type /Font /Subtype /Type0 /BaseFont /Khoidau /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${map} 0 R >>`);
}

/** Codes of the letters used, in order of appearance. */
export class LetterCodes {
  readonly #codes = new Map<string, string>();

  codes(text: string): string {
    return [...text].map((letter) => {
      let code = this.#codes.get(letter);
      if (code === undefined) this.#codes.set(letter, (code = hex(this.#codes.size + 1, 4)));
      return code;
    }).join("");
  }

  all(): [code: string, letter: string][] {
    return [...this.#codes].map(([letter, code]) => [code, letter]);
  }
}

function* utf16(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
}
