/** Owns the workbook of the metadata of Phụ lục VI: one row a document, the schema beside it, cut values kept whole. */

import writeExcelFile from "write-excel-file/universal";
import type { SheetData } from "write-excel-file/universal";
import type { MetadataField, MetadataType } from "./metadata-schema.js";
import { METADATA_FIELDS } from "./metadata-schema.js";
import type { Metadata, MetadataOptions, MetadataValue } from "./metadata.js";
import { metadataOf } from "./metadata.js";
import type { DocumentRecord } from "./record.js";
import { clearZipTimes } from "./zip-times.js";

/** How the workbook is made. */
export interface XlsxOptions {
  /** Add the four elements that the receiving office fills in. Default false. */
  readonly incoming?: boolean;
  /** What the documents themselves do not say, by record. Default nothing. */
  readonly metadata?: (record: DocumentRecord) => MetadataOptions;
}

type Cell = SheetData[number][number];

/** Names of the sheets. */
export const METADATA_SHEETS = { documents: "Văn bản", schema: "Phụ lục VI", cut: "Giá trị bị cắt" } as const;

/** Excel holds no more characters in a cell. */
const CELL_LENGTH = 32_767;
const LETTERS: Readonly<Record<MetadataType, string>> = { string: "S", number: "N", date: "D", list: "" };
/** Excel counts days from 1900; older dates stay text. */
const FIRST_YEAR = 1900;

/**
 * The metadata of documents as an XLSX file: the columns of Phụ lục VI in its order, then the file's name. Full dates are
 * dates, numbers numbers, all else text: `04` keeps its zero and no text is ever a formula. The same records give the same
 * bytes.
 *
 * @returns the bytes of the file
 *
 * @example
 * ```ts
 * import { readDocument } from "khoidau";
 * import { metadataXlsx } from "khoidau/export";
 * const text = "SỞ NỘI VỤ\nSố: 04/SNV-VP\nLào Cai, ngày 18 tháng 4 năm 2022\nV/v báo cáo quý I\nKính gửi: Các phòng, ban.";
 * const record = { name: "04.pdf", text, document: readDocument(text) };
 * const bytes = await metadataXlsx([record]);
 * String.fromCharCode(...bytes.subarray(0, 2)); // "PK"
 * ```
 */
export async function metadataXlsx(records: Iterable<DocumentRecord>, { incoming = false, metadata }: XlsxOptions = {}): Promise<Uint8Array> {
  const fields = METADATA_FIELDS.filter((field) => incoming || field.incoming !== true);
  const rows: Cell[][] = [];
  const cut: Cell[][] = [];
  for (const record of records) {
    const found = metadataOf(record, metadata?.(record));
    rows.push([...fields.map((field) => valueCell(field, found)), textCell(record.name)]);
    cut.push(...found.cut.map(({ name, value }) => [textCell(record.name), textCell(name), textCell(value)]));
  }
  const sheets = [
    sheet(METADATA_SHEETS.documents, [...fields.map(({ name }) => name), "File"], rows, [...fields.map(widthOf), 40]),
    sheet(METADATA_SHEETS.schema, ["Name", "Tên", "Type", "Length"], fields.map(schemaRow), [24, 50, 8, 8]),
    ...(cut.length === 0 ? [] : [sheet(METADATA_SHEETS.cut, ["File", "Name", "Value"], cut, [40, 24, 120])]),
  ];
  const blob = await writeExcelFile(sheets).toBlob();
  return clearZipTimes(new Uint8Array(await blob.arrayBuffer()));
}

interface Sheet {
  readonly data: SheetData;
  readonly sheet: string;
  readonly columns: { width: number }[];
  readonly stickyRowsCount: number;
}

function sheet(name: string, header: readonly string[], rows: readonly Cell[][], widths: readonly number[]): Sheet {
  const titles = header.map((value): Cell => ({ value, type: String, fontWeight: "bold", backgroundColor: "#E8EEF4" }));
  return { data: [titles, ...rows], sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

const widthOf = ({ name, length = 10 }: MetadataField): number => Math.max(name.length + 2, Math.min(60, length));

const schemaRow = ({ name, label, type, length }: MetadataField): Cell[] => [
  textCell(name),
  textCell(label),
  textCell(LETTERS[type]),
  length === undefined ? null : { value: length, type: Number },
];

function valueCell(field: MetadataField, { values }: Metadata): Cell {
  const value = values[field.name] ?? null;
  if (typeof value === "object" && value !== null) return textCell(joined(value));
  if (value === null) return null;
  if (field.type === "number" && /^\d+$/.test(String(value))) return { value: Number(value), type: Number };
  return (field.type === "date" ? dateCell(String(value)) : undefined) ?? textCell(String(value));
}

/** Bodies without an identifier would leave bare semicolons. */
const joined = (values: readonly MetadataValue[]): string => (values.every((value) => value === null) ? "" : values.map((value) => value ?? "").join("; "));

function dateCell(slashed: string): Cell | undefined {
  const [day, month, year] = slashed.split("/").map(Number);
  if (year === undefined || !(year > FIRST_YEAR)) return undefined;
  const value = new Date(Date.UTC(year, month! - 1, day));
  return value.getUTCDate() === day ? { value, type: Date, format: "dd/mm/yyyy" } : undefined;
}

function textCell(text: string): Cell {
  const shown = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ").slice(0, CELL_LENGTH);
  return shown === "" ? null : { value: shown, type: String };
}
