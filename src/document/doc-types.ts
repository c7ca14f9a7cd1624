/** Owns the types of documents: their names, their codes, which family they belong to. Nghị định 30/2020/NĐ-CP, Phụ lục III. */

import { foldLetters } from "./fold-letters.js";

/** A type of document. */
export interface DocType {
  /** In capitals. */
  readonly name: string;
  /** Folded. */
  readonly fold: string;
  /** `null` where the type has none. */
  readonly code: string | null;
  readonly family: "act" | "copy" | "legislation" | "party" | "cited";
}

const ACTS = `NQ NGHỊ QUYẾT|QĐ QUYẾT ĐỊNH|CT CHỈ THỊ|QC QUY CHẾ|QyĐ QUY ĐỊNH|TC THÔNG CÁO|TB THÔNG BÁO|HD HƯỚNG DẪN|CTr CHƯƠNG TRÌNH|KH KẾ HOẠCH|PA PHƯƠNG ÁN|ĐA ĐỀ ÁN|DA DỰ ÁN|BC BÁO CÁO|BB BIÊN BẢN|TTr TỜ TRÌNH|HĐ HỢP ĐỒNG|CĐ CÔNG ĐIỆN|BGN BẢN GHI NHỚ|BTT BẢN THỎA THUẬN|GUQ GIẤY ỦY QUYỀN|GM GIẤY MỜI|GGT GIẤY GIỚI THIỆU|GNP GIẤY NGHỈ PHÉP|PG PHIẾU GỬI|PC PHIẾU CHUYỂN|PB PHIẾU BÁO|CV CÔNG VĂN|- THƯ CÔNG`;
const LEGISLATION = `L LUẬT|L BỘ LUẬT|- HIẾN PHÁP|PL PHÁP LỆNH|L LỆNH|NĐ NGHỊ ĐỊNH|TT THÔNG TƯ|TTLT THÔNG TƯ LIÊN TỊCH|NQLT NGHỊ QUYẾT LIÊN TỊCH|VBHN VĂN BẢN HỢP NHẤT`;
const PARTY = `KL KẾT LUẬN|QyC QUY CHẾ|CTr CHƯƠNG TRÌNH HÀNH ĐỘNG`;
const COPIES = `SY SAO Y|TrS TRÍCH SAO|SL SAO LỤC`;
const CITED = `- VĂN BẢN|CV CÔNG VĂN|- CÁO TRẠNG|- BẢN ÁN|- HIỆP ĐỊNH|- THƯ|- CÔNG HÀM|CĐ ĐIỆN|QĐ QUYẾT NGHỊ|GP GIẤY PHÉP|GCN GIẤY CHỨNG NHẬN|PYC PHIẾU YÊU CẦU|PT PHIẾU TRÌNH|KLTT KẾT LUẬN THANH TRA|KH KẾ HOẠCH PHỐI HỢP|- CHỈ LỆNH`;

function types(list: string, family: DocType["family"]): DocType[] {
  return list.split("|").map((entry) => {
    const at = entry.indexOf(" ");
    const code = entry.slice(0, at);
    const name = entry.slice(at + 1);
    return { name, fold: foldLetters(name), code: code === "-" ? null : code, family };
  });
}

let listed: readonly DocType[] | undefined;

/** Every type that a document can bear in its title, the longest names first. */
export function titleTypes(): readonly DocType[] {
  listed ??= [...types(LEGISLATION, "legislation"), ...types(ACTS, "act"), ...types(PARTY, "party")].sort((a, b) => b.name.length - a.name.length);
  return listed;
}

let cited: readonly DocType[] | undefined;

/** Every type by which a document can be cited, the longest names first. */
export function citedTypes(): readonly DocType[] {
  cited ??= [...titleTypes(), ...types(CITED, "cited"), ...types(COPIES, "copy")].sort((a, b) => b.name.length - a.name.length);
  return cited;
}

let byCode: ReadonlyMap<string, DocType> | undefined;

/**
 * The type that a symbol's first group tells, if it tells one; `undefined` for a công văn, whose symbol begins with a body.
 *
 * @example
 * ```ts
 * import { typeOfSymbol } from "./doc-types.js";
 * typeOfSymbol(["QĐ", "BNV"])?.name; // "QUYẾT ĐỊNH"
 * ```
 */
export function typeOfSymbol(groups: readonly string[]): DocType | undefined {
  byCode ??= new Map([...types(COPIES, "copy"), ...types(PARTY, "party"), ...types(LEGISLATION, "legislation"), ...types(ACTS, "act")].filter((type) => type.code !== null).map((type) => [type.code!, type]));
  const [first = "", second] = groups;
  if (/^QH\d{1,2}$/.test(first)) return titleTypes().find((type) => type.name === "LUẬT");
  if (/^UBTVQH\d{0,2}$/.test(first)) return titleTypes().find((type) => type.name === "PHÁP LỆNH");
  if (first === "L" || first === "LCT") return titleTypes().find((type) => type.name === "LỆNH");
  // "CT-CS" of the Cục Thuế, "TB-…": a type code alone says nothing without a body behind it
  return second === undefined ? undefined : byCode.get(first);
}
