/** Owns question marks that stand for letters an encoding had no place for: `Qu?t ??nh`. */

/** Inside a word; before the rest of one; at the end of one where the sentence, or the heading in capitals, goes on as behind no question; alone. */
const LOST = [
  /(?<=\p{L})\?+(?=\p{L})/gu,
  /(?<![^\s("“])\?+(?=\p{L})/gu,
  /(?<=\p{L})\?+(?=[,;:]|\s+[\p{Ll}\d?(])/gu,
  /(?<=\p{Lu})\?+(?=\s+[\p{Lu}?\ufffd]{2})/gu,
  /(?<=\s)\?(?=\s+[\p{Ll}\ufffd])/gu,
];
const INSIDE = /\p{L}\?+\p{L}/gu;
const WORD = /\p{L}+/gu;
/** From so many of them on, and one to so many words: addresses have one or two. */
const LEAST = 3;
const ONE_IN = 12;
/** A letter that was lost, as Unicode has it. */
const REPLACEMENT = "\ufffd";

/** The text with the sign for a lost letter in their place, where that is what they are; of the same length, so that spans stay where they are. */
export function withLostLetters(text: string): string {
  if (!text.includes("?")) return text;
  const inside = text.match(INSIDE)?.length ?? 0;
  if (inside < LEAST || inside * ONE_IN < (text.match(WORD)?.length ?? 0)) return text;
  return LOST.reduce((lost, place) => lost.replace(place, (signs) => REPLACEMENT.repeat(signs.length)), text);
}
