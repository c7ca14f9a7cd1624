/** Owns the letter channel at work: what it costs to have read a piece for a meant letter. */

import type { Dictionary } from "../dictionary/dictionary.js";
import { LETTER_COUNT } from "../text/alphabet.js";
import { backgroundRow, lettersIn, longRow } from "./background.js";

/** Weight of the background in pseudo-counts per letter, in learning and for a known engine. */
export const PRIOR_WEIGHT = 3;

/** Counts of (letter, piece), sparse by piece: what a profile learned, or what a document taught. */
export interface ConfusionLayer {
  /** Row of a piece, or `undefined` where it was never read. */
  rowOf(piece: string): { letters: ArrayLike<number>; counts: ArrayLike<number>; from: number; to: number } | undefined;
  /** Count of each meant letter; length `LETTER_COUNT`. */
  readonly totals: ArrayLike<number>;
  /** No letter counts for more than this: how far the layer is trusted against the others. */
  readonly trust: number;
}

const PIECES = /* @__PURE__ */ new WeakMap<Dictionary, Map<string, ReadonlyMap<string, number>>>();

/** The numbers of a profile's pieces; made once for a dictionary. */
function pieceNumbers(dictionary: Dictionary, section: string): ReadonlyMap<string, number> {
  let profiles = PIECES.get(dictionary);
  if (profiles === undefined) PIECES.set(dictionary, (profiles = new Map()));
  let numbers = profiles.get(section);
  if (numbers === undefined) {
    numbers = new Map(dictionary.text(section).split("\n").map((piece, i) => [piece, i]));
    profiles.set(section, numbers);
  }
  return numbers;
}

/** The learned layer of one profile, read from the sections `channel.PROFILE.*`; opening copies nothing. */
export function openLayer(dictionary: Dictionary, profile: string, trust: number): ConfusionLayer {
  const name = `channel.${profile}`;
  const starts = dictionary.u32(`${name}.starts`);
  const letters = dictionary.u8(`${name}.letters`);
  const counts = dictionary.f32(`${name}.counts`);
  const ids = pieceNumbers(dictionary, `${name}.pieces`);
  return {
    trust,
    totals: dictionary.f32(`${name}.totals`),
    rowOf(piece) {
      const id = ids.get(piece);
      return id === undefined ? undefined : { letters, counts, from: starts[id]!, to: starts[id + 1]! };
    },
  };
}

/** Rows kept at most, 0.9 kB each: more than a document shows; then they are made anew, so that a long run stays bounded. */
const MOST_ROWS = 4096;

/** Costs by meant letter, nats. */
export interface UnseenRows {
  readonly other: Float32Array;
  readonly same: Float32Array;
}

/** The row of an unseen piece: a copy of what all of its length share, but for the letters that it shows. */
export function unseenRow<T extends Float32Array | Uint16Array>(piece: string, other: T, same: T): T {
  const row = other.slice() as T;
  for (const m of lettersIn(piece)) row[m] = same[m]!;
  return row;
}

/**
 * −ln P(piece ∣ letter) in nats, from the background and any number of layers. Rows are made when first asked for and
 * kept: a document shows a few hundred pieces.
 */
export class ConfusionModel {
  readonly #layers: readonly ConfusionLayer[];
  readonly #rows = new Map<string, Float32Array>();
  readonly #scale: Float64Array[];
  readonly #total: Float64Array;
  readonly #prior: number;
  /** By length of the piece. */
  readonly #long: (UnseenRows | undefined)[] = [];

  /** `prior`: weight of the background, in pseudo-counts per letter; the more, the less the layers are believed. */
  constructor(layers: readonly ConfusionLayer[], prior = PRIOR_WEIGHT) {
    this.#layers = layers;
    this.#prior = prior;
    this.#total = new Float64Array(LETTER_COUNT).fill(prior);
    this.#scale = layers.map((layer) => {
      const scale = new Float64Array(LETTER_COUNT);
      for (let m = 0; m < LETTER_COUNT; m++) {
        const total = layer.totals[m]!;
        scale[m] = total > layer.trust ? layer.trust / total : 1;
        this.#total[m]! += total * scale[m]!;
      }
      return scale;
    });
  }

  /** Costs of a piece (0 to 3 characters) by meant letter, in nats; length `LETTER_COUNT`. */
  row(piece: string): Float32Array {
    const known = this.#rows.get(piece);
    if (known !== undefined) return known;
    const row = this.#make(piece);
    if (this.#rows.size >= MOST_ROWS) this.#rows.clear();
    this.#rows.set(piece, row);
    return row;
  }

  /**
   * What a piece that was never read for any letter costs; `undefined` for one that was. Two rows that all such pieces of
   * its length share: of letters whose bare form is not, and is, among its characters (`lettersIn`).
   */
  unseen(piece: string): UnseenRows | undefined {
    const { length } = piece;
    if (length < 2 || this.#layers.some((layer) => layer.rowOf(piece) !== undefined)) return undefined;
    return (this.#long[length] ??= { other: this.#inNats(this.#weighed(longRow(length, "other"))), same: this.#inNats(this.#weighed(longRow(length, "same"))) });
  }

  #make(piece: string): Float32Array {
    const unseen = this.unseen(piece);
    if (unseen !== undefined) return unseenRow(piece, unseen.other, unseen.same);
    const row = this.#weighed(backgroundRow(piece));
    this.#layers.forEach((layer, k) => {
      const own = layer.rowOf(piece);
      if (own === undefined) return;
      for (let i = own.from; i < own.to; i++) row[own.letters[i]!]! += own.counts[i]! * this.#scale[k]![own.letters[i]!]!;
    });
    return this.#inNats(row);
  }

  #weighed(background: Float64Array): Float32Array {
    const row = new Float32Array(background.length);
    for (let m = 0; m < row.length; m++) row[m] = this.#prior * background[m]!;
    return row;
  }

  /** Pseudo-counts by letter as costs, in place. */
  #inNats(row: Float32Array): Float32Array {
    for (let m = 0; m < LETTER_COUNT; m++) row[m] = -Math.log(row[m]! / this.#total[m]!);
    return row;
  }
}
