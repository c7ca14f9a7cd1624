/** Owns marks mistaken by lot for the bench: letters that keep their body and get other marks, as engines that know Vietnamese err. */

import { bareLetter } from "../src/text/fold.js";
import type { SeededRandom } from "../src/train/noise-random.js";

const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const BODIES = ["aăâ", "eê", "i", "oôơ", "uư", "y"];

/** By bare letter: it with all marks that Vietnamese has for it. */
const MARKED: ReadonlyMap<string, readonly string[]> = new Map(
  BODIES.map((bodies) => [bodies[0]!, Array.from(bodies).flatMap((body) => TONES.map((tone) => (body + tone).normalize("NFC")))] as const),
);

/** The text with the marks of one marked vowel in `every` mistaken, by lot. */
export function withMistakenMarks(text: string, every: number, random: SeededRandom): string {
  return Array.from(text.normalize("NFC"), (letter) => {
    const small = letter.toLowerCase();
    const bare = bareLetter(small);
    const alike = bare === small ? undefined : MARKED.get(bare)?.filter((other) => other !== small);
    if (alike === undefined || random.next() >= 1 / every) return letter;
    const mistaken = alike[Math.floor(random.next() * alike.length)]!;
    return letter === small ? mistaken : mistaken.toUpperCase();
  }).join("");
}
