/** Text that was mistyped here and there, or misread beside the loss of its marks: told by the words that a channel mends. */
import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();

/** Bare text with a slip every few lines, as one letter in 100 or 200 mistyped leaves it. */
const SLIPS = [
  "Can cu Luat To chuc chinh quyen dia phuong, Uy ban nhan dna tinh ban hanh ke hoach trien khai thuc hien nhiem vu",
  "phat trien kinh te xa hoi nam 2024, giao cac so, nganh va Uy ban nhan dan cac huyen, thanh pho xay dung chuogn trinh,",
  "bao dam tien do va chat luong cong viec, bao cao ket qua truoc ngay 15 hang thang; tong hop nhung kho khan, vuong mac",
  "trong qua trinh thuc hien de kip thoi xem xet, giai quyet theo quy ddinh cua phap luat va tham quyen duoc giao.",
];

it("is mended as typed text, though hardly a word of it is odd", () => {
  const { text, profile } = restorer.restore(SLIPS.join("\n"));
  expect(profile).toBe("typed");
  for (const right of ["Ủy ban nhân dân tỉnh ban hành", "xây dựng chương trình", "theo quy định của pháp luật"]) expect(text).toContain(right);
});

it("goes to an engine's channel where that mends more, as a network does that reads marks as letters", () => {
  const read = [
    "c) Thyc hien churc nang quan ly nha nuoc ve dat dai lien quan den tin nguong, ton giao tren pham vi dia ban theo quy dinh cua",
    "phap luat; t6 churc kiem tra, giam sat viec chap hanh quy dinh; ngan chan va xir ly kip thoi cac truong hop vi pham, dugc giao",
    "chi dao co quan chuc nang lap ke hoach sur dung dat theo giai doan va tung nam cho muc dich tin nguong, ton giao.",
  ].join("\n");
  const { text, profile } = restorer.restore(read);
  expect(["tesseract-eng", "general"]).toContain(profile);
  for (const right of ["Thực hiện chức năng quản lý nhà nước", "tổ chức kiểm tra", "xử lý kịp thời", "kế hoạch sử dụng đất"]) expect(text).toContain(right);
});

it("is no text whose odd words are names, foreign words and short forms", () => {
  const names = "Doi tuyen cua huan luyen vien Griezmann gap Real Madrid tai Champions League; tran dau duoc truc tiep tren kenh Sport va website cua hang Sony, ngay 15 thang 5.";
  expect(restorer.restore(names)).toMatchObject({ profile: "stripped", damage: "stripped" });
});

it("may be one line with one slip", () => {
  expect(restorer.restore("bao cao ket quua thuc hien nhiem vu nam 2023").text).toBe("báo cáo kết quả thực hiện nhiệm vụ năm 2023");
});

it("is told from a network's page as well, where the marks are there", () => {
  const { text, profile } = restorer.restore(
    [
      "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dna tỉnh ban hành kế hoạch triển khai thực hiện nhiệm vụ",
      "phát triển kinh tế xã hội năm 2024, giao các sở, ngành và Ủy ban nhân dân các huyện, thành phố xây dựng chươgn trình,",
      "bảo đảm tiến độ và chất lượng công việc, báo cáo kết qủa trước ngày 15 hằng tháng; tổng hợp những khó khăn, vướng mắc",
      "trong quá trình thực hiện để kịp thời xem xét, giải quyết theo quy đđịnh của pháp luật và thẩm quyền được giiao.",
    ].join("\n"),
  );
  expect(profile).toBe("typed");
  for (const right of ["Ủy ban nhân dân tỉnh ban hành", "xây dựng chương trình", "theo quy định của pháp luật và thẩm quyền được giao"]) expect(text).toContain(right);
});

it("is seen in a right text with two slips, and not in a line with one name", () => {
  const right = "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai thực hiện nhiệm vụ phát triển kinh tế xã hội năm 2024, giao các sở, ngành và Ủy ban nhân dân các huyện, thành phố xây dựng chương trình, bảo đảm tiến độ và chất lượng công việc, báo cáo kết quả trước ngày 15 hằng tháng.";
  const slips = right.replace("chương trình", "chươngg trình").replace("tiến độ", "tiến đđộ");
  expect(restorer.restore(slips)).toMatchObject({ profile: "typed", damage: "marked", text: right });
  expect(restorer.restore("Công ty dược phẩm nhập khẩu thuốc paracetamoll của hãng")).toMatchObject({ profile: "clean", edits: [] });
});

it("is no letter that is quoted in another language", () => {
  const quoted = "Ông viết trong thư gửi Ủy ban nhân dân tỉnh ngày 15 tháng 5, được đăng lại trên báo của tỉnh và đọc tại hội nghị tổng kết công tác năm: “Il risultato è assolutamente positivo, un partito come il nostro deve guardare avanti con fiducia”, rồi cảm ơn các cơ quan, đơn vị, địa phương đã phối hợp tổ chức hội nghị.";
  expect(restorer.restore(quoted)).toMatchObject({ profile: "clean", text: quoted });
});
