/** Owns the groups of one chunk by itself: its words, numbers and signs, and the ways to cut it. */

import { BOUNDARY_SIGN } from "../text/lm-words.js";
import { nfcWithOffsets } from "../text/normal-form.js";
import { wordClass } from "../text/word-class.js";
import { capitalWords } from "./capital-words.js";
import { endsClause, isListMark, isNote, isWordy, partsOf } from "./chunk.js";
import { doubtful, EMPTY_WORD, plainWord } from "./chunk-sources.js";
import type { Candidates } from "./candidates.js";
import type { ChunkSources } from "./chunk-sources.js";
import { gluedWords } from "./glued-words.js";
import type { GluedWord } from "./glued-words.js";
import type { CandidateGroup } from "./lattice.js";
import { numberedWord } from "./numbered-word.js";
import { AND, CAPITALS, DIGITS, isRule, METRES, QUIET, RULE, TAKEN, UNPRINTED } from "./signs.js";

/** No print has words in a row so long without a space: such a chunk is data, and stays as read. */
export const LONGEST = 120;
/** Letters of `nghiêng`: what is longer is rather several words. */
const LONGEST_SYLLABLE = 7;
/** Nats for reading a quiet sign inside a chunk as a part of a word. */
const ODD_INNER = 1;

const CLOSING = /[.;:?!…)\]“"”(]$/;

/** A single word of a chunk, by the node that it begins at. */
export interface ChunkWord {
  readonly node: number;
  /** Index of its group. */
  readonly group: number;
  readonly reading: string;
  readonly doubtful: boolean;
}

/** What a chunk may be, as if it stood at offset 0 of the text and began at node 0. */
export interface ChunkGroups {
  /** In NFC. */
  readonly text: string;
  /** Offset in the source of each unit of `text`, and of its end; `undefined` where they are the same. */
  readonly offsets: Int32Array | undefined;
  readonly nodes: number;
  readonly groups: readonly CandidateGroup[];
  readonly words: readonly ChunkWord[];
  /** Signs alone, a number or another class, digits that may be a misread word, or words. */
  readonly kind: "signs" | "class" | "digits" | "words";
  /** What stands between its quiet signs: range in `text`. */
  readonly from: number;
  readonly to: number;
  /** One word, that a neighbour may be joined to. */
  readonly single: boolean;
  /** What stands behind it begins anew. */
  readonly closes: boolean;
}

/** What of a chunk's surroundings bears on its groups. */
export interface ChunkPlace {
  /** Its line is mostly in capitals. */
  readonly capitals: boolean;
  /** A capital says something: it stands behind another word of its sentence, or of a name. Of a rule: a sentence goes on behind it. */
  readonly inside: boolean;
}

/** The groups of a chunk of the text. */
export function chunkGroups(raw: string, place: ChunkPlace, sources: ChunkSources): ChunkGroups {
  return new ChunkMaker(raw, place, sources).made();
}

/** What engines that take letters for digits take for signs as well. */
const AS_LETTERS = { printed: false };
const PRINTED = { printed: true };

/** Makes the groups of one chunk. */
class ChunkMaker {
  readonly #sources: ChunkSources;
  readonly #place: ChunkPlace;
  readonly #text: string;
  readonly #offsets: Int32Array | undefined;
  readonly #signs: { readonly printed: boolean };
  readonly #groups: CandidateGroup[] = [];
  readonly #words: ChunkWord[] = [];
  /** The latest node. */
  #last = 0;

