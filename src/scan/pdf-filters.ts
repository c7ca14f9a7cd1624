/** Owns the unpacking of a PDF's streams: Flate with its predictors, as contents and tables have been packed for twenty years. */

import { constants, inflateSync } from "node:zlib";
import { PdfSyntaxError } from "./pdf-syntax.js";
import type { PdfDict, PdfValue } from "./pdf-values.js";
import { PdfName, isDict, pdfText } from "./pdf-values.js";

/** Contents of a page are megabytes at most; more is a bomb. */
const MOST = 256 << 20;

/** Unpacks bytes by the filters of their dictionary, whose references are resolved. @throws PdfSyntaxError for other filters */
export function unpacked(bytes: Uint8Array, dict: PdfDict): Uint8Array {
  const parameters = listOf(dict.get("DecodeParms") ?? null);
  return listOf(dict.get("Filter") ?? null).reduce<Uint8Array>((data, filter, i) => {
    if (!(filter instanceof PdfName) || filter.name !== "FlateDecode") throw new PdfSyntaxError(`filter ${pdfText(filter)}`);
    const own = parameters[i];
    return unpredicted(inflated(data), isDict(own) ? own : new Map());
  }, bytes);
}

const listOf = (value: PdfValue): readonly PdfValue[] => (value === null ? [] : Array.isArray(value) ? (value as readonly PdfValue[]) : [value]);

/** Without its end as far as it goes: readers show such pages too. */
function inflated(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST });
  } catch {
    throw new PdfSyntaxError("a packed stream is damaged");
  }
}

/** Takes back what was done before packing: PNG's filters a row (predictors 10 to 15); TIFF's is used in pictures alone. */
function unpredicted(data: Uint8Array, parameters: PdfDict): Uint8Array {
  const number = (name: string, usual: number): number => (typeof parameters.get(name) === "number" ? (parameters.get(name) as number) : usual);
  if (number("Predictor", 1) < 10) return data;
  const step = Math.max(1, (number("Colors", 1) * number("BitsPerComponent", 8)) >> 3);
  const row = Math.ceil((number("Columns", 1) * number("Colors", 1) * number("BitsPerComponent", 8)) / 8);
  const rows = Math.floor(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const kind = data[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= step ? out[at - step]! : 0;
      const up = y > 0 ? out[at - row]! : 0;
      const corner = x >= step && y > 0 ? out[at - row - step]! : 0;
      out[at] = data[at + y + 1]! + guess(kind, left, up, corner);
    }
  }
  return out;
}

/** What a PNG filter takes from the pixels before (PNG 1.2, 6). */
function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
