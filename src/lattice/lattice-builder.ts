/** Owns the making of a lattice from a stretch of text: chunks, pieces, and the groups over them. */

import { BOUNDARY_SIGN } from "../text/lm-words.js";
import { nfcWithOffsets } from "../text/normal-form.js";
import { wordClass } from "../text/word-class.js";
import type { Candidates } from "./candidates.js";
import { endsClause, goesOn, isWordy, mostlyCapitals, partsOf } from "./chunk.js";
import type { Chunk } from "./chunk.js";
import { gluedWords } from "./glued-words.js";
import type { ReadingCandidates } from "./reading-candidates.js";
import type { CandidateGroup, Lattice } from "./lattice.js";
import { DEFAULT_COSTS } from "./lattice-costs.js";
import type { LatticeCosts } from "./lattice-costs.js";
import { HintGroups } from "./hint-groups.js";
import type { LatticeHints } from "./lattice-hints.js";
import { LatticeNodes } from "./lattice-nodes.js";
import { CAPITALS, FEW_DIGITS, PARTING, QUIET, TAKEN, UNPRINTED } from "./signs.js";
import { firstEndingAfter } from "./settled-span.js";
import type { SettledSpan } from "./settled-span.js";
import { SpacedLetters } from "./spaced-letters.js";
import type { TermGroups, WordPlace } from "./term-groups.js";

/** No print has words in a row so long without a space: such a chunk is data, and stays as read. */
const LONGEST = 120;
const CHUNK = /\S+/g;

/** Letters of `nghiêng`: what is longer is rather several words. */
const LONGEST_SYLLABLE = 7;

/** Turns stretches of text into lattices. */
export class LatticeBuilder {
  readonly #candidates: ReadingCandidates;
  readonly #costs: LatticeCosts;
  readonly #classIds: ReadonlyMap<string, number>;
  readonly #terms: TermGroups | undefined;
  readonly #hintGroups: HintGroups;
  #nodes = new LatticeNodes();
  #places: (WordPlace | undefined)[] = [];
  #hints: LatticeHints = {};
  #hinted = false;
  #spaced: SpacedLetters | undefined;
  #capitals = false;
  #capitalsLine = -1;
  readonly #doubtDigits: boolean;

  /** `doubtDigits`: one to three digits alone may be misread letters (`40` for `độ`). */
  constructor(candidates: ReadingCandidates, classIds: ReadonlyMap<string, number>, doubtDigits: boolean, terms?: TermGroups, costs: LatticeCosts = DEFAULT_COSTS) {
    this.#terms = terms;
    this.#candidates = candidates;
    this.#doubtDigits = doubtDigits;
    this.#classIds = classIds;
    this.#costs = costs;
    this.#hintGroups = new HintGroups(candidates, (name) => this.#classWord(name), LONGEST);
  }

