/** Owns the spaces of citations in a damaged text: those that a justified line lost before figures, and those put about the slashes of codes and dates. */

import type { Mend } from "./mend.js";
import { formMends } from "./mend-forms.js";
import type { MendForms } from "./mend-forms.js";
import type { SourceText } from "./source-text.js";

// What stands before is asked last, for it is asked at every place of a text that what is looked for may begin at.
const FORMS: MendForms = [
  // "số 95 /2018/TT-BQP", "số 95/ 2018/TT-BQP"
  [/(?: \/ ?|\/ )(?=(?:19|20)\d{2} ?\/ ?\p{Lu}{2})(?<=\d(?: \/ ?|\/ ))/gu, "/"],
  // "số 95/2018 /TT-BQP", "số 12/ QĐ-UBND"
  [/(?: \/ ?|\/ )(?=\p{Lu}[\p{Lu}\p{Ll}]{1,7}-\p{Lu})(?<=số \d{1,5}(?:\/\d{4})?(?: \/ ?|\/ ))/gu, "/"],
  // "số 1 02/2024/NĐ-CP", "số Ï 420/TTr-BQL": a thin 1 stands apart; before "số" ends no number
  [/[1lIÏÌÍ|] ['‘’]?(?=\d{1,3}[/⁄]{1,2}(?:(?:19|20)\d{2}[/⁄])?\p{Lu}{2})(?<=(?<!\p{L})[sS]ố . ['‘’]?)/gu, "1"],
  [/ ['‘’]?(?=\d{1,3}[/⁄]{1,2}(?:(?:19|20)\d{2}[/⁄])?\p{Lu}{2})(?<=(?<!\p{L})[sS]ố \d ['‘’]?)/gu, ""],
  // "ngày 06/ 06/2019"
  [/(\d{1,2})(?<=ngày \d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?((?:19|20)\d{2})(?!\d)/gu, "$1/$2/$3"],
  // "năm 2016của Quốc hội", "năm2015"
  [/(?=của )(?<=\D(?:19|20)\d{2})/gu, " "],
  [/(?=(?:19|20)\d{2}(?!\d))(?<=[Nn]ăm)/gu, " "],
];

/** The mends of a text. */
export function spaceMends({ text }: SourceText): Mend[] {
  return formMends(text, FORMS, "code");
}
