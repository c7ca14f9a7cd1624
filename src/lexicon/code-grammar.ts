/** Owns the grammar of documents' codes: finds them in a garbled text and says what each was meant to be. */

import { beginsWord, readCodesAt } from "./code-scanner.js";
import { byCost, COMMON_COUNT, decide, LIKELIEST } from "./code-decision.js";
import type { Hypothesis } from "./code-decision.js";
import type { ReadCode, ReadGroup } from "./code-scanner.js";
import type { GroupCandidate, SymbolLexicon } from "./symbols.js";

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
  /** The channel's part of `cost`. */
  readonly channelCost: number;
  /** 0..1: how sure `repaired` is against the other things the reading may mean. */
  readonly confidence: number;
  /** `733`; empty for a symbol without a number. */
  readonly number: string;
  /** `2020` of `30/2020/NĐ-CP`, else empty. */
  readonly year: string;
  /** The type code of the first group (`QĐ`, `HD`); empty for a công văn (`355/SNV-TĐKT`). */
  readonly type: string;
  /** The groups as meant: `["QĐ", "TTg"]`. */
  readonly groups: readonly string[];
}

/** Hypotheses kept per group. */
const BEAM = 16;
/** Nats of a space inside a group: `BY T`. */
const SPLIT_GROUP_COST = 3.5;
/** The channel may cost so much for the whole, and per letter of the symbol, before a reading is not a code at all. */
const MOST_CHANNEL_FIXED = 5;
const MOST_CHANNEL_PER_LETTER = 0.9;
/** The part of that which a symbol without a number may cost. */
const BARE_SHARE = 0.6;
/** A year before the symbol leaves little else that it could be. */
const YEAR_ALLOWANCE = 7;
/** Acts of legislation carry their year; one without is this unlikely, the more so behind a long number. */
const NO_YEAR_COST = 4;
const LONG_NUMBER_COST = 4;
/** A symbol may cost so much per letter: random capitals cost more. */
const MOST_PRIOR_PER_LETTER = 3.2;
const MOST_PRIOR_FIXED = 8;

/** A symbol with a group that is in no list may cost this much per letter beyond 2 nats. */
const UNLISTED_CHANNEL = 0.8;

/** A symbol of one group without digits (`TT`, `CP`) must be read nearly right. */
const ALONE_CHANNEL = 4;

/** Characters behind the groups that `REST` may look at. */
const LOOKED_AT_BEHIND = 5;
const MEMO_LIMIT = 2000;
/** From this cost of the number's part on, nats, it lost its slash. */
const LOST_SLASH = 3;

