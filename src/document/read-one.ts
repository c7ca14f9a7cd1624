/** Owns the reading of one document: its zones in turn, each handing on where it ended. */

import type { Span } from "../span.js";
import { readAddressees } from "./addressees.js";
import type { AnnexFound } from "./annexes.js";
import { findAnnexes } from "./annexes.js";
import type { DocType } from "./doc-types.js";
import { titleTypes, typeOfSymbol } from "./doc-types.js";
import type { DocumentKind } from "./document-kind.js";
import { documentKind } from "./document-kind.js";
import { isoDate } from "./dates.js";
import type { Section, Reference } from "./fields.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Head } from "./head.js";
import { QUOC_HIEU, TIEU_NGU, findHead } from "./head.js";
import { inferIssuer } from "./infer-issuer.js";
import type { IssuerFound } from "./issuer.js";
import { readIssuer } from "./issuer.js";
import { readLegalBases } from "./legal-bases.js";
import { orphanTails } from "./orphan-tails.js";
import type { MarkedParagraph, OutlineNode } from "./outline.js";
import { markedParagraphs, outlineTree } from "./outline.js";
import type { RecipientsFound } from "./recipients.js";
import { readRecipients } from "./recipients.js";
import type { Citation } from "./references.js";
import { citations, references } from "./references.js";
import { signatureCells } from "./signature-cells.js";
import type { SignerFound } from "./signer.js";
import { readSigner } from "./signer.js";
import type { SourceText } from "./source-text.js";
import { findTypeLine, readLetterSubject, readSubject } from "./title.js";

/** Everything that was found of one document. */
export interface Findings {
  readonly kind: DocumentKind;
  readonly head: Head | undefined;
  readonly quocHieu?: Found<string>;
  readonly tieuNgu?: Found<string>;
  readonly issuer: IssuerFound;
  readonly type?: Found<string>;
  readonly typeOf?: DocType;
  readonly typePrinted: boolean;
  readonly typeCode: string | null;
  readonly subject?: Found<string>;
  readonly place?: Found<string>;
  readonly date?: Found<string>;
  readonly addressees: readonly Found<string>[];
  readonly bases: readonly Found<string>[];
  readonly citations: readonly Citation[];
  readonly references: readonly Found<Reference>[];
  readonly recipients?: RecipientsFound;
  readonly signer: SignerFound;
  readonly annexes: readonly AnnexFound[];
  readonly sections: readonly Found<Section>[];
  readonly articles: readonly Found<Section>[];
  readonly outline: readonly OutlineNode[];
  readonly from: number;
  readonly to: number;
}

/** Reads the document in the lines `from`…`to`. */
export function readOne(source: SourceText, from: number, to: number): Findings {
  const head = findHead(source, from, to);
  if (head === undefined) return nothing(from, to);
  const typeLine = findTypeLine(source, head, to);
  const printed = readIssuer(source, head, from, to);
  const symbolType = head.number === undefined ? undefined : typeOfSymbol(head.number.code.groups);
  const letter = typeLine === undefined ? readLetterSubject(source, head, to) : undefined;
  const issuerFold = printed.name === undefined ? undefined : source.fold.slice(printed.name.spans[0]!.start, printed.name.spans.at(-1)!.end).replace(/\s+/g, " ");
  const subject = typeLine === undefined ? letter : readSubject(source, typeLine, to, issuerFold);
  const titleEnd = lineBehind(source, subject?.spans, (typeLine?.line ?? head.last) + 1);
  const addressees = readAddressees(source, Math.min(titleEnd, head.last + 1), to);
  const start = Math.max(titleEnd, addressees.items.length > 0 ? addressees.to : 0);
  const annexFloor = start;
  const annexes = findAnnexes(source, annexFloor, to);
  const bodyEnd = annexes[0]?.line ?? to;
  const tails = orphanTails(source, from, Math.max(from, headTop(source, head, printed)));
  const bases = readLegalBases(source, start, bodyEnd, tails);
  const recipients = readRecipients(source, start, bodyEnd) ?? undefined;
  const signer = readSigner(source, signatureCells(source, start, bodyEnd, recipients));
  const issuer = printed.name === undefined ? inferred(source, start, bodyEnd) : printed;
  const own = head.number?.code.number == null ? null : head.number.code.code;
  const cited = citedIn(source, head, typeLine?.line ?? titleEnd, start, to, tails, annexes);
  const marks = bodyMarks(source, start, recipients?.from ?? bodyEnd, annexes, to);
  const type = typeLine?.type ?? letterType(head, symbolType, letter !== undefined, addressees.items.length > 0);
  const date = head.date === undefined ? undefined : found(isoDate(head.date.date), [{ start: head.date.date.start, end: head.date.date.end }], "head-right", 0.98);
  const kind = documentKind(
    { head, type, typePrinted: typeLine !== undefined || letter !== undefined, issuer: issuer.name !== undefined, bases: bases.items.length, recipients: recipients !== undefined, addressed: addressees.items.length > 0, signed: signer.name !== undefined, subject: subject !== undefined },
    date?.value ?? null,
  );
  return {
    kind,
    head,
    ...(head.quocHieu === undefined ? {} : { quocHieu: formula(source, head.quocHieu, QUOC_HIEU) }),
    ...(head.tieuNgu === undefined ? {} : { tieuNgu: formula(source, head.tieuNgu, TIEU_NGU) }),
    issuer,
    ...(type === undefined ? {} : { typeOf: type, type: typeLine === undefined ? { ...found(type.name, head.number === undefined ? [] : [head.number.span], "head-left", letter !== undefined ? 0.95 : 0.85), ...(letter === undefined ? { inferred: true as const } : {}) } : found(type.name, [typeLine.span], "title", 0.98 - typeLine.errors * 0.05) }),
    typePrinted: typeLine !== undefined,
    typeCode: type?.code ?? null,
    ...(subject === undefined ? {} : { subject }),
    ...(head.date?.place == null ? {} : { place: found(source.text.slice(head.date.place.start, head.date.place.end).replace(/\s+/g, " "), [head.date.place], "head-right", 0.97) }),
    ...(date === undefined ? {} : { date }),
    addressees: addressees.items,
    bases: bases.items,
    citations: cited,
    references: references(cited, own),
    ...(recipients === undefined ? {} : { recipients }),
    signer,
    annexes,
    sections: marks.filter(isSection).map((mark) => asSection(mark)),
    articles: marks.filter((mark) => mark.marker.kind === "article").map((mark) => asSection(mark)),
    outline: outlineTree(marks),
    from,
    to,
  };
}

