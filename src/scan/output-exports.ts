/** Owns what a run gives out for other systems, on request: edXML and Akoma Ntoso a document, the workbook of the metadata for all. */

import type { DocumentFields, DocumentKind } from "../document/index.js";
import { akomaNtoso } from "../export/akoma-ntoso.js";
import { edxmlHeader } from "../export/edxml.js";
import type { DocumentRecord } from "../export/record.js";
import { metadataXlsx } from "../export/xlsx.js";
import type { FinishedDocument } from "./scanned-document.js";

/** What the workbook takes of a document's row in the index. */
export interface MetadataRow {
  readonly path: string;
  readonly fields?: DocumentFields;
  readonly kind?: DocumentKind;
  readonly pages?: number;
}

const recordOf = ({ path, text, document, pages }: FinishedDocument): DocumentRecord => ({ name: path, text, document, pageCount: pages.length });

/** `STEM.edxml`. */
export const edxmlOf = (document: FinishedDocument): string => edxmlHeader(recordOf(document));

/** `STEM.akn.xml`. */
export const akomaNtosoOf = (document: FinishedDocument): string => akomaNtoso(recordOf(document));

/** `metadata.xlsx`: one row for each document of the index that was read. Holds the rows in memory, some 5 kB each. */
export async function metadataOfRows(rows: AsyncIterable<MetadataRow>): Promise<Uint8Array> {
  const records: DocumentRecord[] = [];
  for await (const { path, fields, kind = "other", pages = 0 } of rows) {
    if (fields === undefined) continue;
    records.push({ name: path, text: "", pageCount: pages, document: { kind, fields, evidence: {}, outline: [], warnings: [] } });
  }
  return metadataXlsx(records);
}
