/** Owns the reading of one document: its zones in turn, each handing on where it ended. */

import { readAddressees } from "./addressees.js";
import type { AnnexFound } from "./annexes.js";
import { findAnnexes } from "./annexes.js";
import { articlesOf, bodyMarks, sectionsOf } from "./body-marks.js";
import { wholeSubject } from "./beheaded-subject.js";
import { citedIn } from "./cited-parts.js";
import type { Code } from "./codes.js";
import type { DocType } from "./doc-types.js";
import { titleTypes } from "./doc-types.js";
import type { DocumentKind } from "./document-kind.js";
import { documentKind } from "./document-kind.js";
import { readCopy } from "./copy-certification.js";
import type { PrintedSignature } from "./digital-signature.js";
import { printedSignatures } from "./digital-signature.js";
import type { Contact, CopyCertification, ReceivedStamp, Reference, Section } from "./fields.js";
import type { FilingMarks, HeadMarks } from "./head-marks.js";
import { readContact, readFilingMarks, readHeadMarks, readReceivedStamp } from "./head-marks.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { inferCode, inferIssuer, issuerSignedFor } from "./infer.js";
import { inferType } from "./infer-type.js";
import { mendedCode } from "./mended-code.js";
import type { IssuerFound } from "./issuer.js";
import { readLegalBases } from "./legal-bases.js";
import { orphanTails } from "./orphan-tails.js";
import type { OutlineNode } from "./outline.js";
import { outlineTree } from "./outline.js";
import type { Opening } from "./read-opening.js";
import { readOpening } from "./read-opening.js";
import type { RecipientsFound } from "./recipients.js";
import { readRecipients } from "./recipients.js";
import type { Citation } from "./references.js";
import { references } from "./references.js";
import { signatureCells } from "./signature-cells.js";
import { mendedName } from "./set-names.js";
import type { SignerFound } from "./signer.js";
import { readSigner } from "./signer.js";
import type { SourceText } from "./source-text.js";

/** Everything that was found of one document. */
export interface Findings {
  readonly kind: DocumentKind;
  readonly opening: Opening;
  readonly issuer: IssuerFound;
  readonly code?: Found<Code>;
  readonly type?: Found<DocType>;
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
  readonly marks: HeadMarks;
  readonly receivedStamp?: Found<ReceivedStamp>;
  readonly filing: FilingMarks;
  readonly contact?: Found<Contact>;
  readonly copy?: Found<CopyCertification>;
  readonly signatures: readonly PrintedSignature[];
  /** The first line behind its bases, and the first behind the document. */
  readonly behindBases: number;
  readonly to: number;
}

/** Reads the document in the lines `from`…`to`. */
export function readOne(source: SourceText, from: number, to: number): Findings {
  const opening = withSubject(source, readOpening(source, from, to));
  const { head } = opening;
  const addressees = readAddressees(source, Math.min(opening.end, head.last + 1), to);
  const body = Math.max(opening.end, addressees.items.length > 0 ? addressees.to : 0);
  const annexes = findAnnexes(source, body, to);
  const bodyEnd = annexes[0]?.line ?? to;
  const tails = orphanTails(source, from, headTop(source, opening));
  const bases = readLegalBases(source, body, bodyEnd, tails);
  const recipients = readRecipients(source, body, bodyEnd);
  const behindBases = bases.items.length > 0 ? bases.to : body;
  const signer = signerMended(readSigner(source, signatureCells(source, behindBases, bodyEnd, recipients), opening.issuer.name === undefined ? undefined : foldLetters(opening.issuer.name.value)));
  const type = typeOf(source, opening, { addressed: addressees.items.length > 0, from: body, to: bodyEnd });
  const code = codeOf(source, opening, annexes, type?.value);
  const issuer = opening.issuer.name === undefined ? nameOnly(inferIssuer(source, opening, body, bodyEnd) ?? issuerSignedFor(signer)) : issuerMended(opening.issuer);
  const cited = citedIn(source, Math.min(opening.typeLine?.line ?? opening.end, body, Math.max(from, head.last + 1)), to, head.number?.span, tails, annexes);
  const marks = bodyMarks(source, body, recipients?.from ?? bodyEnd, annexes, to);
  const signs = {
    head: opening.headed ? head : undefined,
    type: type?.value,
    typePrinted: opening.typeLine !== undefined || opening.about,
    issuer: issuer.name !== undefined,
    bases: bases.items.length,
    recipients: recipients !== undefined,
    addressed: addressees.items.length > 0,
    signed: signer.name !== undefined,
    subject: opening.subject !== undefined,
  };
  return {
    kind: documentKind(signs, code?.value, opening.date?.value ?? null),
    opening,
    issuer,
    ...(code === undefined ? {} : { code }),
    ...(type === undefined ? {} : { type }),
    addressees: addressees.items,
    bases: bases.items,
    citations: cited,
    references: references(cited, code === undefined || code.value.number === null ? null : code.value.code),
    ...(recipients === undefined ? {} : { recipients }),
    signer,
    annexes,
    sections: sectionsOf(marks),
    articles: articlesOf(marks),
    outline: outlineTree(marks),
    ...asides(source, from, to, opening, recipients),
    behindBases,
    to,
  };
}

