/** Owns the alignment of two token sequences by least edit distance. */

/** Up to this many cells the whole table is kept; above it the problem is halved first (Hirschberg 1975). */
const TABLE_CELLS = 1 << 20;

/**
 * For each gold token the index of the token it is paired with (the same or a substitution), or −1 where it is missing.
 * Pairs never cross, and their number of edits is the least there is. Tokens are given as numbers.
 *
 * Time is |gold| · |text| (20,000 tokens each take some seconds), memory |gold| + |text|.
 *
 * @example
 * ```ts
 * import { alignTokens } from "khoidau/measure";
 * Array.from(alignTokens(Int32Array.of(7, 8, 9), Int32Array.of(7, 9))); // [0, -1, 1]
 * ```
 */
export function alignTokens(gold: Int32Array, text: Int32Array): Int32Array {
  const pairs = new Int32Array(gold.length).fill(-1);
  alignInto(gold, text, 0, pairs);
  return pairs;
}

/** Aligns and writes into `pairs`, whose first item belongs to `gold[0]`; `shift` is where `text` starts in the whole. */
function alignInto(gold: Int32Array, text: Int32Array, shift: number, pairs: Int32Array): void {
  let from = 0;
  let goldEnd = gold.length;
  let textEnd = text.length;
  for (; from < goldEnd && from < textEnd && gold[from] === text[from]; from++) pairs[from] = shift + from;
  for (; goldEnd > from && textEnd > from && gold[goldEnd - 1] === text[textEnd - 1]; goldEnd--, textEnd--) {
    pairs[goldEnd - 1] = shift + textEnd - 1;
  }
  if (goldEnd === from || textEnd === from) return;
  const innerGold = gold.subarray(from, goldEnd);
  const innerText = text.subarray(from, textEnd);
  const innerPairs = pairs.subarray(from, goldEnd);
  if (innerGold.length === 1 || (innerGold.length + 1) * (innerText.length + 1) <= TABLE_CELLS) {
    alignByTable(innerGold, innerText, shift + from, innerPairs);
    return;
  }
  const half = innerGold.length >> 1;
  const cut = bestCut(innerGold, innerText, half);
  alignInto(innerGold.subarray(0, half), innerText.subarray(0, cut), shift + from, innerPairs.subarray(0, half));
  alignInto(innerGold.subarray(half), innerText.subarray(cut), shift + from + cut, innerPairs.subarray(half));
}

/** Where `text` is cut when `gold` is cut at `half`, so that the two halves together cost the least. */
function bestCut(gold: Int32Array, text: Int32Array, half: number): number {
  const before = lastRow(gold.subarray(0, half), text);
  const after = lastRow(gold.slice(half).reverse(), text.slice().reverse());
  let best = 0;
  for (let j = 1; j <= text.length; j++) {
    if (before[j]! + after[text.length - j]! < before[best]! + after[text.length - best]!) best = j;
  }
  return best;
}

/** Edit distances from all of `gold` to each prefix of `text`. */
function lastRow(gold: Int32Array, text: Int32Array): Int32Array {
  const row = new Int32Array(text.length + 1);
  for (let j = 0; j < row.length; j++) row[j] = j;
  for (let i = 0; i < gold.length; i++) {
    const token = gold[i]!;
    let diagonal = row[0]!;
    let left = i + 1;
    row[0] = left;
    for (let j = 0; j < text.length; j++) {
      const above = row[j + 1]!;
      let least = diagonal + (token === text[j] ? 0 : 1);
      if (above + 1 < least) least = above + 1;
      if (left + 1 < least) least = left + 1;
      diagonal = above;
      row[j + 1] = left = least;
    }
  }
  return row;
}

/** The whole table and the way back through it; on ties a pair is taken before a missing or an added token. */
function alignByTable(gold: Int32Array, text: Int32Array, shift: number, pairs: Int32Array): void {
  const width = text.length + 1;
  const table = new Int32Array((gold.length + 1) * width);
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= gold.length; i++) {
    const at = i * width;
    table[at] = i;
    for (let j = 1; j < width; j++) {
      const pair = table[at - width + j - 1]! + (gold[i - 1] === text[j - 1] ? 0 : 1);
      table[at + j] = Math.min(pair, table[at - width + j]! + 1, table[at + j - 1]! + 1);
    }
  }
  let i = gold.length;
  let j = text.length;
  while (i > 0 && j > 0) {
    const here = table[i * width + j]!;
    if (here === table[(i - 1) * width + j - 1]! + (gold[i - 1] === text[j - 1] ? 0 : 1)) {
      pairs[--i] = shift + --j;
    } else if (here === table[(i - 1) * width + j]! + 1) i--;
    else j--;
  }
}
