/** Owns the finding of what a text says more than once: runs of words, counted without a string for each of them. */

/** A run of words that stands in several places. */
export interface RepeatedRun {
  /** Where it stands first; it is the words from there on. */
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** Odd and large: spreads keys over the slots (Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/**
 * The runs of `shortest` to `longest` of `words` (0 ends a run) that stand at two places or more, shorter ones first. A run
 * can only be repeated where the one shorter by a word is, so that few places are looked at more than once.
 */
export function repeatedRuns(words: Uint16Array, shortest: number, longest: number): RepeatedRun[] {
  const found: RepeatedRun[] = [];
  const slots = new Int32Array(2 ** (33 - Math.clz32(words.length)));
  /** By place: where the run there stands first, or its word while it is one; −1 where it is not repeated. */
  let firsts: Int32Array = new Int32Array(words.length);
  for (let start = 0; start < words.length; start++) firsts[start] = words[start] === 0 ? -1 : words[start]!;
  for (let length = 2; length <= longest; length++) {
    const counts = new Int32Array(words.length);
    firsts = longer(words, firsts, length, slots, counts);
    for (let start = 0; start < words.length; start++) {
      const count = firsts[start]! < 0 ? 0 : counts[firsts[start]!]!;
      if (count === 1) firsts[start] = -1;
      else if (length >= shortest && counts[start]! > 1) found.push({ start, length, count });
    }
  }
  return found;
}

/** Where the runs of `length` stand first, by those of one word less; adds up how often in `counts`. */
function longer(words: Uint16Array, shorter: Int32Array, length: number, slots: Int32Array, counts: Int32Array): Int32Array<ArrayBuffer> {
  const firsts = new Int32Array(words.length).fill(-1);
  const mask = slots.length - 1;
  slots.fill(-1);
  for (let start = 0; start + length <= words.length; start++) {
    const head = shorter[start]!;
    const last = words[start + length - 1]!;
    if (head < 0 || last === 0) continue;
    let slot = Math.imul(Math.imul(head, SPREAD) ^ last, SPREAD) >>> 7;
    let other: number;
    while ((other = slots[(slot &= mask)]!) >= 0 && (shorter[other] !== head || words[other + length - 1] !== last)) slot++;
    if (other < 0) slots[slot] = other = start;
    firsts[start] = other;
    counts[other]!++;
  }
  return firsts;
}