/** A printed type's subject, its lost beginning told from the sentence that enacts. */
function withSubject(source: SourceText, opening: Opening): Opening {
  const { subject, typeLine, end } = opening;
  return subject === undefined || typeLine === undefined ? opening : { ...opening, subject: wholeSubject(source, subject, typeLine.type, end) };
}

const HEAD_REACH = 24;

/** What is stamped, printed small or added by others. */
function asides(source: SourceText, from: number, to: number, { head, typeLine, end }: Opening, recipients: RecipientsFound | undefined): Pick<Findings, "marks" | "receivedStamp" | "filing" | "contact" | "copy" | "signatures"> {
  const top = Math.max(from, head.first - HEAD_REACH);
  const bottom = Math.min(to, head.last + HEAD_REACH);
  const signatures = printedSignatures(source, from, to);
  const receivedStamp = readReceivedStamp(source, from, to);
  const contact = readContact(source, { from, to, skip: new Set(signatures.flatMap(({ lines }) => lines)), body: { from: end, to: recipients?.from ?? end } });
  const copy = readCopy(source, Math.max(from, recipients?.to ?? bottom), to);
  return { marks: readHeadMarks(source, top, bottom, [head.quocHieu, head.tieuNgu, head.party, head.date?.span, head.number?.span, typeLine?.span].filter((span) => span !== undefined)), filing: readFilingMarks(recipients?.items ?? []), signatures, ...(receivedStamp === undefined ? {} : { receivedStamp }), ...(contact === undefined ? {} : { contact }), ...(copy === undefined ? {} : { copy }) };
}

const mended = (name: Found<string>): Found<string> => ({ ...name, value: mendedName(name.value) });

function issuerMended(issuer: IssuerFound): IssuerFound {
  return { ...(issuer.parent === undefined ? {} : { parent: mended(issuer.parent) }), ...(issuer.name === undefined ? {} : { name: mended(issuer.name) }) };
}

/** The body and the post; a person's name is left as it was read. */
function signerMended({ onBehalfOf, position, ...rest }: SignerFound): SignerFound {
  return { ...rest, ...(onBehalfOf === undefined ? {} : { onBehalfOf: mended(onBehalfOf) }), ...(position === undefined ? {} : { position: mended(position) }) };
}

function nameOnly(name: Found<string> | undefined): IssuerFound {
  return name === undefined ? {} : { name };
}

/** The first line of the head with the issuer's lines over it. */
function headTop(source: SourceText, { head, issuer }: Opening): number {
  const first = Math.max(0, head.first);
  const start = Math.min(source.lines[first]?.start ?? 0, issuer.name?.spans[0]?.start ?? Infinity, issuer.parent?.spans[0]?.start ?? Infinity);
  let i = first;
  while (i > 0 && source.lines[i]!.start > start) i--;
  return i;
}

function codeOf(source: SourceText, { head, typeLine, issuer }: Opening, annexes: readonly AnnexFound[], type: DocType | undefined): Found<Code> | undefined {
  const printed = typeLine?.type.code ?? undefined;
  const bodies = [issuer.name, issuer.parent].filter((body) => body !== undefined).map((body) => body.value);
  if (head.number !== undefined) return found(withYear(mendedCode(head.number.code, printed, bodies), type, head.date?.date?.year), [head.number.span], "head-left", 0.98);
  return inferCode(source, annexes, type);
}

/** Legislation bears its year behind the number: a lone number that is the year had its own left blank. */
function withYear(code: Code, type: DocType | undefined, year: number | undefined): Code {
  if (type?.family !== "legislation" || code.year !== null || code.number !== String(year)) return code;
  return { ...code, number: null, year: code.number, code: `/${code.code}` };
}

/** The type: printed, of the letter's form, of the symbol, or what the body calls itself. */
function typeOf(source: SourceText, opening: Opening, { addressed, from, to }: { readonly addressed: boolean; readonly from: number; readonly to: number }): Found<DocType> | undefined {
  const { typeLine, symbolType, about, head } = opening;
  if (typeLine !== undefined) return found(typeLine.type, [typeLine.span], "title", 0.98 - typeLine.errors * 0.05);
  const letter = titleTypes().find((type) => type.name === "CÔNG VĂN")!;
  if (about) return found(letter, [head.about!.cell], "head-left", 0.95);
  if (symbolType !== undefined) return { ...found(symbolType, [head.number!.span], "head-left", 0.85), inferred: true };
  if (addressed && (head.number === undefined || head.number.code.year === null)) return { ...found(letter, head.number === undefined ? [] : [head.number.span], "head-left", 0.8), inferred: true };
  return inferType(source, from, to);
}
