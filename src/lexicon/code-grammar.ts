/** Owns the grammar of documents' codes: finds them in a garbled text and says what each was meant to be. */

import { beginsWord, readCodesAt } from "./code-scanner.js";
import { COMMON_COUNT, decide, LIKELIEST } from "./code-decision.js";
import type { Hypothesis } from "./code-decision.js";
import type { ReadGroup } from "./code-groups.js";
import type { ReadCode } from "./code-scanner.js";
import { LOOKED_AT_BEHIND, SymbolReader } from "./symbol-reader.js";
import type { SymbolLexicon } from "./symbols.js";

/** A code found in a text, read and meant. Digits are the reading's own. */
export interface CodeMatch {
  /** Half-open, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The text of the span. */
  readonly reading: string;
  /** What was meant; equal to `reading` where nothing is wrong with it. */
  readonly repaired: string;
  /** −ln P(reading, code), nats: the channel's cost and the symbol's own. */
  readonly cost: number;
  /** 0..1: how sure `repaired` is against the other things the reading may mean. */
  readonly confidence: number;
  /** `733`; empty for a symbol without a number. */
  readonly number: string;
}

/** The channel may cost so much for the whole, and per letter of the symbol, before a reading is not a code at all. */
const MOST_CHANNEL_FIXED = 5;
const MOST_CHANNEL_PER_LETTER = 0.9;
/** The part of that which a symbol without a number may cost. */
const BARE_SHARE = 0.6;
/** A year before the symbol leaves little else that it could be. */
const YEAR_ALLOWANCE = 7;
/** A symbol may cost so much per letter: random capitals cost more. */
const MOST_PRIOR_PER_LETTER = 3.2;
const MOST_PRIOR_FIXED = 8;

/** A symbol with a group that is in no list may cost this much per letter beyond 2 nats. */
const UNLISTED_CHANNEL = 0.8;

/** A symbol of one group without digits (`TT`, `CP`) must be read nearly right. */
const ALONE_CHANNEL = 4;

const MEMO_LIMIT = 2000;
/** What stands for a slash between a number and capitals: upright, as the slash nearly is. */
const STROKE = /\d[ \t]?[Il|]$/;
/** From this cost of its slashes on, nats, a number lost them. */
const LOST_SLASH = 3;

/**
 * Finds codes in a text and repairs them. Time: linear in the text; each place costs a bounded search, and groups
 * already met are remembered.
 *
 * @example
 * ```ts
 * import { CodeGrammar } from "./code-grammar.js";
 * import { SymbolLexicon } from "./symbols.js";
 * const grammar = new CodeGrammar(new SymbolLexicon("type\tQĐ\tquyết định\tact\nsymbol\tQĐ-TTg\t40"));
 * grammar.findCodes("s6 733/QB -TTg ngay 14/6/2019")[0]?.repaired; // "733/QĐ-TTg"
 * ```
 */
export class CodeGrammar {
  #source: SymbolLexicon | (() => SymbolLexicon);
  #reader: SymbolReader | undefined;
  /** Judgements by the text they rest on, as if it stood at 0: documents repeat their codes. */
  readonly #memo = new Map<string, CodeMatch | undefined>();

  /** A function is called when something first looks like a code: most short texts have none. */
  constructor(symbols: SymbolLexicon | (() => SymbolLexicon)) {
    this.#source = symbols;
  }

