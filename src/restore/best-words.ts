/** Owns short lists of the best words, in order: what a context expects, and what of it a reading may be. */

/** A word that the context expects, with its channel cost and what both are together, nats. */
export interface ProposedWord {
  readonly id: number;
  readonly cost: number;
  readonly rank: number;
}

/** Puts a word among the best by rank and then by id; there are `most`, and one too many falls out. */
export function insertBest(best: ProposedWord[], word: ProposedWord, most: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]!.rank > word.rank || (best[at - 1]!.rank === word.rank && best[at - 1]!.id > word.id))) at--;
  if (at === most) return;
  if (best.length === most) best.pop();
  best.splice(at, 0, word);
}

/** The best of many words, by rank and then by id: one list for thousands that are looked at. */
export class BestWords {
  readonly #ids: Uint16Array;
  readonly #ranks: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#ids = new Uint16Array(most);
    this.#ranks = new Float64Array(most);
  }

  clear(): void {
    this.#size = 0;
  }

  /** No word that ranks above this is taken. */
  get worst(): number {
    return this.#size < this.#ids.length ? Infinity : this.#ranks[this.#size - 1]!;
  }

  offer(id: number, rank: number): void {
    const ids = this.#ids;
    const ranks = this.#ranks;
    let place = this.#size;
    if (place === ids.length) {
      if (rank > ranks[place - 1]! || (rank === ranks[place - 1]! && id > ids[place - 1]!)) return;
      place--;
    } else this.#size++;
    for (; place > 0 && (ranks[place - 1]! > rank || (ranks[place - 1]! === rank && ids[place - 1]! > id)); place--) {
      ids[place] = ids[place - 1]!;
      ranks[place] = ranks[place - 1]!;
    }
    ids[place] = id;
    ranks[place] = rank;
  }

  entries(): { id: number; rank: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({ id: this.#ids[i]!, rank: this.#ranks[i]! }));
  }
}
