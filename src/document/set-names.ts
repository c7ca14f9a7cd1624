/** Owns the set words in the names of bodies and posts, put right where an engine lost or changed their marks: `TÍNH ỦY`, `PHÁT TRIỀN NÔNG THÔN`. */

import { foldWord } from "../text/fold.js";
import { foldLetters } from "./fold-letters.js";
import { provinceOf } from "./provinces.js";

/** No place in them that a commune may be called but for its marks (`VÂN PHONG`, `VẠN HÒA`). Each has but one reading in capitals at the head or the foot of a document, so that its bare letters tell it. */
const PHRASES = `ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|THÀNH PHỐ|NHÂN DÂN TỈNH|UBND TỈNH|HĐND TỈNH|ĐA KHOA TỈNH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|TRUNG ƯƠNG|THÀNH PHỐ HỒ CHÍ MINH|TỔNG CỤC|CHI CỤC|BỆNH VIỆN|TRUNG TÂM|ĐẠI HỌC|CAO ĐẲNG|HỌC VIỆN|Y TẾ|Y HỌC CỔ TRUYỀN|NÔNG NGHIỆP|PHÁT TRIỂN NÔNG THÔN|MÔI TRƯỜNG|TÀI NGUYÊN|TÀI CHÍNH|KẾ HOẠCH VÀ ĐẦU TƯ|XÂY DỰNG|GIAO THÔNG VẬN TẢI|CÔNG THƯƠNG|NỘI VỤ|NGOẠI GIAO|NGOẠI VỤ|TƯ PHÁP|GIÁO DỤC VÀ ĐÀO TẠO|KHOA HỌC VÀ CÔNG NGHỆ|KỸ THUẬT|SỞ HỮU TRÍ TUỆ|LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|VĂN HÓA VÀ THỂ THAO|VĂN HÓA, THỂ THAO|VĂN HÓA - THÔNG TIN|THỂ THAO VÀ DU LỊCH|DU LỊCH|THÔNG TIN VÀ TRUYỀN THÔNG|DÂN TỘC VÀ TÔN GIÁO|QUỐC PHÒNG|CÔNG AN|KIỂM SÁT|TÒA ÁN|BẢO HIỂM XÃ HỘI|NGÂN HÀNG NHÀ NƯỚC|KHO BẠC NHÀ NƯỚC|QUẢN LÝ DỰ ÁN|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|PHÓ TRƯỞNG PHÒNG|PHÓ TRƯỞNG BAN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|THỦ TƯỚNG CHÍNH PHỦ|PHÓ BÍ THƯ`.split("|");
/** Only where the name begins with them. */
const FIRST = ["SỞ", "BỘ", "BAN", "CỤC", "HỘI", "VIỆN", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY", "ĐẢNG ỦY", "BÍ THƯ", "VĂN PHÒNG", "THANH TRA", "TRƯỞNG PHÒNG"];

/** A hyphen between the parts of a name has a space on both sides: `LAO ĐỘNG -THƯƠNG BINH`. */
const HYPHEN = /(?<=\p{Lu}{2}) ?([-–]) (?=\p{Lu}{2})|(?<=\p{Lu}{2}) ([-–])(?=\p{Lu}{2})/gu;

/** What specks left about a name and inside it: `-BỘ CÔNG AN`, `HỘI ĐỒNG.NHÂN DÂN`; an abbreviation is shorter. */
const SPECKS = /^[^\p{Lu}\p{Ll}(]+|[^\p{Lu}\p{Ll}\d)]+$/gu;
const INSIDE = /(?<=\p{Lu}{3})[.:](?=\p{Lu}{2})|(?<=(?:TỈNH|HUYỆN|PHỐ|XÃ|PHƯỜNG)) [-–] ?(?=\p{Lu})|(?<=\p{Lu}{2}) \p{Ll} (?=\p{Lu}{2})/gu;

/** No body is called by another word behind HỘI that sounds so. */
const COUNCIL = /^HỘI [BDPĐ][OÔÕÒỒỔỖỐỘ]NG(?= )/u;

/** Its first letter was lost; no body begins so. */
const BEHEADED = /^Y (BAN NHÂN DÂN)/u;

interface SetPhrase {
  readonly fold: string;
  readonly right: string;
  readonly first: boolean;
}

let phrases: readonly SetPhrase[] | undefined;

/**
 * The name with its set words put right; as it is where it has no marks at all or its letters are not capitals.
 *
 * @example
 * ```ts
 * import { mendedName } from "./set-names.js";
 * mendedName("TÍNH ỦY LÀO CAI"); // "TỈNH ỦY LÀO CAI"
 * ```
 */
export function mendedName(name: string): string {
  if (!/[^\0-\x7f]/.test(name)) return name;
  phrases ??= [...PHRASES.map((right) => ({ right, fold: foldLetters(right), first: false })), ...FIRST.map((right) => ({ right, fold: foldLetters(right), first: true }))];
  let mended = name.replace(SPECKS, "").replace(INSIDE, " ").replace(COUNCIL, "HỘI ĐỒNG").replace(BEHEADED, "ỦY $1").replace(HYPHEN, " $1$2 ");
  const fold = foldLetters(mended);
  for (const { fold: word, right, first } of phrases) {
    const at = first ? (fold.startsWith(word) ? 0 : -1) : fold.indexOf(word);
    if (at < 0 || isLetter(fold[at - 1]) || isLetter(fold[at + word.length])) continue;
    const read = mended.slice(at, at + word.length);
    if (capitals(read) * 2 > word.length && !isSame(read, right)) mended = mended.slice(0, at) + right + mended.slice(at + word.length);
  }
  return mended.replace(PROVINCE, withMarks);
}

/** No district or commune: `ỦY BAN NHÂN DÂN TỈNH PHÚ THỜ`. */
const PROVINCE = /(?<=(?:^| )TỈNH(?: ỦY)? )\p{Lu}{2}[\p{Lu} -]+$/u;

function withMarks(read: string): string {
  const right = provinceOf(read)?.toUpperCase();
  return right === undefined || isSame(read, right) ? read : right;
}

const isLetter = (ch: string | undefined): boolean => ch !== undefined && /[a-z0-9]/.test(ch);
const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
/** The place of the tone is the printer's choice: `HOÁ`, `UỶ`. */
const isSame = (a: string, b: string): boolean => a === a.toUpperCase() && a.split(" ").map(foldWord).join(" ") === b.split(" ").map(foldWord).join(" ");
