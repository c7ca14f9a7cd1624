/** Owns what a read group of a symbol may mean at its place, remembered by reading and place. */

import type { GroupPlace, SymbolLexicon } from "./symbols.js";

/** One reading of a symbol's group: what was meant, how it was misread, how usual it is. */
export interface GroupCandidate {
  readonly group: string;
  /** −ln P(reading ∣ group), nats. */
  readonly channel: number;
  /** −ln P(group) at its place, nats. */
  readonly prior: number;
}

const KEPT = 8;
const MEMO_LIMIT = 5000;
const ROMAN = /^[IVX]+$/;

/**
 * Judges one group after another by a lexicon; documents repeat them.
 *
 * @example
 * ```ts
 * import { GroupCandidates } from "./group-candidates.js";
 * import { SymbolLexicon } from "./symbols.js";
 * const groups = new GroupCandidates(new SymbolLexicon("type\tQĐ\tquyết định\tact\nsymbol\tQĐ-TTg\t40\nsymbol\tQĐ-UBND\t30"));
 * groups.of("QB", "first")[0]?.group; // "QĐ"
 * ```
 */
export class GroupCandidates {
  readonly #symbols: SymbolLexicon;
  readonly #memo = new Map<string, readonly GroupCandidate[]>();
  readonly #channels = new Map<string, ReadonlyMap<string, number>>();

  constructor(symbols: SymbolLexicon) {
    this.#symbols = symbols;
  }

  /** Best first by channel and prior together; the reading itself is always among them. */
  of(reading: string, place: GroupPlace): readonly GroupCandidate[] {
    const key = place + reading;
    let kept = this.#memo.get(key);
    if (kept === undefined) {
      if (this.#memo.size >= MEMO_LIMIT) this.#memo.clear();
      this.#memo.set(key, (kept = this.#best(reading, place)));
    }
    return kept;
  }

  #best(reading: string, place: GroupPlace): readonly GroupCandidate[] {
    // `01-I/ATBXHN`: one Roman figure more or less is another paper
    if (ROMAN.test(reading)) return [{ group: reading, channel: 0, prior: this.#symbols.groupCost(reading, place) }];
    let channel = this.#channels.get(reading);
    if (channel === undefined) {
      if (this.#channels.size >= MEMO_LIMIT) this.#channels.clear();
      this.#channels.set(reading, (channel = this.#symbols.readFrom(reading)));
    }
    const found = Array.from(channel, ([group, cost]) => ({ group, channel: cost, prior: this.#symbols.groupCost(group, place) }));
    found.sort((a, b) => a.channel + a.prior - b.channel - b.prior || (a.group < b.group ? -1 : 1));
    return found.filter((candidate, i) => i < KEPT || candidate.group === reading);
  }
}
