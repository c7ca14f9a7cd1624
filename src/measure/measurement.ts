/** Owns the measures of one text against its gold: syllable accuracy, character error rate, fixed and broken tokens. */

import { alignTokens } from "./alignment.js";
import type { CharacterErrors } from "./characters.js";
import { characterErrors, measureCharacters } from "./characters.js";
import { measuredTokens, TokenNumbers } from "./tokens.js";

/** Above this many tokens the texts are aligned line by line where they have equally many lines. */
const WHOLE_TEXT_TOKENS = 20_000;

/** Errors in tokens by least edit distance. */
export interface TokenErrors {
  /** Tokens of the gold text. */
  readonly gold: number;
  readonly substituted: number;
  /** Gold tokens that the text lacks. */
  readonly missing: number;
  /** Tokens that the gold text lacks. */
  readonly added: number;
  /** 1 − (substituted + missing + added) / gold; below 0 where more is wrong than there is. */
  readonly accuracy: number;
}

/** What a repair did to the gold tokens, case counting. */
export interface Change {
  /** Gold tokens wrong in the reading. */
  readonly wrongBefore: number;
  /** Of those, how many are right after. */
  readonly fixed: number;
  /** Gold tokens right in the reading. */
  readonly rightBefore: number;
  /** Of those, how many are wrong after. */
  readonly broken: number;
}

/** All measures of one text, or of many added up. */
export interface Measurement {
  /** Case counts: the headline. */
  readonly tokens: TokenErrors;
  /** Upper and lower case are one. */
  readonly foldedTokens: TokenErrors;
  readonly characters: CharacterErrors;
  /** Only where the reading was given. */
  readonly change?: Change;
}

/** What {@link measureText} may be told besides the two texts. */
export interface MeasureOptions {
  /** What the engine printed, before the repair; asks for {@link Measurement.change}. */
  readonly reading?: string;
}

/**
 * Measures `text` against `gold`. Tokens are runs of letters and digits in NFC with the tone placement folded. They are
 * aligned over the whole text; over 20,000 tokens line by line, where both have equally many lines.
 *
 * @example
 * ```ts
 * import { measureText } from "khoidau/measure";
 * const measured = measureText("thực hiện Quyết định", "thực hiện Quyét định", { reading: "thyc hién Quyét dinh" });
 * measured.tokens.accuracy; // 0.75
 * measured.change; // {"wrongBefore": 4, "fixed": 3, "rightBefore": 0, "broken": 0}
 * ```
 */
export function measureText(gold: string, text: string, options: MeasureOptions = {}): Measurement {
  const exact = compare(gold, text);
  const measurement = {
    tokens: exact.errors,
    foldedTokens: compare(gold.toLowerCase(), text.toLowerCase()).errors,
    characters: measureCharacters(gold, text),
  };
  if (options.reading === undefined) return measurement;
  return { ...measurement, change: changeOf(compare(gold, options.reading).right, exact.right) };
}

interface Comparison {
  readonly errors: TokenErrors;
  /** Per gold token 1 where the text has it, else 0. */
  readonly right: Uint8Array;
}

function compare(gold: string, text: string): Comparison {
  const goldTokens = measuredTokens(gold);
  const tokens = measuredTokens(text);
  const goldLines = gold.split("\n");
  const lines = text.split("\n");
  if (Math.max(goldTokens.length, tokens.length) <= WHOLE_TEXT_TOKENS || goldLines.length !== lines.length) {
    return compareTokens(goldTokens, tokens);
  }
  const right = new Uint8Array(goldTokens.length);
  let errors = tokenErrors(0, 0, 0, 0);
  for (let i = 0; i < lines.length; i++) {
    const line = compareTokens(measuredTokens(goldLines[i]!), measuredTokens(lines[i]!));
    right.set(line.right, errors.gold);
    errors = addTokenErrors(errors, line.errors);
  }
  return { errors, right };
}

function compareTokens(goldTokens: readonly string[], tokens: readonly string[]): Comparison {
  const numbers = new TokenNumbers();
  const gold = numbers.of(goldTokens);
  const text = numbers.of(tokens);
  const pairs = alignTokens(gold, text);
  const right = new Uint8Array(gold.length);
  let paired = 0;
  let substituted = 0;
  for (let i = 0; i < gold.length; i++) {
    const j = pairs[i]!;
    if (j < 0) continue;
    paired++;
    if (gold[i] === text[j]) right[i] = 1;
    else substituted++;
  }
  return { errors: tokenErrors(gold.length, substituted, gold.length - paired, text.length - paired), right };
}

function changeOf(before: Uint8Array, after: Uint8Array): Change {
  let rightBefore = 0;
  let fixed = 0;
  let broken = 0;
  for (let i = 0; i < before.length; i++) {
    rightBefore += before[i]!;
    if (before[i]! < after[i]!) fixed++;
    if (before[i]! > after[i]!) broken++;
  }
  return { wrongBefore: before.length - rightBefore, fixed, rightBefore, broken };
}

/**
 * The measures of many documents as one text's: counts are added up and shares taken of the sums, so a long document
 * weighs more than a short one. `change` is there only where every document has it.
 *
 * @example
 * ```ts
 * import { measureText, sumMeasurements } from "khoidau/measure";
 * const sum = sumMeasurements([measureText("một hai ba", "một hai ba"), measureText("bốn", "bón")]);
 * sum.tokens.accuracy; // 0.75
 * ```
 */
export function sumMeasurements(measurements: readonly Measurement[]): Measurement {
  let tokens = tokenErrors(0, 0, 0, 0);
  let foldedTokens = tokens;
  let characters = characterErrors(0, 0);
  let change: Change | undefined = { wrongBefore: 0, fixed: 0, rightBefore: 0, broken: 0 };
  for (const one of measurements) {
    tokens = addTokenErrors(tokens, one.tokens);
    foldedTokens = addTokenErrors(foldedTokens, one.foldedTokens);
    characters = characterErrors(characters.gold + one.characters.gold, characters.edits + one.characters.edits);
    change = change !== undefined && one.change !== undefined ? addChange(change, one.change) : undefined;
  }
  return { tokens, foldedTokens, characters, ...(change === undefined ? {} : { change }) };
}

function tokenErrors(gold: number, substituted: number, missing: number, added: number): TokenErrors {
  const errors = substituted + missing + added;
  return { gold, substituted, missing, added, accuracy: gold > 0 ? 1 - errors / gold : errors > 0 ? 0 : 1 };
}

function addTokenErrors(a: TokenErrors, b: TokenErrors): TokenErrors {
  return tokenErrors(a.gold + b.gold, a.substituted + b.substituted, a.missing + b.missing, a.added + b.added);
}

function addChange(a: Change, b: Change): Change {
  return {
    wrongBefore: a.wrongBefore + b.wrongBefore,
    fixed: a.fixed + b.fixed,
    rightBefore: a.rightBefore + b.rightBefore,
    broken: a.broken + b.broken,
  };
}
