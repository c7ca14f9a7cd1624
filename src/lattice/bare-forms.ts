/** Owns the words of a trie by what is left of them without their marks, found as they are asked for: a short text asks for few. */

import { headLength } from "../lexicon/syllable-trie.js";
import type { SyllableTrie } from "../lexicon/syllable-trie.js";
import { MEANT_LETTERS } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";

/** By the index of a letter: the code of that letter without its marks. */
const BARE_CODES = /* @__PURE__ */ Uint16Array.from(MEANT_LETTERS, (letter) => bareLetter(letter).charCodeAt(0));

/** Looks up bare words in a trie; remembers those that are there. */
export class BareForms {
  readonly #trie: SyllableTrie;
  /** The heads that are alike without their marks. */
  readonly #heads = new Map<string, number[]>();
  readonly #known = new Map<string, readonly number[]>();

  constructor(trie: SyllableTrie) {
    this.#trie = trie;
    const spelled: string[] = [];
    trie.headLetter.forEach((letter, head) => {
      // A parent stands before its heads, or is the head itself.
      const bare = (spelled[trie.headParent[head]!] ?? "") + String.fromCharCode(BARE_CODES[letter]!);
      spelled.push(bare);
      const alike = this.#heads.get(bare);
      if (alike === undefined) this.#heads.set(bare, [head]);
      else alike.push(head);
    });
  }

  /** Ids of the words that are `bare` (small letters) without their marks, in the order of the trie; `undefined` where there are none. */
  get(bare: string): readonly number[] | undefined {
    const known = this.#known.get(bare);
    if (known !== undefined) return known;
    const cut = headLength(bare);
    const heads = this.#heads.get(bare.slice(0, cut));
    if (heads === undefined) return undefined;
    const ids = this.#ofTail(bare, cut, heads);
    if (ids.size === 0) return undefined;
    const found = [...ids];
    this.#known.set(bare, found);
    return found;
  }

  has(bare: string): boolean {
    return this.get(bare) !== undefined;
  }

  /** The words of some heads whose tail is `bare` from `cut` on. */
  #ofTail(bare: string, cut: number, heads: readonly number[]): Set<number> {
    const { letter, depth, skip } = this.#trie;
    const length = bare.length - cut;
    const ids = new Set<number>();
    if (length === 0) this.#take(0, heads, ids);
    for (let node = 1; length > 0 && node < letter.length; ) {
      const isAlike = BARE_CODES[letter[node]!] === bare.charCodeAt(bare.length - depth[node]!);
      if (isAlike && depth[node]! < length) node++;
      else {
        if (isAlike) this.#take(node, heads, ids);
        node = skip[node]!;
      }
    }
    return ids;
  }

  #take(node: number, heads: readonly number[], ids: Set<number>): void {
    const { first, head, word } = this.#trie;
    for (let i = first[node]!; i < first[node + 1]!; i++) if (heads.includes(head[i]!)) ids.add(word[i]!);
  }
}
