/** Owns what is said of files that are known and cannot be read: what they are, and how they become something that can. */

import { KhoidauError } from "../errors.js";
import type { ForeignFormat } from "./file-format.js";

const FOREIGN: Readonly<Record<ForeignFormat, readonly [string, string]>> = {
  "7z": ["a 7z archive", "unpack it and give the files in it"],
  djvu: ["a DjVu", "convert it to PDF"],
  gif: ["a GIF", "save it as PNG"],
  heif: ["a HEIF or AVIF picture", "save it as JPEG"],
  jpeg2000: ["a JPEG 2000 picture", "save it as PNG"],
  office: ["a document of an old Office", "save it as PDF"],
  postscript: ["PostScript", "convert it to PDF"],
  program: ["a program", "it is no scan"],
  rar: ["a RAR archive", "unpack it and give the files in it"],
  word: ["an Office document", "save it as PDF"],
  zip: ["a ZIP archive", "unpack it and give the files in it"],
};

/** Whether a format is one of those. */
export function isForeign(format: string | undefined): format is ForeignFormat {
  return format !== undefined && Object.hasOwn(FOREIGN, format);
}

/** The error `unreadable` of such a file, or of one of no kind that is known. */
export function foreignFile(format: ForeignFormat | undefined, name: string, expected: string): KhoidauError {
  const [kind, advice] = format === undefined ? ["of no kind that is known", "convert it to PDF or a picture"] : FOREIGN[format];
  return new KhoidauError("unreadable", `${name} is ${kind}; expected ${expected}: ${advice}.`, { name, reason: "foreign", format: format ?? "unknown" });
}
