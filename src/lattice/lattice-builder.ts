/** Owns the making of a lattice from a stretch of text: its chunks in a row, what joins them, and the terms over them. */

import { BOUNDARY_SIGN } from "../text/lm-words.js";
import { skipWhite, skipWord } from "../text/white-space.js";
import type { Candidates } from "./candidates.js";
import { endsClause, isLoneCapital, isWordy, mostlyCapitals } from "./chunk.js";
import { chunkGroups, LONGEST } from "./chunk-groups.js";
import type { ChunkGroups } from "./chunk-groups.js";
import { oneWord, plainWord } from "./chunk-sources.js";
import type { ChunkSources } from "./chunk-sources.js";
import { ChunkJoints } from "./chunk-joints.js";
import type { PlacedChunk } from "./chunk-joints.js";
import { HintGroups } from "./hint-groups.js";
import type { Lattice } from "./lattice.js";
import { DEFAULT_COSTS } from "./lattice-costs.js";
import type { LatticeCosts } from "./lattice-costs.js";
import type { LatticeHints } from "./lattice-hints.js";
import { LatticeNodes } from "./lattice-nodes.js";
import type { ReadingCandidates } from "./reading-candidates.js";
import { PARTING, RULE } from "./signs.js";
import { firstEndingAfter } from "./settled-span.js";
import type { SettledSpan } from "./settled-span.js";
import { SpacedLetters } from "./spaced-letters.js";
import type { TermGroups, WordPlace } from "./term-groups.js";

const SPACE = 32;
/** Distinct chunks remembered for each kind of surroundings; then they are made anew, so that a long run stays bounded. */
const MOST_CHUNKS = 8192;

/** What a lattice is built by, beside what readings may mean. */
export interface LatticeBuilderOptions {
  /** So many digits alone, at most, may be misread letters (`40` for `độ`). Default 0. */
  readonly doubtDigits?: number;
  /** Whether capitals are as they were meant; else they say something only where two words with one stand side by side. Default: yes. */
  readonly caseTold?: boolean;
  /** Letters of a word; left out, no number is parted from the word that it was run together with. */
  readonly lengthOf?: (id: number) => number;
  /** Terms that are looked for across words. */
  readonly terms?: TermGroups | undefined;
  /** Nats of each liberty taken. */
  readonly costs?: LatticeCosts;
}

/** Turns stretches of text into lattices. Documents repeat their chunks, so the groups of each are made once. */
export class LatticeBuilder {
  readonly #sources: ChunkSources;
  readonly #caseTold: boolean;
  readonly #terms: TermGroups | undefined;
  readonly #hintGroups: HintGroups;
  readonly #joints: ChunkJoints;
  /** By the chunk; for lines in capitals or not, inside a sentence or not. */
  readonly #known: readonly Map<string, ChunkGroups>[] = [new Map(), new Map(), new Map(), new Map()];
  #nodes = new LatticeNodes();
  #places: (WordPlace | undefined)[] = [];
  #hints: LatticeHints = {};
  #hinted = false;
  #spaced: SpacedLetters | undefined;
  #capitals = false;
  #capitalsLine = -1;

  constructor(candidates: ReadingCandidates, classIds: ReadonlyMap<string, number>, { doubtDigits = 0, caseTold = true, lengthOf = () => 0, terms, costs = DEFAULT_COSTS }: LatticeBuilderOptions = {}) {
    this.#caseTold = caseTold;
    const classWord = (name: string): Candidates => oneWord(classIds.get(name) ?? 0);
    this.#sources = { candidates, costs, classWord, doubtDigits, lengthOf };
    this.#terms = terms;
    this.#joints = new ChunkJoints(this.#sources);
    this.#hintGroups = new HintGroups(candidates, classWord, LONGEST);
  }

  /** The lattice of `text[from..to)`; `settled` spans are sorted and cover whole chunks or parts of them. */
  build(text: string, from: number, to: number, settled: readonly SettledSpan[], hints: LatticeHints = {}): Lattice {
    this.#hints = hints;
    this.#hinted = hints.proposals !== undefined || hints.sure !== undefined || hints.others !== undefined || hints.kept !== undefined || hints.names !== undefined;
    this.#nodes = new LatticeNodes();
    this.#places = [];
    this.#capitalsLine = -1;
    let next = firstEndingAfter(settled, from);
    let line = 0;
    let seen = from;
    let before: PlacedChunk | undefined;
    this.#spaced = SpacedLetters.in(text.slice(from, to), from, (letters) => plainWord(letters, this.#sources));
    // A span that began in the stretch before is done.
    let at = next < settled.length && settled[next]!.start < from ? settled[next++]!.end : from;
    for (let start = skipWhite(text, at, to); start < to; start = skipWhite(text, at, to)) {
      at = skipWord(text, start, to);
      for (let i = seen; i < start; i++) if (text.charCodeAt(i) !== SPACE && PARTING.includes(text[i]!)) line++;
      if (line !== this.#capitalsLine) {
        this.#capitals = mostlyCapitals(text, start);
        this.#capitalsLine = line;
      }
      while (next < settled.length && settled[next]!.end <= start) next++;
      const span = settled[next];
      if (span === undefined || span.start >= at) {
        before = this.#chunk(text.slice(start, at), nextOnLine(text, at, to), start, line, before);
        seen = at;
        continue;
      }
      if (span.start > start) this.#chunk(text.slice(start, span.start), "", start, line, undefined);
      this.#settle(span, text);
      before = undefined;
      next++;
      seen = at = span.end;
    }
    this.#terms?.add(this.#places, (group) => this.#nodes.add(group));
    hints.phrases?.add(this.#places, (group) => this.#nodes.add(group));
    return this.#nodes;
  }

  #settle(span: SettledSpan, text: string): void {
    const to = this.#nodes.open();
    const boundary = BOUNDARY_SIGN.test(text.slice(span.end - 1, span.end + 1));
    const { start, end, kind, written, confidence = 1 } = span;
    const candidates = oneWord(span.wordId);
    if (written === undefined) this.#nodes.add({ from: to - 1, to, start, end, kind, candidates, cost: 0, boundary });
    else this.#nodes.add({ from: to - 1, to, start, end, kind, candidates, cost: 0, boundary, written, confidence });
  }

