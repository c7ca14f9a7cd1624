/** Owns mends by forms: what an expression finds in a text has one meaning wherever it stands. */

import type { EditCause } from "../span.js";
import type { Mend } from "./mend.js";

/** An expression (`g`), and what its matches become; `$1` is its first group. */
export type MendForms = readonly (readonly [form: RegExp, to: string])[];

/** The mends of a text by forms; `from`: where the text begins in the whole. */
export function formMends(text: string, forms: MendForms, cause: EditCause, from = 0): Mend[] {
  return forms.flatMap(([form, to]) => Array.from(text.matchAll(form), (found): Mend => {
    const start = from + found.index;
    return { start, end: start + found[0].length, to: to.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? ""), cause };
  }));
}
