/** Owns set phrases of offices that have one reading, put right anywhere in a damaged text. */

import type { Mend } from "./mend.js";
import { formMends } from "./mend-forms.js";
import type { MendForms } from "./mend-forms.js";
import type { SourceText } from "./source-text.js";

const PHRASES: MendForms = [
  // "Số kết công tác năm 2024": no such phrase but before "quả", "luận" …
  [/(?<=^|\n)S[ốồổôờởợ](?= k[ếêẻ]t (?!quả|luận|hợp|nối|cấu|toán|thúc|nạp|quá))/gu, "Sơ"],
  [/(?<=(?:[Vv]iệc|[Hh]ội nghị|[Bb]áo cáo|[Tt]ổ chức|ướng dẫn) )s[ốồổôờởợ](?= k[ếêẻ]t (?!quả|luận|hợp|nối|cấu|toán|thúc|nạp|quá))/gu, "sơ"],
  // a quarter has a Roman number
  [/(?<!\p{L})qu[yỳỷỹỵ](?= (?:I{1,3}|IV)(?:\/\d{4}| năm \d{4}))/gu, "quý"],
  [/(?<=(?<!\p{L})tại (?:các )?công )s[ốồổôơờợ](?! ?\d)(?!\p{L})/gu, "sở"],
  [/(?<!\p{L})([Cc])h[ỉĩìíị](?= nhánh(?!\p{L}))/gu, "$1hi"],
  [/(?<!\p{L})([Kk])i[êếềễệ]m(?= toán(?!\p{L}))/gu, "$1iểm"],
  [/(?<=(?<!\p{L})[Tt]in học [-–] Công )b\p{Ll}{1,2}(?!\p{L})/gu, "báo"],
  // a question goes on with a capital, or with "và"
  [/(?<=\p{Ll}{2})\?(?= (?:ngày|của|về|năm|số) )/gu, ""],
];

/** The mends of a text; in one that was typed without marks its signs are trusted, and its phrases mended all the same. */
export function phraseMends({ text }: SourceText): Mend[] {
  return formMends(text, PHRASES, "term");
}
