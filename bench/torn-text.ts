/** Owns text torn as text layers of PDFs are, where the letters that fonts for western Europe lack stand in another one. */

/** Inside a word, before a letter of Latin Extended Additional (U+1EA0 to U+1EF9). */
const BEFORE = /(?<=\p{L})(?=[\u1ea0-\u1ef9])/gu;
/** Inside a word, behind such a letter. */
const BEHIND = /(?<=[\u1ea0-\u1ef9])(?=\p{L})/gu;

/** The text with a space before each such letter (`Vi ệt`), and behind it as well (`Vi ệ t`). */
export function tornText(text: string, where: "before" | "around"): string {
  const before = text.replace(BEFORE, " ");
  return where === "before" ? before : before.replace(BEHIND, " ");
}
