/** Owns the quick no: most pairs of words were never seen together, and one bit says so without a search. */

/** So many that one pair in five that is not held is searched for in vain. Twice as many bring nothing: what they save goes to the cache. */
const BITS_A_PAIR = 4;
/** The bits behind one word are counted in 16 bits. */
const MOST_INTS = (1 << 11) - 1;

/**
 * One bit for each hash of a pair of words in a row. The bits behind one word lie side by side, since many words are asked
 * for behind the same: what a processor waits for here is memory.
 */
export class PairFilter {
  readonly bits: Int32Array;
  /** By word: the int that the bits behind it begin at; one more at the end. */
  readonly starts: Uint32Array;

  /** `first`: by word, where the pairs that begin with it begin in a list of all; one more at the end. */
  constructor(first: Uint32Array) {
    const words = first.length - 1;
    this.starts = new Uint32Array(words + 1);
    for (let word = 0; word < words; word++) {
      const pairs = first[word + 1]! - first[word]!;
      this.starts[word + 1] = this.starts[word]! + Math.min(MOST_INTS, 1 + ((pairs * BITS_A_PAIR) >>> 5));
    }
    this.bits = new Int32Array(this.starts[words]!);
  }

  /** How many bits there are behind a word. */
  size(before: number): number {
    return (this.starts[before + 1]! - this.starts[before]!) << 5;
  }

  add(before: number, word: number): void {
    const bit = bitOf(word, this.size(before));
    this.bits[this.starts[before]! + (bit >>> 5)]! |= 1 << bit;
  }
}

/** Which of `size` bits is a word's; one that is not set says that the pair was never added. */
export function bitOf(word: number, size: number): number {
  return Math.imul(Math.imul(word, 0x9e3779b1) >>> 16, size) >>> 16;
}