  /** The lattice of `text[from..to)`; `settled` spans are sorted and cover whole chunks or parts of them. */
  build(text: string, from: number, to: number, settled: readonly SettledSpan[], hints: LatticeHints = {}): Lattice {
    this.#hints = hints;
    this.#hinted = hints.proposals !== undefined || hints.sure !== undefined || hints.others !== undefined;
    this.#nodes = new LatticeNodes();
    this.#places = [];
    this.#capitalsLine = -1;
    let next = firstEndingAfter(settled, from);
    let line = 0;
    let seen = from;
    let before: Chunk | undefined;
    // A slice, so that a chunk of megabytes is not matched again for every stretch.
    const stretch = text.slice(from, to);
    this.#spaced = SpacedLetters.in(stretch, from, (letters) => this.#plainWord(letters));
    // A span that began in the stretch before is done.
    CHUNK.lastIndex = next < settled.length && settled[next]!.start < from ? settled[next++]!.end - from : 0;
    for (let match = CHUNK.exec(stretch); match !== null; match = CHUNK.exec(stretch)) {
      const start = from + match.index;
      for (let i = seen; i < start; i++) if (PARTING.includes(text[i]!)) line++;
      if (line !== this.#capitalsLine) {
        this.#capitals = mostlyCapitals(text, start);
        this.#capitalsLine = line;
      }
      while (next < settled.length && settled[next]!.end <= start) next++;
      const span = settled[next];
      if (span === undefined || span.start >= start + match[0].length) {
        before = this.#chunk(match[0], start, line, before);
        seen = start + match[0].length;
        continue;
      }
      if (span.start > start) this.#chunk(text.slice(start, span.start), start, line, undefined);
      this.#settle(span, text);
      before = undefined;
      next++;
      seen = span.end;
      CHUNK.lastIndex = span.end - from;
    }
    this.#terms?.add(this.#places, (group) => this.#nodes.add(group));
    hints.phrases?.add(this.#places, (group) => this.#nodes.add(group));
    return this.#nodes;
  }

  /** The candidate of a class of the language model. */
  #classWord(name: string): Candidates {
    return oneWord(this.#classIds.get(name) ?? 0);
  }

  #settle(span: SettledSpan, text: string): void {
    const to = this.#nodes.open();
    const boundary = BOUNDARY_SIGN.test(text.slice(span.end - 1, span.end + 1));
    const candidates = oneWord(span.wordId);
    const group = { from: to - 1, to, start: span.start, end: span.end, kind: span.kind, candidates, cost: 0, boundary };
    this.#nodes.add(span.written === undefined ? group : { ...group, written: span.written, confidence: span.confidence ?? 1 });
  }

  /** Adds the groups of one chunk; returns it as what a following chunk may be joined to. */
  #chunk(raw: string, start: number, line: number, before: Chunk | undefined): Chunk | undefined {
    const { text, offsets } = nfcWithOffsets(raw);
    const chunk: Chunk = { text, offsets, start, node: this.#nodes.last, from: -1, to: -1, line, capitals: this.#capitals, inside: goesOn(text, line, before) };
    let a = 0;
    let b = text.length;
    while (a < b && QUIET.includes(text[a]!)) a++;
    while (b > a && QUIET.includes(text[b - 1]!)) b--;
    if (a === b || text.length > LONGEST) {
      this.#literal(chunk, 0, text.length);
      return undefined;
    }
    const whole = wordClass(text.slice(a, b));
    if (whole !== undefined) {
      this.#protect(chunk, a, b, whole);
      return undefined;
    }
    const first = this.#nodes.last;
    this.#pieces(chunk, a, b);
    if (this.#hinted) {
      const stretch = { from: first, to: this.#nodes.last, start: this.#at(chunk, a), end: this.#at(chunk, b), boundary: endsClause(text, b) };
      this.#hintGroups.add({ ...stretch, reading: text.slice(a, b), at: start }, this.#hints, this.#nodes);
    }
    for (const group of this.#spaced?.wordsTo(chunk) ?? []) this.#nodes.add(group);
    if (chunk.from >= 0 && before !== undefined && before.line === line) this.#join(before, chunk);
    return chunk.from >= 0 ? chunk : undefined;
  }

  /** What letters that stand apart, or too close, may be: nothing far-fetched. */
  #plainWord(letters: string): Candidates | undefined {
    const nearest = this.#candidates.nearest(letters, this.#costs.doubt + this.#costs.doubtPerCharacter * letters.length);
    return nearest.size === 0 ? undefined : this.#candidates.found(letters);
  }

  #at(chunk: Chunk, i: number): number {
    return chunk.start + (chunk.offsets === undefined ? i : chunk.offsets[i]!);
  }

