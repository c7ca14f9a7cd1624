/** Owns the reading of text files: their bytes, their encoding, and what to say where it is not clear. */

import { readFile } from "node:fs/promises";
import { KhoidauError } from "../errors.js";
import { unreadableFile } from "../file-errors.js";
import { firstWrongByte } from "../page/wrong-byte.js";
import type { LegacyEncoding } from "../text/legacy-encoding.js";
import { convertLegacy, detectLegacyEncoding } from "../text/legacy-encoding.js";

/** How the bytes of an input are taken: by themselves Unicode; `auto` converts a legacy encoding that is found. */
export type FromEncoding = LegacyEncoding | "auto";

/** A decoded input. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The byte order mark of a UTF-8 file, to be written back; else empty. */
  readonly mark: string;
}

const NAMES = { tcvn3: "TCVN3 (ABC)", vni: "VNI" } as const;
const MARK = "\ufeff";

/** The bytes of an input: a file, or standard input where the name is `-`. */
export async function readBytes(name: string, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (name === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of input) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(name);
  } catch (cause) {
    throw unreadableFile(name, cause);
  }
}

/**
 * The text of some bytes: UTF-8, or UTF-16 with its byte order mark, or a legacy encoding where `from` allows it.
 *
 * @throws KhoidauError `legacy-encoding` where the text is TCVN3 or VNI, `not-text` where it is nothing known.
 */
export function decodeText(bytes: Uint8Array, name: string, from?: FromEncoding): DecodedText {
  const wide = utf16Label(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), mark: "" };
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return { text: fromLegacyBytes(bytes, name, from), mark: "" };
  const mark = decoded.startsWith(MARK) ? MARK : "";
  return { text: asUnicode(decoded.slice(mark.length), name, from), mark };
}

/**
 * The text itself, or converted where it is in a legacy encoding and `from` allows it.
 *
 * @throws KhoidauError `legacy-encoding` where it does not.
 */
export function asUnicode(text: string, name: string, from?: FromEncoding): string {
  const encoding = from === "tcvn3" || from === "vni" ? from : detectLegacyEncoding(text);
  if (encoding === undefined) return text;
  if (from === undefined) throw legacy(name, encoding);
  return convertLegacy(text, encoding);
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function fromLegacyBytes(bytes: Uint8Array, name: string, from?: FromEncoding): string {
  const text = new TextDecoder("latin1").decode(bytes);
  if (from === undefined || from === "auto") {
    const found = detectLegacyEncoding(text);
    if (found === undefined) throw notText(bytes, name);
    if (from === undefined) throw legacy(name, found);
    return convertLegacy(text, found);
  }
  return convertLegacy(text, from);
}

function legacy(name: string, encoding: LegacyEncoding): KhoidauError {
  return new KhoidauError(
    "legacy-encoding",
    `${name} is in the legacy encoding ${NAMES[encoding]}; expected Unicode; convert it on the way with --from-encoding ${encoding}.`,
    { file: name, encoding },
  );
}

function notText(bytes: Uint8Array, name: string): KhoidauError {
  const at = firstWrongByte(bytes);
  return new KhoidauError(
    "not-text",
    `${name} is not UTF-8: the first wrong byte is 0x${bytes[at]!.toString(16)} at ${at}; expected UTF-8, or UTF-16 with its byte order mark; save it as UTF-8.`,
    { file: name, at },
  );
}
