/** Owns the writing of the PDFs of the scan fixtures: pages of one picture, invisible text over it, a signature's overlay, a lock. */

import { createHash } from "node:crypto";

/** A word of an invisible text layer; points from the page's lower left corner. */
export interface LayerWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Points that it takes; the codes' own widths are stretched to it. */
  readonly width: number;
}

/** A picture as a PDF holds it. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** `fax` is CCITT Group 4, black 0. */
  readonly coding: "fax" | "jpeg-colour" | "jpeg-grey";
  /** How the samples are painted: as they are (default), with black and white changed, or black ones as a stencil. */
  readonly painted?: "inverted" | "stencil";
}

/** Width of every code, in 1/1000 em. */
const CODE_WIDTH = 480;

/** One page; sizes in points. */
export interface PdfPageSpec {
  readonly width: number;
  readonly height: number;
  readonly picture?: PdfPicture;
  readonly layer?: readonly LayerWord[];
  /** Whether the layer is seen, as in a PDF that a word processor wrote. */
  readonly visible?: boolean;
  /** `/Rotate`. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Lines of a digital signature's overlay. */
  readonly overlay?: readonly string[];
}

/** Writes a PDF; with `password` it is locked (standard security handler, revision 3, RC4 of 128 bits: ISO 32000-1, 7.6.3). */
export function writePdf(pages: readonly PdfPageSpec[], options: { readonly password?: string } = {}): Uint8Array {
  const writer = new PdfWriter(options.password);
  const letters = new LetterCodes();
  const fontAt = writer.reserve();
  const treeAt = writer.reserve();
  const pagesAt: number[] = [];
  const fields: number[] = [];
  for (const page of pages) pagesAt.push(writePage(writer, page, letters, { fontAt, treeAt, fields }));
  writer.object(treeAt, `<< /Type /Pages /Count ${pagesAt.length} /Kids [${pagesAt.map((at) => `${at} 0 R`).join(" ")}] >>`);
  writeFont(writer, fontAt, letters);
  const form = fields.length === 0 ? "" : ` /AcroForm << /SigFlags 3 /Fields [${fields.map((at) => `${at} 0 R`).join(" ")}] >>`;
  const rootAt = writer.add(`<< /Type /Catalog /Pages ${treeAt} 0 R${form} >>`);
  return writer.finish(rootAt);
}

function writePage(
  writer: PdfWriter, page: PdfPageSpec, letters: LetterCodes, places: { fontAt: number; treeAt: number; fields: number[] },
): number {
  let content = "";
  let resources = `/Font << /F ${places.fontAt} 0 R >>`;
  if (page.picture !== undefined) {
    resources += ` /XObject << /P ${writer.stream(pictureEntries(page.picture), page.picture.bytes)} 0 R >>`;
    content += `q ${page.width} 0 0 ${page.height} 0 0 cm /P Do Q\n`;
  }
  if (page.layer !== undefined) content += textContent(page.layer, letters, page.visible === true ? 0 : 3);
  const contentAt = writer.stream("", latin(content));
  const pageAt = writer.reserve();
  let annotations = "";
  if (page.overlay !== undefined) {
    const fieldAt = writeOverlay(writer, page, page.overlay, letters, { fontAt: places.fontAt, pageAt });
    places.fields.push(fieldAt);
    annotations = ` /Annots [${fieldAt} 0 R]`;
  }
  writer.object(pageAt, `<< /Type /Page /Parent ${places.treeAt} 0 R /MediaBox [0 0 ${page.width} ${page.height}]`
    + `${page.rotate === undefined ? "" : ` /Rotate ${page.rotate}`} /Resources << ${resources} >> /Contents ${contentAt} 0 R${annotations} >>`);
  return pageAt;
}

