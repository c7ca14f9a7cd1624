/** Owns the specks inside a damaged text: dots and strokes of a copier that were read as signs between, before and behind words. */

import { isFull } from "./basis-lines.js";
import { titleTypes } from "./doc-types.js";
import type { Found } from "./found.js";
import type { Mend } from "./mend.js";
import { formMends } from "./mend-forms.js";
import type { MendForms } from "./mend-forms.js";
import type { SourceText } from "./source-text.js";

/** Signs of no meaning where they stand; a point, a colon or a dash is none of them. */
const SPECK = "['‘’`´!^~ˆ°¬·]";
/** The sign comes first and what stands before it last (a point for each unit that was found), for they are asked at every place of a text: four times as quick. */
const FORMS: readonly (readonly [form: RegExp, to: string])[] = [
  // "01⁄4/2025": an engine's sign for a slash in italics; nobody types it
  [/[⁄∕]\/?/gu, "/"],
  [/\/(?=[⁄∕])/gu, ""],
  // "tháng Ố năm 2006": a slanting 6
  [/[óòốồổỗÓÒỐỒỔỖ](?=\snăm\s\d{4})(?<=tháng\s0?.)|[óòốồổỗÓÒỐỒỔỖ](?=\stháng\s)(?<=ngày\s[012]?.)/gu, "6"],
  // "“Lưu: VT" at a line's beginning: a dash of the list
  [/[“”"'„‘’.*~](?=Lưu(?: ?[:.]| VT))(?<=\n.)/gu, "- "],
  // "chuyển'đổi", "của!Chủ tịch": no syllable has such a sign in it
  [new RegExp(String.raw`${SPECK}(?=\p{L}\p{Ll})(?<=\p{Ll}{2}.)`, "gu"), " "],
  // "Nghị.định", "cơ.cấu": an address has no marks, a short form ("tr.đồng") no vowel
  [/\.(?=\p{Ll}{0,2}(?![\0-\x7f])\p{Ll})(?<=\p{Ll}{2}.)(?<=[aeiouyà-ỹ]\p{Ll}{0,2}.)(?<!ngày.)/gu, " "],
  // "Căn cứ.Nghị định", "luật-Lao động", "của-Bộ": what a name follows
  [/[-–.](?=\p{Lu}\p{L})(?<=(?<!\p{L})(?:Căn cứ|[Ll]uật|của|và|tại|về|do|bởi|với|công ty).)/gu, " "],
  // "sửa đổi,-bổ sung"
  [/,[-–](?=\p{Ll}{2})(?<=\p{Ll}..)/gu, ", "],
  // "năm 2010;-" at a line's end
  [/[-–](?=\n)(?<=[\p{L}\d];.)/gu, ""],
  // "tháng 8.năm", "năm.2025"
  [/[.,'’](?=(?:tháng|năm)(?!\p{L}))(?<=\d.)/gu, " "],
  [/(?=[.;'’_]| [.;'’])(?<=(?<!\p{L})(?:ngày|tháng|năm))(?:[.'’_] ?|;| [.;'’])(?=\d)/gu, " "],
  // "của -UBND"
  [/[-–.](?=\p{Lu}\p{L})(?<=(?<!\p{L})(?:của|và|tại|về|do|theo) .)/gu, ""],
  // "tháng 6 / - năm 2025", "của / -thuốc lá"
  [/(?=[.,'’–-])(?<=(?<!\p{L})(?:tháng \d{1,2}|ngày|tháng|của|và|tại|về|theo)\n)(?:[.,'’] ?(?=\p{L})|[-–] ?(?=\p{Ll}))/gu, ""],
  // before the place or the authority in the right half of a page
  [/(?<=\t)(?:['‘’`´.,:;*~^]|[“"](?![^\n]*[”"])){1,2} ?(?=\p{Lu}\p{L})/gu, ""],
  // "“Căn cứ …" that is closed nowhere in its line
  [/(?<=[^:]\n)[“"](?=(?:Căn cứ|Theo đề nghị|Xét đề nghị) [^”"\n]*\n)/gu, ""],
  // "TỈNH:HẢI DƯƠNG", "TỈNH - HẢI DƯƠNG"
  [/(?=[:.,]| [-–] )(?<=(?<!\p{L})(?:TỈNH|HUYỆN|THÀNH PHỐ))(?:[:.,]| [-–] )(?=\p{Lu}{2})/gu, " "],
  // "45/2020)NĐ-CP", "749¿QĐ-TTg": the slash before a type
  [/[()[\]|!¿¡](?=(?:NĐ|Q[ĐÐ]{1,2}|TT|TTr|NQ|CT|TB|KH)-\p{Lu})(?<=(?<!\p{L})[sS]ố\s\d{1,5}(?:\/\d{4})?.)/gu, "/"],
  [/Ngày(?= \d)(?<=\d\/(?:\d{4}\/)?\p{Lu}{2}[\p{Lu}\p{Ll}]?-\p{Lu}[\p{Lu}g]{1,7}\s....)/gu, "ngày"],
  [/¬(?=\p{Lu})(?<=\d\/(?:NĐ|QĐ|TT|TTr|NQ|CT|TB|KH).)/gu, "-"],
  // "Căn cứ , Luật"
  [/[.,;:'’-] (?=\p{Lu})(?<=(?<!\p{L})Căn cứ ..)/gu, ""],
  // "MÙA :KHÔ"
  [/:(?=\p{Lu}{2})(?<=\p{Lu}{2} .)/gu, ""],
  // alone between two words: "RỪNG . TRONG", "của ' Chính phủ"; a colon or semicolon may have been typed so
  [new RegExp(String.raw`(?:${SPECK} |[.,] (?=\p{Ll}|\p{Lu}{2}))(?=\p{L}{2})(?<=\p{L} ..)`, "gu"), ""],
];

/** In a basis, where no sentence ends and nothing is listed. */
const IN_BASIS: MendForms = [
  // "của. Bộ", "tượng:chịu", "Bộ phận.Một": not behind an abbreviation
  [/(?:\. ?(?=\p{Lu}\p{L})|[.:](?=\p{Ll}{2}))(?<=\p{Ll}{2}[.:] ?)/gu, " "],
  // "năm 2025.về", "năm 2021-của", "năm-2023", "số.660"
  [/[.:-](?=\p{Ll}{2})(?<=\d.)|[.:-] ?(?=\d)(?<=năm[.:-] ?)|[.-](?=\d)(?<=số.)/gu, " "],
  // "liên -quan", "Ban-hành"
  [/[-–](?=\p{Ll}{2})(?<=\p{Ll} .)/gu, ""],
  [/-(?=\p{Ll}{2})(?<=\p{Lu}\p{Ll}{1,6}.)/gu, " "],
  [/(?<=\))[.:](?=\p{L})/gu, " "],
  // "48/2014/QH13. ngày", "01/4/2025. của"
  [/\.(?= \p{Ll}{2})(?<=[\p{Lu}\d]{2}.)/gu, ""],
  [/(?<=[Ss]ửa đổi)(?= bổ sung)/gu, ","],
  // "ban hành .Kế hoạch", "về việc, quản lý"
  [/\.(?=\p{L}{2})(?<=\p{Ll} .)|,(?=\s\p{Ll})(?<=về việc.)/gu, ""],
];

/** The mends inside the bases that were found. */
export function basisSpeckMends(source: SourceText, bases: readonly Found<string>[]): Mend[] {
  return bases.flatMap(({ spans }) => spans.flatMap(({ start, end }) => formMends(source.text.slice(start, end), IN_BASIS, "noise", start)));
}

/** Running text fills its line. */
const LEAST = 50;

/** The mends of a text. */
export function speckMends(source: SourceText): Mend[] {
  const mends = formMends(source.text, FORMS, "noise");
  for (let i = 0; i < source.lines.length; i++) {
    const { start, end } = source.lines[i]!;
    const typed = dashedType(source, start, end);
    if (typed > start) mends.push({ start, end: typed, to: "", cause: "noise" });
    const next = source.lines[i + 1];
    if (next === undefined || next.start === next.end || end - start < LEAST) continue;
    const below = source.text.slice(next.start, Math.min(next.end, next.start + 8));
    const ends = speckAtEnd(source, i, below);
    if (ends !== undefined) mends.push({ start: end - 1, end, to: ends, cause: "noise" });
    // "phát triển / -khoa học": a dash of a list has a space behind it, as the one of "kinh tế - xã hội"
    if (/\p{Ll}/u.test(source.text[end - 1]!) && /^[-–]\p{Ll}{2}/u.test(below)) mends.push({ start: next.start, end: next.start + 1, to: "", cause: "noise" });
  }
  return mends;
}

/** No sentence ends in these. */
const BEFORE_NAME = /(?<!\p{L})(?:của|và|các|những|bởi|với)$/u;

/** What stands for the sign at a line's end: nothing, where small letters go on or a word before it that something must follow; a semicolon between two bases. */
function speckAtEnd(source: SourceText, i: number, below: string): string | undefined {
  const { start, end } = source.lines[i]!;
  const sign = source.text[end - 1]!;
  const tail = source.text.slice(Math.max(start, end - 25), end - 1);
  if ("}!|".includes(sign) && below.startsWith("Căn cứ ")) return ";";
  if (!/\p{Ll}$/u.test(tail) || !/^\p{L}/u.test(below)) return undefined;
  const goesOn = /^\p{Ll}{2}/u.test(below) && isFull(source, i);
  if (sign === ".") return goesOn || BEFORE_NAME.test(tail) ? "" : undefined;
  return sign === ":" && goesOn && source.fold.startsWith("can cu ", start) ? "" : undefined;
}

/** Where a type begins that fills its line behind a dash or a dot: `- NGHỊ ĐỊNH`; `start` for none. */
function dashedType(source: SourceText, start: number, end: number): number {
  const sign = /^[-–.,'‘’“"*] ?(?=\p{Lu}{2})/u.exec(source.text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0;
  return sign > 0 && titleTypes().some(({ name }) => source.text.slice(start + sign, end) === name) ? start + sign : start;
}
