/** Owns where a title ends: what begins the body of a document. */

import type { Span } from "../span.js";
import { beginsBody } from "./bodies.js";
import { subjectAt } from "./enacting.js";
import { beginsCapital, isCapitals } from "./letter-case.js";
import { endsInMidPhrase } from "./phrase-end.js";
import type { SourceText } from "./source-text.js";

/** What no title line begins with. */
const BODY = /^(?:can cu|kinh gui|noi nhan|chuong [ivx\d]|phan (?:[ivx\d]|thu|mot)|dieu \d|muc \d|[ivx]{1,5}\s?[.)\-/:]\s|\d{1,2}\s?[.)]\s|[a-h]\s?[.)]\s|theo de nghi|xet de nghi|xet to trinh|\(kem theo|\(ban hanh|th[a-z]{1,3} hien (?:cac )?(?:chi thi|nghi quyet|nghi dinh|quyet dinh|ke hoach|cong van|van ban|thong bao|huong dan|chuong trinh|luat|y kien|chi dao|thong tu|cong dien|ket luan|khoan|dieu|nhiem vu)|dien:|quyet nghi|quyet dinh:|- |\+ |gom |ngay \d|hoi \d|vao hoi |vao luc \d|ngay hom nay|hom nay|sang ngay|chieu ngay|trong (?:thoi gian|nam|nhung|cac|qua trinh|boi canh|\d|thang|quy)|thoi gian qua|vua qua|hien nay|de (?:trien khai|thuc hien|dam bao|bao dam|tang cuong|nang cao|kip thoi|chu dong|co co so|tiep tuc|chuan bi|phuc vu|danh gia|to chuc|dap ung|co|khac phuc|phat huy|viec|cong tac|phong)|nham (?:muc|trien|tang|nang|thuc|dam|bao|phat|tao|kip|chu)|sau khi|sau \d|qua (?:theo|kiem|ra soat|xem|nghien|cong tac|thoi|\d)|nam \d{4},|tiep (?:theo|tuc|nhan)|tu (?:ngay|thang|nam|dau)|dai dien|toi ten|chung toi|ho va ten|tren co so|xet thay|nhan duoc|phuc dap|tra loi|thua uy quyen|duoc su|o vi|luat nay|bo truong .{2,60} ban hanh)/;

/** Of them, what ends a title in capitals too. */
const HARD = /^(?:can cu|kinh gui|noi nhan|chuong |phan |dieu \d|muc \d|[ivx]{1,5}\s?[.)]|\d{1,2}\s?[.)]|\(kem theo|\(ban hanh|quyet nghi|quyet dinh:|dien:)/;

/** Lines that say who enacts: `BỘ TRƯỞNG BỘ TÀI CHÍNH`, `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`. */
const ENACTOR = /^(?:bo truong|thu truong|tong giam doc|giam doc|chu tich|tong thanh tra|thong doc|cuc truong|tong cuc truong|chanh an|vien truong|tong kiem toan|chu nhiem|truong ban|hieu truong|thu tuong|hoi dong nhan dan|uy ban nhan dan|uy ban thuong vu|quoc hoi|chinh phu|hoi dong tham phan|ban thuong vu|ban chap hanh|ban bi thu|bo chinh tri|chi cuc truong|truong phong|chanh van phong|hoi dong)\b/;

const LEAST_COLUMNS = 3;
const CONTINUES = /^(?:[a-z]|")/;

/** True where line `i` is no more of the title whose lines `before` are. */
export function endsTitle(source: SourceText, i: number, before: readonly Span[], issuer: string | undefined, blank: number): boolean {
  const line = source.lines[i]!;
  const text = source.text.slice(line.start, line.end);
  const fold = source.fold.slice(line.start, Math.min(line.end, line.start + 200)).replace(/\s+/g, " ");
  const last = before[before.length - 1];
  const unfinished = last !== undefined && endsInMidPhrase(source.text.slice(last.start, last.end));
  const capitals = isCapitals(text);
  // a rule, or a table's row
  if (/^[-_*=~.\s]+$/.test(fold) || line.cells.length >= LEAST_COLUMNS) return last !== undefined;
  if (/ dien\s?:?$/.test(fold) && (text.endsWith("iện") || text.endsWith(":"))) return true;
  // a span of years that was wrapped at its dash
  if (last !== undefined && /^-\s?\d{4}\b/.test(fold)) return false;
  if (BODY.test(fold) && !(capitals && !HARD.test(fold)) && !(last === undefined && /^(?:thuc hien|trong|tiep|tu |de |nham)/.test(fold) && text.length < 110)) return !(unfinished && !/^(?:can cu|kinh gui|chuong|dieu)/.test(fold));
  // a basis that has lost its beginning
  if (last !== undefined && !unfinished && !capitals && /^\d{1,5}\/\d{4}\/[a-z]/.test(fold)) return true;
  if (/^(?:Để|Xét|Nhân dịp)\s/.test(text) && !unfinished) return true;
  // a conference that has met is no title, though its name may be one
  if (last !== undefined && !capitals && !unfinished && /^hoi nghi .{0,120} (?:hop|da)(?: |$)/.test(fold)) return true;
  // who issues it, whatever was read of the verb, and a colon: the first sentence
  if (!capitals && !unfinished && last !== undefined && issuer !== undefined && issuer.includes(" ") && fold.startsWith(`${issuer} `) && /: \S/.test(text)) return true;
  if (!capitals && !unfinished && subjectAt(source, line.start, source.lines[i + 1]?.end ?? line.end) !== undefined) return true;
  if (last === undefined) return ENACTOR.test(fold) && capitals && enacts(source, i);
  if (capitals && isCapitals(source.text.slice(last.start, last.end)) === false) return true;
  if (capitals && (ENACTOR.test(fold) || fold === issuer) && !unfinished && enacts(source, i)) return true;
  if (/^(?:van phong|so|ubnd) /.test(fold) && capitals && beginsBody(fold) && !isCapitals(source.text.slice(last.start, last.end))) return true;
  if (!beginsCapital(text) || unfinished || CONTINUES.test(text)) return false;
  if (capitals) return false;
  if (standsApart(source, i)) return true;
  // small print under a title in capitals is the body, but for a title whose type stands in capitals alone
  const titleCapitals = before.every((span) => isCapitals(source.text.slice(span.start, span.end)));
  if (titleCapitals) return !/^ve (?:viec )?[a-z]/.test(fold);
  // paragraphs with gaps between them: a title whose own lines have none ends at one
  if (blank > 0 && before.length > 1 && before.slice(1).every((span, k) => !/\n\s*\n/.test(source.text.slice(before[k]!.end, span.start)))) return true;
  const widest = Math.max(...before.map((span) => span.end - span.start));
  if (blank > 0 && (text.length > 110 || text.endsWith(":"))) return true;
  if (text.length > 130 || (/[.:;]$/.test(text) && text.length > 70)) return true;
  return before.length >= 1 && blank > 0 && text.length > Math.max(80, widest + 12) && /[,.;]/.test(text) && !openQuote(source, before);
}

/** How much farther below its neighbour than the lines before it a line stands that is no more of their block. */
const APART = 1.5;

/** True where boxes show a gap over line `i`, or that it begins a paragraph: full width behind an indent, the next line flush. */
function standsApart(source: SourceText, i: number): boolean {
  const [before, last, own, next] = [i - 2, i - 1, i, i + 1].map((at) => (source.lines[at]?.page === source.lines[i]!.page ? source.lines[at]!.box : undefined));
  if (last === undefined || own === undefined || next === undefined) return false;
  const height = own.bottom - own.top;
  const below = next.bottom - own.bottom;
  // skewed or overlapping boxes say nothing
  if (height <= 0 || below < height * 0.5 || below > height * 3) return false;
  const gap = own.bottom - last.bottom;
  const usual = before !== undefined && last.bottom - before.bottom > height * 0.5 ? Math.max(below, last.bottom - before.bottom) : below;
  const indented = own.left - next.left > height && Math.abs(own.right - next.right) < height * 0.4;
  return gap > usual * APART || (indented && gap > below * 1.15);
}

/** The enactor stands before the legal bases, not inside a subject. */
function enacts(source: SourceText, i: number): boolean {
  for (let j = i + 1; j < Math.min(source.lines.length, i + 4); j++) {
    const line = source.lines[j]!;
    if (line.start === line.end) continue;
    const fold = source.fold.slice(line.start, line.start + 40);
    if (/^(?:can cu|xet|theo|de |thuc hien|dien:|khoa|quyet|tren co so|\d{1,4}\/)/.test(fold)) return true;
    if (!isCapitals(source.text.slice(line.start, line.end))) return false;
  }
  return false;
}

function openQuote(source: SourceText, spans: readonly Span[]): boolean {
  let open = 0;
  for (const span of spans) for (const ch of source.text.slice(span.start, span.end)) open += ch === "“" ? 1 : ch === "”" ? -1 : 0;
  return open > 0;
}
