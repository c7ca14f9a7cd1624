/** Owns which fields of a document are measured, and each field's value as strings that can be compared exactly. */

import { toNfc } from "../text/normal-form.js";
import { placeTone } from "../text/tone-placement.js";

/** A document's facts in the schema of `*.fields.json`; other keys may stand beside them and are not measured. */
export type DocumentFields = Readonly<Record<string, unknown>>;

/** What a field of a document holds: `undefined` where it is not labelled (the key is absent), else its values, folded; none for `null` and `[]`. */
type Values = readonly string[] | undefined;

interface MeasuredField {
  readonly name: string;
  readonly values: (fields: DocumentFields) => Values;
}

const RUN = /[\p{L}\p{M}]+/gu;

/** NFC, tone placement folded, every run of white space one space. Case, punctuation and dashes count. */
export function foldValue(value: string): string {
  return toNfc(value).replace(RUN, (run) => placeTone(run, "old")).replace(/\s+/gu, " ").trim();
}

const SCALARS = [
  "nationalHeader.quocHieu", "nationalHeader.tieuNgu", "issuer.parent", "issuer.name", "number", "symbol", "code", "place", "date",
  "docType", "docTypeCode", "subject", "secrecy", "urgency", "signer.authority", "signer.onBehalfOf", "signer.position", "signer.name",
  "digitalSignature.signedBy", "digitalSignature.email", "digitalSignature.organisation", "digitalSignature.time",
] as const;

/** All measured fields, in the order of the schema. */
export const MEASURED_FIELDS: readonly MeasuredField[] = [
  ...SCALARS.map((name): MeasuredField => ({ name, values: (fields) => scalar(fields, name) })),
  list("addressees", textItem),
  list("legalBases", textItem),
  list("recipients", textItem),
  list("references.code", (item) => part(item, "code")),
  list("references.date", (item) => pair(item, "code", "date")),
  list("references.docType", (item) => pair(item, "code", "docType")?.toLowerCase()),
  list("sections", heading),
  list("articles", heading),
  list("attachments", (item) => part(item, "title")),
];

function scalar(fields: DocumentFields, path: string): Values {
  const [key, member] = path.split(".") as [string, string | undefined];
  if (!(key in fields)) return undefined;
  const holder = fields[key];
  if (member !== undefined && (typeof holder !== "object" || holder === null)) return [];
  if (member !== undefined && !(member in (holder as DocumentFields))) return undefined;
  const value = member === undefined ? holder : (holder as DocumentFields)[member];
  if (typeof value !== "string" || value.trim() === "") return [];
  const folded = foldValue(value);
  return [path === "docType" ? folded.toLowerCase() : folded];
}

function list(name: string, itemOf: (item: unknown) => string | undefined): MeasuredField {
  const key = name.split(".")[0]!;
  const values = (fields: DocumentFields): Values => {
    if (!(key in fields)) return undefined;
    const items = fields[key];
    return Array.isArray(items) ? items.map(itemOf).filter((item) => item !== undefined) : [];
  };
  return { name, values };
}

function textItem(item: unknown): string | undefined {
  return typeof item === "string" && item.trim() !== "" ? foldValue(item) : undefined;
}

function part(item: unknown, key: string): string | undefined {
  return typeof item === "object" && item !== null ? textItem((item as DocumentFields)[key]) : undefined;
}

/** A date or a type is a fact about one cited document: it counts together with the code, and not at all where it is not said. */
function pair(item: unknown, key: string, fact: string): string | undefined {
  const value = part(item, fact);
  return value === undefined ? undefined : `${part(item, key) ?? ""} ${value}`;
}

/** Marker and title; a heading's line or page depends on the copy and is left out. */
function heading(item: unknown): string | undefined {
  const marker = part(item, "marker");
  return marker === undefined ? undefined : `${marker} ${part(item, "title") ?? ""}`.trim();
}
