/** Owns which repaired texts are read as documents. */

/** Shorter texts are parts of something, and have no structure of their own. */
const LEAST_LINES = 3;

/** Whether `withStructure` is asked: not for what was read rightly (damage `clean`), nor for a few lines. */
export function hasStructure({ text, damage }: { readonly text: string; readonly damage: string }): boolean {
  return damage !== "clean" && text.split("\n", LEAST_LINES).length === LEAST_LINES;
}
