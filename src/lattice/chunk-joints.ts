/** Owns the joints of a lattice: chunks side by side on a line as one word that was torn apart (`n gay`, `th eo`, `p hã i`). */

import { BOUNDARY_SIGN } from "../text/lm-words.js";
import { isLoneCapital } from "./chunk.js";
import type { ChunkGroups } from "./chunk-groups.js";
import { plainWord } from "./chunk-sources.js";
import type { ChunkSources } from "./chunk-sources.js";
import { arePartsOfOne, hasLettersOfOne, isCrumb, mayBeTorn, wordsOfAll } from "./joined-words.js";
import type { LatticeNodes } from "./lattice-nodes.js";
import { AND } from "./signs.js";

/** Characters of readings that are one word. */
const LONGEST_JOIN = 8;
/** Chunks that are one word; of more than two all but one are crumbs. */
const MOST_CHUNKS = 4;
/** Nats per character that the nearest word may cost: what is farther takes the longest search and is hardly ever meant. */
const PER_CHARACTER = 2.6;
/** What a chunk of several words begins with: of less nobody knows whether it is a word at all. */
const LETTERS = /^\p{L}{2,}$/u;

/** A chunk where it stands, behind others of its line that are single words. */
export interface PlacedChunk {
  readonly made: ChunkGroups;
  readonly start: number;
  readonly node: number;
  readonly line: number;
  readonly capitals: boolean;
  readonly before: PlacedChunk | undefined;
}

/** Finds what chunks of a line may be as one word. */
export class ChunkJoints {
  readonly #sources: ChunkSources;

  constructor(sources: ChunkSources) {
    this.#sources = sources;
  }

  /** Adds the words that end with this chunk, or with what it begins with: `n gay/thdng`. */
  add(last: PlacedChunk, nodes: LatticeNodes): void {
    const { made, before } = last;
    const first = made.words[0];
    if (before === undefined || first === undefined || made.from !== 0) return;
    const right = first.reading;
    if (!made.text.startsWith(right) || !(made.single || LETTERS.test(right)) || before.made.to !== before.made.text.length) return;
    const left = before.made.text.slice(before.made.from);
    if (left.length + right.length > LONGEST_JOIN) return;
    const dearer = this.#pairCost(before.made, left, made, right);
    if (dearer !== undefined) this.#join([before, last], left + right, dearer, nodes);
    this.#chains(last, right, nodes);
  }

  /** Nats of two chunks as one word beside those of the joint itself; `undefined` where they cannot be one. */
  #pairCost(before: ChunkGroups, left: string, last: ChunkGroups, right: string): number | undefined {
    const { costs, doubtDigits } = this.#sources;
    if (!mayBeTorn(left, right)) return undefined;
    const [sureLeft, sureRight] = [!before.words[0]!.doubtful, !last.words[0]!.doubtful];
    if (doubtDigits === 0) {
      // `bị cáo Đặng Văn K về tội`, `thầy Má A Sình`: beside a word that is sure a lone capital is an initial, unless an engine misreads at large.
      if (sureLeft && isLoneCapital(right)) return undefined;
      if (sureRight && isLoneCapital(left)) return right === right.toLowerCase() ? costs.joinSure : undefined;
    }
    // `GD & ĐT`: a word is not torn at its edge, it is whole.
    if ((sureRight && left === AND) || (sureLeft && right === AND)) return undefined;
    if (!sureLeft || !sureRight || left.length === 1 || right.length === 1) return 0;
    return arePartsOfOne(left, right) ? costs.joinSure : undefined;
  }

  /** Three chunks and more as one word. */
  #chains(last: PlacedChunk, right: string, nodes: LatticeNodes): void {
    const chunks = [last];
    let [letters, whole] = [right, isCrumb(right) ? 0 : 1];
    for (let at = last.before; at !== undefined && chunks.length < MOST_CHUNKS; at = at.before) {
      const { text, from, to } = at.made;
      const part = text.slice(from, to);
      letters = part + letters;
      if (!isCrumb(part)) whole++;
      if (to !== text.length || whole > 1 || letters.length > LONGEST_JOIN) return;
      chunks.unshift(at);
      if (chunks.length > 2 && hasLettersOfOne(letters)) this.#join(chunks, letters, 0, nodes);
      if (from > 0) return;
    }
  }

  #join(chunks: readonly PlacedChunk[], letters: string, dearer: number, nodes: LatticeNodes): void {
    const { candidates: known, costs } = this.#sources;
    if (dearer > 0 ? plainWord(letters, this.#sources) === undefined : known.nearest(letters, PER_CHARACTER * letters.length).size === 0) return;
    const candidates = wordsOfAll(known.found(letters), chunks.map(({ made }) => made));
    if (candidates.size === 0) return;
    const [first, last] = [chunks[0]!, chunks[chunks.length - 1]!];
    const to = last.made.words[0]!.reading.length;
    const at = ({ made: { offsets }, start }: PlacedChunk, i: number): number => start + (offsets === undefined ? i : offsets[i]!);
    const cost = costs.join * (chunks.length - 1) + dearer;
    nodes.add({ from: first.node, to: last.node + 1, start: at(first, first.made.from), end: at(last, to), kind: "join", candidates, cost, boundary: BOUNDARY_SIGN.test(last.made.text.slice(to)) });
  }
}
