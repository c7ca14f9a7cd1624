/** Owns the values that a PDF is made of, and how they are written: what is not changed is written as it was read. */

/** A name with its escapes, without the slash. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** A string as it stands in the file, with its brackets, one code point a byte. */
export class PdfString {
  constructor(readonly source: string) {}
}

/** Where another object is meant. */
export class PdfRef {
  constructor(readonly number: number, readonly generation: number) {}
}

/** A word that is none of the others: an operator in contents, `obj` and `R` in files. */
export class PdfKeyword {
  constructor(readonly word: string) {}
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** What an object may be; streams are dictionaries with bytes behind them. */
export type PdfValue = PdfDict | PdfKeyword | PdfName | PdfRef | PdfString | boolean | number | readonly PdfValue[] | null;

/** A dictionary and the bytes behind it, packed as its `/Filter` says. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly bytes: Uint8Array;
}

export const isDict = (value: unknown): value is PdfDict => value instanceof Map;

/** The entries of a dictionary that is made here. */
export function dictOf(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}

/** A value as text, one code point a byte. */
export function pdfText(value: PdfValue): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (value instanceof PdfName) return `/${value.name}`;
  if (value instanceof PdfString) return value.source;
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfKeyword) return value.word;
  if (isDict(value)) return `<< ${[...value].map(([key, entry]) => `/${key} ${pdfText(entry)}`).join(" ")} >>`;
  return `[${value.map(pdfText).join(" ")}]`;
}

/** PDF knows no exponents; a hundred thousandth of a point is nothing. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, "");
}
