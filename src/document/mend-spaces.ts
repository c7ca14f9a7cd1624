/** Owns the spaces of citations in a damaged text: those that a justified line lost before figures, and those put about the slashes of codes and dates. */

import type { Mend } from "./mend.js";
import type { SourceText } from "./source-text.js";

const FORMS: readonly (readonly [form: RegExp, to: string | ((found: RegExpExecArray) => string)])[] = [
  // "số 95 /2018/TT-BQP", "số 95/ 2018/TT-BQP"
  [/(?<=\d)(?: \/ ?|\/ )(?=(?:19|20)\d{2} ?\/ ?\p{Lu}{2})/gu, "/"],
  // "số 95/2018 /TT-BQP", "số 12/ QĐ-UBND"
  [/(?<=số \d{1,5}(?:\/\d{4})?)(?: \/ ?|\/ )(?=\p{Lu}[\p{Lu}\p{Ll}]{1,7}-\p{Lu})/gu, "/"],
  // "ngày 06/ 06/2019"
  [/(?<=ngày )(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?((?:19|20)\d{2})(?!\d)/gu, ([, day, month, year]) => `${day!}/${month!}/${year!}`],
  // "năm 2016của Quốc hội", "năm2015"
  [/(?<=\D(?:19|20)\d{2})(?=của )/gu, " "],
  [/(?<=[Nn]ăm)(?=(?:19|20)\d{2}(?!\d))/gu, " "],
];

/** The mends of the lines `from`…`to`. */
export function spaceMends(source: SourceText, from: number, to: number): Mend[] {
  const start = source.lines[from]?.start ?? 0;
  const part = source.text.slice(start, source.lines[to - 1]?.end ?? start);
  return FORMS.flatMap(([form, right]) => [...part.matchAll(form)].map((found): Mend => {
    const at = start + found.index;
    return { start: at, end: at + found[0].length, to: typeof right === "string" ? right : right(found), cause: "code" };
  }));
}
