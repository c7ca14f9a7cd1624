/** Owns how many letters part two folded words. */

/**
 * Letters to change, add or leave out to make one of the other; counts no further than `most + 1`.
 *
 * @example
 * ```ts
 * import { editDistance } from "./edit-distance.js";
 * editDistance("quyet dinh", "quyet djnh", 2); // 1
 * ```
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const over = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(over, row[j]! + 1, row[j - 1]! + 1);
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
  }
  return row[b.length]!;
}
