/** Owns what a person's name looks like under a signature. */

import { foldLetters } from "./fold-letters.js";
import { meantGivenName } from "./given-names.js";

/** The commonest surnames, folded; those of the minorities among them. */
const SURNAMES = new Set("nguyen,tran,le,pham,hoang,huynh,phan,vu,vo,dang,bui,do,ho,ngo,duong,ly,dinh,dao,doan,trinh,truong,lam,mai,luong,to,ha,cao,trieu,ta,chu,luu,thai,quach,vuong,kieu,phung,tang,tong,khuat,nghiem,bach,la,chau,giang,thach,son,danh,kim,au,mac,ninh,lo,cam,vang,thao,sung,hau,ma,lu,quang,ksor,rcom,siu,nay,y,h,a,dieu,k,bo,ro,rah,kpa,be,nong,hua,vi,luc,chang,phu,lau,mua,hang,cu,ban,trang,dam,tieu,ton,van,thi,ong,ung,uong,viet,vien,diep,dong,du,doi,khong,lai,lang,nham,nhu,nhan,tu,vuu,xa,trung,thieu,than,tien,cung,cap,bien,chung,mau,mong,phi,sam,si,sy,su,thang,thanh,thuong,tri,tuong,an,anh,bang,dan,dau,hien,hong,hung,kha,khuong,mang,nguy,quan,que,thiet,tra,ngoc,nie,mlo,eban,ayun,buon,hmok,adrong,bkrong,kbuor,lieng,pang,ka,cil,touneh,kra,rmah,hdok,gie,giap,kheo".split(","));
/** What is no part of a name: academic titles, ranks. */
const TITLE = /^(?:(?:gs|pgs|ts|ths|bs|ks|cn|cvcc|bscki+|bsckii?|ncs|ds|kts|ls|dr|ong|ba|đc|dong chi|dai tuong|thuong tuong|trung tuong|thieu tuong|dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|chuan do doc|do doc)\.?[\s.,]+)+/;
const WORD = /^\p{Lu}(?:[\p{Ll}'’]*|['’]\p{Lu}\p{Ll}+)$/u;
/** Names of the highlands that are one word: `K'Tài`. */
const ONE_WORD = /^\p{Lu}['’]\p{Lu}\p{Ll}+$/u;
const MOST_WORDS = 6;

/** The name without titles and ranks; `undefined` where it is none. Names in capitals are taken too. */
export function personName(text: string): string | undefined {
  const plain = text.replace(/^[\s*_-]+|[\s*_.,-]+$/g, "");
  if (plain.length > 60) return undefined;
  const title = TITLE.exec(`${foldLetters(plain)} `);
  const name = plain.slice(title?.[0].length ?? 0).trim();
  const words = name.split(/\s+/);
  if ((words.length < 2 && !ONE_WORD.test(name)) || words.length > MOST_WORDS) return undefined;
  if (!words.every((word) => WORD.test(word))) {
    // two words in capitals are more often the end of a post
    if (words.length < 3 || !words.every((word) => /^\p{Lu}+$/u.test(word))) return undefined;
  }
  return name;
}

/** True for a line that is a person's name: title case, two to six words, a surname first. */
export function isPersonName(text: string): boolean {
  const name = personName(text);
  if (name === undefined || name === name.toUpperCase()) return false;
  return isSurname(name);
}

/** Surnames with marks that no other surname shares the letters of; from 8,710 names. */
const MARKED = "Nguyễn,Trần,Lê,Phạm,Võ,Bùi,Hoàng,Trương,Đỗ,Đặng,Hồ,Đinh,Trịnh,Đào,Lưu,Lâm,Hà,Thái,Phùng,Tạ,Tô,Vương,Quách,Tăng,Đậu,Diệp,Kiều,Đàm,Triệu,Huỳnh,Ngô,Đoàn".split(",");
/** Syllables in the middle of names that are none but for these: `Vấn` is `Văn`, `Vân` is a name. */
const MIDDLES: readonly (readonly [form: RegExp, right: string])[] = [[/^V[äấặẫầằ]n$/u, "Văn"], [/^Th[ìíỉĩ]$/u, "Thị"]];

/**
 * A name with the marks that names have: its surname's, those of `Văn` and `Thị` in its middle, and of syllables that no name has as they were read.
 *
 * @example
 * ```ts
 * import { meantName } from "./person-names.js";
 * meantName("Trân Vấn Nguyên"); // "Trần Văn Nguyên"
 * ```
 */
export function meantName(name: string): string {
  const [first, ...rest] = name.split(" ");
  return [commonSurname(first!) ?? first!, ...rest.map((word, i) => (i + 1 < rest.length ? (MIDDLES.find(([form]) => form.test(word))?.[1] ?? meantGivenName(word)) : meantGivenName(word)))].join(" ");
}

/** The common surname of these letters, with a capital; `undefined` for none. */
export function commonSurname(word: string): string | undefined {
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? MARKED.find((one) => foldLetters(one) === foldLetters(word)) : undefined;
}

/** True where the first word is a known surname. */
export function isSurname(name: string): boolean {
  return ONE_WORD.test(name) || SURNAMES.has(foldLetters(name.split(/\s+/)[0]!).replace(/['’]/g, ""));
}
