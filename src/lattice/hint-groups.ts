/** Owns the groups that hints add to a chunk: what its context expects, what else it was read as, how sure the engine was. */

import { toNfc } from "../text/normal-form.js";
import { wordClass } from "../text/word-class.js";
import type { Candidates } from "./candidates.js";
import type { LatticeHints, OtherReading } from "./lattice-hints.js";
import type { LatticeNodes } from "./lattice-nodes.js";
import type { CandidateGroup } from "./lattice.js";
import type { ReadingCandidates } from "./reading-candidates.js";
import { OUTER_SIGNS } from "./signs.js";

/** The word of a chunk on its way into the lattice: where it stands there and in the text, and how it was read. */
export interface WordStretch extends Pick<CandidateGroup, "boundary" | "end" | "from" | "start" | "to"> {
  readonly reading: string;
  /** Where its chunk begins: what hints are known by. */
  readonly at: number;
}

/** Adds to the words of chunks what the hints of one text say of them. */
export class HintGroups {
  readonly #candidates: ReadingCandidates;
  readonly #classWord: (name: string) => Candidates;
  readonly #longest: number;

  /** `classWord`: the candidate of a class of the language model. Other readings longer than `longest` are left out. */
  constructor(candidates: ReadingCandidates, classWord: (name: string) => Candidates, longest: number) {
    this.#candidates = candidates;
    this.#classWord = classWord;
    this.#longest = longest;
  }

  /** Called when the word's own groups stand. */
  add(word: WordStretch, hints: LatticeHints, nodes: LatticeNodes): void {
    const { from, to, start, end, boundary, at } = word;
    const proposed = hints.proposals?.get(at);
    // Spelled out in one order, as everywhere: groups of one shape are read quickest.
    if (proposed !== undefined) nodes.add({ from, to, start, end, kind: "word", candidates: proposed, cost: 0, boundary });
    const kept = hints.kept?.get(at);
    if (kept !== undefined) nodes.add({ from, to, start, end, kind: "word", candidates: kept, cost: 0, boundary });
    const name = hints.names?.get(at);
    if (name !== undefined) nodes.add({ from, to, start, end, kind: "word", candidates: this.#candidates.itself(name.text), cost: name.cost, boundary, written: name.text });
    const sure = hints.sure?.get(at);
    if (sure !== undefined && to === from + 1 && this.#candidates.isKnown(word.reading)) {
      // All that the chunk may mean but a word read just so is dearer.
      nodes.raise(to, sure);
      nodes.add({ from, to, start, end, kind: "word", candidates: this.#candidates.itself(word.reading), cost: 0, boundary });
    }
    for (const other of hints.others?.get(at) ?? []) this.#other(word, other, nodes);
  }

  /** The whole chunk by another reading of it: the words near that reading, or the number or address that it is. */
  #other({ from, to, start, end, boundary, reading }: WordStretch, { text: read, cost }: OtherReading, nodes: LatticeNodes): void {
    const text = toNfc(read).replace(OUTER_SIGNS, "");
    if (text === "" || text.length > this.#longest || text === reading) return;
    const name = wordClass(text);
    if (name !== undefined) {
      nodes.add({ from, to, start, end, kind: "code", candidates: this.#classWord(name), cost, boundary, written: text, confidence: Math.exp(-cost) });
      return;
    }
    nodes.add({ from, to, start, end, kind: "word", candidates: this.#candidates.found(text), cost, boundary });
    nodes.add({ from, to, start, end, kind: "word", candidates: this.#candidates.itself(text), cost, boundary, written: text });
  }
}
