/** Owns what stands behind the number of a document: type codes, abbreviations of bodies, and how likely each is. */

import { LetterTrigrams } from "./letter-trigrams.js";
import { defaultLetterCost, rememberedCosts } from "./letter-cost.js";
import type { LetterCost } from "./letter-cost.js";
import { NearWords } from "./near-words.js";
import { readSymbolLists } from "./symbol-lists.js";
import type { TypeCode } from "./symbol-lists.js";

export type { TypeCode } from "./symbol-lists.js";

/** Where a group stands: right after the number; behind a type code (`QĐ-TTg`); behind a body (`SNV-TĐKT`). */
export type GroupPlace = "first" | "body" | "unit";

const PLACES: readonly GroupPlace[] = ["first", "body", "unit"];
/** Taken from each count of a whole symbol and given to symbols whose groups never met (Kneser & Ney 1995). */
const DISCOUNT = 0.7;
/** What a group counts where it was only seen in another place. */
const ELSEWHERE = 0.02;
/** The count of a body or type that is listed but was never counted. */
const LISTED = 0.5;
/** A known group may cost this much per letter to have been misread so, nats. */
const MOST_PER_LETTER = 3.2;
const MOST_FIXED = 5;
/** Compositions of letters beside what is listed. */
const COMPOSED = 8;

/** Counts of one place: each group's, their sum, and the share of groups never seen there (Good-Turing). */
interface PlaceCounts {
  readonly counts: Map<string, number>;
  total: number;
  unseen: number;
}

/**
 * The symbols of documents: what is known and how to judge what is not. Remembers nothing. Reads the section `codes.text`: lines
 * `type code name kind`, `symbol whole count`, `body abbreviation name`, `abbreviation word count`, parted by tabs.
 *
 * @example
 * ```ts
 * import { SymbolLexicon } from "./symbols.js";
 * const symbols = new SymbolLexicon("type\tQĐ\tquyết định\tact\nsymbol\tQĐ-TTg\t40\nsymbol\tQĐ-UBND\t30");
 * symbols.isSymbol("QĐ-TTg"); // true
 * ```
 */
export class SymbolLexicon {
  /** Type codes by code. */
  readonly types: ReadonlyMap<string, TypeCode>;
  /** Names of bodies by abbreviation. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly #places: Readonly<Record<GroupPlace, PlaceCounts>>;
  readonly #listed = new Set<string>();
  readonly #symbols = new Map<string, number>();
  #symbolTotal = 0;
  /** How often a group was the whole symbol. */
  readonly #alone = new Map<string, number>();
  /** How many symbols begin with a group. */
  readonly #beginnings = new Map<string, number>();
  readonly #spelling = new LetterTrigrams();
  readonly #near: NearWords;
  readonly #letterCost: LetterCost;

  constructor(text: string, letterCost: LetterCost = defaultLetterCost) {
    const lists = readSymbolLists(text);
    this.types = lists.types;
    this.bodies = lists.bodies;
    this.#letterCost = rememberedCosts(steadyDigits(letterCost));
    this.#places = { first: emptyPlace(), body: emptyPlace(), unit: emptyPlace() };
    for (const [symbol, count] of lists.symbols) this.#addSymbol(symbol, count);
    for (const code of this.types.keys()) this.#addGroup(code, "first", LISTED);
    for (const body of this.bodies.keys()) for (const place of PLACES) this.#addGroup(body, place, LISTED);
    for (const word of lists.abbreviations) this.#addGroup(word, "unit", LISTED / 2);
    for (const place of PLACES) this.#places[place].unseen = unseenShare(this.#places[place]);
    for (const group of this.#listed) this.#spelling.add(group, 1 + Math.log(1 + PLACES.reduce((sum, place) => sum + (this.#places[place].counts.get(group) ?? 0), 0)));
    this.#near = new NearWords(this.#listed);
  }

  #addSymbol(symbol: string, count: number): void {
    this.#symbols.set(symbol, count);
    this.#symbolTotal += count;
    const groups = symbol.split(/[-/]/);
    if (groups.length === 1) this.#alone.set(symbol, count);
    this.#beginnings.set(groups[0]!, (this.#beginnings.get(groups[0]!) ?? 0) + 1);
    // behind the first group the kinds of symbols count, not how often each was used: that says what new ones are made of
    groups.forEach((group, i) => this.#addGroup(group, this.placeOf(groups, i), i === 0 ? count : 1));
  }

  #addGroup(group: string, place: GroupPlace, count: number): void {
    const { counts } = this.#places[place];
    counts.set(group, (counts.get(group) ?? 0) + count);
    this.#places[place].total += count;
    this.#listed.add(group);
  }

