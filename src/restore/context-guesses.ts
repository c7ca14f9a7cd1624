/** Owns the words that the context puts where a search was in doubt: those that fit the words around far better. */

import type { Step } from "../decode/step.js";
import { BOUNDARY_ID } from "../lexicon/vocabulary.js";
import type { ChannelKit } from "./channel-kit.js";
import { channelCost, idsOf, isDoubtful, isFar, placesOf } from "./chunk-places.js";
import type { Place } from "./chunk-places.js";
import type { ExpectedWords } from "./expected-words.js";

/** Chunks before and behind one that a word of it is weighed with: as far as the language model sees. */
const AROUND = 3;
/**
 * Nats that a word must win by: what was decided knows more than the words beside it. Rendered English without the
 * document's phrases, wrong of 44,891: 282 with 0, 258 with 1, 254 with 3, 252 with 4 and 5, 254 with 6 and 8, 259 without any.
 */
const LEAST_GAIN = 4;
/** Nats with the words behind: what was read well and costs less is kept. None of the 19 guesses in rendered English is lost so. */
const SURPRISING = 20;

/**
 * Nats per character: what an engine read for less was read well, so that a guess could win by the context alone. A quarter
 * of the places, 1 to 4 % of the time; rendered English 254 -> 255 wrong. Not for typed text, whose words were all read well: 4,189 -> 4,277.
 */
const READ_WELL = 0.5;

/** A letter alone is cheap to keep, and what is left of a word as often as not. */
function isReadWell({ start, end }: Place, channel: number): boolean {
  return end - start > 1 && channel < READ_WELL * (end - start);
}

/** Weighs the doubtful places of one text, one after another. */
export class ContextGuesses {
  readonly #text: string;
  /** An engine that takes digits for letters, and letters for others at large. */
  readonly #digits: boolean;
  readonly #expected: ExpectedWords;

  constructor(text: string, kit: ChannelKit, expected: ExpectedWords) {
    this.#text = text;
    this.#digits = kit.doubtDigits > 0;
    this.#expected = expected;
  }

  /** The steps of one stretch, in order, with a guess in place of what it is better than. */
  among(steps: readonly Step[]): Step[] {
    const places = placesOf(this.#text, steps);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (!isDoubtful(this.#text, place, { digits: this.#digits })) continue;
      const channel = channelCost(place.steps);
      if (this.#digits && isReadWell(place, channel)) continue;
      this.#expected.behind(idsOf(places.slice(Math.max(0, i - AROUND), i)));
      const guess = this.#guess(place, channel, idsOf(places.slice(i + 1, i + 1 + AROUND)));
      if (guess !== undefined) places[i] = { ...place, steps: [guess] };
    }
    return places.flatMap((place) => place.steps);
  }

  /** A word for a whole place, if one is better by enough; `channel`: what the place costs beside the language model. */
  #guess(place: Place, channel: number, after: readonly number[]): Step | undefined {
    const { start, end, steps } = place;
    const { group: first } = steps[0]!;
    const { group: last } = steps[steps.length - 1]!;
    const behind = last.boundary ? [BOUNDARY_ID, ...after] : after;
    const now = this.#expected.costOf([...idsOf([place]), ...after]) + channel;
    if (now < SURPRISING && !isFar(place)) return undefined;
    const most = now - LEAST_GAIN;
    const candidates = this.#expected.find(this.#text.slice(start, end), behind, most);
    if (candidates === undefined) return undefined;
    let least = most;
    let candidate = -1;
    candidates.ids.forEach((id, i) => {
      const cost = candidates.costs[i]! + this.#expected.costOf([id, ...behind]);
      if (cost < least) [least, candidate] = [cost, i];
    });
    if (candidate < 0) return undefined;
    const group = { from: first.from, to: last.to, start: first.start, end: last.end, kind: "word" as const, candidates, cost: 0, boundary: last.boundary };
    return { group, candidate, margin: now - least };
  }
}
