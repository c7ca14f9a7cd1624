/** Owns what a file is by its first bytes: its name may say anything. */

import { wideLabel } from "../page/wide-label.js";

/** What can be opened; `text` is any reading: plain, hOCR, ALTO or TSV. */
export type FileFormat = "bmp" | "jpeg" | "pdf" | "png" | "text" | "tiff" | "webp";

/** Kinds of files that turn up in folders of scans, are known, and cannot be read. */
export type ForeignFormat = "office" | "word" | "zip" | "gif" | "djvu" | "heif" | "jpeg2000" | "rar" | "7z" | "postscript" | "program";

const MAGIC: readonly (readonly [FileFormat | ForeignFormat, number, readonly number[] | string])[] = [
  ["tiff", 0, [0x49, 0x49, 0x2a, 0]], ["tiff", 0, [0x4d, 0x4d, 0, 0x2a]],
  ["tiff", 0, [0x49, 0x49, 0x2b, 0]], ["tiff", 0, [0x4d, 0x4d, 0, 0x2b]],
  ["png", 0, [0x89, 0x50, 0x4e, 0x47]], ["jpeg", 0, [0xff, 0xd8, 0xff]],
  ["webp", 8, "WEBP"], ["bmp", 0, "BM"],
  ["gif", 0, "GIF8"], ["djvu", 0, "AT&TFORM"], ["heif", 4, "ftyphei"], ["heif", 4, "ftypmif1"], ["heif", 4, "ftypavif"],
  ["jpeg2000", 4, "jP  "], ["jpeg2000", 0, [0xff, 0x4f, 0xff, 0x51]],
  ["office", 0, [0xd0, 0xcf, 0x11, 0xe0]], ["zip", 0, [0x50, 0x4b, 3, 4]], ["rar", 0, "Rar!"], ["7z", 0, "7z\xbc\xaf"],
  ["postscript", 0, "%!PS"], ["program", 0, "MZ"], ["program", 0, [0x7f, 0x45, 0x4c, 0x46]],
];

/** How far into a file the header of a PDF may stand: mail gateways and scanners put bytes before it (ISO 32000-1, Annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
/** Bytes of a file that are looked at. */
export const SNIFFED_BYTES = 4096;

/** What the bytes are; undefined where they are neither known nor text. */
export function sniffFormat(head: Uint8Array): FileFormat | ForeignFormat | undefined {
  for (const [format, at, magic] of MAGIC) {
    const wanted = typeof magic === "string" ? [...magic].map((letter) => letter.charCodeAt(0)) : magic;
    if (format === "bmp" ? isBmp(head) : format === "program" && !head.includes(0) ? false : wanted.every((byte, i) => head[at + i] === byte)) {
      return format === "zip" ? zipKind(head) : format;
    }
  }
  const text = latin(head.subarray(0, SNIFFED_BYTES));
  if (text.slice(0, PDF_HEADER_WITHIN).includes("%PDF-")) return "pdf";
  return textKind(head);
}

/** `BM` alone begins many a text; the reserved words of the header are zero, and its size is one of few. */
function isBmp(head: Uint8Array): boolean {
  return head.length >= 26 && head[0] === 0x42 && head[1] === 0x4d && head[6] === 0 && head[7] === 0 && head[8] === 0
    && head[9] === 0 && [12, 40, 52, 56, 64, 108, 124].includes(head[14]!) && head[15] === 0;
}

function zipKind(head: Uint8Array): ForeignFormat {
  return /word\/|ppt\/|xl\/|\[Content_Types\]/.test(latin(head.subarray(0, SNIFFED_BYTES))) ? "word" : "zip";
}

/** Whether it may be text, in UTF-8 or UTF-16; which kind, its reader tells. */
function textKind(head: Uint8Array): FileFormat | undefined {
  const narrow = wideLabel(head) === undefined ? head : narrowed(head);
  return controls(narrow) > Math.max(FEW_CONTROLS, narrow.length / 100) ? undefined : "text";
}

/** Control characters that a text may hold by some mishap, a NUL among them. */
const FEW_CONTROLS = 2;

/** Control characters that no text has; form feeds and tabs it has. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) count++;
  return count;
}

/** The bytes that letters of English have in UTF-16, beside a zero. */
function narrowed(wide: Uint8Array): Uint8Array {
  return wide.filter((byte, i) => byte !== 0 && wide[i ^ 1] === 0);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
