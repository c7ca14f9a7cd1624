/** Owns JSON and JSON Lines: one document as a file, many as one line each; and how confidences are written. */

/** For `JSON.stringify`: confidences with three decimals, which is more than they mean and keeps files small and diffs quiet. */
export function shortConfidences(key: string, value: unknown): unknown {
  return key === "confidence" && typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}

/**
 * A value as a JSON file, indented by one space, with a line end.
 *
 * @example
 * ```ts
 * import { jsonFile } from "khoidau/export";
 * jsonFile({ code: "355/SNV-TĐKT" }); // '{\n "code": "355/SNV-TĐKT"\n}\n'
 * ```
 */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/**
 * Values as JSON Lines, one piece a line. The line separators U+2028 and U+2029, at which some readers split, are escaped.
 *
 * @example
 * ```ts
 * import { jsonLines } from "khoidau/export";
 * [...jsonLines([{ number: "04" }, { number: "355" }])].join(""); // '{"number":"04"}\n{"number":"355"}\n'
 * ```
 */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
}
