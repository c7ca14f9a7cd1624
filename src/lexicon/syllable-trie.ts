/** Owns the trie of all words that can be meant, laid out for one linear walk. */

import { letterIndices } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";
import { placeTone } from "../text/tone-placement.js";

/**
 * Each word is a head (its first consonants; the first letter where it begins with a vowel) and a tail (the rest): some
 * hundred heads and a thousand tails spell all syllables. Heads stand behind the shorter heads they begin with. Tails
 * are a trie from the last letter to the first, its nodes in depth-first order as parallel arrays; node 0 is the empty
 * tail. A walk goes from a node to the next one, or to `skip[node]` to leave out everything below it.
 */
export interface SyllableTrie {
  /** Last letter (lower-case index) of each head. */
  readonly headLetter: Uint8Array;
  /** The head without that letter; its own number where nothing is left. */
  readonly headParent: Uint16Array;
  /** Letter (lower-case index) that leads to the node. */
  readonly letter: Uint8Array;
  /** Number of letters of the node's tail. */
  readonly depth: Uint8Array;
  /** First node after the node's subtree. */
  readonly skip: Uint32Array;
  /** By node: where its words begin in `word` and `head`; one more at the end. */
  readonly first: Uint32Array;
  /** Id of each word. */
  readonly word: Uint16Array;
  /** Head of each word. */
  readonly head: Uint16Array;
}

/** Longest word the trie holds, in letters. */
const MAX_WORD = 16;
/** Longest head, in letters: `ngh`. */
const MAX_HEAD = 3;

interface Spelling {
  readonly head: number;
  /** Letters of the tail, last first. */
  readonly tail: Uint8Array;
  readonly id: number;
}

/** Builds the trie of `words` (folded; ids parallel). A word with two tone placements stands under both spellings. */
export function buildSyllableTrie(words: readonly string[], ids: ArrayLike<number>): SyllableTrie {
  const heads = new Heads();
  const spellings: Spelling[] = [];
  words.forEach((word, i) => {
    for (const spelled of new Set([word, placeTone(word, "new")])) {
      const letters = letterIndices(spelled);
      if (letters === undefined || letters.length === 0 || letters.length > MAX_WORD) continue;
      const cut = headLength(spelled);
      spellings.push({ head: heads.add(letters.subarray(0, cut)), tail: letters.slice(cut).reverse(), id: ids[i]! });
    }
  });
  spellings.sort((a, b) => compareLetters(a.tail, b.tail) || a.head - b.head || a.id - b.id);
  return { headLetter: Uint8Array.from(heads.letters), headParent: Uint16Array.from(heads.parents), ...tailTrie(spellings) };
}

class Heads {
  readonly letters: number[] = [];
  readonly parents: number[] = [];
  readonly #known = new Map<string, number>();

  /** The number of a head; those it begins with are added before it. */
  add(letters: Uint8Array): number {
    const key = letters.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const parent = letters.length > 1 ? this.add(letters.subarray(0, -1)) : this.letters.length;
    this.#known.set(key, this.letters.length);
    this.parents.push(parent);
    return this.letters.push(letters[letters.length - 1]!) - 1;
  }
}

/** Letters of the head of a word, marked or bare; 1 for an empty one. */
export function headLength(word: string): number {
  let length = 0;
  while (length < MAX_HEAD && length < word.length && !"aeiouy".includes(bareLetter(word[length]!))) length++;
  return Math.max(1, length);
}

function tailTrie(spellings: readonly Spelling[]): Omit<SyllableTrie, "headLetter" | "headParent"> {
  const letter = [0];
  const depth = [0];
  const skip = [0];
  const first = [0];
  const path = [0];
  let before = new Uint8Array(0);
  const close = (to: number): void => {
    while (path.length - 1 > to) skip[path.pop()!] = letter.length;
  };
  spellings.forEach(({ tail }, i) => {
    let shared = 0;
    while (shared < before.length && shared < tail.length && before[shared] === tail[shared]) shared++;
    close(shared);
    for (let d = shared; d < tail.length; d++) {
      path.push(letter.length);
      letter.push(tail[d]!);
      depth.push(d + 1);
      skip.push(0);
      first.push(i);
    }
    before = Uint8Array.from(tail);
  });
  close(-1);
  first.push(spellings.length);
  return {
    letter: Uint8Array.from(letter), depth: Uint8Array.from(depth), skip: Uint32Array.from(skip), first: Uint32Array.from(first),
    word: Uint16Array.from(spellings, ({ id }) => id), head: Uint16Array.from(spellings, ({ head }) => head),
  };
}

function compareLetters(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