function nothing(from: number, to: number): Findings {
  return { kind: "other", head: undefined, issuer: {}, typePrinted: false, typeCode: null, addressees: [], bases: [], citations: [], references: [], signer: {}, annexes: [], sections: [], articles: [], outline: [], from, to };
}

/** A formula as printed; as the State prescribes it where letters of it were misread. */
function formula(source: SourceText, at: Span & { errors: number }, right: string): Found<string> {
  const read = source.text.slice(at.start, at.end).replace(/\s+/g, " ");
  const same = at.errors === 0 && read.length === right.length;
  return found(same ? read : right, [{ start: at.start, end: at.end }], "head-right", at.errors === 0 ? 0.99 : 0.95 - at.errors * 0.02);
}

/** The first line behind the spans. */
function lineBehind(source: SourceText, spans: readonly Span[] | undefined, least: number): number {
  const end = spans?.at(-1)?.end;
  if (end === undefined) return least;
  let i = least - 1;
  while (i < source.lines.length && source.lines[i]!.start < end) i++;
  return Math.max(least, i);
}

function headTop(source: SourceText, head: Head, issuer: IssuerFound): number {
  const start = Math.min(source.lines[head.first]!.start, issuer.name?.spans[0]?.start ?? Infinity, issuer.parent?.spans[0]?.start ?? Infinity);
  let i = head.first;
  while (i > 0 && source.lines[i]!.start > start) i--;
  return i;
}

function inferred(source: SourceText, from: number, to: number): IssuerFound {
  const name = inferIssuer(source, from, to);
  return name === undefined ? {} : { name };
}

/** No type is printed: the symbol tells it, or the form of a letter does. */
function letterType(head: Head, bySymbol: DocType | undefined, about: boolean, addressed: boolean): DocType | undefined {
  const label = head.number?.label;
  const labelled = label === undefined || label === "" ? undefined : titleTypes().find((type) => type.fold === label);
  if (labelled !== undefined) return labelled;
  const letter = titleTypes().find((type) => type.name === "CÔNG VĂN");
  if (about) return letter;
  if (bySymbol !== undefined) return bySymbol;
  return addressed && head.number !== undefined && head.number.code.year === null ? letter : undefined;
}

/** Citations in the title and behind it, not in the back-references of annexes; then those of the orphaned tails. */
function citedIn(source: SourceText, head: Head, titleLine: number, start: number, to: number, tails: readonly Span[][], annexes: readonly AnnexFound[]): Citation[] {
  const from = Math.min(titleLine, start);
  const parts: Span[] = [];
  let at = source.lines[from]?.start ?? source.text.length;
  for (const { reference } of annexes) {
    if (reference < 0) continue;
    const line = source.lines[reference]!;
    if (line.start > at) parts.push({ start: at, end: line.start });
    at = backReferenceEnd(source, reference);
  }
  const end = source.lines[to - 1]?.end ?? source.text.length;
  if (end > at) parts.push({ start: at, end });
  for (const tail of tails) parts.push({ start: tail[0]!.start, end: tail.at(-1)!.end });
  const own = head.number?.span;
  return parts.flatMap((part) => citations(source, part)).filter(({ code }) => own === undefined || code.start < own.start || code.start >= own.end);
}

/** The end of `(Kèm theo …)`: its closing bracket within three lines, else its line's end. */
function backReferenceEnd(source: SourceText, reference: number): number {
  const line = source.lines[reference]!;
  const last = source.lines[Math.min(source.lines.length - 1, reference + 3)]!;
  const close = source.text.indexOf(")", line.start);
  return close >= 0 && close < last.end ? close + 1 : line.end;
}

function bodyMarks(source: SourceText, from: number, to: number, annexes: readonly AnnexFound[], end: number): MarkedParagraph[] {
  const marks = markedParagraphs(source, from, to, false);
  annexes.forEach((annex, i) => {
    const outlineOnly = source.fold.startsWith("de cuong", source.lines[annex.line]!.start);
    marks.push(...markedParagraphs(source, annex.line, annexes[i + 1]?.line ?? end, outlineOnly));
  });
  return marks;
}

function isSection({ marker, title }: MarkedParagraph): boolean {
  return title !== null && marker.kind !== "article";
}

function asSection({ marker, title, line, spans }: MarkedParagraph): Found<Section> {
  return found({ marker: marker.marker, title: title ?? "", line: line + 1 }, spans, "body", 0.9);
}
