/** Owns how a text file's bytes become text: UTF-8, UTF-16, and the encodings from before Unicode. */

import { KhoidauError } from "./errors.js";
import { wideLabel } from "./page/wide-label.js";
import { firstWrongByte } from "./page/wrong-byte.js";
import type { LegacyEncoding } from "./text/legacy-encoding.js";
import { convertLegacy, detectLegacyEncoding } from "./text/legacy-encoding.js";

/** How a text is taken: by itself as Unicode; `auto` converts a legacy encoding that is found; else it is converted from the one named. */
export type FromEncoding = LegacyEncoding | "auto";

/** A text in Unicode, whatever it was in. */
export interface UnicodeText {
  readonly text: string;
  /** What it was converted from; absent where it was Unicode. */
  readonly legacy?: LegacyEncoding;
}

/** A decoded file. */
export interface DecodedText extends UnicodeText {
  /** The byte order mark of a UTF-8 file, to be written back; else empty. The text is without it. */
  readonly mark: string;
}

/** The encodings as people call them. */
export const LEGACY_NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3 (ABC)", vni: "VNI", "windows-1258": "Windows-1258", "utf-8-twice": "UTF-8, encoded twice" };

const MARK = "\ufeff";

/**
 * The text of some bytes: UTF-8, UTF-16, or a legacy encoding where `from` allows it.
 *
 * @throws KhoidauError `legacy-encoding` where the text is in one, `not-text` where it is nothing known.
 */
export function decodeText(bytes: Uint8Array, name: string, from?: FromEncoding): DecodedText {
  const wide = wideLabel(bytes);
  if (wide !== undefined) return { text: decoded(bytes, wide)?.replace(MARK, "") ?? refuseWide(name), mark: "" };
  const text = decoded(bytes, "utf-8");
  if (text === undefined) return { ...fromLegacyBytes(bytes, name, from), mark: "" };
  const mark = text.startsWith(MARK) ? MARK : "";
  return { ...asUnicode(text.slice(mark.length), name, from), mark };
}

/**
 * The text itself, or converted where it is in a legacy encoding and `from` allows it.
 *
 * @throws KhoidauError `legacy-encoding` where it does not.
 */
export function asUnicode(text: string, name: string, from?: FromEncoding): UnicodeText {
  const legacy = from === undefined || from === "auto" ? detectLegacyEncoding(text) : from;
  if (legacy === undefined) return { text };
  if (from === undefined) throw legacyText(name, legacy);
  return { text: convertLegacy(text, legacy), legacy };
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function fromLegacyBytes(bytes: Uint8Array, name: string, from?: FromEncoding): UnicodeText {
  const unicode = asUnicode(new TextDecoder("latin1").decode(bytes), name, from);
  if (unicode.legacy === undefined) throw notText(bytes, name);
  return unicode;
}

function legacyText(name: string, encoding: LegacyEncoding): KhoidauError {
  return new KhoidauError(
    "legacy-encoding",
    `${name} is in the legacy encoding ${LEGACY_NAMES[encoding]}; expected Unicode; convert it on the way with --from-encoding ${encoding}.`,
    { path: name, encoding },
  );
}

function refuseWide(name: string): never {
  throw new KhoidauError("not-text", `${name} is UTF-16 that holds half a character, as where a file was cut short; copy it again, or save it as UTF-8.`, { path: name, encoding: "utf-16" });
}

function notText(bytes: Uint8Array, name: string): KhoidauError {
  const at = firstWrongByte(bytes);
  const byte = bytes[at]!.toString(16).padStart(2, "0");
  return new KhoidauError(
    "not-text",
    `${name} is not UTF-8: the first wrong byte is 0x${byte} at ${at}; expected UTF-8 or UTF-16; save it as UTF-8.`,
    { path: name, at, byte },
  );
}
