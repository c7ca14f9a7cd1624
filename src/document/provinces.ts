/** Owns the names of provinces, those before July 2025 among them. */

import { foldLetters } from "./fold-letters.js";

const NAMES = "An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hồ Chí Minh,Hòa Bình,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái".split(",");

/** Its letters alone: hyphens are the printer's choice. */
const bare = (name: string): string => foldLetters(name).replace(/[^a-z]+/g, " ").trim();

let byLetters: ReadonlyMap<string, string> | undefined;

/**
 * The province that has these letters, whatever their marks; `undefined` where none has.
 *
 * @example
 * ```ts
 * import { provinceOf } from "./provinces.js";
 * provinceOf("PHÚ THỜ"); // "Phú Thọ"
 * ```
 */
export function provinceOf(name: string): string | undefined {
  byLetters ??= new Map(NAMES.map((one) => [bare(one), one]));
  return byLetters.get(bare(name));
}
