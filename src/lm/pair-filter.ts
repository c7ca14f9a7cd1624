/** Owns the quick no: most pairs of words were never seen together, and one bit says so without a search. */

/** 512 kB: four bits a pair of the full dictionary, so that one pair in five that is not held is searched for in vain. */
const LOG_BITS = 22;

/** One bit for each hash of a pair of words in a row. */
export class PairFilter {
  readonly #bits = new Int32Array(1 << (LOG_BITS - 5));

  add(before: number, word: number): void {
    const hash = hashOf(before, word);
    this.#bits[hash >>> 5]! |= 1 << (hash & 31);
  }

  /** False only for pairs that were never added. */
  mayHold(before: number, word: number): boolean {
    const hash = hashOf(before, word);
    return (this.#bits[hash >>> 5]! & (1 << (hash & 31))) !== 0;
  }
}

function hashOf(before: number, word: number): number {
  const mixed = Math.imul(((before << 16) | word) ^ 0x2545f491, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> (32 - LOG_BITS);
}
