/** Owns the classes of words that are not syllables: numbers, dates, codes, addresses. */

/** The language model's name of a class; `undefined` for an ordinary word. */
export type WordClass = "<num>" | "<date>" | "<code>" | "<url>";

// 14/6/2019 · 14-6-2019 · 14.6.2019 · 6/2019
const DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}[/-]\d{4})$/;
// 15 · 1.250,5 · 20% · 2019-2025 · 01/02 · 3.2.1 · +5 · -0,3
const NUMBER = /^[+-]?\d+(?:[.,:/x×–-]\d+)*[%‰°]?$/;
// 7h30 · 23h · 5km2 · 10m · 30ha · 12kg: a quantity with its unit; 1a and 4b are list marks or misreadings, not these
const QUANTITY = /^\d+(?:[.,]\d+)*(?:h\d{0,2}|km2?|m[23]?|cm|mm|ha|kg|kV|kW|kWh|MW|GB|MB|USD|tr)$/;
// 733/QĐ-TTg · 30/2020/NĐ-CP · 91/2015/QH13 · 36-HD/VPTW · 15/BC-UBND
const CODE = /^\d+[\p{L}]?(?:\/\d{4})?(?:\/[\p{L}&]|-\p{Lu}[\p{L}&]*\/)[\p{L}\d&.,/–-]*$/u;
// HĐ-TĐKT · SNV-TĐKT: a symbol without its number
const SYMBOL = /^\p{Lu}[\p{L}&]+(?:[-/]\p{Lu}[\p{L}&]+)+$/u;
const URL = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^(?:[a-z\d-]+\.)+(?:vn|com|org|net|gov|edu|info)(?:\/\S*)?$/i;

/**
 * The class of a word without its outer punctuation.
 *
 * @example
 * ```ts
 * import { wordClass } from "khoidau";
 * wordClass("733/QĐ-TTg"); // "<code>"
 * wordClass("14/6/2019"); // "<date>"
 * wordClass("phủ"); // undefined
 * ```
 */
export function wordClass(core: string): WordClass | undefined {
  const first = core.charCodeAt(0);
  const digitFirst = (first >= 48 && first <= 57) || first === 43 || first === 45;
  if (digitFirst) {
    if (NUMBER.test(core)) return DATE.test(core) ? "<date>" : "<num>";
    if (DATE.test(core)) return "<date>";
    if (QUANTITY.test(core)) return "<num>";
    if (CODE.test(core)) return "<code>";
  }
  if (core.includes("-") || core.includes("/")) {
    if (SYMBOL.test(core) && core === core.toUpperCase()) return "<code>";
  }
  return (core.includes(".") || core.includes("@")) && URL.test(core) ? "<url>" : undefined;
}