  get #symbols(): SymbolLexicon {
    return typeof this.#source === "function" ? (this.#source = this.#source()) : this.#source;
  }

  /** All codes of a text, in order, not overlapping. */
  findCodes(text: string): CodeMatch[] {
    const found: CodeMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!mayBegin(text.charCodeAt(at)) || !beginsWord(text, at)) continue;
      const code = this.#bestAt(text, at);
      if (code === undefined) continue;
      found.push(code);
      at = code.end - 1;
    }
    return found;
  }

  #bestAt(text: string, at: number): CodeMatch | undefined {
    let best: CodeMatch | undefined;
    for (const read of readCodesAt(text, at)) {
      const code = this.#remembered(text, read);
      if (code !== undefined && (best === undefined || code.cost < best.cost)) best = code;
    }
    return best;
  }

  #remembered(text: string, read: ReadCode): CodeMatch | undefined {
    const key = `${read.head}\n${text.slice(read.start, read.end + LOOKED_AT_BEHIND)}`;
    if (!this.#memo.has(key)) {
      if (this.#memo.size >= MEMO_LIMIT) this.#memo.clear();
      const code = this.#judge(text, read);
      this.#memo.set(key, code && { ...code, start: 0, end: code.end - code.start });
    }
    const code = this.#memo.get(key);
    return code && { ...code, start: read.start, end: read.start + code.end };
  }

  #judge(text: string, read: ReadCode): CodeMatch | undefined {
    // `4 Điều`: without its slash one group alone is never believed, and most numbers before a capital are such.
    if (read.number !== "" && read.year === "" && read.groups.length < 2 && read.slashCost >= LOST_SLASH) return undefined;
    const ends = (this.#reader ??= new SymbolReader(this.#symbols)).read(text, read);
    if (ends.length === 0) return undefined;
    const best = ends[0]!;
    const end = read.groups[0]!.start + best.end;
    const letters = best.symbol.replace(/[-/]/g, "").length;
    const channel = best.channel + read.headCost;
    if (channel > mostChannel(read, letters)) return undefined;
    const plain = read.number !== "" && read.slashCost < LOST_SLASH && best.groups.length > 1;
    if (!plain && best.prior > MOST_PRIOR_FIXED + MOST_PRIOR_PER_LETTER * letters) return undefined;
    if (!this.#believable(text, read, best, letters)) return undefined;
    const reading = text.slice(read.start, end);
    const { groups, confidence, spared } = decide(ends, { lenient: read.number !== "" && read.slashCost < LOST_SLASH, common: this.#symbols.symbolCount(best.symbol) >= COMMON_COUNT });
    const symbol = joined(groups, read.groups);
    const meant = confidence >= LIKELIEST ? read.head + symbol : reading;
    return { start: read.start, end, reading, repaired: meant, cost: channel - spared + best.prior, confidence, number: read.number };
  }

  /** What the symbol must show where the number's part shows little: a lost slash, no number at all. */
  #believable(text: string, read: ReadCode, best: Hypothesis, letters: number): boolean {
    const known = this.#symbols.isSymbol(best.symbol);
    const typed = this.#symbols.types.has(best.groups[0]!);
    // what was never seen must be read nearly right
    if (!known && best.channel > UNLISTED_CHANNEL * letters + 2 && best.groups.some((group) => !this.#symbols.isGroup(group))) return false;
    if (best.groups.length === 1 && best.channel > ALONE_CHANNEL && !/\d/.test(best.symbol)) return false;
    const listed = best.groups.every((group) => this.#symbols.isGroup(group));
    if (read.number === "") return letters >= 4 && (known || (typed && (listed || best.channel < 3)));
    if (read.slashCost >= LOST_SLASH) return (known || (listed && letters >= 4)) && this.#believableWithoutSlash(text, read, best);
    return letters >= 2 || typed || best.channel < 0.5;
  }

  /** `225CD-TTg` is a code, and `45 IUBND-VX`, whose slash is a stroke; `QCVN 06:2022/BXD`, `15 QĐ/UB` and `14 C` are what they are. */
  #believableWithoutSlash(text: string, read: ReadCode, best: Hypothesis): boolean {
    const parts = best.groups.length + (read.year === "" ? 0 : 1);
    const typed = this.#symbols.types.has(best.groups[0]!) || /^QH\d\d$/.test(best.symbol) || this.#isBodyBehindStroke(text, read, best);
    return typed && parts > 1 && !best.symbol.includes("/");
  }

  #isBodyBehindStroke(text: string, read: ReadCode, { groups: [body, ...units] }: Hypothesis): boolean {
    return STROKE.test(text.slice(read.start, read.groups[0]!.start)) && body!.length > 2 && [body!, ...units].every((group) => this.#symbols.isGroup(group));
  }
}

function mostChannel(read: ReadCode, letters: number): number {
  const most = MOST_CHANNEL_FIXED + MOST_CHANNEL_PER_LETTER * letters;
  return read.number === "" ? BARE_SHARE * most : most + (read.year === "" ? 0 : YEAR_ALLOWANCE);
}

function joined(groups: readonly string[], read: readonly ReadGroup[]): string {
  return groups.map((group, i) => read[i]!.joint + group).join("");
}

/** Digits, capitals, a slash, and the small letters that engines make of digits. */
function mayBegin(unit: number): boolean {
  return (unit >= 47 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 0x110 || unit === 111 || unit === 108 || unit === 124;
}
