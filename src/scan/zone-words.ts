/** Owns which of the words that an engine read are no text: dust, strokes, what stands in seals, numbers filled in by hand. */

import type { Box, NoiseZone, PageWord } from "../page/page.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";
import type { ReadStrip } from "./ocr-strip.js";
import type { PagePicture } from "./page-picture.js";
import type { FoundZones } from "./zone-find.js";
import { isFilledIn, withoutFilledIn } from "./zone-pen.js";

/** A strip none of whose words is as sure as this is no text. */
const SURE = 0.5;
/** A strip of a single sign has to be this sure: a speck is easily read as one. */
const SIGN_SURE = 0.6;
/** What stands in a seal or in what colour was lifted from has to be this sure. */
const INSIDE_SURE = 0.8;

/** What nothing but documents write, however unsure: a code, before which a pen often writes; an authority word; the copy that is kept. */
const OFFICIAL = /\/\p{Lu}\p{L}+-\p{Lu}{2}|^(?:KT|TM|TL|TUQ)\.\p{Lu}{2}|^-?Lưu[.:]/u;

/** The strips and words that are text, and the others as zones. */
export function partNoise(picture: PagePicture, read: readonly ReadStrip[], found: FoundZones): { strips: ReadStrip[]; noise: NoiseZone[] } {
  const noise: NoiseZone[] = [];
  const hidden = [...picture.noise.filter((zone) => zone.kind !== "rule").map((zone) => zone.box), ...found.zones.filter((zone) => zone.kind === "seal").map((zone) => zone.box)];
  const strips = read.map(({ strip, words }): ReadStrip => {
    const isText = hasText(words, hidden);
    const kept = isText ? withoutFilledIn(words.filter((word) => !isSpeck(word))) : [];
    const dropped = words.filter((word) => !kept.includes(word) && !kept.some((other) => other.box === word.box));
    for (const word of dropped) noise.push({ kind: isText && isFilledIn(word) ? "handwriting" : "dust", box: word.box!, text: word.text });
    return { strip, words: kept };
  });
  return { strips: strips.filter(({ words }) => words.length > 0), noise };
}

function hasText(words: readonly PageWord[], hidden: readonly Box[]): boolean {
  return words.some((word) => {
    const isHidden = hidden.some((box) => middleIn(word.box!, box));
    const confidence = word.confidence ?? 1;
    const letters = word.text.replace(/[^\p{L}\p{N}]/gu, "");
    if (letters.length === 0) return false;
    if (OFFICIAL.test(word.text)) return true;
    if (isHidden && (confidence < INSIDE_SURE || letters.length < 2)) return false;
    if (letters.length === 1) return confidence >= SIGN_SURE && /[\p{N}]/u.test(letters);
    return confidence >= SURE && isWord(letters);
  });
}

/** A syllable, a number, or capitals in a row. */
function isWord(letters: string): boolean {
  return isSyllable(foldWord(letters)) || /^\p{N}+$/u.test(letters) || /^[\p{Lu}\p{N}]{2,}$/u.test(letters) || letters.length > 5;
}

/** Signs of no meaning among words: what a speck or the rest of a rule was read as. */
function isSpeck({ text, confidence = 1 }: PageWord): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && (confidence < SURE || /^[^-–&(),.;:/"“”+*%§]+$/u.test(text));
}

const middleIn = (box: Box, outer: Box): boolean => {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
};
