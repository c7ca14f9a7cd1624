/** Owns the costs of pieces in whole numbers, as the search for words adds them up. */

import type { ConfusionModel } from "../channel/confusion-model.js";
import { LETTER_COUNT, UPPER_SHIFT } from "../text/alphabet.js";

/** One nat in whole numbers: so fine that the letters of a word are off by no more than a 32-bit float would be. */
export const NAT = 1 << 18;
/** A piece costs no more, so that no sum leaves 31 bits: 64 nats. */
const MOST_PIECE = 64 * NAT;
/** More than any word costs; many pieces on top of it still fit in 31 bits. */
export const NEVER = 1 << 28;
/** Rows kept at most, 1.3 kB each; they are cheap to make of the model's. */
const MOST_ROWS = 2048;
/** The index of a lower-case letter, and this: that letter in either case. */
export const EITHER_SHIFT = LETTER_COUNT;

/** The rows of a model, made when first asked for. */
export class UnitRows {
  readonly #model: ConfusionModel;
  readonly #rows = new Map<string, Int32Array>();

  constructor(model: ConfusionModel) {
    this.#model = model;
  }

  /** Costs of a piece by meant letter, then by lower-case letter where the case is open (`EITHER_SHIFT`). */
  row(piece: string): Int32Array {
    let row = this.#rows.get(piece);
    if (row === undefined) {
      if (this.#rows.size >= MOST_ROWS) this.#rows.clear();
      this.#rows.set(piece, (row = this.#make(piece)));
    }
    return row;
  }

  #make(piece: string): Int32Array {
    const nats = this.#model.row(piece);
    const row = new Int32Array(EITHER_SHIFT + UPPER_SHIFT);
    for (let m = 0; m < LETTER_COUNT; m++) row[m] = Math.min(Math.round(nats[m]! * NAT), MOST_PIECE);
    for (let m = 0; m < UPPER_SHIFT; m++) row[EITHER_SHIFT + m] = Math.min(row[m]!, row[m + UPPER_SHIFT]!);
    return row;
  }
}
