/** Owns the sorting of wrong tokens by what went wrong. */

import { alignTokens, measuredTokens } from "../src/measure/index.js";
import { TokenNumbers } from "../src/measure/tokens.js";
import { foldWord, stripMarks } from "../src/text/fold.js";
import { wordClass } from "../src/text/word-class.js";
import { alignWords } from "../src/train/noise-align.js";
import type { BenchDocument } from "./bench-set.js";

/** The causes, in the order in which they are tried. */
export const CAUSES = [
  "case", "code", "number", "not read", "join or split", "gold doubtful", "name", "candidate missing", "LM chose wrong", "noise",
] as const;
export type Cause = (typeof CAUSES)[number];

/** One wrong token. */
export interface LedgerEntry {
  readonly cause: Cause;
  /** Empty where a token was added that is not meant. */
  readonly gold: string;
  /** What the engine read for it, pieces parted by spaces. */
  readonly reading: string;
  /** What came out. */
  readonly output: string;
  /** Some gold words on both sides. */
  readonly context: string;
}

/** What the sorting asks of the engine. */
export interface Knowledge {
  /** True where the vocabulary holds the folded word. */
  isKnown(folded: string): boolean;
  /** True where the folded word is among the candidates of the reading. */
  isCandidate(reading: string, folded: string): boolean;
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const CONTEXT_WORDS = 4;

/** All wrong tokens of one document, in order. */
export function ledgerOf(document: BenchDocument, output: string, knowledge: Knowledge): LedgerEntry[] {
  const gold = goldTokens(document.gold);
  const words = gold.map((token) => token.text);
  const read = readingsOf(words, readPieces(document.reading));
  const out = measuredTokens(output);
  const numbers = new TokenNumbers();
  const pairs = alignTokens(numbers.of(words), numbers.of(out));
  const entries: LedgerEntry[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const j = pairs[i]!;
    if (j >= 0) taken.add(j);
    const got = j < 0 ? "" : out[j]!;
    if (got === words[i]) continue;
    const wrong = { ...gold[i]!, reading: read[i]!.text, joined: read[i]!.joined, output: got };
    entries.push({ cause: causeOf(wrong, knowledge), gold: words[i]!, reading: wrong.reading, output: got, context: contextOf(words, i) });
  }
  for (let j = 0; j < out.length; j++) {
    if (!taken.has(j)) entries.push({ cause: "noise", gold: "", reading: out[j]!, output: out[j]!, context: contextOf(out, j) });
  }
  return entries;
}

interface GoldToken {
  readonly text: string;
  /** Class of the white-space word it stands in. */
  readonly within: string | undefined;
  /** True where it has a capital that no sentence's start asks for. */
  readonly capital: boolean;
}

function goldTokens(gold: string): GoldToken[] {
  const tokens: GoldToken[] = [];
  let starts = true;
  for (const word of gold.split(/(?<=\n)|[ \t]+/)) {
    const within = wordClass(word.trim().replace(EDGES, ""));
    for (const text of measuredTokens(word)) {
      tokens.push({ text, within, capital: !starts && /^\p{Lu}\p{Ll}*$/u.test(text) });
      starts = false;
    }
    if (/[.!?:;”"\n]\s*$|^[-+–]$/.test(word)) starts = true;
  }
  return tokens;
}

/** The pieces of a reading with the signs that stand for letters (`s&` sở), without those that part words. */
function readPieces(reading: string): string[] {
  return reading.split(/[\s/–—-]+/).map((piece) => piece.replace(/^[.,;:!?()"“”…]+|[.,;:!?)"“”…]+$/g, "")).filter((piece) => piece !== "");
}

/** For each gold token what was read for it. */
function readingsOf(gold: readonly string[], read: readonly string[]): { text: string; joined: boolean }[] {
  return alignWords(gold, read).flatMap((pair) => pair.meant.map(() => ({
    text: pair.read.join(" "), joined: pair.meant.length > 1 || pair.read.length > 1,
  })));
}

interface WrongToken extends GoldToken {
  readonly reading: string;
  readonly joined: boolean;
  readonly output: string;
}

function causeOf(wrong: WrongToken, knowledge: Knowledge): Cause {
  const folded = foldWord(wrong.text);
  if (folded === foldWord(wrong.output)) return "case";
  if (wrong.within === "<code>") return "code";
  if (/^\d/.test(wrong.text)) return "number";
  if (wrong.reading === "") return "not read";
  if (wrong.joined) return "join or split";
  if (!knowledge.isKnown(folded) && stripMarks(folded) !== folded) return "gold doubtful";
  if (wrong.capital) return "name";
  return knowledge.isCandidate(wrong.reading, folded) ? "LM chose wrong" : "candidate missing";
}

function contextOf(words: readonly string[], at: number): string {
  return words.slice(Math.max(0, at - CONTEXT_WORDS), at + CONTEXT_WORDS + 1).map((word, i) => (i === Math.min(at, CONTEXT_WORDS) ? `[${word}]` : word)).join(" ");
}
