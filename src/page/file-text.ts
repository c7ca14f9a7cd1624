/** Owns how the bytes of a reading become its text: UTF-8, UTF-16, or what an XML declaration names. */

import { KhoidauError } from "../errors.js";
import { wideLabel } from "./wide-label.js";

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;

/**
 * The text without its byte order mark. A string is taken as it is.
 *
 * @throws KhoidauError `not-text` where the bytes are not in the encoding that they claim.
 */
export function fileText(input: string | Uint8Array): string {
  const text = typeof input === "string" ? input : decode(input);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Characters of a text that are looked at. */
const LOOKED_AT = 65_536;
/** Share of zeros from which a text is none: UTF-32, or a program. One of them is a mishap. */
const ZEROS = 0.1;

/** Whether what was decoded is no text. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return head.split("\0").length - 1 > ZEROS * head.length;
}

/** Whether the bytes begin with an XML declaration that names their encoding. */
export function declaresEncoding(bytes: Uint8Array): boolean {
  return declaredLabel(bytes) !== undefined;
}

function decode(bytes: Uint8Array): string {
  const label = wideLabel(bytes) ?? declaredLabel(bytes) ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError) && !(cause instanceof RangeError)) throw cause;
    const message = `The reading is ${bytes.length} bytes that are not ${label}; save it as UTF-8 and try again.`;
    throw new KhoidauError("not-text", message, { encoding: label, length: bytes.length }, { cause });
  }
}

function declaredLabel(bytes: Uint8Array): string | undefined {
  let head = "";
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  return DECLARED.exec(head.replace(/^\xef\xbb\xbf/, ""))?.[1]?.toLowerCase();
}
