/** Owns the costs of pieces in whole numbers, as the search for words adds them up. */

import { lettersIn } from "../channel/background.js";
import { unseenRow } from "../channel/confusion-model.js";
import type { ConfusionModel } from "../channel/confusion-model.js";
import { LETTER_COUNT, UPPER_SHIFT } from "../text/alphabet.js";

/** One nat in whole numbers: a piece is off by half a thousandth of a nat at most, its vectors take 16 bits a figure. */
export const NAT = 1 << 10;
/** What costs so much, 64 nats, cannot be; no sum is kept above it. */
export const NEVER = (1 << 16) - 1;
/** Rows kept at most, 0.7 kB each; they are cheap to make of the model's. */
const MOST_ROWS = 2048;
/** The index of a lower-case letter, and this: that letter in either case. */
export const EITHER_SHIFT = LETTER_COUNT;

/** The rows of a model, made when first asked for. */
export class UnitRows {
  readonly #model: ConfusionModel;
  readonly #rows = new Map<string, Uint16Array>();
  /** By length: what all pieces share that were never read for any letter. Most of three characters are such. */
  readonly #long: ({ readonly other: Uint16Array; readonly same: Uint16Array } | undefined)[] = [];

  constructor(model: ConfusionModel) {
    this.#model = model;
  }

  /** Costs of a piece by meant letter, then by lower-case letter where the case is open (`EITHER_SHIFT`). */
  row(piece: string): Uint16Array {
    let row = this.#rows.get(piece);
    if (row === undefined) {
      if (this.#rows.size >= MOST_ROWS) this.#rows.clear();
      this.#rows.set(piece, (row = this.#make(piece)));
    }
    return row;
  }

  #make(piece: string): Uint16Array {
    const unseen = this.#model.unseen(piece);
    if (unseen === undefined) return unitsOf(this.#model.row(piece));
    const { other, same } = (this.#long[piece.length] ??= { other: unitsOf(unseen.other), same: unitsOf(unseen.same) });
    const row = unseenRow(piece, other, same);
    for (const m of lettersIn(piece)) openCase(row, m);
    return row;
  }
}

function unitsOf(nats: Float32Array): Uint16Array {
  const row = new Uint16Array(EITHER_SHIFT + UPPER_SHIFT);
  for (let m = 0; m < LETTER_COUNT; m++) row[m] = Math.min(Math.round(nats[m]! * NAT), NEVER);
  for (let m = 0; m < UPPER_SHIFT; m++) openCase(row, m);
  return row;
}

/** Sets what a letter costs where its case is open. */
function openCase(row: Uint16Array, letter: number): void {
  if (letter >= 2 * UPPER_SHIFT) return;
  const m = letter % UPPER_SHIFT;
  row[EITHER_SHIFT + m] = Math.min(row[m]!, row[m + UPPER_SHIFT]!);
}
