/** Owns what the groups behind a code's number mean together: whole symbols, over the places where the code may end. */

import { byCost } from "./code-decision.js";
import type { Hypothesis } from "./code-decision.js";
import type { ReadGroup } from "./code-groups.js";
import type { ReadCode } from "./code-scanner.js";
import { GroupCandidates } from "./group-candidates.js";
import type { GroupCandidate } from "./group-candidates.js";
import type { SymbolLexicon } from "./symbols.js";

/** Hypotheses kept per group. */
const BEAM = 16;
/** Nats of a space inside a group: `BY T`. */
const SPLIT_GROUP_COST = 3.5;
/** Acts of legislation carry their year; one without is this unlikely, the more so behind a long number. */
const NO_YEAR_COST = 4;
const LONG_NUMBER_COST = 4;
const LONG_NUMBER = 5;
/** Characters behind the groups that `REST` may look at. */
export const LOOKED_AT_BEHIND = 5;
const MEMO_LIMIT = 2000;
/** Costs are sums in any order: what differs by less is the same. */
const ROUNDING = 1e-9;

/** `CPngày`: a word of small letters that an engine joined to a code. */
const TAIL = /\p{Ll}{3,}$/u;
/** A chunk that may be the rest of a group: `BY T`, `QH 13`. */
const REST = / ?([\p{Lu}\d]{1,3})(?![\p{L}\p{N}])/uy;

/** Reads the symbols of codes; remembers them, since a document names the same bodies behind many numbers. */
export class SymbolReader {
  readonly #symbols: SymbolLexicon;
  readonly #groups: GroupCandidates;
  readonly #memo = new Map<string, readonly Hypothesis[]>();

  constructor(symbols: SymbolLexicon) {
    this.#symbols = symbols;
    this.#groups = new GroupCandidates(symbols);
  }

  /** Whole symbols that the groups of `read` may mean, best first. Their ends are counted from the first group's start. */
  read(text: string, read: ReadCode): readonly Hypothesis[] {
    REST.lastIndex = read.end;
    const rest = REST.exec(text)?.[0] ?? "";
    const joints = read.groups.reduce((sum, { jointCost }) => sum + jointCost, 0);
    const key = `${yearCost(read)} ${joints} ${rest}\n${text.slice(read.groups[0]!.start, read.end)}`;
    let ends = this.#memo.get(key);
    if (ends === undefined) {
      if (this.#memo.size >= MEMO_LIMIT) this.#memo.clear();
      this.#memo.set(key, (ends = this.#ends(text, read)));
    }
    return ends;
  }

  #ends(text: string, read: ReadCode): Hypothesis[] {
    const start = read.groups[0]!.start;
    const yearLost = yearCost(read);
    let open: Hypothesis[] = [{ groups: [], readings: [], channels: [], symbol: "", channel: 0, prior: 0, end: 0 }];
    const done: Hypothesis[] = [];
    for (const [i, group] of read.groups.entries()) {
      // a dash between spaces joins a type to its body (`QĐ - UBND`), nothing else
      if (!group.tight && !(i === 1 && this.#isTypeOnly(open))) {
        done.push(...open);
        if (!/[.:,]/.test(text[group.start - 1]!)) {
          open = [];
          break;
        }
      }
      open = this.#extend(open, group, i === read.groups.length - 1 ? this.#lastWays(text, group) : [asRead(group)]);
    }
    done.push(...open);
    const whole = done.map((h) => {
      const first = h.groups[0]!;
      const groupsCost = h.prior + (h.groups.length === 1 ? this.#symbols.aloneCost(first) : this.#symbols.followedCost(first));
      const prior = this.#symbols.symbolCost(h.symbol, first, groupsCost) + (this.#isLegislation(first) ? yearLost : 0);
      return { ...h, end: h.end - start, prior };
    });
    return whole.sort(byCost).slice(0, BEAM);
  }

  #isLegislation(first: string): boolean {
    return this.#symbols.types.get(first)?.kind === "legislation" || /^QH\d\d$/.test(first);
  }

  #isTypeOnly(open: readonly Hypothesis[]): boolean {
    return open.length > 0 && open[0]!.groups.length === 1 && this.#symbols.types.has(open[0]!.groups[0]!);
  }

  /** Only what is kept becomes a hypothesis: of a hundred ways and more, sixteen. */
  #extend(open: readonly Hypothesis[], group: ReadGroup, delimited: readonly Delimited[]): Hypothesis[] {
    const ways = delimited.flatMap(({ reading, end, cost }) =>
      open.map((before) => {
        const place = this.#symbols.placeOf(before.groups, before.groups.length);
        return { before, candidates: this.#groups.of(reading, place), read: { ...group, text: reading, end }, way: cost, cost: before.channel + before.prior + cost };
      }),
    );
    const worst = worstKept(ways.flatMap(({ candidates, cost }) => candidates.map(({ channel, prior }) => cost + channel + prior)));
    const next: Hypothesis[] = [];
    for (const { before, candidates, read, way, cost } of ways) {
      for (const candidate of candidates) {
        if (cost + candidate.channel + candidate.prior <= worst) next.push(extended(before, candidate, read, way));
      }
    }
    return next.sort(byCost).slice(0, BEAM);
  }

  /** The ways to delimit a code's last group: as read, without a joined word, with the chunk behind it. */
  #lastWays(text: string, group: ReadGroup): Delimited[] {
    const ways = [asRead(group)];
    const tail = TAIL.exec(group.text);
    if (tail !== null && tail.index >= 2) {
      for (const cut of [tail.index, tail.index + 1]) {
        const reading = group.text.slice(0, cut);
        if (this.#symbols.isGroup(this.#groups.of(reading, "body")[0]!.group)) ways.push({ reading, end: group.start + cut, cost: 1 });
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

/** A group as it may be cut out of the text; nats. */
interface Delimited {
  readonly reading: string;
  readonly end: number;
  readonly cost: number;
}

const asRead = ({ text, end }: ReadGroup): Delimited => ({ reading: text, end, cost: 0 });

/** What a symbol of legislation costs on top, nats. */
function yearCost({ number, year }: ReadCode): number {
  if (year !== "" || number === "") return 0;
  return NO_YEAR_COST + (number.length >= LONG_NUMBER ? LONG_NUMBER_COST : 0);
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

/** The cost of the last that is kept. */
function worstKept(costs: number[]): number {
  return costs.length <= BEAM ? Infinity : costs.sort((a, b) => a - b)[BEAM - 1]! + ROUNDING;
}
