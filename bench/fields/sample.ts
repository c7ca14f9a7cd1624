/** Owns which real documents are labelled: 60 of the corpus file, spread over types and issuers by a fixed rule. */

import type { CorpusDocument } from "../../src/train/corpus.js";

/** The corpus file that the documents are of. Its texts stay there. */
export const REAL_DOCUMENTS = "legal-tvpl-vanban";

/** Longer ones are left out: nobody reads a table of a thousand lines to its end with care. */
const MOST_LINES = 300;

const SEED = "khoidau fields 1";

/** How many of each half; a half that has fewer gives what it has. Even indexes are development, odd ones are held out. */
const QUOTAS: Readonly<Record<string, number>> = {
  "QĐ provincial": 5, "QĐ central": 2, "CV": 3, "KH": 2, "NQ provincial": 2, "NQ central": 1, "NQ-UBTVQH": 1, "TT": 2, "NĐ": 1,
  "CĐ": 2, "TB": 2, "CT": 1, "Party": 2, "VBHN": 1, "untyped": 1, "record": 1, "no document": 2,
};

/** A line of the head that is a code and little else, or a type's name: what tells the stratum. In this order. */
const SIGNS: readonly (readonly [kind: string, sign: RegExp])[] = [
  ["Party", /^Số:?\s*\d+-(?:[A-ZĐ]+|QĐ|QyĐ)\/[A-Z]+$/],
  ["VBHN", /\d\/VBHN-/],
  ["NQ-UBTVQH", /\d\/NQ-UBTVQH/],
  ["NĐ", /^NGHỊ ĐỊNH|\d\/NĐ-CP/],
  ["TB", /^THÔNG BÁO|\d\/TB-/],
  ["TT", /^THÔNG TƯ|\d\/TT-/],
  ["CĐ", /^CÔNG ĐIỆN|\d\/CĐ-/],
  ["CT", /^CHỈ THỊ|\d\/CT-(?:UBND|TTg)/],
  ["KH", /^KẾ HOẠCH|\d\/KH-/],
  ["NQ", /^NGHỊ QUYẾT|\d\/NQ-/],
  ["QĐ", /^QUYẾT ĐỊNH|\d\/QĐ-/],
  ["CV", /^V\/v|^Kính gửi|\d\s*\/[A-ZĐ]+-[A-ZĐ.0-9]+$/],
];

const HEAD_LINES = 7;
const LONGEST_CODE_LINE = 60;
const PROVINCIAL = /^(?:CHỦ TỊCH )?(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN|-(?:CT)?UBND|-HĐND/;
const PORTAL_RECORD = /^(?:Ngày hiệu lực|Ngày hợp nhất|Ngày ban hành):/;
const PLACE_AND_DATE = /, ngày .{0,12}tháng/;

/** The stratum of a document, from its first lines alone. */
export function stratumOf(lines: readonly string[]): string {
  const head = lines.slice(0, HEAD_LINES).filter((line) => !line.startsWith("Căn cứ"));
  if (head.some((line) => PORTAL_RECORD.test(line))) return "record";
  const level = head.some((line) => PROVINCIAL.test(line)) ? "provincial" : "central";
  for (const [kind, sign] of SIGNS) {
    if (!head.some((line) => sign.test(line) && (line.length <= LONGEST_CODE_LINE || !/\d\//.test(line) || /^\p{Lu}{4}/u.test(line)))) continue;
    if (head.some((line) => line.endsWith("?"))) return "no document";
    return kind === "QĐ" || kind === "NQ" ? `${kind} ${level}` : kind;
  }
  return head.some((line) => PLACE_AND_DATE.test(line)) ? "untyped" : "no document";
}

/** A document chosen, and why. */
export interface Chosen {
  readonly index: number;
  readonly stratum: string;
  readonly half: Half;
}

/** Development is looked at while the fields are built; held out is only scored. */
export type Half = "development" | "held out";

/** The half of a document by its index. */
export function halfOf(index: number): Half {
  return index % 2 === 0 ? "development" : "held out";
}

/** The chosen documents by rising index. Inside a stratum and a half the order is that of a hash of seed and index. */
export function chooseDocuments(documents: readonly CorpusDocument[]): Chosen[] {
  const chosen: Chosen[] = [];
  const short = documents.filter((document) => document.lines.length <= MOST_LINES);
  for (const [stratum, quota] of Object.entries(QUOTAS)) {
    for (const half of ["development", "held out"] as const) {
      const there = short.filter(({ index, lines }) => halfOf(index) === half && stratumOf(lines) === stratum).map(({ index }) => index);
      there.sort((a, b) => rank(a) - rank(b));
      chosen.push(...there.slice(0, quota).map((index) => ({ index, stratum, half })));
    }
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/** FNV-1a of seed and index, whirled once more: near indexes must not get near ranks. */
function rank(index: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${SEED} ${index}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
