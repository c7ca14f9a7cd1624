/** Owns the ñ that stands for đ: fonts of VNI draw the one for the other, and text layers made with them are right but for it. */

import { toNfc } from "./normal-form.js";
import { isSyllable } from "./syllable.js";

const ANY = /[ñÑ]/;
const BEGINNING = /(?<!\p{L})[ñÑ](\p{L}+)/gu;
/** Not `España`: đ begins a word, or stands among the capitals of a code or a heading. */
const FOR_BAR = /(?<!\p{Ll})[ñÑ]/gu;

/**
 * The text with đ for ñ, where a word shows that it is meant (`ñược`); of the same length, so that spans stay where they are.
 */
export function withVniBars(text: string): string {
  if (!ANY.test(text) || !isShown(text)) return text;
  return text.replace(FOR_BAR, (ch) => (ch === "ñ" ? "đ" : "Đ"));
}

/** Whether a word that begins with ñ is a Vietnamese one: hardly any Spanish word begins so. */
function isShown(text: string): boolean {
  for (const [, rest] of text.matchAll(BEGINNING)) if (isSyllable(toNfc(`đ${rest!.toLowerCase()}`))) return true;
  return false;
}
