/** Owns which marked paragraphs of body and annexes are sections and articles. */

import type { AnnexFound } from "./annexes.js";
import type { Section } from "./fields.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { MarkedParagraph } from "./outline.js";
import { markedParagraphs } from "./outline.js";
import type { SourceText } from "./source-text.js";

/** The marked paragraphs of the body (lines `from`…`to`), then those of each annex up to `end`. */
export function bodyMarks(source: SourceText, from: number, to: number, annexes: readonly AnnexFound[], end: number): MarkedParagraph[] {
  const marks = markedParagraphs(source, from, to, { outlineOnly: false });
  annexes.forEach((annex, i) => {
    const outlineOnly = foldLetters(annex.attachment.value.title).startsWith("de cuong");
    for (const mark of markedParagraphs(source, annex.line, annexes[i + 1]?.line ?? end, { outlineOnly })) marks.push(mark);
  });
  return marks;
}

/** The titled parts that are no article. */
export function sectionsOf(marks: readonly MarkedParagraph[]): Found<Section>[] {
  return marks.filter(({ marker, title }) => title !== null && marker.kind !== "article").map(asSection);
}

/** The articles, titled or not. */
export function articlesOf(marks: readonly MarkedParagraph[]): Found<Section>[] {
  return marks.filter(({ marker }) => marker.kind === "article").map(asSection);
}

function asSection({ marker, title, line, spans }: MarkedParagraph): Found<Section> {
  const section = found({ marker: marker.marker, title, line: line + 1 }, spans, "body", marker.misread === true ? 0.75 : 0.9);
  return marker.misread === true ? { ...section, inferred: true } : section;
}
