/** Owns the tally of a document's vote: how often each word in doubt stands behind and before which neighbour, and at all. */

import type { Step } from "../decode/step.js";
import type { LookAlikes } from "../lexicon/look-alikes.js";

/** A word is counted behind its neighbour, before its neighbour, and by itself, small or capital. */
export const BEHIND = 0;
export const BEFORE = 1;
export const ITSELF = 2;
const KINDS = 3;
const IDS = 1 << 16;
const A_SMALL = 97;
const Z_SMALL = 122;

/** A place where several words come near. */
export interface Doubt {
  /** Its stretch, and its step in there. */
  readonly stretch: number;
  readonly index: number;
  readonly ids: readonly number[];
  /** How likely each is by what was decided, 0..1. */
  readonly shares: readonly number[];
  /** Where each is counted: `KINDS` slots a word, −1 where there is no neighbour. */
  readonly slots: Int32Array;
}

/** The counts of some stretches of one text. Words in doubt count by their shares, all others whole. */
export class VoteTally {
  readonly doubts: Doubt[] = [];
  readonly #text: string;
  readonly #lookAlikes: LookAlikes;
  /** The words one after another, and where each was read. */
  readonly #ids: Uint16Array;
  readonly #starts: Int32Array;
  readonly #slots = new Map<number, number>();
  readonly #counts: number[] = [];
  /** Words that are in doubt anywhere; few are, so that most need not be counted. */
  readonly #asked = new Set<number>();

  /** `stretches` of the reading `text`. */
  constructor(text: string, stretches: readonly (readonly Step[])[], lookAlikes: LookAlikes) {
    this.#text = text;
    this.#lookAlikes = lookAlikes;
    let words = 0;
    for (const steps of stretches) for (const step of steps) words += step.group.candidates.width;
    this.#ids = new Uint16Array(words);
    this.#starts = new Int32Array(words);
    const isDoubtful = new Uint8Array(words);
    for (const { place, stretch, index, step } of this.#read(stretches)) {
      isDoubtful[place] = 1;
      this.doubts.push({ stretch, index, ...this.#doubt(step, place) });
    }
    for (const { slots, shares } of this.doubts) for (let i = 0; i < slots.length; i++) this.#add(slots[i]!, shares[Math.floor(i / KINDS)]!);
    for (let place = 0; place < words; place++) if (isDoubtful[place] === 0 && this.#asked.has(this.#ids[place]!)) this.#addWhole(place);
  }

  /** Takes the words of the steps; returns the doubtful places. */
  #read(stretches: readonly (readonly Step[])[]): { place: number; stretch: number; index: number; step: Step }[] {
    const doubtful: { place: number; stretch: number; index: number; step: Step }[] = [];
    let place = 0;
    for (let stretch = 0; stretch < stretches.length; stretch++) {
      const steps = stretches[stretch]!;
      for (let index = 0; index < steps.length; index++) {
        const step = steps[index]!;
        if (step.rivals !== undefined) doubtful.push({ place, stretch, index, step });
        const { ids, width } = step.group.candidates;
        for (let at = step.candidate * width, i = 0; i < width; i++, place++) {
          this.#ids[place] = ids[at + i]!;
          this.#starts[place] = step.group.start;
        }
      }
    }
    return doubtful;
  }

  /** How often the `i`-th word of a doubt is counted at other places. */
  elsewhere({ slots, shares }: Doubt, i: number, kind: number): number {
    const slot = slots[KINDS * i + kind]!;
    return slot < 0 ? 0 : Math.max(0, this.#counts[slot]! - shares[i]!);
  }

  #doubt({ rivals = [] }: Step, place: number): Omit<Doubt, "stretch" | "index"> {
    const ids = rivals.map(({ group, candidate }) => group.candidates.ids[candidate]!);
    const odds = rivals.map(({ behind }) => Math.exp(-behind));
    const sum = odds.reduce((total, odd) => total + odd);
    const slots = new Int32Array(KINDS * ids.length);
    ids.forEach((id, i) => {
      this.#asked.add(id);
      for (let kind = 0; kind < KINDS; kind++) slots[KINDS * i + kind] = this.#slot(this.#key(kind, place, id));
    });
    return { ids, shares: odds.map((odd) => odd / sum), slots };
  }

  /** What a word is counted by at a place; −1 where it has no such neighbour. */
  #key(kind: number, place: number, id: number): number {
    if (kind === ITSELF) return (ITSELF * IDS + (isCapital(this.#text, this.#starts[place]!) ? 1 : 0)) * IDS + id;
    const neighbour = this.#ids[kind === BEHIND ? place - 1 : place + 1];
    return neighbour === undefined ? -1 : (kind * IDS + this.#lookAlikes.numberOf(neighbour)) * IDS + id;
  }

  #slot(key: number): number {
    let slot = key < 0 ? -1 : this.#slots.get(key);
    if (slot === undefined) this.#slots.set(key, (slot = this.#counts.push(0) - 1));
    return slot;
  }

  #addWhole(place: number): void {
    const id = this.#ids[place]!;
    for (let kind = 0; kind < KINDS; kind++) this.#add(this.#slots.get(this.#key(kind, place, id)) ?? -1, 1);
  }

  #add(slot: number, share: number): void {
    if (slot >= 0) this.#counts[slot] = this.#counts[slot]! + share;
  }
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Cheap, and true of most.
  if (code >= A_SMALL && code <= Z_SMALL) return false;
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}