/** `CPngày`: a word of small letters that an engine joined to a code. */
const TAIL = /\p{Ll}{3,}$/u;
/** A chunk that may be the rest of a group: `BY T`, `QH 13`. */
const REST = / ?([\p{Lu}\d]{1,3})(?![\p{L}\p{N}])/uy;

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
    if (read.number !== "" && read.year === "" && read.groups.length < 2 && read.headCost >= LOST_SLASH) return undefined;
    const ends = this.#ends(text, read);
    if (ends.length === 0) return undefined;
    const best = ends[0]!;
    const letters = best.symbol.replace(/[-/]/g, "").length;
    const channel = best.channel + read.headCost;
    if (channel > mostChannel(read, letters)) return undefined;
    const plain = read.number !== "" && read.headCost < LOST_SLASH && best.groups.length > 1;
    if (!plain && best.prior > MOST_PRIOR_FIXED + MOST_PRIOR_PER_LETTER * letters) return undefined;
    if (!this.#believable(read, best, letters)) return undefined;
    const reading = text.slice(read.start, best.end);
    const { groups, confidence, spared } = decide(ends, { lenient: read.number !== "" && read.headCost < LOST_SLASH, common: this.#symbols.symbolCount(best.symbol) >= COMMON_COUNT });
    const symbol = joined(groups, read.groups);
    const meant = confidence >= LIKELIEST ? read.head + symbol : reading;
    const type = this.#symbols.types.has(groups[0]!) ? groups[0]! : "";
    return {
      start: read.start,
      end: best.end,
      reading,
      repaired: meant,
      cost: channel - spared + best.prior,
      channelCost: channel - spared,
      confidence,
      number: read.number,
      year: read.year,
      type,
      groups,
    };
  }

  /** What the symbol must show where the number's part shows little: a lost slash, no number at all. */
  #believable(read: ReadCode, best: Hypothesis, letters: number): boolean {
    const known = this.#symbols.isSymbol(best.symbol);
    const typed = this.#symbols.types.has(best.groups[0]!);
    // what was never seen must be read nearly right
    if (!known && best.channel > UNLISTED_CHANNEL * letters + 2 && best.groups.some((group) => !this.#symbols.isGroup(group))) return false;
    if (best.groups.length === 1 && best.channel > ALONE_CHANNEL && !/\d/.test(best.symbol)) return false;
    const listed = best.groups.every((group) => this.#symbols.isGroup(group));
    if (read.number === "") return letters >= 4 && (known || (typed && (listed || best.channel < 3)));
    if (read.headCost >= LOST_SLASH) return this.#believableWithoutSlash(read, best, known || (listed && letters >= 4));
    return letters >= 2 || typed || best.channel < 0.5;
  }

  /** `225CD-TTg` is a code; `QCVN 06:2022/BXD`, `15 QĐ/UB` and `14 C` are what they are. */
  #believableWithoutSlash(read: ReadCode, best: Hypothesis, usual: boolean): boolean {
    const parts = best.groups.length + (read.year === "" ? 0 : 1);
    const typed = this.#symbols.types.has(best.groups[0]!) || /^QH\d\d$/.test(best.symbol);
    return usual && typed && parts > 1 && !best.symbol.includes("/");
  }

  #yearCost(read: ReadCode, first: string): number {
    const legislation = this.#symbols.types.get(first)?.kind === "legislation" || /^QH\d\d$/.test(first);
    if (!legislation || read.year !== "" || read.number === "") return 0;
    return NO_YEAR_COST + (read.number.length > 4 ? LONG_NUMBER_COST : 0);
  }

  /** Whole symbols that the groups may mean, over the places the code may end, best first. */
  #ends(text: string, read: ReadCode): Hypothesis[] {
    let open: Hypothesis[] = [{ groups: [], readings: [], channels: [], symbol: "", channel: 0, prior: 0, end: read.start }];
    const done: Hypothesis[] = [];
    for (let i = 0; i < read.groups.length; i++) {
      const group = read.groups[i]!;
      // a dash between spaces joins a type to its body (`QĐ - UBND`), nothing else
      if (!group.tight && !(i === 1 && this.#isTypeOnly(open))) {
        done.push(...open);
        if (!/[.:,]/.test(text[group.start - 1]!)) {
          open = [];
          break;
        }
      }
      open = this.#extend(text, open, group, i === read.groups.length - 1);
    }
    done.push(...open);
    const whole = done.map((h) => ({ ...h, prior: this.#symbols.symbolCost(h.symbol, h.groups[0]!, h.prior + this.#symbols.endCost(h.groups[0]!, h.groups.length === 1)) + this.#yearCost(read, h.groups[0]!) }));
    return whole.sort(byCost).slice(0, BEAM);
  }

  #isTypeOnly(open: readonly Hypothesis[]): boolean {
    return open.length > 0 && open[0]!.groups.length === 1 && this.#symbols.types.has(open[0]!.groups[0]!);
  }

  #extend(text: string, open: readonly Hypothesis[], group: ReadGroup, last: boolean): Hypothesis[] {
    const next: Hypothesis[] = [];
    for (const { reading, end, cost } of this.#readings(text, group, last)) {
      for (const before of open) {
        const place = this.#symbols.placeOf(before.groups, before.groups.length);
        for (const candidate of this.#symbols.groupCandidates(reading, place)) next.push(extended(before, candidate, { ...group, text: reading, end }, cost));
      }
    }
    return next.sort(byCost).slice(0, BEAM);
  }

  /** The ways to delimit a group: as read, without a joined word, with the chunk behind it. */
  #readings(text: string, group: ReadGroup, last: boolean): { reading: string; end: number; cost: number }[] {
    const ways = [{ reading: group.text, end: group.end, cost: 0 }];
    if (!last) return ways;
    const tail = TAIL.exec(group.text);
    if (tail !== null && tail.index >= 2) {
      for (const cut of [tail.index, tail.index + 1]) {
        const reading = group.text.slice(0, cut);
        if (this.#symbols.isGroup(this.#symbols.groupCandidates(reading, "body")[0]!.group)) ways.push({ reading, end: group.start + cut, cost: 1 });
      }
      if (ways.length > 1) ways.shift();
      return ways;
    }
    REST.lastIndex = group.end;
    const rest = REST.exec(text);
    if (rest !== null) {
      const reading = group.text + rest[1]!;
      if (this.#symbols.isGroup(reading)) ways.push({ reading, end: group.end + rest[0].length, cost: SPLIT_GROUP_COST });
    }
    return ways;
  }
}

function mostChannel(read: ReadCode, letters: number): number {
  const most = MOST_CHANNEL_FIXED + MOST_CHANNEL_PER_LETTER * letters;
  return read.number === "" ? BARE_SHARE * most : most + (read.year === "" ? 0 : YEAR_ALLOWANCE);
}

function extended(before: Hypothesis, candidate: GroupCandidate, read: ReadGroup, cost: number): Hypothesis {
  return {
    groups: [...before.groups, candidate.group],
    readings: [...before.readings, read.text],
    channels: [...before.channels, candidate.channel],
    symbol: before.symbol + read.joint + candidate.group,
    channel: before.channel + candidate.channel + read.jointCost + cost,
    prior: before.prior + candidate.prior,
    end: read.end,
  };
}

function joined(groups: readonly string[], read: readonly ReadGroup[]): string {
  return groups.map((group, i) => read[i]!.joint + group).join("");
}

/** Digits, capitals, a slash, and the small letters that engines make of digits. */
function mayBegin(unit: number): boolean {
  return (unit >= 47 && unit <= 57) || (unit >= 65 && unit <= 90) || unit === 0x110 || unit === 111 || unit === 108 || unit === 124;
}
