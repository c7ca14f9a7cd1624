/** Owns the misreading of made documents: letters drawn from what a profile's channel has learned. */

import type { Dictionary } from "../../src/dictionary/dictionary.js";
import { openLayer } from "../../src/channel/confusion-model.js";
import { LETTER_COUNT, letterIndex, SPACE_LETTER } from "../../src/text/alphabet.js";
import { toNfc } from "../../src/text/normal-form.js";
import type { SeededRandom } from "../../src/train/noise-random.js";

/** Misreadings rarer than this are left out: they are mostly slips of the alignment. */
const LEAST_SHARE = 0.002;

/** Of the spaces, how many are lost; the channel counts those alone and not the ones that were kept. */
const JOINED = 0.004;

/** Reads as an engine of the profile does, letter by letter. Line breaks and letters outside the alphabet stay. */
export class ChannelSampler {
  readonly #choices: readonly (readonly (readonly [string, number])[])[];

  constructor(dictionary: Dictionary, profile: string) {
    const layer = openLayer(dictionary, profile, Infinity);
    const rows: [string, number][][] = Array.from({ length: LETTER_COUNT }, () => []);
    for (const piece of dictionary.text(`channel.${profile}.pieces`).split("\n")) {
      const row = layer.rowOf(piece);
      if (row === undefined) continue;
      for (let i = row.from; i < row.to; i++) {
        const letter = row.letters[i]!;
        if (row.counts[i]! >= layer.totals[letter]! * LEAST_SHARE) rows[letter]!.push([piece, row.counts[i]!]);
      }
    }
    this.#choices = rows;
  }

  /** What the engine would print for `text`; the same stream of random numbers gives the same misreadings. */
  read(text: string, random: SeededRandom): string {
    let out = "";
    for (const letter of toNfc(text)) {
      const at = letterIndex(letter);
      if (at === SPACE_LETTER) {
        if (random.next() >= JOINED) out += letter;
        continue;
      }
      const choices = at < 0 ? undefined : this.#choices[at];
      out += choices === undefined || choices.length === 0 ? letter : random.weighted(choices);
    }
    return out;
  }
}
