/** Owns the writer of Akoma Ntoso 3.0: a document as `doc`, its text whole, its facts marked. */

import type { DocumentFields } from "../document/index.js";
import { withoutMarkup } from "../document/markup.js";
import { fullDate, AknInline } from "./akn-inline.js";
import { hierarchy } from "./akn-hierarchy.js";
import type { AknParts, TextLine } from "./akn-parts.js";
import { aknParts } from "./akn-parts.js";
import { aknSlug, aknUri } from "./akn-uri.js";
import { LineFinder } from "./line-finder.js";
import type { DocumentRecord } from "./record.js";
import { blockElement, inlineElement, XML_DECLARATION } from "./xml.js";

/** What the document itself does not say. */
export interface AkomaNtosoOptions {
  /** The day on which the file is made, `YYYY-MM-DD`. Default the document's own date. */
  readonly madeOn?: string;
}

/** The namespace of Akoma Ntoso 3.0. */
export const AKOMA_NTOSO_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

const SOURCE = "#khoidau";
const EDITOR = "/akn/ontology/organization/software/khoidau";

/**
 * A document as Akoma Ntoso: boxes 1 to 5 of Phụ lục I in the preface, Căn cứ in the preamble, the outline in the main body,
 * signature and recipients in the conclusions, annexes as attachments. Every line of the text stands in one of them.
 * `FRBRdate` needs a whole date: where the day or month is not known it is the first of what is, and its name says so.
 *
 * @example
 * ```ts
 * import { readDocument } from "khoidau";
 * import { akomaNtoso } from "khoidau/export";
 * const text = "SỞ NỘI VỤ\nSố: 04/SNV-VP\nLào Cai, ngày 18 tháng 4 năm 2022\nV/v báo cáo quý I\nKính gửi: Các phòng, ban.";
 * const record = { name: "04.pdf", text, document: readDocument(text) };
 * akomaNtoso(record).includes('<FRBRuri value="/akn/vn/doc/cv/2022-04-18/04-snv-vp"/>'); // true
 * ```
 */
export function akomaNtoso(record: DocumentRecord, options: AkomaNtosoOptions = {}): string {
  const { document } = record;
  const text = withoutMarkup(record.text);
  const inline = new AknInline(text, document);
  const parts = aknParts(text, document);
  const doc = blockElement("doc", [meta(document.fields, options), ...docParts({ ...record, text }, parts, inline, options)], { name: nameOf(document.fields) });
  return `${XML_DECLARATION}${blockElement("akomaNtoso", [doc], { xmlns: AKOMA_NTOSO_NAMESPACE })}\n`;
}

function docParts({ text, document }: DocumentRecord, parts: AknParts, inline: AknInline, options: AkomaNtosoOptions): (string | undefined)[] {
  const body = hierarchy(parts.body, document.outline, text, inline);
  const attachments = parts.attachments.map((lines, i) => attachment(i + 1, hierarchy(lines, document.outline, text, inline, `att_${i + 1}__`), document.fields, options));
  return [
    part("preface", inline.paragraphs(parts.preface)),
    part("preamble", preamble(parts.preamble, { text, document }, inline)),
    blockElement("mainBody", body.length > 0 ? body : ["<p/>"]),
    part("conclusions", inline.paragraphs(parts.conclusions)),
    part("attachments", attachments),
  ];
}

const part = (name: string, content: readonly string[]): string | undefined => (content.length === 0 ? undefined : blockElement(name, content));

