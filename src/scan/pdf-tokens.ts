/** Owns the cutting of a page's contents into words: where each operand and operator stands (ISO 32000-1, 7.2). */

/** Thrown where bytes are no PDF syntax; callers say it with the file's name, or take another way. */
export class PdfSyntaxError extends Error {
  override readonly name = "PdfSyntaxError";
}

/** `other` are strings, and the brackets of arrays and dictionaries. */
export interface PdfToken {
  readonly kind: "name" | "number" | "operator" | "other";
  /** As it stands; empty for `other`. */
  readonly text: string;
}

const DELIMITERS = new Set(Array.from("()<>[]{}/%", (sign) => sign.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const [LF, CR, OPEN, CLOSE, LESS, GREATER, BACKSLASH, PERCENT, SLASH] = [10, 13, 40, 41, 60, 62, 92, 37, 47] as const;
const OTHER: PdfToken = { kind: "other", text: "" };

export const isWhite = (byte: number | undefined): boolean => byte === 0 || byte === LF || byte === 9 || byte === 12 || byte === CR || byte === 32;

/** Reads tokens from bytes, one behind the other. */
export class PdfTokens {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Passes over white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === PERCENT) while (this.at < this.bytes.length && this.bytes[this.at] !== LF && this.bytes[this.at] !== CR) this.at++;
      else if (isWhite(byte)) this.at++;
      else return;
    }
  }

  /** Undefined at the end. @throws PdfSyntaxError for strings without end */
  next(): PdfToken | undefined {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === OPEN) return this.#string();
    if (byte === LESS && this.bytes[this.at + 1] !== LESS) return this.#hex();
    if (byte === LESS) this.at++;
    if (byte === SLASH) return { kind: "name", text: this.#word(this.at + 1) };
    if (DELIMITERS.has(byte)) {
      this.at++;
      return OTHER;
    }
    const text = this.#word(this.at);
    return { kind: NUMBER.test(text) ? "number" : "operator", text };
  }

  #word(from: number): string {
    this.at = from;
    for (let byte = this.bytes[from]; byte !== undefined && !isWhite(byte) && !DELIMITERS.has(byte); byte = this.bytes[++this.at]);
    return Buffer.from(this.bytes.subarray(from, this.at)).toString("latin1");
  }

  #string(): PdfToken {
    this.at++;
    for (let depth = 1; depth > 0; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new PdfSyntaxError("string without end");
      if (byte === BACKSLASH) this.at++;
      else if (byte === OPEN) depth++;
      else if (byte === CLOSE) depth--;
    }
    return OTHER;
  }

  #hex(): PdfToken {
    const end = this.bytes.indexOf(GREATER, this.at);
    if (end < 0) throw new PdfSyntaxError("string without end");
    this.at = end + 1;
    return OTHER;
  }
}
