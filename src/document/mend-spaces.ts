/** Owns the spaces of citations in a damaged text: those that a justified line lost before figures, and those put about the slashes of codes and dates. */

import type { Mend } from "./mend.js";
import { formMends } from "./mend-forms.js";
import type { MendForms } from "./mend-forms.js";
import type { SourceText } from "./source-text.js";

const FORMS: MendForms = [
  // "số 95 /2018/TT-BQP", "số 95/ 2018/TT-BQP"
  [/(?<=\d)(?: \/ ?|\/ )(?=(?:19|20)\d{2} ?\/ ?\p{Lu}{2})/gu, "/"],
  // "số 95/2018 /TT-BQP", "số 12/ QĐ-UBND"
  [/(?<=số \d{1,5}(?:\/\d{4})?)(?: \/ ?|\/ )(?=\p{Lu}[\p{Lu}\p{Ll}]{1,7}-\p{Lu})/gu, "/"],
  // "số 1 02/2024/NĐ-CP", "số Ï 420/TTr-BQL": a thin 1 stands apart; before "số" ends no number
  [/(?<=(?<!\p{L})[sS]ố )[1lIÏÌÍ|] ['‘’]?(?=\d{1,3}[/⁄]{1,2}(?:(?:19|20)\d{2}[/⁄])?\p{Lu}{2})/gu, "1"],
  [/(?<=(?<!\p{L})[sS]ố \d) ['‘’]?(?=\d{1,3}[/⁄]{1,2}(?:(?:19|20)\d{2}[/⁄])?\p{Lu}{2})/gu, ""],
  // "ngày 06/ 06/2019"
  [/(?<=ngày )(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?((?:19|20)\d{2})(?!\d)/gu, "$1/$2/$3"],
  // "năm 2016của Quốc hội", "năm2015"
  [/(?<=\D(?:19|20)\d{2})(?=của )/gu, " "],
  [/(?<=[Nn]ăm)(?=(?:19|20)\d{2}(?!\d))/gu, " "],
];

/** The mends of a text. */
export function spaceMends({ text }: SourceText): Mend[] {
  return formMends(text, FORMS, "code");
}
