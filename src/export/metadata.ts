/** Owns how a document's facts become the metadata of Phụ lục VI: which field goes where, and what is too long. */

import type { DocumentFields } from "../document/index.js";
import { METADATA_FIELDS } from "./metadata-schema.js";
import type { DocumentRecord } from "./record.js";
import { pagesOf } from "./record.js";

/** What the facts of a document cannot say: the file (hồ sơ) that it lies in, and codes of bodies. */
export interface MetadataOptions {
  /** The file's code. Default none. */
  readonly fileCode?: { readonly organId?: string; readonly year?: number; readonly notation?: string };
  /** The document's place in its file, from 1. Default none. */
  readonly ordinal?: number;
  /** Digital identifier of a body by its name (Quyết định 20/2020/QĐ-TTg), where the caller knows it. Default none. */
  readonly organId?: (name: string) => string | undefined;
}

/** A value of an element: dates as DD/MM/YYYY, or MM/YYYY, YYYY where the paper says no more. */
export type MetadataValue = number | string | null;

/** The metadata of one document. */
export interface Metadata {
  /** By the names of `METADATA_FIELDS`; elements that may repeat hold a list. */
  readonly values: Readonly<Record<string, MetadataValue | readonly MetadataValue[]>>;
  /** Values that were longer than the decree allows, whole; in `values` they end in `…`. */
  readonly cut: readonly { readonly name: string; readonly value: string }[];
}

/** By Priority's figures as message headers have them. */
const PRIORITIES: readonly (readonly [RegExp, number])[] = [
  [/hỏa tốc|hoả tốc/i, 3],
  [/thượng khẩn/i, 2],
  [/khẩn/i, 1],
];

/** `Như trên` names the addressees again, `Lưu` the office's own copy: neither is a body. */
const NO_BODY = /^(?:như (?:trên|kính gửi|điều)|lưu\b|lưu:)/iu;

/**
 * The metadata of a document after Phụ lục VI. What the document does not say is `null`.
 *
 * @example
 * ```ts
 * import { readDocument } from "khoidau";
 * import { metadataOf } from "khoidau/export";
 * const text = "SỞ NỘI VỤ\nSố: 04/SNV-VP\nLào Cai, ngày 18 tháng 4 năm 2022\nV/v báo cáo quý I\nKính gửi: Các phòng, ban.";
 * const record = { name: "04.pdf", text, document: readDocument(text) };
 * metadataOf(record).values["CodeNotation"]; // "SNV-VP"
 * ```
 */
export function metadataOf(record: DocumentRecord, options: MetadataOptions = {}): Metadata {
  const raw = rawValues(record, options);
  const values: Record<string, MetadataValue | readonly MetadataValue[]> = {};
  const cut: { name: string; value: string }[] = [];
  for (const { name, length } of METADATA_FIELDS) {
    const fit = (value: MetadataValue): MetadataValue => {
      if (length === undefined || value === null || String(value).length <= length) return value;
      cut.push({ name, value: String(value) });
      return typeof value === "number" ? null : shortened(value, length);
    };
    const value = raw[name] ?? null;
    values[name] = isList(value) ? value.map(fit) : fit(value);
  }
  return { values, cut };
}

/** A date of the schema as Vietnam writes it: `2022-04-18` → `18/04/2022`, `2022-04` → `04/2022`. */
export function slashedDate(date: string | null | undefined): string | null {
  return date === null || date === undefined ? null : date.split("-").reverse().join("/");
}

/** The urgency as a figure: 1 khẩn, 2 thượng khẩn, 3 hỏa tốc; `null` where nothing is stamped. */
export function priorityOf(urgency: string | null | undefined): number | null {
  return PRIORITIES.find(([pattern]) => pattern.test(urgency ?? ""))?.[1] ?? null;
}

/** `(để báo cáo)`, `(03 bản)`: what a body gets the document for, or how often, is no part of its name. */
const NOTE = /\s*\([^()]*\)$/;

/** The bodies that the document is sent to: addressees, then recipients that are not named already. */
export function bodiesOf({ addressees, recipients }: DocumentFields): string[] {
  return [...new Set([...addressees, ...recipients.filter((name) => !NO_BODY.test(name)).map((name) => name.replace(NOTE, ""))])];
}

function rawValues(record: DocumentRecord, { fileCode, ordinal, organId }: MetadataOptions): Record<string, MetadataValue | readonly MetadataValue[] | undefined> {
  const { fields } = record.document;
  const bodies = bodiesOf(fields);
  return {
    "FileCode.OrganId": fileCode?.organId,
    "FileCode.FileCatalog": fileCode?.year,
    "FileCode.FileNotation": fileCode?.notation,
    DocOrdinal: ordinal,
    TypeName: fields.docType,
    CodeNumber: fields.number,
    CodeNotation: fields.symbol,
    IssuedDate: slashedDate(fields.date),
    OrganName: fields.issuer.name,
    Subject: fields.subject,
    Language: "Tiếng Việt",
    PageAmount: pagesOf(record),
    "SignerInfo.Position": fields.signer.position,
    "SignerInfo.FullName": fields.signer.name,
    "To.OrganId": bodies.map((name) => organId?.(name) ?? null),
    "To.OrganName": bodies,
    Priority: priorityOf(fields.urgency),
    IssuedAmount: fields.copies ?? null,
    ArrivalDate: slashedDate(fields.receivedStamp?.date),
    ArrivalNumber: fields.receivedStamp?.number,
  };
}

const isList = (value: MetadataValue | readonly MetadataValue[]): value is readonly MetadataValue[] => Array.isArray(value);

/** At most `length` UTF-16 units, no half of a pair, marked as cut. */
function shortened(text: string, length: number): string {
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
