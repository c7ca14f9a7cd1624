/** Owns Vietnamese whose UTF-8 was taken for Windows-1252 or Latin-1, and stored so: `Quyáº¿t Ä‘á»‹nh`. */

import { toNfc } from "./normal-form.js";
import { isSyllable } from "./syllable.js";

/** What Windows-1252 has for the bytes 80 to 9F; the five it lacks stay as they are. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/**
 * Two and three bytes; then what is left where the last one is no letter that programs keep (a no-break space, a soft hyphen, the five). Of
 * `á»` it may be several; the sign for a lost letter lets the context tell.
 */
const SEQUENCE =
  /[\u00c2-\u00df][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u00e1\u00e2\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|á[º»]|Ã |Ã|Ä/g;
const LEFT: Readonly<Record<string, string>> = { "Ã ": "à", Ã: "í", Ä: "Đ", áº: "ậ", "á»": "\ufffd" };
const OWN_WORD = /\p{L}*[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]\p{L}*/gu;

/** Words with letters of Vietnamese alone that it must become, and their share of syllables. */
const LEAST = 4;
const SHARE = 0.85;

function byteOf(character: string): number {
  const at = C1.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : 0x80 + at;
}

/** The text as its UTF-8 was meant, in NFC. */
export function decodedTwice(text: string): string {
  return toNfc(
    text.replace(SEQUENCE, (found) => {
      const left = LEFT[found];
      if (left !== undefined) return left;
      const bytes = Array.from(found, byteOf);
      const lead = bytes[0]! & (bytes.length === 2 ? 0x1f : 0x0f);
      return String.fromCharCode(bytes.slice(1).reduce((code, byte) => (code << 6) | (byte & 0x3f), lead));
    }),
  );
}

/** Whether a text is so: it has no letter of Vietnamese alone, and becomes Vietnamese. */
export function isEncodedTwice(text: string): boolean {
  if (!/[ÃÄÆá]/.test(text) || text.search(OWN_WORD) >= 0) return false;
  const words: readonly string[] = decodedTwice(text).match(OWN_WORD) ?? [];
  return words.length >= LEAST && words.filter((word) => isSyllable(word.toLowerCase())).length >= SHARE * words.length;
}
