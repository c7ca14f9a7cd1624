/** Owns how the names of bodies begin and go on, so that a head's lines can be joined to a parent and an issuer. */

/** How the name of a body begins, folded, longest first where one begins another. */
const BEGINNINGS = "uy ban,bch,ubnd,hdnd,hoi dong,hoi,bo,so,ban,cuc,chi cuc,tong cuc,vu,phong,van phong,vp,trung tam,truong,vien,dai hoc,hoc vien,toa an,tong cong ty,cong ty,tap doan,ngan hang,kho bac,thanh tra,kiem toan,bao hiem,cong an,quoc hoi,chinh phu,thu tuong,chu tich nuoc,tinh uy,thanh uy,huyen uy,quan uy,thi uy,dang uy,dang bo,chi bo,lien doan,cong doan,doan,mat tran,benh vien,dai,bao,tap chi,to,doi,hat,tram,khoa,nha,hiep hoi,lien minh,lien hiep,quan khu,quan doan,quan chung,binh chung,hai quan,su doan,lu doan,trung doan,tieu doan,thue,nhna,vks,tand,trai,so y te,ban chap hanh trung uong,trung uong,tw doan,bien phong,tiep cong dan,cang,so giao dich,to cong tac".split(",");

/** A body of one of these alone is not named yet; more must follow. */
const OPEN = "uy ban,uy ban nhan dan,ubnd,hoi dong nhan dan,hdnd,hoi dong,hoi,bo,so,ban,cuc,chi cuc,tong cuc,vu,phong,truong,trung tam,vien,ban chi dao,ban quan ly,ban quan ly du an,ban to chuc,ban chi huy,bo tu lenh,bo chi huy,bo chi huy quan su,toa an,toa an nhan dan,vien kiem sat,vien kiem sat nhan dan,hoc vien,dai hoc,truong dai hoc,truong cao dang,tong cong ty,cong ty,tap doan,ngan hang,kho bac,kho bac nha nuoc,thanh tra,bao hiem,bao hiem xa hoi,cong an,lien doan,lien doan lao dong,mat tran,mat tran to quoc,uy ban mat tran to quoc,hoi lien hiep,hoi lien hiep phu nu,hoi nong dan,hoi cuu chien binh,ban chap hanh,dang uy,dang bo,benh vien,doan,nha xuat ban,hiep hoi,cuc hai quan,cuc thue,chi cuc thue,cong ty tnhh,cong ty co phan,uy ban mttq,doan dai bieu,doan dai bieu quoc hoi,van phong,thuong truc".split(",");

/** Behind one of these a name goes on. */
const CONNECTORS = new Set("va,cua,-,&,ve,thuoc,cac,voi,cho".split(","));
/** Where a line begins with one of these, it goes on with the one before. */
const PLACE_WORDS = new Set("tinh,tp,tp.,thanh,huyen,quan,xa,phuong,thi,khu,vung,viet,trung,nha,va,-,&,dac".split(","));
/** Beginnings that are nothing of the kind behind a word. */
const NOT_BODIES = ["bo doi", "bo mon", "hoi nhap", "to quoc", "to chuc", "to khai", "to trinh", "bao ve", "bao hiem y te", "truong hoc", "truong hop", "dai bieu", "bo luat", "so huu", "bao chi", "doan ket", "phong chong", "phong, chong", "phong khong", "khoa hoc", "ban hanh", "thue va", "vien thong", "vu khi", "dai phuong"];
/** Words of two syllables that a line may end in the middle of; the second begins the name of a body by chance. */
const WRAPPED = new Set("moi truong,xa hoi,noi vu,van phong,quoc hoi,hoc vien,cong an,thanh tra,thi truong,bao hiem,co so,hai quan,dan so".split(","));
/** Bodies that stand right over another in one line: `BỘ TÀI CHÍNH CỤC THUẾ`. */
const OVER = ["ban chap hanh trung uong", "bo ", "uy ban nhan dan ", "ubnd ", "tong cuc ", "ngan hang nha nuoc", "bao hiem xa hoi", "so ", "cuc "];
const UNDER = ["cuc ", "so ", "tong cuc ", "chi cuc ", "van phong", "truong ", "thanh tra", "vu ", "phong ", "trung tam ", "ban quan ly", "hoi dong thi dua", "ban thi dua", "ban to chuc", "ban tuyen giao", "ban noi chinh", "ban dan van", "ban dan toc", "ban ton giao", "vien "];

