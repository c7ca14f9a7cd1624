/** Owns random letter noise for the bench: letters swapped, dropped, doubled or misread, the same for a name each time. */

import type { SeededRandom } from "../src/train/noise-random.js";

/** What a letter is misread as: look-alikes of print, both ways. */
const LOOK_ALIKES = ["o0", "l1i", "ec", "nm", "uv", "hb", "gq", "ft", "rv", "ao", "sz", "kx"];

const MISREAD: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap((group) => Array.from(group, (letter) => [letter, group.replace(letter, "")] as const)),
);
const LETTER = /\p{L}/u;

/** The text with one letter in `every` hurt, by lot; digits, signs and spaces stay. */
export function withLetterNoise(text: string, every: number, random: SeededRandom): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const ch = text[i]!;
    if (!LETTER.test(ch) || random.next() >= 1 / every) {
      out += ch;
      continue;
    }
    const next = text[i + 1] ?? "";
    const lot = random.next();
    if (lot < 0.25 && LETTER.test(next)) {
      out += next + ch;
      i++;
    } else if (lot < 0.5) out += "";
    else if (lot < 0.75) out += ch + ch;
    else out += misread(ch, random);
  }
  return out;
}

function misread(ch: string, random: SeededRandom): string {
  const like = MISREAD.get(ch.toLowerCase());
  if (like === undefined) return ch + ch;
  return like[Math.floor(random.next() * like.length)]!;
}
