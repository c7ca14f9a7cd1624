/** Owns the labels of printed electronic signatures in a damaged text: `Người ký:`, `Email:`, `Cơ quan:`, `Thời gian ký:`. */

import { foldLetters } from "./fold-letters.js";
import type { Mend } from "./mend.js";
import { lettersApart } from "./letters-apart.js";
import type { SourceText } from "./source-text.js";

const LABELS = ["Người ký", "Email", "Cơ quan", "Thời gian ký"].map((right) => ({ right, fold: foldLetters(right) }));
const FIRST = LABELS[0]!;
/** Lines of a signature behind its first. */
const MOST_LINES = 6;
const LABEL = /^([^:]{4,14}):/;

/** The mends of a text. */
export function labelMends(source: SourceText): Mend[] {
  const mends: Mend[] = [];
  for (let i = 0; i < source.lines.length; i++) {
    if (labelOf(source, i)?.label !== FIRST) continue;
    for (let j = i; j < Math.min(source.lines.length, i + MOST_LINES); j++) {
      const found = labelOf(source, j);
      if (found === undefined) continue;
      const { start, end } = source.lines[j]!;
      const read = source.text.slice(start, start + found.length);
      if (read !== found.label.right) mends.push({ start, end: start + found.length, to: found.label.right, cause: "term" });
      if (found.label.right === "Email") mends.push(...addressMends(source.text, start + found.length + 1, end));
    }
  }
  return mends;
}

function labelOf(source: SourceText, i: number): { label: (typeof LABELS)[number]; length: number } | undefined {
  const { start, end } = source.lines[i]!;
  const read = LABEL.exec(source.fold.slice(start, Math.min(end, start + 18)))?.[1];
  const plain = read?.trimEnd();
  const label = plain === undefined ? undefined : LABELS.find(({ fold }) => lettersApart(plain, fold, 1) <= 1);
  return label === undefined ? undefined : { label, length: plain!.length };
}

/** No comma and no bracket in an address. */
function addressMends(text: string, start: number, end: number): Mend[] {
  return Array.from(text.slice(start, end).matchAll(/(?<=\p{L}),(?=\p{L})|\((?=@)|(?<=@)\)/gu), (sign) => ({ start: start + sign.index, end: start + sign.index + 1, to: sign[0] === "," ? "." : "", cause: "code" as const }));
}
