/** Owns the trie of all words that can be meant, laid out for one linear walk. */

import { letterIndices } from "../text/alphabet.js";
import { placeTone } from "../text/tone-placement.js";

/**
 * Nodes in depth-first order as parallel arrays; node 0 is the root. A walk goes from a node to the next one, or to
 * `skip[node]` to leave out everything below it.
 */
export interface SyllableTrie {
  /** Meant letter (lower case index) that leads to the node. */
  readonly letter: Uint8Array;
  /** Number of letters from the root. */
  readonly depth: Uint8Array;
  /** Word that ends here; 0 for none. */
  readonly word: Uint16Array;
  /** First node after the node's subtree. */
  readonly skip: Uint32Array;
}

/** Longest word the trie holds, in letters. */
export const MAX_WORD = 16;

/**
 * Builds the trie of `words` (folded; ids parallel). A word with two tone placements stands under both spellings.
 */
export function buildSyllableTrie(words: readonly string[], ids: ArrayLike<number>): SyllableTrie {
  const spelled: { letters: Uint8Array; id: number }[] = [];
  words.forEach((word, i) => {
    for (const spelling of new Set([word, placeTone(word, "new")])) {
      const letters = letterIndices(spelling);
      if (letters !== undefined && letters.length <= MAX_WORD) spelled.push({ letters, id: ids[i]! });
    }
  });
  spelled.sort((a, b) => compareLetters(a.letters, b.letters));
  const letter = [0];
  const depth = [0];
  const word = [0];
  const path: number[] = [0];
  const skip: number[] = [0];
  let previous = new Uint8Array(0);
  const close = (to: number): void => {
    while (path.length - 1 > to) skip[path.pop()!] = letter.length;
  };
  for (const { letters, id } of spelled) {
    let shared = 0;
    while (shared < previous.length && shared < letters.length && previous[shared] === letters[shared]) shared++;
    close(shared);
    for (let d = shared; d < letters.length; d++) {
      path.push(letter.length);
      letter.push(letters[d]!);
      depth.push(d + 1);
      word.push(0);
      skip.push(0);
    }
    word[path[path.length - 1]!] = id;
    previous = Uint8Array.from(letters);
  }
  close(-1);
  skip[0] = letter.length;
  return { letter: Uint8Array.from(letter), depth: Uint8Array.from(depth), word: Uint16Array.from(word), skip: Uint32Array.from(skip) };
}

function compareLetters(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
