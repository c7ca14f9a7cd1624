/** Owns the reading of PDF's syntax: values and keywords, in files and in contents (ISO 32000-1, 7.2 and 7.3). */

import type { PdfValue } from "./pdf-values.js";
import { PdfKeyword, PdfName, PdfRef, PdfString } from "./pdf-values.js";

const isSpace = (byte: number | undefined): boolean => byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const DELIMITERS = new Set(Array.from("()<>[]{}/%", (sign) => sign.charCodeAt(0)));
const ends = (byte: number | undefined): boolean => byte === undefined || isSpace(byte) || DELIMITERS.has(byte);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const [LF, CR, OPEN, CLOSE, LESS, GREATER, BACKSLASH, PERCENT] = [10, 13, 40, 41, 60, 62, 92, 37] as const;
/** Arrays and dictionaries within each other; more is an attack, or no PDF. */
const DEEPEST = 200;

/** Thrown where bytes are no PDF syntax; callers say it with the file's name, or take another way. */
export class PdfSyntaxError extends Error {
  override readonly name = "PdfSyntaxError";
}

/** Reads values from bytes, one behind the other. */
export class PdfScanner {
  at: number;

  constructor(readonly bytes: Uint8Array, at = 0) {
    this.at = at;
  }

  /** Passes over white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === PERCENT) while (this.at < this.bytes.length && this.bytes[this.at] !== LF && this.bytes[this.at] !== CR) this.at++;
      else if (isSpace(byte)) this.at++;
      else return;
    }
  }

  /** The next value or keyword; undefined at the end. In files `5 0 R` is a reference, in contents there are none. */
  next(depth = 0): PdfValue | undefined {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (depth > DEEPEST) throw new PdfSyntaxError("too deep");
    if (byte === OPEN) return this.#string();
    if (byte === LESS) return this.bytes[this.at + 1] === LESS ? this.#dict(depth) : this.#hex();
    if (byte === 91) return this.#array(depth);
    if (byte === 47) return this.#name();
    if (DELIMITERS.has(byte)) {
      const width = byte === GREATER && this.bytes[this.at + 1] === GREATER ? 2 : 1;
      this.at += width;
      return new PdfKeyword(this.#latin(this.at - width));
    }
    return this.#word();
  }

  /** The next value; a reference where a number begins one. */
  value(depth = 0): PdfValue {
    const value = this.next(depth);
    if (value === undefined) throw new PdfSyntaxError("ends in the middle");
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return value;
    const back = this.at;
    const generation = this.next();
    const mark = typeof generation === "number" ? this.next() : undefined;
    if (mark instanceof PdfKeyword && mark.word === "R") return new PdfRef(value, generation as number);
    this.at = back;
    return value;
  }

  #word(): PdfValue {
    const from = this.at;
    while (!ends(this.bytes[this.at])) this.at++;
    const word = this.#latin(from);
    if (NUMBER.test(word)) return Number(word);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new PdfKeyword(word);
  }

  #name(): PdfName {
    const from = ++this.at;
    while (!ends(this.bytes[this.at])) this.at++;
    return new PdfName(this.#latin(from));
  }

  #string(): PdfString {
    const from = this.at++;
    for (let depth = 1; depth > 0; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new PdfSyntaxError("string without end");
      if (byte === BACKSLASH) this.at++;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE) depth--;
    }
    return new PdfString(this.#latin(from));
  }

  #hex(): PdfString {
    const end = this.bytes.indexOf(GREATER, this.at);
    if (end < 0) throw new PdfSyntaxError("string without end");
    const from = this.at;
    this.at = end + 1;
    return new PdfString(this.#latin(from));
  }

  #array(depth: number): PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.value(depth + 1);
      if (value instanceof PdfKeyword && value.word === "]") return values;
      values.push(value);
    }
  }

  #dict(depth: number): Map<string, PdfValue> {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key instanceof PdfKeyword && key.word === ">>") return entries;
      if (!(key instanceof PdfName)) throw new PdfSyntaxError("a dictionary's key is no name");
      entries.set(key.name, this.value(depth + 1));
    }
  }

  #latin(from: number): string {
    return latinText(this.bytes, from, this.at);
  }
}

/** Bytes as text, one code point each. */
export function latinText(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString("latin1");
}

/** Text of the code points 0 to 255 as bytes. */
export const latinBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
