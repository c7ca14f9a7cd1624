/** Owns the three discounts of modified Kneser-Ney. */

/** What is taken off a count of 1, of 2, and of 3 or more; index 0 is 0. */
export type Discounts = readonly [0, number, number, number];

/** Where the counts of counts say nothing (tiny corpora), these stand in. */
const FALLBACK: Discounts = [0, 0.5, 1, 1.5];

/** Discounts from counts of counts; Chen & Goodman 1998, eq. 26. */
export function discountsOf(counts: Uint32Array): Discounts {
  const ofCount = new Float64Array(5);
  for (const count of counts) if (count <= 4) ofCount[count]!++;
  const [, n1, n2, n3, n4] = ofCount as unknown as [number, number, number, number, number];
  if (n1 === 0 || n2 === 0 || n3 === 0 || n4 === 0) return FALLBACK;
  const y = n1 / (n1 + 2 * n2);
  const found: Discounts = [0, 1 - (2 * y * n2) / n1, 2 - (3 * y * n3) / n2, 3 - (4 * y * n4) / n3];
  return found.every((discount, i) => discount >= 0 && discount <= i) ? found : FALLBACK;
}

/** What is taken off this count. */
export function discountOf(discounts: Discounts, count: number): number {
  return discounts[Math.min(count, 3) as 0 | 1 | 2 | 3];
}
