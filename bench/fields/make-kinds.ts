/** Owns the kinds of documents that are made: the 29 types of Nghị định 30/2020/NĐ-CP (Phụ lục III), legislation, papers of the Party. */

import type { IssuerKind } from "./make-issuers.js";

/** How the body is built. */
export type Build = "decision" | "rules" | "plan" | "report" | "letter" | "telegram" | "contract" | "form";

/** One kind of document. */
export interface Kind {
  /** Unique; also the name of its documents. */
  readonly name: string;
  /** As printed, capitals; null where a letter prints none. */
  readonly printed: string | null;
  readonly code: string | null;
  readonly build: Build;
  readonly issuers: readonly IssuerKind[];
  /** How the code is put together: `12/QĐ-SNV`, `12/2024/NĐ-CP`, `12-QĐ/TU`, `12/SNV-TCCB`, none. */
  readonly codeForm: "act" | "law" | "party" | "letter" | "none";
}

const OFFICES: readonly IssuerKind[] = ["ministry", "agency", "province", "department", "commune", "school", "hospital", "works"];
const BODIES: readonly IssuerKind[] = ["province", "department", "commune", "ministry", "works"];

function act(printed: string, code: string, build: Build, issuers: readonly IssuerKind[] = OFFICES): Kind {
  return { name: `${code} ${printed.toLowerCase()}`, printed, code, build, issuers, codeForm: "act" };
}

/** The 29 types of Phụ lục III. */
const ACTS: readonly Kind[] = [
  act("NGHỊ QUYẾT", "NQ", "decision", ["council"]), act("QUYẾT ĐỊNH", "QĐ", "decision"), act("CHỈ THỊ", "CT", "plan", ["province", "prime", "ministry"]),
  act("QUY CHẾ", "QC", "rules"), act("QUY ĐỊNH", "QyĐ", "rules"), act("THÔNG CÁO", "TC", "report", ["ministry", "province"]), act("THÔNG BÁO", "TB", "report"),
  act("HƯỚNG DẪN", "HD", "plan"), act("CHƯƠNG TRÌNH", "CTr", "plan", BODIES), act("KẾ HOẠCH", "KH", "plan"), act("PHƯƠNG ÁN", "PA", "plan"), act("ĐỀ ÁN", "ĐA", "plan", BODIES),
  act("DỰ ÁN", "DA", "plan", BODIES), act("BÁO CÁO", "BC", "report"), act("BIÊN BẢN", "BB", "contract"), act("TỜ TRÌNH", "TTr", "report", BODIES), act("HỢP ĐỒNG", "HĐ", "contract"),
  { name: "công văn", printed: null, code: "CV", build: "letter", issuers: OFFICES, codeForm: "letter" },
  act("CÔNG ĐIỆN", "CĐ", "telegram", ["prime", "ministry", "province"]), act("BẢN GHI NHỚ", "BGN", "contract"), act("BẢN THỎA THUẬN", "BTT", "contract"),
  act("GIẤY ỦY QUYỀN", "GUQ", "form"), act("GIẤY MỜI", "GM", "form"), act("GIẤY GIỚI THIỆU", "GGT", "form"), act("GIẤY NGHỈ PHÉP", "GNP", "form"),
  act("PHIẾU GỬI", "PG", "form"), act("PHIẾU CHUYỂN", "PC", "form"), act("PHIẾU BÁO", "PB", "form"),
  { name: "thư công", printed: "THƯ CÔNG", code: null, build: "form", issuers: ["ministry", "province", "school"], codeForm: "none" },
];

function law(printed: string, code: string, build: Build, issuers: readonly IssuerKind[]): Kind {
  return { name: `${printed.toLowerCase()} (law)`, printed, code, build, issuers, codeForm: "law" };
}

const LEGISLATION: readonly Kind[] = [
  law("LUẬT", "L", "rules", ["assembly"]), law("NGHỊ ĐỊNH", "NĐ", "rules", ["government"]), law("THÔNG TƯ", "TT", "rules", ["ministry"]),
  law("NGHỊ QUYẾT", "NQ", "rules", ["council"]), law("QUYẾT ĐỊNH", "QĐ", "rules", ["province", "prime"]),
];

function party(printed: string, code: string, build: Build): Kind {
  return { name: `${printed.toLowerCase()} (Party)`, printed, code, build, issuers: ["provinceParty", "partyBoard"], codeForm: "party" };
}

const PARTY: readonly Kind[] = [
  party("NGHỊ QUYẾT", "NQ", "plan"), party("QUYẾT ĐỊNH", "QĐ", "decision"), party("CHỈ THỊ", "CT", "plan"), party("KẾT LUẬN", "KL", "report"), party("THÔNG BÁO", "TB", "report"),
  party("HƯỚNG DẪN", "HD", "plan"), party("KẾ HOẠCH", "KH", "plan"), party("BÁO CÁO", "BC", "report"), party("TỜ TRÌNH", "TTr", "report"),
  { name: "công văn (Party)", printed: null, code: "CV", build: "letter", issuers: ["provinceParty", "partyBoard"], codeForm: "party" },
];

/** All kinds, in the order of the lists above. */
export const KINDS: readonly Kind[] = [...ACTS, ...LEGISLATION, ...PARTY];
