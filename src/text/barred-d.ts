/**
 * Owns the letters that stand for đ: fonts of VNI draw it for ñ, and text set with Latin-1 has ð, which looks the same. Text layers made
 * with them are right but for it.
 */

import { toNfc } from "./normal-form.js";
import { isSyllable } from "./syllable.js";

const ANY = /[ñÑðÐ]/;
const BEGINNING = /(?<!\p{L})[ñÑðÐ](\p{L}+)/gu;
/** Letters that Vietnamese alone has. */
const OWN_LETTER = /[\u1ea0-\u1ef9]/;
/** Not `España`: đ begins a word, or stands among the capitals of a code or a heading. */
const ENYE = /(?<!\p{Ll})[ñÑ]/gu;
/** Where đ stands as well, ð is its own letter (`Guðmundur`, `[ð]`), but at the beginning of a syllable, where Icelandic has none. */
const ETH = /ð/g;
const FIRST_ETH = /(?<!\p{L})ð(\p{L}+)/gu;

/**
 * The text with đ for ñ, where a word shows that it is meant (`ñược`), and for ð as well where the letters are Vietnamese; of the
 * same length, so that spans stay where they are.
 */
export function withBarredD(text: string): string {
  if (!ANY.test(text)) return text;
  const isShown = showsIt(text);
  const barred = isShown ? text.replace(ENYE, (letter) => (letter === "ñ" ? "đ" : "Đ")) : text;
  if (!isShown && !OWN_LETTER.test(text)) return barred;
  const capitals = barred.replace(/Ð/g, "Đ");
  return text.includes("đ") ? capitals.replace(FIRST_ETH, (word, rest: string) => (isSyllableOfD(rest) ? `đ${rest}` : word)) : capitals.replace(ETH, "đ");
}

/** Whether a word that begins so is a Vietnamese one: hardly any word of another language is. */
function showsIt(text: string): boolean {
  for (const [, rest] of text.matchAll(BEGINNING)) if (isSyllableOfD(rest!)) return true;
  return false;
}

function isSyllableOfD(rest: string): boolean {
  return isSyllable(toNfc(`đ${rest.toLowerCase()}`));
}
