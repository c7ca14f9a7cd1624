/** Owns what a line of a preamble begins: a legal basis, a proposal, an aside, or nothing. */

import type { Span } from "../span.js";
import { beginsCapital } from "./letter-case.js";
import { fullWidth } from "./paragraphs.js";
import type { SourceText } from "./source-text.js";

const BASIS = /^(?:can cu|chieu theo|chieu)\s/;
const PROPOSAL = /^(?:tren co so|theo de nghi|theo de xuat|xet de nghi|xet to trinh|xet|theo to trinh)\s/;
const ASIDE = /^(?:thuc hien|de|sau khi|theo|tiep theo|nham)\s/;
/** A dash or a bracket before the first word. */
const SIGN = /^[-–+*•"“([]\s?/;
const LOOK = 40;

/** What a line begins with. */
export type Beginning = "basis" | "proposal" | "aside";

/** What the line begins, and how many units of signs stand before its first word. `undefined` where it begins none, or small. */
export function beginningAt(source: SourceText, { start, end }: Span): { readonly kind: Beginning; readonly signs: number } | undefined {
  const fold = source.fold.slice(start, Math.min(end, start + LOOK));
  const signs = SIGN.exec(fold)?.[0].length ?? 0;
  const words = fold.slice(signs);
  const kind = BASIS.test(words) ? "basis" : PROPOSAL.test(words) ? "proposal" : signs === 0 && ASIDE.test(words) ? "aside" : undefined;
  return kind === undefined || !beginsCapital(source.text.slice(start + signs, start + LOOK)) ? undefined : { kind, signs };
}

/** Inside a line: another basis or proposal behind a sign, or `Căn cứ` with its capital anywhere. */
const INSIDE = /(?<=[;.:,]['’]?) ?(?=(?:can cu|theo de nghi|xet de nghi|xet to trinh|theo to trinh) )| (?=can cu )/g;

/** The stretches of a line that begin a basis of their own; mostly the whole line. */
export function basisParts(source: SourceText, span: Span): Span[] {
  const cuts = [span.start];
  for (const { index, 0: gap } of source.fold.slice(span.start, span.end).matchAll(INSIDE)) {
    const at = span.start + index + gap.length;
    if (at > span.start && /^\p{Lu}\p{Ll}/u.test(source.text.slice(at, at + 2)) && at > cuts.at(-1)!) cuts.push(at);
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
}

/** What a basis names, folded. */
const ACT = /^(?:luat|bo luat|nghi dinh|nghi quyet|thong tu|quyet dinh|phap lenh) /;
const NEAR = 20;
/** A paragraph's last line is shorter than this share of the width, more often than not. */
const FULL = 0.85;

/** True where line `i` is full and ends in a semicolon by chance, and the next goes on: `…; Luật sửa đổi …`. */
export function isWrapped(source: SourceText, i: number): boolean {
  const next = source.lines[i + 1];
  return next !== undefined && ACT.test(source.fold.slice(next.start, next.start + 16)) && isFull(source, i);
}

/** True where line `i` is about as long as the lines near it are at most. */
export function isFull(source: SourceText, i: number): boolean {
  const { start, end } = source.lines[i]!;
  return end - start >= FULL * fullWidth(source, Math.max(0, i - NEAR), Math.min(source.lines.length, i + NEAR));
}

const MOST_CRUMB = 8;

/** What a stamp or a page's number left between the lines: a few capitals, figures or signs that no item ends in. */
export function isCrumbLine(source: SourceText, { start, end }: Span): boolean {
  const text = source.text.slice(start, end);
  return text.length > 0 && text.length <= MOST_CRUMB && !/\p{Ll}{2}/u.test(text) && !/[;,]$|[^\s]{3}\.$/.test(text);
}
