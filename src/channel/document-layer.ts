/** Owns what a document shows of its own engine: letters of sure words and the pieces they were read as. */

import { LETTER_COUNT } from "../text/alphabet.js";
import type { ConfusionLayer } from "./confusion-model.js";

interface Row {
  readonly letters: number[];
  readonly counts: number[];
  readonly from: 0;
  to: number;
}

/** A layer that is filled while a document is read. */
export class DocumentLayer implements ConfusionLayer {
  readonly totals = new Float64Array(LETTER_COUNT);
  readonly trust: number;
  readonly #rows = new Map<string, Row>();

  /** No letter counts for more than `trust` against the other layers. */
  constructor(trust: number) {
    this.trust = trust;
  }

  /** Counts one letter read as one piece; `weight`, from 0, says how sure the word is and what it counts for. */
  add(letter: number, piece: string, weight: number): void {
    let row = this.#rows.get(piece);
    if (row === undefined) this.#rows.set(piece, (row = { letters: [], counts: [], from: 0, to: 0 }));
    const at = row.letters.indexOf(letter);
    if (at < 0) {
      row.letters.push(letter);
      row.counts.push(weight);
      row.to++;
    } else row.counts[at]! += weight;
    this.totals[letter]! += weight;
  }

  rowOf(piece: string): Row | undefined {
    return this.#rows.get(piece);
  }
}