/** Each legal basis is a citation; what stands between them stays a paragraph. */
function preamble(lines: readonly TextLine[], { text, document }: Pick<DocumentRecord, "document" | "text">, inline: AknInline): string[] {
  const finder = new LineFinder(text);
  const basisOf = new Map<number, number>();
  document.fields.legalBases.forEach((_, i) => {
    for (const { start, end } of document.evidence[`legalBases[${i}]`]?.spans ?? []) for (let line = finder.line(start); line <= finder.line(Math.max(start, end - 1)); line++) basisOf.set(line, i);
  });
  const groups: { basis: number | undefined; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const basis = basisOf.get(line.line);
    const last = groups.at(-1);
    if (last !== undefined && last.basis === basis) last.lines.push(line);
    else groups.push({ basis, lines: [line] });
  }
  const ids = new Map<number, number>();
  return groups.flatMap(({ basis, lines: own }) => {
    const paragraphs = inline.paragraphs(own);
    if (basis === undefined || paragraphs.length === 0) return paragraphs;
    const again = (ids.get(basis) ?? 0) + 1;
    ids.set(basis, again);
    const eId = `cits_${basis + 1}${again === 1 ? "" : `-${again}`}`;
    return [blockElement("citations", [blockElement("citation", paragraphs, { eId: `${eId}__cit_1` })], { eId })];
  });
}

function attachment(number: number, body: readonly string[], fields: DocumentFields, options: AkomaNtosoOptions): string {
  const doc = blockElement("doc", [meta(fields, options, `attachment_${number}`), blockElement("mainBody", body.length > 0 ? body : ["<p/>"])], { name: "phu-luc" });
  return blockElement("attachment", [doc], { eId: `att_${number}` });
}

const nameOf = ({ docType }: DocumentFields): string => (docType === null ? "doc" : aknSlug(docType) || "doc");

function meta(fields: DocumentFields, { madeOn }: AkomaNtosoOptions, component = "main"): string {
  const work = aknUri({ code: fields.code, date: fields.date, typeCode: fields.docTypeCode });
  const date = frbrDate(fields.date);
  const made = madeOn === undefined ? date : { date: madeOn, name: "markup" };
  const author = fields.issuer.name === null ? "/akn/ontology/organization/vn/unknown" : "#issuer";
  const level = (name: string, uri: string, own: string, when: { date: string; name: string }, by: string, last: string): string =>
    blockElement(name, [value("FRBRthis", own), value("FRBRuri", uri), inlineElement("FRBRdate", "", when), inlineElement("FRBRauthor", "", { href: by }), last]);
  const expression = `${work}/vie@`;
  const identification = blockElement("identification", [
    level("FRBRWork", work, `${work}/!${component}`, date, author, value("FRBRcountry", "vn")),
    level("FRBRExpression", expression, `${expression}/!${component}`, date, author, inlineElement("FRBRlanguage", "", { language: "vie" })),
    level("FRBRManifestation", `${expression}.xml`, `${expression}/!${component}.xml`, made, SOURCE, value("FRBRformat", "application/akn+xml")),
  ], { source: SOURCE });
  return blockElement("meta", [identification, ...(component === "main" ? [references(fields)] : [])]);
}

const value = (name: string, text: string): string => inlineElement(name, "", { value: text });

/** The bodies and people that the text refers to. */
function references({ issuer, place, signer }: DocumentFields): string {
  const entry = (element: string, eId: string, kind: string, name: string | null): string =>
    name === null ? "" : inlineElement(element, "", { eId, href: `/akn/ontology/${kind}/vn/${aknSlug(name)}`, showAs: name });
  return blockElement("references", [
    inlineElement("TLCOrganization", "", { eId: "khoidau", href: EDITOR, showAs: "khoidau" }),
    entry("TLCOrganization", "issuer", "organization", issuer.name),
    entry("TLCLocation", "place", "place", place),
    entry("TLCPerson", "signer", "person", signer.name),
    entry("TLCRole", "position", "role", signer.position),
  ], { source: SOURCE });
}

function frbrDate(date: string | null): { date: string; name: string } {
  const full = fullDate(date);
  if (full !== undefined) return { date: full, name: "generation" };
  const [year, month = "01"] = date?.split("-") ?? [];
  if (year === undefined) return { date: "0001-01-01", name: "unknown" };
  return { date: `${year}-${month}-01`, name: date!.length > 4 ? "generation, day unknown" : "generation, day and month unknown" };
}
