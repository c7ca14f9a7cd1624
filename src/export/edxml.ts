/** Owns the header of an edXML message (QCVN 102:2016/BTTTT): what offices' systems exchange about a document. */

import type { DocumentFields } from "../document/index.js";
import { bodiesOf, priorityOf } from "./metadata.js";
import type { DocumentRecord } from "./record.js";
import { pagesOf } from "./record.js";
import { blockElement, textElement, XML_DECLARATION } from "./xml.js";

/** What the document itself does not say. */
export interface EdxmlOptions {
  /** Digital identifier of a body by its name (Quyết định 20/2020/QĐ-TTg). Default none: `OrganId` stays out. */
  readonly organId?: (name: string) => string | undefined;
  /** The message's id of the document. Default none: `DocumentId` stays out. */
  readonly documentId?: string;
}

/** The namespace of the standard. */
export const EDXML_NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/** `DocumentType.Type`: legislation is 1, administrative documents are 2. */
const TYPES = { legislation: 1, administrative: 2 } as const;

const tag = (name: string): string => `edXML:${name}`;
const text = (name: string, value: number | string | null | undefined): string | undefined => textElement(tag(name), value);

/**
 * The edXML header of a document as an XML file. Elements come in the standard's order; what the document does not say is
 * left out, but for `Priority`, which is 0 (ordinary) where no urgency is stamped.
 *
 * @example
 * ```ts
 * import { readDocument } from "khoidau";
 * import { edxmlHeader } from "khoidau/export";
 * const text = "SỞ NỘI VỤ\nSố: 04/SNV-VP\nLào Cai, ngày 18 tháng 4 năm 2022\nV/v báo cáo quý I\nKính gửi: Các phòng, ban.";
 * const record = { name: "04.pdf", text, document: readDocument(text) };
 * edxmlHeader(record).includes("<edXML:CodeNumber>04</edXML:CodeNumber>"); // true
 * ```
 */
export function edxmlHeader(record: DocumentRecord, options: EdxmlOptions = {}): string {
  const message = blockElement(tag("MessageHeader"), headerParts(record, options));
  const header = blockElement(tag("edXMLHeader"), [message]);
  const envelope = blockElement(tag("edXMLEnvelope"), [header], { "xmlns:edXML": EDXML_NAMESPACE });
  return `${XML_DECLARATION}${blockElement("edXML", [envelope], { xmlns: EDXML_NAMESPACE })}\n`;
}

function headerParts(record: DocumentRecord, { organId, documentId }: EdxmlOptions): (string | undefined)[] {
  const { fields, kind } = record.document;
  const body = (element: string, name: string | null): string | undefined =>
    name === null ? undefined : blockElement(tag(element), [text("OrganId", organId?.(name)), text("OrganName", name)]);
  return [
    body("From", fields.issuer.name),
    ...bodiesOf(fields).map((name) => body("To", name)),
    text("DocumentId", documentId),
    group("Code", [text("CodeNumber", fields.number), text("CodeNotation", fields.symbol)]),
    group("PromulgationInfo", [text("PromulgationDate", wholeDate(fields.date)), text("Place", fields.place)]),
    group("DocumentType", fields.docType === null ? [] : [text("Type", kind === "legislation" ? TYPES.legislation : TYPES.administrative), text("TypeName", fields.docType)]),
    text("Subject", fields.subject),
    text("Content", contentOf(fields)),
    group("SignerInfo", [text("FullName", fields.signer.name), text("Position", fields.signer.position), text("Competence", fields.signer.authority)]),
    group("ToPlaces", fields.recipients.map((place) => text("Place", place))),
    group("OtherInfo", [text("Priority", priorityOf(fields.urgency) ?? 0), text("PageAmount", pagesOf(record)), text("PromulgationAmount", fields.copies)]),
  ];
}

/** Receiving systems take whole dates only: `2022/04/18`. */
const wholeDate = (date: string | null): string | undefined => (date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date.replaceAll("-", "/") : undefined);

/** The standard asks for the content in short; the subject is what the document itself gives as that. */
const contentOf = ({ subject }: DocumentFields): string | null => subject;

function group(name: string, children: readonly (string | undefined)[]): string | undefined {
  return children.some((child) => child !== undefined) ? blockElement(tag(name), children) : undefined;
}
