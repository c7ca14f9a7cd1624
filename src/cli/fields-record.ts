/** Owns what `fields` prints of one document. */

import type { DocumentReading } from "../document/index.js";

/** One document's facts; `file` is absent for standard input. */
export interface FieldsRecord extends DocumentReading {
  readonly file?: string;
  /** The text that the spans are of: repaired, in NFC. */
  readonly text: string;
}

/** The record of a document: keys in the order in which one reads them. */
export function fieldsRecord(name: string, text: string, { kind, fields, evidence, outline, warnings, documents }: DocumentReading): FieldsRecord {
  return { ...(name === "-" ? {} : { file: name }), kind, fields, evidence, outline, warnings, text, ...(documents === undefined ? {} : { documents }) };
}
