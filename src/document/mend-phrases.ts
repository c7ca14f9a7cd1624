/** Owns set phrases of offices that have one reading, put right anywhere in a damaged text. */

import type { Mend } from "./mend.js";
import { formMends } from "./mend-forms.js";
import type { MendForms } from "./mend-forms.js";
import type { SourceText } from "./source-text.js";

// What stands before is asked last: asked first, it is asked at every letter of the text, which is 4 % of the time of one typed without marks.
const PHRASES: MendForms = [
  // "Số kết công tác năm 2024": no such phrase but before "quả", "luận" …
  [/([Ss])[ốồổôờởợ](?= k[ếêẻ]t (?!quả|luận|hợp|nối|cấu|toán|thúc|nạp|quá))(?<=(?:^|\n)S.|(?:[Vv]iệc|[Hh]ội nghị|[Bb]áo cáo|[Tt]ổ chức|ướng dẫn) s.)/gu, "$1ơ"],
  // a quarter has a Roman number
  [/(?<!\p{L})qu[yỳỷỹỵ](?= (?:I{1,3}|IV)(?:\/\d{4}| năm \d{4}))/gu, "quý"],
  [/s[ốồổôơờợ](?! ?\d)(?!\p{L})(?<=(?<!\p{L})tại (?:các )?công s.)/gu, "sở"],
  [/(?<!\p{L})([Cc])h[ỉĩìíị](?= nhánh(?!\p{L}))/gu, "$1hi"],
  [/(?<!\p{L})([Kk])i[êếềễệ]m(?= toán(?!\p{L}))/gu, "$1iểm"],
  [/b\p{Ll}{1,2}(?!\p{L})(?<=(?<!\p{L})[Tt]in học [-–] Công b\p{Ll}{1,2})/gu, "báo"],
  // "Điều | Quyết định này", "khoản | Điều 5"
  [/[|!](?= (?:Quyết |Nghị |Luật |Điều \d))(?<=(?<!\p{L})(?:[Đđ]iều|[Kk]hoản) .)/gu, "1"],
  // a question goes on with a capital, or with "và"
  [/\?(?= (?:ngày|của|về|năm|số) )(?<=\p{Ll}{2}\?)/gu, ""],
];

/** The mends of a text; in one that was typed without marks its signs are trusted, and its phrases mended all the same. */
export function phraseMends({ text }: SourceText): Mend[] {
  return formMends(text, PHRASES, "term");
}
