/** Owns the corpus in two halves, so that a language model of the one can doubt the other, which it never saw. */

import type { SensePlaces } from "./sense-places.js";
import type { CorpusStream } from "./word-stream.js";

/** Words of a block, blocks going to the halves by turns: some dozen documents, so that few are cut in two. */
const BLOCK_WORDS = 20_000;

/** Half of the words that a corpus counts, `which` 0 or 1; blocks end where a line does. */
export function halfOf(stream: CorpusStream, which: 0 | 1): CorpusStream {
  return { words: stream.words, files: stream.files.map((file) => ({ ...file, counted: everySecondBlock(file.counted, which) })) };
}

function everySecondBlock(words: Uint32Array, which: 0 | 1): Uint32Array {
  const half = new Uint32Array(words.length);
  let size = 0;
  for (let from = 0, block = 0; from < words.length; block++) {
    let to = Math.min(words.length, from + BLOCK_WORDS);
    // Number 0 is the boundary between lines.
    while (to < words.length && words[to - 1] !== 0) to++;
    if (block % 2 === which) {
      half.set(words.subarray(from, to), size);
      size += to - from;
    }
    from = to;
  }
  return half.slice(0, size);
}

/** The places of one text behind those of another. */
export function joined(a: SensePlaces, b: SensePlaces): SensePlaces {
  return {
    text: concat(a.text, b.text, (length) => new Uint16Array(length)),
    at: concat(a.at, b.at.map((at) => at + a.text.length), (length) => new Int32Array(length)),
    first: concat(a.first.subarray(0, a.at.length), b.first.map((first) => first + a.ids.length), (length) => new Int32Array(length)),
    ids: concat(a.ids, b.ids, (length) => new Uint16Array(length)),
    costs: concat(a.costs, b.costs, (length) => new Float32Array(length)),
  };
}

function concat<T extends Int32Array | Uint16Array | Float32Array>(a: T, b: T, make: (length: number) => T): T {
  const whole = make(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
