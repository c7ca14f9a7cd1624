/** Owns the syllables of given names: which marks a syllable bears that no name has as it was read. */

import { placeTone } from "../text/tone-placement.js";
import { foldLetters } from "./fold-letters.js";

/** Names of the same letters, the commonest first, without those that fewer than one in eighty of their bearers have; of 31,000 names of people. Typed as by VNI, `D9u71c` for `Đức`: a bundle writes six signs for each letter with marks, and this is the longest list (1,700 bytes less). */
const NAMES =
  "Va8n/Va6n Thi5/Thi Thanh/Tha2nh/Tha5nh/Tha1nh Minh Ngo5c Anh/A1nh D9u71c/Du5c Hoa2ng/Hoa82ng Quang/Qua3ng Nguye64n/Nguye6n D9i2nh/D9i5nh/D9inh/Di4nh/D9i1nh/Dinh/D9i3nh Xua6n Quo61c Duy Hu74u Tua61n/Tua6n Trung Ho62ng Phu7o7ng/Phu7o75ng/Phu7o72ng Hu2ng/Hu7ng Huy Phu1c/Phu5c Tie61n/Tie6n/Tie62n Ha3i/Hai/Ha2i Vie56t/Vie61t Co6ng Le6/Le56/Le64 Thu1y/Thu3y/Thu2y/Thu5y Tu1/Tu73/Tu7/Tu75/Tu72/Tu71 Ta61n/Ta6n/Ta62n Thu/Thu7/Thu5/Thu3/Thu71 Du4ng/Dung/Du5ng Kim Nam/Na8m Tro5ng Kha1nh/Khanh So7n/Son Vinh/Vi4nh/Vi5nh Vu4/Vu5 Tha1i Ha2/Ha5/Ha3 Ho2a/Hoa/Ho1a Tra62n/Tra6n/Tra61n The61/The63 Thie56n/Thie6n D9a8ng/D9a58ng/D9ang/D9a82ng/D9a1ng/D9a3ng Bi2nh/Bi1nh/Bi3nh Tru7o72ng/Tru7o7ng/Tru7o73ng An/A6n/A61n/A63n Linh/Li4nh Long Ba3o/Ba1o Chi1/Chi/Chi3 Cu7o72ng/Cu7o7ng Du7o7ng/D9u7o72ng/D9u7o7ng/Du7o74ng Ma5nh Ba1/Ba/Ba3/Ba2 Tha81ng/Tha8ng Hie61u/Hie56u/Hie63u La6m/Lam/La4m Hie62n/Hie63n/Hie61n/Hie6n Ta6m/Tam/Ta1m Nha56t/Nha61t Phu1/Phu/Phu3/Phu5/Phu2 Hu7o7ng/Hu7o72ng/Hu7o71ng/Hu7o73ng My4/My/My1 Nha6n/Nha2n/Nha64n/Nhan/Nha5n Tri1/Tri/Tri5/Tri2 Tu2ng/Tung/Tu5ng Lan/La6n Phong/Pho2ng/Pho1ng D9o6ng/D9o62ng/D9o61ng/D9o63ng/D9o56ng/Dong Qua6n/Quan/Qua1n/Qua56n/Qua3n/Qua62n D9a5t/Da56t/D9a61t Tha3o/Thao/Tha5o Mai/Ma5i/Ma4i Nhu7/Nhu/Nhu74 D9a5i/D9a2i Toa2n/Toa3n/Toa1n/Toan Giang/Gia3ng/Gia1ng/Gia2ng Trinh/Tri5nh/Tri2nh Trang/Tra1ng/Tra81ng/Tra5ng/Tra2ng Quy1/Quy/Quy2 Phu7o71c Hoa2i Gia/Gia3/Gia1/Gia2 Quy2nh/Quy1nh Vu7o7ng/Vu7o75ng Lu7o7ng/Lu7o75ng/Luo6ng/Lu7o74ng Kha81c Thua56n/Thua62n/Thua61n/Thua6n Cha6u Tu7o72ng/Tu7o73ng/Tu7o7ng/Tu7o71ng/Tuo62ng/Tu7o75ng Ta2i/Ta1i Ye61n/Ye6n Huy2nh/Huynh Pha5m/Pha63m Ky2/Ky1/Ky3/Ky/Ky5 Ha5nh/Ha2nh/Hanh Thu1c/Thu5c/Thu71c/Thu75c Nghi4a Ly1/Ly Bi1ch Thi5nh/Thinh/Thi3nh Khoa/Kho1a Huye62n/Huye6n/Huye61n Ti4nh/Ti5nh/Ti1nh/Ti2nh/Ti3nh/Tinh Kie6n/Kie61n/Kie56n/Kie63n/Kie62n Phi/Phi2 Thu7o7ng/Thu7o75ng/Thu7o72ng/Thu7o73ng D9a5o/D9a2o/Dao/D9a3o/D9a1o Chi1nh/Chinh/Chi3nh Phan/Pha62n/Pha61n/Pha1n/Pha56n/Pha6n/Pha2n/Pha5n D9oa2n/Doa4n/D9oan/Doan Tuye6n/Tuye62n/Tuye61n/Tuye63n/Tuye64n Da6n/D9an/D9a3n/D9a2n/Da62n/D9a1n/D9a58n/D9a8n Tho5/Tho7/Tho63/Tho61/Tho3 Lo56c Cao/Ca3o Nga/Nga2/Nga6 Nga6n/Nga5n/Nga2n/Nga62n D9o64/D9o56/D9o6/D9o3/D9o62/Do/D9o63 Nhi/Nhi5/Nhi4/Nhi2 Hoa2n/Hoan/Hoa1n Tho6ng/Tho61ng Kha3i/Khai/Kha1i D9ie62n/D9ie56n/Die6n/Die64n/D9ie63n/Die56n/Die61n To63/To6/To61/To56/To3/To7 Die56u/D9ie62u/Die6u/D9ie63u/Die63u/D9ie56u Ho62/Ho63/Ho/Ho64/Ho56/Ho5/Ho1 Lie6n/Lie64n Ba82ng/Ba8ng/Bang/Ba2ng/Ba3ng Danh/Da1nh Ha82ng/Ha2ng/Hang Tru1c/Tru75c Lu7u/Lu75u Ha6n/Ha1n/Ha4n/Ha2n/Ha56n/Ha5n/Han/Ha82n/Ha83n Du/Du7/Du5/Du75/D9u3/D9u71 Pha1t/Pha56t/Pha5t/Pha61t Ca63m/Ca62m/Cam/Ca81m Lo75i/Lo6i/Lo72i/Lo61i/Lo64i Tuye61t Hie56p Ca3nh/Canh Nghi/Nghi5/Nghi4/Nghi3 Quye6n/Quye62n/Quye61n/Quye63n/Quye56n Kie62u/Kie63u/Kie6u Si4/Si Hue56/Hue61/Hue6/Hue62 Die64m/D9ie62m/Die56m/D9ie63m Ha2o/Ha3o/Ha5o Sang/Sa1ng/Sa3ng Uye6n/Uye63n Sinh/Si1nh Trie62u/Trie56u Kho6i/Kho73i/Kho61i Lua6n/Lua56n Sy4 Tra2/Tra62/Tra6 Ti1n/Tin Ha56u/Ha62u Chie61n/Chie6n Ma64n/Ma6n/Ma5n/Man/Ma4n/Ma56n Ninh Vy/Vy4/Vy5 Ba5ch/Ba1ch Khang/Kha1ng/Kha81ng Loan Phu5ng/Phu2ng Vi4/Vi/Vi5 Nguye56t Vo4/Vo6 Kha/Kha3/Kha1 D9a81c/D9a5c A1i/Ai Cha61n/Cha6n/Cha63n/Chan/Cha1n Tha5ch/Tha1ch Vie6n/Vie64n/Vie56n Kie56t/Kie61t Chu7o7ng/Chu7o73ng/Chuo6ng La56p/La5p Hua6n/Hua61n Tha61t/Tha56t/Tha1t Oanh/Oa1nh/Oa2nh Die56p/D9ie56p Ta61t/Ta1t Chung/Chu7ng/Chu72ng/Chu71ng/Chu1ng/Chu73ng Khu7o7ng/Khuo6ng Nha4/Nha5/Nha/Nha6/Nha2/Nha56/Nha61 Khie6m/Khie62m Que61/Que6 Tra6m/Tra62m/Tra5m/Tra8m/Tra2m Duye6n/Duye56n/Duye62n Lie6m Mo56ng/Mo6ng Cha1nh Lu75c/Lu5c Quye61t Nhung/Nhu3ng/Nhu74ng Khue6/Khue63 Nhu75t/Nhu71t Ca1t/Ca81t/Ca56t Song/So6ng/So61ng Nu7o7ng/Nuo61ng Thy Y1/Y";

/** The marks by their keys, from 1. */
const MARKS = "\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306";
const written = (keys: string): string => keys.replace(/D9/g, "Đ").replace(/\d/g, (key) => MARKS[Number(key) - 1]!).normalize("NFC");

let byFold: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * A syllable of a name; where no name is so spelt, the commonest that differs by the sign of its tone, or the only one of its letters.
 *
 * @example
 * ```ts
 * import { meantGivenName } from "./given-names.js";
 * meantGivenName("Tuần"); // "Tuấn"
 * ```
 */
export function meantGivenName(read: string): string {
  byFold ??= new Map(written(NAMES).split(" ").map((names) => [foldLetters(names.split("/")[0]!), names.split("/")]));
  const names = byFold.get(foldLetters(read));
  if (names === undefined || names.includes(placeTone(read, "old"))) return read;
  const [near, own] = [names.filter((name) => withoutTone(name) === withoutTone(read)), withoutTone(read)];
  return near.find((name) => name !== own) ?? near[0] ?? (names.length === 1 ? names[0]! : read);
}

const withoutTone = (name: string): string => name.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
