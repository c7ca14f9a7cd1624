/** Owns the second pass: a repaired text is read as a document, and what the grammar of its parts knows is written back into it. */

import type { Edit, Span } from "../span.js";
import { abbreviationMends } from "./mend-abbreviations.js";
import { articleMends } from "./mend-articles.js";
import { centralMends } from "./mend-central-recipients.js";
import { dateMends } from "./mend-dates.js";
import { citationMends, codeMends } from "./mend-codes.js";
import { headMends } from "./mend-head.js";
import { keyWordMends } from "./mend-key-words.js";
import { markMends } from "./mend-marks.js";
import type { Mend } from "./mend.js";
import { composeEdits, mendedText } from "./mend.js";
import { phraseMends } from "./mend-phrases.js";
import { preambleMends } from "./mend-preamble.js";
import { proseMends } from "./mend-prose.js";
import type { TextMaking } from "./mend-recipients.js";
import { recipientMends } from "./mend-recipients.js";
import { signatureMends } from "./mend-signature.js";
import { spaceMends } from "./mend-spaces.js";
import { basisSpeckMends, speckMends } from "./mend-specks.js";
import { labelMends } from "./mend-signature-labels.js";
import { readOne } from "./read-one.js";
import { signatureCells } from "./signature-cells.js";
import { sourceText } from "./source-text.js";
import type { SourceText } from "./source-text.js";
import { documentStarts } from "./split-documents.js";

/** A text that a repair has made, with its edits. */
interface Repaired {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** `stripped`: typed without marks, so that its signs can be trusted. */
  readonly damage?: string;
  /** `typed`: typed in a hurry, the same. */
  readonly profile?: string;
}

/**
 * The repaired text with its structure made right: head lines, types, authority words, posts, key words, codes and dates come
 * from grammars where the language model alone has failed. Meant for damaged readings; a text that is no document stays as it is,
 * but for its dates and codes. Linear in the length of the text. Lines stay as they are.
 *
 * @example
 * ```ts
 * import { withStructure } from "khoidau";
 * withStructure({ text: "Căn cứ Nghị định số 30/2020/NĐ=CP ngày O5/3/2020", edits: [] }).text; // "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"
 * ```
 */
export function withStructure<T extends Repaired>(repaired: T): T {
  // first what needs no zone: the reader then sees whole codes and dates
  const isTyped = repaired.damage === "stripped" || repaired.profile === "typed";
  const plain = sourceText(repaired.text, { dust: "keep" });
  if (plain.text.length !== repaired.text.length) return repaired;
  const byText = [keyWordMends, articleMends, phraseMends, ...(isTyped ? [] : [speckMends, markMends, preambleMends, proseMends, spaceMends]), labelMends];
  const first = applied(repaired, [...dateMends(plain.text, plain.fold), ...codeMends(plain.text), ...byText.flatMap((mends) => mends(plain))]);
  const source = sourceText(first.text);
  return applied(first, zoneMends(source, first.edits, { isTyped }));
}

function applied<T extends Repaired>(repaired: T, found: readonly Mend[]): T {
  const mends = found.filter(({ start, end, to }) => repaired.text.slice(start, end) !== to);
  if (mends.length === 0) return repaired;
  return { ...repaired, text: mendedText(repaired.text, mends), edits: composeEdits(repaired.text, repaired.edits, mends) };
}

/** The mends of every document in a text, by the zones that the reader finds. */
function zoneMends(source: SourceText, edits: readonly Edit[], making: TextMaking): Mend[] {
  const starts = documentStarts(source);
  const filed: Span[] = [];
  const mends = starts.flatMap((from, i) => {
    const findings = readOne(source, from, starts[i + 1] ?? source.lines.length);
    if (findings.kind === "other") return [];
    const { bases, behindBases, annexes, recipients, to } = findings;
    for (const { spans } of recipients?.items ?? []) filed.push(...spans);
    return [
      ...headMends(source, findings),
      ...(making.isTyped ? [] : basisSpeckMends(source, bases)),
      ...citationMends(source.text, findings.citations),
      ...(recipients === undefined ? [] : [...centralMends(source, recipients), ...recipientMends(source, recipients, making)]),
      ...signatureMends(source, signatureCells(source, behindBases, annexes[0]?.line ?? to, recipients)),
    ];
  });
  return [...mends, ...abbreviationMends(source.text, edits, filed)];
}
