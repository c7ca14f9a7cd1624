/** Owns CSV after RFC 4180, written so that a spreadsheet shows the text and never runs it. */

/** What a cell may hold. Numbers and truth values are written bare. */
export type CsvValue = string | number | boolean | null | undefined;

/** One column: its name in the first line, and where its values come from. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly value: (row: Row) => CsvValue;
}

/** How a CSV file is written. */
export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for a legacy encoding. Default true. */
  readonly bom?: boolean;
  /** Between cells. Excel splits at the list separator of Windows: `,` in English, often `;` in Vietnamese. Default `,`. */
  readonly separator?: "," | ";" | "\t";
  /** `guard` puts an apostrophe before what a spreadsheet would run as a formula; `keep` writes it as it is. Default `guard`. */
  readonly formulas?: "guard" | "keep";
}

/** What holds where nothing is said. */
export const DEFAULT_CSV_OPTIONS: Required<CsvOptions> = { bom: true, separator: ",", formulas: "guard" };

/** A cell that begins so is a formula; full-width signs count, and leading white space does not help everywhere. */
const FORMULA = /^(?=\s*["']?[=+\-@\uff1d\uff0b\uff0d\uff20])/;
/**
 * So does one that a program splits off at a separator which was not the writer's: quotation marks do not hold against that.
 * `5.000,- đồng` and `a, - b` are prose.
 */
const INNER_FORMULA = /([,;\t\n\r]["']?)(?=[=@\uff1d\uff20]|[+\-\uff0b\uff0d][\w(=@])/g;
const NEEDS_QUOTES = /[",;\t\n\r]|^\s|\s$/;

/**
 * Rows as lines of CSV, the column names first; each line ends in CR LF. Form feeds become spaces.
 *
 * @example
 * ```ts
 * import { csvLines } from "khoidau/export";
 * const columns = [{ name: "code", value: (row: { code: string }) => row.code }];
 * [...csvLines(columns, [{ code: "=1+1" }], { bom: false })]; // ["code\r\n", "'=1+1\r\n"]
 * ```
 */
export function* csvLines<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>, options: CsvOptions = {}): Generator<string> {
  const { bom, separator, formulas } = { ...DEFAULT_CSV_OPTIONS, ...options };
  const line = (values: readonly CsvValue[]): string => `${values.map((value) => cell(value, formulas)).join(separator)}\r\n`;
  yield (bom ? "\ufeff" : "") + line(columns.map(({ name }) => name));
  for (const row of rows) yield line(columns.map(({ value }) => value(row)));
}

function cell(value: CsvValue, formulas: "guard" | "keep"): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const plain = value.replace(/[\f\v\0]/g, " ");
  const text = formulas === "keep" ? plain : plain.replace(FORMULA, "'").replace(INNER_FORMULA, "$1'");
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
