/** The public surface of `khoidau/export`: pure writers, one a format. */

export { AKOMA_NTOSO_NAMESPACE, akomaNtoso } from "./akoma-ntoso.js";
export type { AkomaNtosoOptions } from "./akoma-ntoso.js";
export { DEFAULT_CSV_OPTIONS, csvLines } from "./csv.js";
export type { CsvColumn, CsvOptions, CsvValue } from "./csv.js";
export { DOCUMENT_COLUMNS } from "./document-columns.js";
export { EDXML_NAMESPACE, edxmlHeader } from "./edxml.js";
export type { EdxmlOptions } from "./edxml.js";
export { DOUBTFUL, reportRow } from "./html-input.js";
export type { ReportDocument, ReportLanguage, ReportPage, ReportRow, ReportRun, ReportSentence, ReportStatus } from "./html-input.js";
export { htmlReport } from "./html-report.js";
export { jsonFile, jsonLines } from "./json.js";
export { METADATA_FIELDS } from "./metadata-schema.js";
export type { MetadataField, MetadataType } from "./metadata-schema.js";
export { metadataOf } from "./metadata.js";
export type { Metadata, MetadataOptions, MetadataValue } from "./metadata.js";
export { placedLines } from "./placed-lines.js";
export type { PlacedLine, PlacedWord } from "./placed-lines.js";
export type { DocumentRecord } from "./record.js";
export { DEFAULT_TEXT_FILE_OPTIONS, textFile } from "./text.js";
export type { TextFileOptions } from "./text.js";
export { METADATA_SHEETS, metadataXlsx } from "./xlsx.js";
export type { XlsxOptions } from "./xlsx.js";