  /** Adds the groups of one chunk; returns it as what a following chunk may be joined to. */
  #chunk(raw: string, next: string, start: number, line: number, before: PlacedChunk | undefined): PlacedChunk | undefined {
    const behind = before !== undefined && before.line === line && !before.capitals && !before.made.closes;
    const made = this.#made(raw, this.#isInside(raw, next, behind ? before.made.text : undefined));
    const node = this.#nodes.last;
    this.#place(made, start, node);
    if (this.#hinted) this.#hint(made, start, node);
    if (made.kind !== "words") return undefined;
    if (this.#spaced !== undefined) for (const group of this.#spaced.wordsTo({ node, start, text: made.text, offsets: made.offsets })) this.#nodes.add(group);
    const chunk = { made, start, node, line, capitals: this.#capitals, before: before?.line === line ? before : undefined };
    this.#joints.add(chunk, this.#nodes);
    return made.single ? chunk : undefined;
  }

  /** Whether the case of a chunk says something; of a rule, whether a sentence goes on behind it. `before`: the chunk before it in its sentence. */
  #isInside(raw: string, next: string, before: string | undefined): boolean {
    if (raw === RULE) return !isCell(next);
    if (this.#caseTold) return before !== undefined && isWordy(raw, 0);
    return !this.#capitals && isTitled(raw) && (before === undefined ? isTitled(next) : isTitled(before));
  }

  #made(raw: string, inside: boolean): ChunkGroups {
    const known = this.#known[(this.#capitals ? 2 : 0) + (inside ? 1 : 0)]!;
    let made = known.get(raw);
    if (made === undefined) {
      if (known.size >= MOST_CHUNKS) known.clear();
      made = chunkGroups(raw, { capitals: this.#capitals, inside }, this.#sources);
      known.set(raw, made);
    }
    return made;
  }

  /** The groups of a chunk that begins at `start` of the text and at `node`. */
  #place(made: ChunkGroups, start: number, node: number): void {
    const { groups, words } = made;
    // The first of words run together costs nothing to begin with.
    const spared = this.#hints.spared ?? 0;
    for (let i = 0; i < made.nodes; i++) this.#nodes.open();
    let word = 0;
    for (let i = 0; i < groups.length; i++) {
      const of = groups[i]!;
      // Spelled out: a copy by spreading costs several times as much, and this is done for each word of a text.
      const group = { from: node + of.from, to: node + of.to, start: start + of.start, end: start + of.end, kind: of.kind, candidates: of.candidates, cost: of.kind === "split" && of.cost > 0 ? of.cost - spared : of.cost, boundary: of.boundary };
      this.#nodes.add(group);
      if (word === words.length || words[word]!.group !== i) continue;
      this.#places[group.from] = { group, reading: words[word]!.reading, doubtful: words[word]!.doubtful };
      word++;
    }
  }

  /** What the hints of the text say of a chunk. */
  #hint({ text, offsets, kind, from: a, to: b, nodes }: ChunkGroups, start: number, node: number): void {
    if (kind === "signs" || kind === "class") return;
    const { proposals, others, sure, kept, names } = this.#hints;
    const proposed = proposals?.get(start);
    if (proposed === undefined && others?.has(start) !== true && sure?.has(start) !== true && kept?.has(start) !== true && names?.has(start) !== true) return;
    const at = (i: number): number => start + (offsets === undefined ? i : offsets[i]!);
    const stretch = { from: node, to: node + nodes, start: at(a), end: at(b), boundary: endsClause(text, b), reading: text.slice(a, b), at: start };
    if (kind === "words") this.#hintGroups.add(stretch, this.#hints, this.#nodes);
    else if (proposed !== undefined) this.#nodes.add({ from: node, to: stretch.to, start: stretch.start, end: stretch.end, kind: "word", candidates: proposed, cost: this.#sources.costs.digitsProposed, boundary: stretch.boundary });
  }
}

/** As the cells of a table begin. */
const isCell = (chunk: string): boolean => chunk !== "" && (isLoneCapital(chunk[0]!) || (chunk[0]! >= "0" && chunk[0]! <= "9"));
/** As parts of names are: two of them side by side are a name rather than misread letters. */
const isTitled = (chunk: string): boolean => chunk.length > 1 && chunk[1] !== "." && isLoneCapital(chunk[0]!) && !isLoneCapital(chunk[1]!);

/** The chunk behind `at`, a space away; empty where there is none. */
function nextOnLine(text: string, at: number, to: number): string {
  return text.charCodeAt(at) === SPACE && at + 1 < to ? text.slice(at + 1, skipWord(text, at + 1, to)) : "";
}