  constructor(raw: string, place: ChunkPlace, sources: ChunkSources) {
    this.#sources = sources;
    this.#place = place;
    this.#signs = sources.doubtDigits > 0 ? AS_LETTERS : PRINTED;
    ({ text: this.#text, offsets: this.#offsets } = nfcWithOffsets(raw));
  }

  made(): ChunkGroups {
    const text = this.#text;
    let from = 0;
    let to = text.length;
    while (from < to && (QUIET.includes(text[from]!) || isRule(text, from, this.#place.inside))) from++;
    while (to > from && QUIET.includes(text[to - 1]!)) to--;
    const kind = this.#fill(from, to);
    const single = kind === "words" && this.#last === 1 && this.#words.length === 1;
    return { text, offsets: this.#offsets, nodes: this.#last, groups: this.#groups, words: this.#words, kind, from, to, single, closes: CLOSING.test(text) };
  }

  #fill(a: number, b: number): ChunkGroups["kind"] {
    const text = this.#text;
    if (a === b || text.length > LONGEST) {
      this.#last++;
      this.#groups.push({ from: 0, to: 1, start: this.#at(0), end: this.#at(text.length), kind: "literal", candidates: EMPTY_WORD, cost: 0, boundary: BOUNDARY_SIGN.test(text) || text.includes(RULE) });
      return "signs";
    }
    const name = wordClass(text.slice(a, b));
    if (name !== undefined) {
      this.#last++;
      if (this.#mayBeWord(text, b - a)) return this.#digits(a, b, name, endsClause(text, b));
      this.#protect(a, b, name, 0, endsClause(text, b));
      return "class";
    }
    this.#pieces(a, b);
    return "words";
  }

  /** Offset in the source. */
  #at(i: number): number {
    return this.#offsets === undefined ? i : this.#offsets[i]!;
  }

  /** A number, a date and the like from node `from` to the next. */
  #protect(a: number, b: number, name: string, from: number, boundary: boolean, cost = 0): void {
    const [start, end, candidates] = [this.#at(a), this.#at(b), this.#sources.classWord(name)];
    this.#groups.push({ from, to: from + 1, start, end, kind: "protected", candidates, cost, boundary });
  }

  #mayBeWord(text: string, digits: number): boolean {
    const { doubtDigits } = this.#sources;
    return doubtDigits > 0 && ((digits <= doubtDigits && DIGITS.test(text)) || METRES.test(text));
  }

  /** A few digits alone, which may be a misread word. */
  #digits(a: number, b: number, name: string, boundary: boolean): "digits" {
    const { candidates: known, costs } = this.#sources;
    this.#protect(a, b, name, 0, boundary, costs.digit * (b - a));
    const candidates = known.ofDigits(this.#text.slice(a, b));
    if (candidates.size > 0) this.#groups.push({ from: 0, to: 1, start: this.#at(a), end: this.#at(b), kind: "word", candidates, cost: costs.digitsDoubted, boundary });
    return "digits";
  }

  /** The words between `a` and `b`: as one word, and parted where quiet signs stand inside. */
  #pieces(a: number, b: number): void {
    const text = this.#text;
    const parts = partsOf(text, a, b, this.#signs);
    parts.forEach(([x, y], i) => {
      const stop = i + 1 < parts.length ? parts[i + 1]![0] : text.length;
      this.#part(x, y, i + 1 === parts.length && endsClause(text, y, stop));
    });
    if (this.#last === 1) this.#outer(a, b);
    else if (parts.length > 1 && parts.length <= 3) this.#word(a, b, 0, this.#last, endsClause(text, b), ODD_INNER);
  }

  /** A word, a number, both run together, the number of a note's mark or the letter of an item. */
  #part(x: number, y: number, boundary: boolean): void {
    if (this.#numbered(x, y, boundary) || this.#runTogether(x, y, boundary)) return;
    const from = this.#last++;
    const reading = this.#text.slice(x, y);
    const name = wordClass(reading);
    const [to, start, end] = [this.#last, this.#at(x), this.#at(y)];
    if (isNote(this.#text, x)) this.#groups.push({ from, to, start, end, kind: "literal", candidates: EMPTY_WORD, cost: 0, boundary });
    else if (isListMark(this.#text, x, y)) this.#groups.push({ from, to, start, end, kind: "protected", candidates: this.#sources.candidates.itself(reading), cost: 0, boundary });
    else if (name === undefined) this.#word(x, y, from, to, boundary, 0);
    else this.#protect(x, y, name, from, boundary);
  }

  /** Words run together, as ways through nodes of their own; false where there are none. Two without a change of case are one group. */
  #runTogether(a: number, b: number, boundary: boolean): boolean {
    const { candidates: known, costs } = this.#sources;
    const reading = this.#text.slice(a, b);
    if (!doubtful(known.find(reading).best, reading.length, costs)) return false;
    const words = this.#partedWords(reading);
    if (words.length === 0) return false;
    const ends = [...new Set(words.map(({ end }) => end))].sort((x, y) => x - y);
    const first = this.#last;
    const nodes = new Map([[0, first], ...ends.map((end) => [end, ++this.#last] as const)]);
    for (const { start, end, candidates } of words) {
      const [from, to] = [nodes.get(start)!, nodes.get(end)!];
      const kind = DIGITS.test(reading.slice(start, end)) ? "protected" : "split";
      this.#groups.push({ from, to, start: this.#at(a + start), end: this.#at(a + end), kind, candidates, cost: start === 0 ? 0 : costs.glued, boundary: boundary && end === reading.length });
    }
    this.#word(a, b, first, this.#last, boundary, 0);
    return true;
  }

  #partedWords(reading: string): readonly GluedWord[] {
    const { candidates: known, classWord } = this.#sources;
    if (reading.length > LONGEST_SYLLABLE) {
      const wordOf = (letters: string): Candidates | undefined => (known.glued === "misread" ? known.glueable(letters) : plainWord(letters, this.#sources));
      const words = gluedWords(reading, known.glued, (letters) => (DIGITS.test(letters) ? classWord("<num>") : wordOf(letters)));
      if (words.length > 0) return words;
    }
    return capitalWords(reading, (letters) => (CAPITALS.test(letters) ? (known.barred(letters) ?? known.itself(letters)) : known.find(letters).candidates));
  }

  /** A word and a number that lost the space between them (`ngay4`, `120người`): the number must not go as a misread letter. */
  #numbered(a: number, b: number, boundary: boolean): boolean {
    const { candidates: known, classWord, lengthOf, costs } = this.#sources;
    const parted = numberedWord(this.#text.slice(a, b), known, lengthOf);
    if (parted === undefined) return false;
    const node = this.#last;
    this.#last += 2;
    const [start, middle, end] = [this.#at(a), this.#at(a + parted.first), this.#at(b)];
    const part = (from: number, number: boolean): void => {
      const [x, y] = from === node ? [start, middle] : [middle, end];
      const closes = from === node ? false : boundary;
      if (number) this.#groups.push({ from, to: from + 1, start: x, end: y, kind: "protected", candidates: classWord(parted.number), cost: 0, boundary: closes });
      else this.#groups.push({ from, to: from + 1, start: x, end: y, kind: "split", candidates: parted.word, cost: costs.split, boundary: closes });
    };
    part(node, parted.numberFirst);
    part(node + 1, !parted.numberFirst);
    this.#groups.push({ from: node, to: node + 2, start, end, kind: "word", candidates: parted.whole, cost: 0, boundary });
    // `vans6` is `văn số` where digits are misread letters.
    if (this.#sources.doubtDigits > 0) this.#split(this.#text.slice(a, b), { from: node, to: node + 2, start, end, boundary, cost: 0 });
    return true;
  }

  /** Readings that take in the quiet signs beside the word: `(ng` for `ứng`. */
  #outer(a: number, b: number): void {
    const text = this.#text;
    const { candidates, costs } = this.#sources;
    if ((a === 0 && b === text.length) || !doubtful(candidates.find(text.slice(a, b)).best, b - a, costs)) return;
    const left = a > 0 && TAKEN.includes(text[a - 1]!) ? a - 1 : a;
    let right = b;
    while (right < text.length && right < b + 2 && TAKEN.includes(text[right]!)) right++;
    for (let x = left; x <= a; x++) {
      for (let y = b; y <= right; y++) {
        if (x !== a || y !== b) this.#word(x, y, 0, 1, endsClause(text, y), 0);
      }
    }
  }

  /** The group of one word, what it leaves out of odd signs at its ends, and its splits. */
  #word(a: number, b: number, from: number, to: number, boundary: boolean, cost: number): void {
    const { candidates: known, costs } = this.#sources;
    const reading = this.#text.slice(a, b);
    const found = this.#place.inside && a === 0 ? known.findInside(reading) : known.find(reading);
    const consonants = b - a <= 4 && CAPITALS.test(reading);
    const odd = consonants && !this.#place.capitals && known.isKnown(reading);
    const [start, end] = [this.#at(a), this.#at(b)];
    // Spelled out each time, here and below: what spreading makes has a shape of its own, which takes room and slows whoever reads it.
    const index = this.#groups.push({ from, to, start, end, kind: "word", candidates: found.candidates, cost: odd ? cost + costs.loneCapitals : cost, boundary }) - 1;
    if (odd) this.#groups.push({ from, to, start, end, kind: "word", candidates: known.itself(reading), cost, boundary });
    const barred = consonants ? known.barred(reading) : undefined;
    if (barred !== undefined) this.#groups.push({ from, to, start, end, kind: "word", candidates: barred, cost, boundary });
    const doubted = doubtful(found.best, b - a, costs);
    if (to === from + 1 && !this.#words.some(({ node }) => node === from)) this.#words.push({ node: from, group: index, reading, doubtful: doubted });
    this.#trimmed(a, b, from, to, boundary, cost);
    if (b - a >= 4 && doubted) this.#split(reading, { from, to, start, end, boundary, cost });
  }

  /** The two words that a reading may be. */
  #split(reading: string, { from, to, start, end, boundary, cost }: Pick<CandidateGroup, "boundary" | "cost" | "end" | "from" | "start" | "to">): void {
    const { candidates: known, costs } = this.#sources;
    const candidates = known.split(reading);
    if (candidates.size > 0) this.#groups.push({ from, to, start, end, kind: "split", candidates, cost: cost + costs.split, boundary });
  }

  /** The same word with the odd signs at its ends left standing as signs. */
  #trimmed(a: number, b: number, from: number, to: number, boundary: boolean, cost: number): void {
    const text = this.#text;
    const { candidates: known, classWord, costs } = this.#sources;
    let x = a;
    let y = b;
    while (x < y && !isWordy(text, x)) x++;
    while (y > x && !isWordy(text, y - 1)) y--;
    if (x === a && y === b) return;
    const signs = x - a + (b - y);
    if (x === y) {
      // A literal saves the language model a word, some 5 nats; so it takes more to leave a sign that no office prints, or few.
      const unprinted = text[a] === AND ? costs.and : UNPRINTED.includes(text[a]!) ? costs.unprinted : 0;
      this.#groups.push({ from, to, start: this.#at(a), end: this.#at(b), kind: "literal", candidates: EMPTY_WORD, cost: cost + costs.oddSign + unprinted, boundary });
      return;
    }
    const reading = text.slice(x, y);
    const name = wordClass(reading);
    const candidates = name === undefined ? known.find(reading).candidates : classWord(name);
    const kind = name === undefined ? "word" : "protected";
    this.#groups.push({ from, to, start: this.#at(x), end: this.#at(y), kind, candidates, cost: cost + signs * costs.oddSign, boundary });
  }
}