function pictureEntries({ width, height, coding, painted }: PdfPicture): string {
  const decode = painted === "inverted" ? (coding === "jpeg-colour" ? "/Decode [1 0 1 0 1 0] " : "/Decode [1 0] ") : "";
  const samples = painted === "stencil" ? "/ImageMask true" : "/ColorSpace /DeviceGray";
  const filter = coding === "fax"
    ? `/BitsPerComponent 1 ${samples} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`
    : `/BitsPerComponent 8 /ColorSpace /${coding === "jpeg-grey" ? "DeviceGray" : "DeviceRGB"} /Filter /DCTDecode`;
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${decode}${filter}`;
}

function textContent(words: readonly LayerWord[], letters: LetterCodes, mode: 0 | 3): string {
  const shown = words.map((word) => `/F ${word.size.toFixed(2)} Tf ${stretch(word).toFixed(1)} Tz 1 0 0 1 ${word.x.toFixed(2)} ${word.y.toFixed(2)} Tm <${letters.codes(word.text)}> Tj`);
  return `BT ${mode} Tr\n${shown.join("\n")}\nET\n`;
}

/** Per cent by which a word's codes are stretched. */
function stretch({ text, size, width }: LayerWord): number {
  return (100 * width) / (([...text].length * CODE_WIDTH * size) / 1000);
}

/** A signature field with its overlay; the signature itself is empty, for nothing here checks it. */
function writeOverlay(
  writer: PdfWriter, page: PdfPageSpec, lines: readonly string[], letters: LetterCodes, places: { fontAt: number; pageAt: number },
): number {
  const words = lines.map((text, i) => ({ text, x: 2, y: 10 * (lines.length - i) - 8, size: 8, width: text.length * 3.6 }));
  const [width, height] = [240, lines.length * 10 + 2];
  const look = writer.stream(`/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources << /Font << /F ${places.fontAt} 0 R >> >>`,
    latin(textContent(words, letters, 0)));
  const value = writer.add("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] /Contents <00> /M (D:20220921154208+07'00') >>");
  return writer.add(`<< /Type /Annot /Subtype /Widget /FT /Sig /T (chuky) /F 4 /V ${value} 0 R /P ${places.pageAt} 0 R`
    + ` /Rect [8 ${page.height - height - 4} ${8 + width} ${page.height - 4}] /AP << /N ${look} 0 R >> >>`);
}

/** The font: no shapes are in the file, only what each code means; widths are half an em. */
function writeFont(writer: PdfWriter, fontAt: number, letters: LetterCodes): void {
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
class LetterCodes {
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

class PdfWriter {
  readonly #objects: (Uint8Array | undefined)[] = [];
  readonly #lock: Lock | undefined;

  constructor(password: string | undefined) {
    this.#lock = password === undefined ? undefined : new Lock(password);
  }

  reserve(): number {
    return this.#objects.push(undefined);
  }

  /** Bodies with strings are not locked string by string: only `add` of bodies without strings is used in locked files' paths. */
  add(body: string): number {
    const at = this.reserve();
    this.object(at, body);
    return at;
  }

  object(at: number, body: string): void {
    this.#objects[at - 1] = latin(body);
  }

  stream(entries: string, bytes: Uint8Array): number {
    const at = this.reserve();
    const kept = this.#lock?.encrypt(at, bytes) ?? bytes;
    this.#objects[at - 1] = concat([latin(`<< ${entries} /Length ${kept.length} >>\nstream\n`), kept, latin("\nendstream")]);
    return at;
  }

  finish(rootAt: number): Uint8Array {
    const lockAt = this.#lock === undefined ? undefined : this.add(this.#lock.dictionary());
    const parts: Uint8Array[] = [latin("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")];
    let length = parts[0]!.length;
    const offsets = this.#objects.map((body, i) => {
      const offset = length;
      const part = concat([latin(`${i + 1} 0 obj\n`), body ?? latin("null"), latin("\nendobj\n")]);
      parts.push(part);
      length += part.length;
      return offset;
    });
    const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    parts.push(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root ${rootAt} 0 R`
      + `${lockAt === undefined ? "" : ` /Encrypt ${lockAt} 0 R /ID [<${ID}> <${ID}>]`} >>\nstartxref\n${length}\n%%EOF\n`));
    return concat(parts);
  }
}

/** The first part of the file's ID, which its key is made of. */
const ID = "6b686f69646175206669787475726573";
/** What passwords are filled up with (ISO 32000-1, algorithm 2). */
const PADDING = "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a";
/** Nothing is allowed but reading. */
const PERMISSIONS = -3904;

class Lock {
  readonly #owner: Uint8Array;
  readonly #key: Uint8Array;
  readonly #user: Uint8Array;

  constructor(password: string) {
    const padded = concat([latin(password), fromHex(PADDING)]).slice(0, 32);
    let ownerKey = md5(padded);
    for (let i = 0; i < 50; i++) ownerKey = md5(ownerKey);
    this.#owner = rounds(padded, ownerKey);
    const permissions = new Uint8Array(new Int32Array([PERMISSIONS]).buffer);
    let key = md5(concat([padded, this.#owner, permissions, fromHex(ID)]));
    for (let i = 0; i < 50; i++) key = md5(key);
    this.#key = key;
    this.#user = concat([rounds(md5(concat([fromHex(PADDING), fromHex(ID)])), key), new Uint8Array(16)]);
  }

  encrypt(object: number, bytes: Uint8Array): Uint8Array {
    return rc4(md5(concat([this.#key, Uint8Array.of(object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0)])), bytes);
  }

  dictionary(): string {
    return `<< /Filter /Standard /V 2 /R 3 /Length 128 /P ${PERMISSIONS} /O <${toHex(this.#owner)}> /U <${toHex(this.#user)}> >>`;
  }
}

/** Twenty rounds of RC4 with the key changed a little each time. */
function rounds(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  let out = bytes;
  for (let i = 0; i < 20; i++) out = rc4(key.map((byte) => byte ^ i), out);
  return out;
}

/** RC4, which Node no longer offers. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  });
}

const md5 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("md5").update(bytes).digest());
const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => hex(byte, 2)).join("");
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function* utf16(text: string): Generator<number> {
  for (let i = 0; i < text.length; i++) yield text.charCodeAt(i);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