const startsWord = (fold: string, word: string): boolean => fold.startsWith(word) && !/[a-z0-9]/.test(fold[word.length] ?? " ");

/** True where a folded line begins with the name of a body. */
export function beginsBody(fold: string): boolean {
  return BEGINNINGS.some((word) => startsWord(fold, word)) && !NOT_BODIES.some((word) => startsWord(fold, word));
}

/** True where a folded name cannot be all there is. */
export function isOpenName(fold: string): boolean {
  const words = fold.split(" ");
  return OPEN.includes(fold) || CONNECTORS.has(words[words.length - 1]!) || fold.endsWith(",");
}

/** True where the folded line `next` goes on with the name `before`. */
export function goesOn(before: string, next: string): boolean {
  const first = next.split(" ")[0]!;
  // the name of a place is still to come
  if (/(?:^|\s)(?:xa|phuong|huyen|quan|tinh|thi tran|thi xa|thanh pho|dac khu)$/.test(before) && !/(?:ha tinh|hai quan|co quan|dia phuong|tac xa)$/.test(before)) return true;
  if (first === next || WRAPPED.has(`${before.split(" ").pop()!} ${first}`)) return true;
  if (CONNECTORS.has(before.split(" ").pop()!) || before.endsWith(",") || before.endsWith("uy")) return true;
  if (PLACE_WORDS.has(first) && !next.startsWith("thanh tra") && !next.startsWith("thanh uy") && !/^trung (?:tam|doan)/.test(next) && !next.startsWith("tinh uy") && !next.startsWith("quan uy") && !next.startsWith("huyen uy") && !next.startsWith("thi uy") && !next.startsWith("nha xuat ban") && !/^quan (khu|doan|chung)/.test(next)) return true;
  if (!beginsBody(next)) return true;
  if (before === "van phong") return /^(uy ban|ubnd|doan|hoi dong|hdnd|quoc hoi|chinh phu|chu tich|trung uong|bo|so|tinh uy|thanh uy|huyen uy)/.test(next);
  if (before === "hoi dong" || before === "ban chi dao" || before === "thuong truc") return !/^(so|bo|cuc|uy ban|ubnd) /.test(next);
  return /^(bo tu lenh|bo chi huy|ban chi huy)$/.test(before);
}

/**
 * Where a lower body begins in a folded line that names two: `bo tai chinh cuc thue` → 12; -1 where it names one.
 *
 * @example
 * ```ts
 * import { secondBody } from "./bodies.js";
 * secondBody("bo tai chinh cuc thue"); // 13
 * ```
 */
export function secondBody(fold: string): number {
  const over = OVER.find((word) => `${fold} `.startsWith(word));
  if (over === undefined) return -1;
  const least = over.endsWith(" ") ? over.length + 2 : over.length;
  for (let at = fold.indexOf(" ", least); at >= 0; at = fold.indexOf(" ", at + 1)) {
    const rest = `${fold.slice(at + 1)} `;
    const before = fold.slice(0, at).split(" ").pop()!;
    if (WRAPPED.has(`${before} ${rest.split(" ")[0]!}`) || CONNECTORS.has(before) || before === "tong" || before === "chi" || (!rest.trim().includes(" ") && !rest.startsWith("truong")) || before.endsWith(",")) continue;
    if (UNDER.some((word) => word !== over && rest.startsWith(word)) && !isOpenName(fold.slice(0, at)) && !(over === "so " && !/^(chi cuc|trung tam|truong|thanh tra|van phong|phong) /.test(rest)) && !(over === "cuc " && !/^(chi cuc|phong|trung tam) /.test(rest))) return at + 1;
  }
  return -1;
}