  /** The place of group `i` among the groups before it. */
  placeOf(groups: readonly string[], i: number): GroupPlace {
    return i === 0 ? "first" : this.types.has(groups[0]!) ? "body" : "unit";
  }

  /** True for a group that is listed, wherever it stands. */
  isGroup(group: string): boolean {
    return this.#listed.has(group);
  }

  /** True for a whole symbol that was counted, such as `QĐ-TTg`. */
  isSymbol(symbol: string): boolean {
    return this.#symbols.has(symbol);
  }

  /** How often a whole symbol was counted. */
  symbolCount(symbol: string): number {
    return this.#symbols.get(symbol) ?? 0;
  }

  /** −ln P(group) at its place, nats; also for groups never seen, by their spelling. */
  groupCost(group: string, place: GroupPlace): number {
    const here = this.#places[place];
    let count = here.counts.get(group) ?? 0;
    // a body that was seen only in another place can stand here too, though less often
    if (count < 1) for (const other of PLACES) count = Math.max(count, Math.min(1, ELSEWHERE * (this.#places[other].counts.get(group) ?? 0)));
    return -Math.log(((1 - here.unseen) * count) / (here.total + 1) + here.unseen * Math.exp(-this.#spelling.cost(group)));
  }

  /** −ln P(symbol), nats, from its groups' costs and, where it was counted as a whole, from that. */
  symbolCost(symbol: string, first: string, groupsCost: number): number {
    const whole = Math.max(0, (this.#symbols.get(symbol) ?? 0) - DISCOUNT) / (this.#symbolTotal + 1);
    const counted = this.#places.first.counts.get(first) ?? 0;
    const fresh = (DISCOUNT * (this.#beginnings.get(first) ?? 0) + 1) / (counted + 1);
    return -Math.log(whole + Math.min(1, fresh) * Math.exp(-groupsCost));
  }

  /** −ln P(the first group is all there is), nats. */
  aloneCost(first: string): number {
    return -Math.log(Math.min(this.#aloneShare(first), 0.999));
  }

  /** −ln P(more groups follow the first one), nats. */
  followedCost(first: string): number {
    return -Math.log(Math.max(1 - this.#aloneShare(first), 0.001));
  }

  #aloneShare(first: string): number {
    return ((this.#alone.get(first) ?? 0) + 0.2) / ((this.#places.first.counts.get(first) ?? 0) + 1);
  }

  /** What a group may be read from, wherever it stands, and the channel's cost of each; the reading itself is always among them. Some 0.1 ms. */
  readFrom(reading: string): ReadonlyMap<string, number> {
    const channel = new Map<string, number>();
    const most = MOST_FIXED + MOST_PER_LETTER * reading.length;
    for (const { word, cost } of this.#near.find(reading, this.#letterCost, most)) channel.set(word, cost);
    for (const { word, cost } of this.#spelling.compose(reading, this.#letterCost, COMPOSED)) if (!channel.has(word)) channel.set(word, cost);
    if (!channel.has(reading)) channel.set(reading, this.#asRead(reading));
    // `QLDN5`: a figure behind letters is the number of a unit, not a misread letter
    const figures = FIGURES.exec(reading)?.[0] ?? "";
    for (const group of channel.keys()) if (!group.endsWith(figures)) channel.delete(group);
    return channel;
  }

  #asRead(reading: string): number {
    let cost = 0;
    for (const letter of reading) cost += this.#letterCost(letter, letter);
    return cost;
  }
}

function emptyPlace(): PlaceCounts {
  return { counts: new Map(), total: 0, unseen: 0.1 };
}

/** Good-Turing: as many groups are to come anew as were seen once. Kept within bounds for small lists. */
function unseenShare({ counts, total }: PlaceCounts): number {
  let once = 0;
  for (const count of counts.values()) if (count >= 1 && count < 2) once++;
  return Math.min(0.3, Math.max(0.002, once / (total + 1)));
}

/** A digit that was read is never dust nor another digit, and none is put in: numbers are the reading's own. */
function steadyDigits(letterCost: LetterCost): LetterCost {
  return (meant, read) => {
    if (meant === "" ? DIGIT.test(read) : DIGIT.test(meant) && read !== meant && (read === "" || DIGIT.test(read))) return CHANGED_DIGIT;
    return letterCost(meant, read);
  };
}

const DIGIT = /^\d/;
const FIGURES = /(?<=\p{Lu}{2})\d+$/u;
const CHANGED_DIGIT = 30;
