/** Owns the columns in which a table shows documents: one row a document, lists joined. */

import type { CsvColumn } from "./csv.js";
import type { DocumentRecord } from "./record.js";
import { pagesOf } from "./record.js";

const joined = (values: readonly string[]): string => values.join("; ");

/**
 * The facts of a document in the order in which a clerk looks for them.
 *
 * @example
 * ```ts
 * import { DOCUMENT_COLUMNS } from "khoidau/export";
 * DOCUMENT_COLUMNS.slice(0, 4).map(({ name }) => name); // ["file", "kind", "docType", "code"]
 * ```
 */
export const DOCUMENT_COLUMNS: readonly CsvColumn<DocumentRecord>[] = [
  { name: "file", value: ({ name }) => name },
  { name: "kind", value: ({ document }) => document.kind },
  { name: "docType", value: ({ document }) => document.fields.docType },
  { name: "code", value: ({ document }) => document.fields.code },
  { name: "number", value: ({ document }) => document.fields.number },
  { name: "symbol", value: ({ document }) => document.fields.symbol },
  { name: "date", value: ({ document }) => document.fields.date },
  { name: "place", value: ({ document }) => document.fields.place },
  { name: "issuerParent", value: ({ document }) => document.fields.issuer.parent },
  { name: "issuer", value: ({ document }) => document.fields.issuer.name },
  { name: "subject", value: ({ document }) => document.fields.subject },
  { name: "urgency", value: ({ document }) => document.fields.urgency },
  { name: "secrecy", value: ({ document }) => document.fields.secrecy },
  { name: "signerAuthority", value: ({ document }) => document.fields.signer.authority },
  { name: "signerOnBehalfOf", value: ({ document }) => document.fields.signer.onBehalfOf },
  { name: "signerPosition", value: ({ document }) => document.fields.signer.position },
  { name: "signer", value: ({ document }) => document.fields.signer.name },
  { name: "addressees", value: ({ document }) => joined(document.fields.addressees) },
  { name: "recipients", value: ({ document }) => joined(document.fields.recipients) },
  { name: "references", value: ({ document }) => joined(document.fields.references.map(({ code }) => code)) },
  { name: "attachments", value: ({ document }) => joined(document.fields.attachments.map(({ title }) => title)) },
  { name: "pages", value: pagesOf },
  { name: "warnings", value: ({ document }) => joined(document.warnings.map(({ message }) => message)) },
];