  #literal(chunk: Chunk, a: number, b: number): void {
    const to = this.#nodes.open();
    const boundary = BOUNDARY_SIGN.test(chunk.text);
    this.#nodes.add({ from: to - 1, to, start: this.#at(chunk, a), end: this.#at(chunk, b), kind: "literal", candidates: EMPTY_WORD, cost: 0, boundary });
  }

  #protect(chunk: Chunk, a: number, b: number, name: string): void {
    const to = this.#nodes.open();
    const candidates = this.#classWord(name);
    const stretch = { from: to - 1, to, start: this.#at(chunk, a), end: this.#at(chunk, b), boundary: endsClause(chunk.text, b) };
    const reading = chunk.text.slice(a, b);
    if (!this.#doubtDigits || !FEW_DIGITS.test(chunk.text)) {
      this.#nodes.add({ ...stretch, kind: "protected", candidates, cost: 0 });
      return;
    }
    this.#nodes.add({ ...stretch, kind: "protected", candidates, cost: this.#costs.digit * reading.length });
    const words = this.#candidates.found(reading);
    if (words.size > 0) this.#nodes.add({ ...stretch, kind: "word", candidates: words, cost: this.#costs.digitsDoubted });
    const proposed = this.#hints.proposals?.get(chunk.start);
    if (proposed !== undefined) this.#nodes.add({ ...stretch, kind: "word", candidates: proposed, cost: this.#costs.digitsProposed });
  }

  /** The words of a chunk between `a` and `b`: as one word, and parted where quiet signs stand inside. */
  #pieces(chunk: Chunk, a: number, b: number): void {
    const parts = partsOf(chunk.text, a, b);
    const first = this.#nodes.last;
    if (parts.length === 1 && this.#glued(chunk, a, b, first)) return;
    parts.forEach(([x, y], i) => {
      const to = this.#nodes.open();
      const stop = i + 1 < parts.length ? parts[i + 1]![0] : chunk.text.length;
      const boundary = i + 1 === parts.length && endsClause(chunk.text, y, stop);
      this.#word(chunk, x, y, to - 1, to, boundary, 0);
    });
    if (parts.length === 1) {
      chunk.from = a;
      chunk.to = b;
      this.#outer(chunk, a, b, first);
    } else if (parts.length <= 3) {
      this.#word(chunk, a, b, first, this.#nodes.last, endsClause(chunk.text, b), ODD_INNER);
    }
  }

  /** Three words and more run together, as ways through nodes of their own; false where there are none. */
  #glued(chunk: Chunk, a: number, b: number, from: number): boolean {
    const reading = chunk.text.slice(a, b);
    if (reading.length <= LONGEST_SYLLABLE || !this.#doubtful(this.#candidates.find(reading).best, reading.length)) return false;
    const words = gluedWords(reading, (letters) => this.#plainWord(letters));
    if (words.length === 0) return false;
    const ends = [...new Set(words.map(({ end }) => end))].sort((x, y) => x - y);
    const nodes = new Map([[0, from], ...ends.map((end) => [end, this.#nodes.open()] as const)]);
    const boundary = endsClause(chunk.text, b);
    for (const { start, end, candidates } of words) {
      const whole = { from: nodes.get(start)!, to: nodes.get(end)!, start: this.#at(chunk, a + start), end: this.#at(chunk, a + end) };
      this.#nodes.add({ ...whole, kind: "split", candidates, cost: start === 0 ? 0 : this.#costs.glued, boundary: boundary && end === reading.length });
    }
    this.#word(chunk, a, b, from, this.#nodes.last, boundary, 0);
    return true;
  }

  /** Readings that take in the quiet signs beside the word: `(ng` for `ứng`. */
  #outer(chunk: Chunk, a: number, b: number, from: number): void {
    const { text } = chunk;
    const best = this.#candidates.find(text.slice(a, b));
    if (!this.#doubtful(best.best, b - a) || (a === 0 && b === text.length)) return;
    const left = a > 0 && TAKEN.includes(text[a - 1]!) ? a - 1 : a;
    let right = b;
    while (right < text.length && right < b + 2 && TAKEN.includes(text[right]!)) right++;
    for (let x = left; x <= a; x++) {
      for (let y = b; y <= right; y++) {
        if (x === a && y === b) continue;
        this.#word(chunk, x, y, from, from + 1, endsClause(text, y), 0);
      }
    }
  }

  #doubtful(cost: number, length: number): boolean {
    return cost > this.#costs.doubt + this.#costs.doubtPerCharacter * length;
  }

  /** The group of one word, what it leaves out of odd signs at its ends, and its splits. */
  #word(chunk: Chunk, a: number, b: number, from: number, to: number, boundary: boolean, cost: number): void {
    const reading = chunk.text.slice(a, b);
    const found = chunk.inside && a === 0 ? this.#candidates.findInside(reading) : this.#candidates.find(reading);
    const start = this.#at(chunk, a);
    const end = this.#at(chunk, b);
    const odd = !chunk.capitals && b - a <= 4 && CAPITALS.test(reading) && this.#candidates.isKnown(reading);
    const group: CandidateGroup = { from, to, start, end, kind: "word", boundary, candidates: found.candidates, cost: odd ? cost + this.#costs.loneCapitals : cost };
    this.#nodes.add(group);
    if (odd) this.#nodes.add({ ...group, candidates: this.#candidates.itself(reading), cost });
    if (to === from + 1 && this.#places[from] === undefined) this.#places[from] = { group, reading, doubtful: this.#doubtful(found.best, b - a) };
    this.#trimmed(chunk, a, b, from, to, boundary, cost);
    if (b - a >= 4 && this.#doubtful(found.best, b - a)) {
      const split = this.#candidates.split(reading);
      if (split.size > 0)
        this.#nodes.add({ from, to, start, end, kind: "split", candidates: split, cost: cost + this.#costs.split, boundary });
    }
  }

  /** The same word with the odd signs at its ends left standing as signs. */
  #trimmed(chunk: Chunk, a: number, b: number, from: number, to: number, boundary: boolean, cost: number): void {
    let x = a;
    let y = b;
    while (x < y && !isWordy(chunk.text, x)) x++;
    while (y > x && !isWordy(chunk.text, y - 1)) y--;
    if (x === a && y === b) return;
    const signs = x - a + (b - y);
    if (x === y) {
      const start = this.#at(chunk, a);
      // A literal saves the language model a word, some 5 nats; so it takes more to leave a sign that no office prints.
      const unprinted = UNPRINTED.includes(chunk.text[a]!) ? this.#costs.unprinted : 0;
      this.#nodes.add({ from, to, start, end: this.#at(chunk, b), kind: "literal", candidates: EMPTY_WORD, cost: cost + this.#costs.oddSign + unprinted, boundary });
      return;
    }
    const reading = chunk.text.slice(x, y);
    const name = wordClass(reading);
    const candidates = name === undefined ? this.#candidates.find(reading).candidates : this.#classWord(name);
    const kind = name === undefined ? "word" : "protected";
    this.#nodes.add({ from, to, start: this.#at(chunk, x), end: this.#at(chunk, y), kind, candidates, cost: cost + signs * this.#costs.oddSign, boundary });
  }

  /** Two chunks as one word: `n gay`. */
  #join(left: Chunk, right: Chunk): void {
    if (left.to !== left.text.length || right.from !== 0) return;
    const a = left.text.slice(left.from, left.to);
    const b = right.text.slice(right.from, right.to);
    if (a.length + b.length > 8) return;
    const x = this.#candidates.find(a);
    const y = this.#candidates.find(b);
    if (!this.#doubtful(x.best, a.length) && !this.#doubtful(y.best, b.length) && a.length > 1 && b.length > 1) return;
    const candidates = this.#candidates.found(a + b);
    if (candidates.size === 0) return;
    const group = {
      from: left.node,
      to: right.node + 1,
      start: this.#at(left, left.from),
      end: this.#at(right, right.to),
      boundary: BOUNDARY_SIGN.test(right.text.slice(right.to)),
    };
    this.#nodes.add({ ...group, kind: "join", candidates, cost: this.#costs.join });
  }
}

/** Nats for reading a quiet sign inside a chunk as a part of a word. */
const ODD_INNER = 1;
const oneWord = (id: number): Candidates => ({ width: 1, size: 1, ids: Uint16Array.of(id), costs: new Float32Array(1) });
/** A group that says nothing to the language model: its word is the empty sequence. */
const EMPTY_WORD: Candidates = { width: 0, size: 1, ids: new Uint16Array(0), costs: new Float32Array(1) };
