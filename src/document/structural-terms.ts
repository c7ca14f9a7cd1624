/** Owns what documents always say: the words that the repair is told of through its option `terms`. */

import { titleTypes } from "./doc-types.js";
import { PARTY_HEAD, QUOC_HIEU, TIEU_NGU } from "./head-formulas.js";

const PHRASES = `Kính gửi|Nơi nhận|Như trên|Như kính gửi|Lưu|Căn cứ|Theo đề nghị của|Xét đề nghị của|về việc|Kèm theo|Ban hành kèm theo|Phụ lục|Đề cương báo cáo|Điều|Khoản|Chương|Để báo cáo|để báo cáo|Thừa lệnh|Thừa ủy quyền|Ủy ban nhân dân|Hội đồng nhân dân|Quyết nghị|Mục đích, yêu cầu|Nội dung|Tổ chức thực hiện|Đặc điểm, tình hình`;
const POSTS = `Chủ tịch|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Phó Tổng Giám đốc|Cục trưởng|Phó Cục trưởng|Tổng cục trưởng|Phó Tổng cục trưởng|Vụ trưởng|Phó Vụ trưởng|Chánh Văn phòng|Phó Chánh Văn phòng|Chánh Thanh tra|Phó Chánh Thanh tra|Trưởng phòng|Phó Trưởng phòng|Trưởng ban|Phó Trưởng ban|Chi cục trưởng|Phó Chi cục trưởng|Viện trưởng|Phó Viện trưởng|Hiệu trưởng|Phó Hiệu trưởng|Chủ nhiệm|Phó Chủ nhiệm|Bí thư|Phó Bí thư|Thủ tướng|Phó Thủ tướng`;

/** The posts of those who sign, in title case. */
export function postNames(): readonly string[] {
  return POSTS.split("|");
}

/**
 * Head lines, types, posts and set phrases, to be given to `createRestorer` as its option `terms`.
 *
 * @example
 * ```ts
 * import { structuralTerms } from "khoidau";
 * structuralTerms().includes("Nơi nhận"); // true
 * ```
 */
export function structuralTerms(): readonly string[] {
  const types = titleTypes().map((type) => type.name[0] + type.name.slice(1).toLowerCase());
  const posts = postNames();
  const capitals = [...titleTypes().map((type) => type.name), ...posts.map((post) => post.toUpperCase())];
  return [QUOC_HIEU, TIEU_NGU, PARTY_HEAD, ...new Set([...types, ...capitals, ...posts, ...PHRASES.split("|")])];
}
