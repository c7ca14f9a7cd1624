/** Owns NFC: by the platform where it can, by `unorm` where it cannot. */

import unorm from "unorm";

/** `a` and a combining dot and circumflex: one letter in NFC, so a platform that leaves it alone does nothing. */
const PROBE = "a\u0323\u0302";

let native: boolean | undefined;

/** True where the platform normalizes; some builds (Node without ICU, embedded engines) have the method and do nothing. */
function platformNormalizes(): boolean {
  return typeof String.prototype.normalize === "function" && PROBE.normalize("NFC") === "\u1ead";
}

/** Forgets what was found out about the platform: for tests that take the native method away. */
export function forgetPlatform(): void {
  native = undefined;
}

/** All characters below U+0300 are in NFC already and compose with nothing before them. */
function needsNothing(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x300) return false;
  return true;
}

/**
 * The text in NFC. The platform is asked once whether its own method works.
 *
 * @example
 * ```ts
 * import { toNfc } from "khoidau";
 * toNfc("a\u0302\u0301").length; // 1
 * ```
 */
export function toNfc(text: string): string {
  if (needsNothing(text)) return text;
  native ??= platformNormalizes();
  return native ? text.normalize("NFC") : unorm.nfc(text);
}

/** A text in NFC with the way back. */
export interface NfcText {
  readonly text: string;
  /** Offset in the source of each UTF-16 unit of `text`, and of its end; `undefined` where they are the same. */
  readonly offsets: Int32Array | undefined;
}

// Only marks, and the vowels and finals of Hangul, ever compose with what stands before them.
const CLUSTER = /[^\p{M}][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gsu;

/** NFC with offsets kept, so that a span of the normalized text can be found in the source. */
export function nfcWithOffsets(source: string): NfcText {
  const text = toNfc(source);
  if (text === source) return { text, offsets: undefined };
  const offsets: number[] = [];
  let joined = "";
  for (const match of source.matchAll(CLUSTER)) {
    const cluster = toNfc(match[0]);
    for (let i = 0; i < cluster.length; i++) offsets.push(match.index);
    joined += cluster;
  }
  offsets.push(source.length);
  return { text: joined, offsets: Int32Array.from(offsets) };
}
