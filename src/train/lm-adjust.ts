/** Owns the adjusted counts of the lower orders, for a model of which some n-grams are pruned away. */

import type { CountedText } from "./lm-counts.js";
import type { Kept } from "./lm-prune.js";

/**
 * Counts to estimate each order from. Below the highest order an n-gram counts once for every kept n-gram that it ends
 * (Kneser and Ney's count of distinct words before it), and as often as it was counted for every one that is pruned,
 * since those places are now predicted by the order below (Siivola, Hirsimäki & Virpioja 2007, section IV).
 *
 * @param kept what is held; all n-grams where `undefined`.
 */
export function adjustedCounts(text: CountedText, kept?: Kept): Uint32Array[] {
  const order = text.tables.length;
  const all: Uint32Array[] = [text.tables[order - 1]!.counts];
  for (let n = order - 1; n >= 1; n--) {
    if (kept === undefined) {
      all.unshift(text.tables[n - 1]!.counts);
      continue;
    }
    const above = all[0]!;
    const counts = new Uint32Array(text.tables[n - 1]!.size);
    const suffixes = text.suffixes[n]!;
    for (let i = 0; i < above.length; i++) counts[suffixes[i]!]! += kept[n]![i] === 1 ? 1 : above[i]!;
    all.unshift(counts);
  }
  return all;
}
