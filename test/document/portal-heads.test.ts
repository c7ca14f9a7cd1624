import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import type { DocumentFields } from "../../src/document/index.js";

const fieldsOf = (...lines: string[]): DocumentFields => readDocument(lines.join("\n")).fields;
const LETTER = ["BỘ TÀI CHÍNH", "CỤC THUẾ", "Số: 5330/CT-CS"];
const ADDRESSED = ["Kính gửi: Bà Huỳnh Thị Mỹ", "Cục Thuế nhận được câu hỏi của bà và trả lời như sau:", "- Như trên;", "- Lưu: VT, CS."];

describe("a letter whose symbol begins with the issuer's initials", () => {
  it("has no type of that code", () => expect(fieldsOf(...LETTER, "Hà Nội, ngày 19 tháng 11 năm 2025", ...ADDRESSED)).toMatchObject({ docType: "CÔNG VĂN", docTypeCode: "CV", subject: null }));
  it("and may have lost its V/v", () => expect(fieldsOf(...LETTER, "Chính sách thuế thu nhập cá nhân", "Hà Nội, ngày 19 tháng 11 năm 2025", ...ADDRESSED).subject).toBe("Chính sách thuế thu nhập cá nhân"));
  it("but a name or a label under its number is no subject", () => {
    for (const line of ["Huỳnh Thị Mỹ Hằng", "Người ký: Cục Thuế", "Độc lập - Tự do - Hạnh phúc"]) expect(fieldsOf(...LETTER, line, "Hà Nội, ngày 19 tháng 11 năm 2025", ...ADDRESSED).subject).toBeNull();
  });
});

it("a type that a converter has glued to its subject", () => expect(fieldsOf("BỘ NỘI VỤ", "Số: 5/2025/TT-BNV", "THÔNG TƯQuy định chế độ làm việc của lưu trữ viên", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;")).toMatchObject({ docType: "THÔNG TƯ", subject: "Quy định chế độ làm việc của lưu trữ viên" }));

it("a sentence joined to an addressee is none of it", () => expect(fieldsOf("BỘ NỘI VỤ", "Số: 5/BNV-VP", "V/v phân bổ kinh phí", `Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương Triển khai việc phân bổ kinh phí quản lý để thực hiện chính sách đối với người có công, ${"Bộ Nội vụ đã có văn bản ".repeat(6)}`).addressees).toEqual(["Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"]));

it("a basis that has lost its beginning ends the title", () => expect(fieldsOf("SỞ Y TẾ", "Số: 5/QĐ-SYT", "QUYẾT ĐỊNH", "Phân cấp một số nhiệm vụ", "15/2025/TT-BYT ngày 24 tháng 7 năm 2025 của Bộ Y tế;", "Theo đề nghị của Trưởng phòng Kế hoạch;").subject).toBe("Phân cấp một số nhiệm vụ"));

describe("what is told from elsewhere", () => {
  const resolution = (...foot: string[]): string | null => fieldsOf("Số: 375/NQ-CP", "Hà Nội, ngày 20 tháng 11 năm 2025", "NGHỊ QUYẾT", "Về phát triển đô thị", "Căn cứ Luật Quy hoạch ngày 24 tháng 11 năm 2017;", "Điều 1. Giao các Bộ thực hiện.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.", ...foot).issuer.name;
  it("is the State's body that a signature names", () => expect(resolution("TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Nguyễn Văn An")).toBe("CHÍNH PHỦ"));
  it("but no name that is cut short, nor half of one", () => {
    for (const sentence of ["Ban Chỉ đạo cải cách hành chính và ban hành kế hoạch như sau:", "Thực hiện chỉ đạo, khoa học và công nghệ ban hành kế hoạch như sau:"]) expect(fieldsOf("Số: 5/KH-BCĐ", "Hải Sơn, ngày 20 tháng 11 năm 2025", "KẾ HOẠCH", "Về đô thị", sentence, "Nơi nhận:", "- Như trên;", "- Lưu: VT.").issuer.name).toBeNull();
  });
});

it("a form's open address, a standard's year and an act's form are no facts", () => {
  const text = ["SỞ Y TẾ", "Số: 5/QĐ-SYT", "QUYẾT ĐỊNH", "Về quy trình", "Điều 1. Áp dụng QCVN 01:2008/BYT và TCCS 661: 2018/BVTV.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.", "Điện thoại: ………… Fax: ....", "PHỤ LỤC I", "(Kèm theo Nghị định số 226/2025/NĐ-CP ngày 15 tháng 8 năm 2025 của Chính phủ)", "Mẫu đơn"].join("\n");
  const { fields, warnings } = readDocument(text);
  expect([fields.contact, fields.references.map(({ code }) => code), warnings]).toEqual([null, [], []]);
});

it("articles that name the paper itself in a sentence are no titles", () => expect(fieldsOf("SỞ Y TẾ", "Số: 5/QĐ-SYT", "QUYẾT ĐỊNH", "Về quy trình", "Điều 1. Phê duyệt danh mục như sau: (Chi tiết tại Phụ lục)", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký; thay thế danh mục cũ").articles.map(({ title }) => title)).toEqual([null, null]));

describe("papers of other hands", () => {
  const STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
  it("a form to be filled in is no document", () => expect(readDocument([...STATE, "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ", "Kính gửi: UBND PHƯỜNG HẢI AN", "1. Họ, chữ đệm và tên: TRẦN THỊ LAN", "2. Ngày, tháng, năm sinh: 04/10/1929"].join("\n")).kind).toBe("other"));

  it("nor is a certificate: its title is no issuer, who stands for its bearer no addressee", () => expect(readDocument([...STATE, "GIẤY CHỨNG NHẬN", "CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM", "Số: 124/2026/GCN-ATTP", "Người đại diện: Bùi Thị Lan", "Cơ sở nêu trên đủ điều kiện."].join("\n")).kind).toBe("other"));

  it("a second decision of a batch begins also where a pen wrote its day and words stand apart", () => {
    const decision = (number: number, day: string): string[] => [`HỌC VIỆN TÂY SƠN CỘNG  HÒA XÃ HỘI CHỦ NGHĨA  VIỆT NAM`, `Số: ${number}/QĐ-HVTS Hà Nội, ngày ${day} tháng 11 năm 2024`, "QUYẾT ĐỊNH", "Thành lập tổ công tác", "Theo đề nghị của Trưởng phòng Chính trị.", "Điều 1. Thành lập tổ công tác.", "Điều 2. Quyết định có hiệu lực từ ngày ký.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT.", "GIÁM ĐỐC", "Lê Văn Bình"];
    const { fields, documents } = readDocument([...decision(1067, "24"), ...decision(1292, "   ")].join("\n"));
    expect([fields.code, documents?.map((one) => [one.fields.code, one.fields.date])]).toEqual(["1067/QĐ-HVTS", [["1292/QĐ-HVTS", "2024-11"]]]);
  });

  it("two who sign beside each other have a post each; the first is read", () => expect(fieldsOf("BỘ TÀI CHÍNH - BỘ NỘI VỤ", "Số: 30/2009/TTLT-BTC-BNV", "THÔNG TƯ LIÊN TỊCH", "Hướng dẫn chế độ phụ cấp", "Thông tư này có hiệu lực sau 45 ngày./.", "KT. BỘ TRƯỞNG BỘ NỘI VỤ          KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG                       THỨ TRƯỞNG", "Nguyễn Duy Thành                 Phạm Sỹ An", "Nơi nhận:", "- Lưu: VT.").signer).toEqual({ authority: "KT.", onBehalfOf: "BỘ TRƯỞNG BỘ NỘI VỤ", position: "THỨ TRƯỞNG", name: "Nguyễn Duy Thành" }));

  it("an army's staff in the last recipient is no authority", () => expect(fieldsOf("BỘ CHQS TỈNH HẢI SƠN", "Số: 1125/BCH-TM", "V/v diễn tập", "Nơi nhận:\tKT. CHỈ HUY TRƯỞNG", "- Như trên;\tPHÓ CHỈ HUY TRƯỞNG", "- Lưu: VT, TM. T15.", "Lê Văn Tám").recipients.at(-1)).toBe("Lưu: VT, TM. T15"));

  it("Về việc under a type that goes on in capitals is the subject's", () => expect(fieldsOf("CÔNG AN HUYỆN AN BÌNH", "Số: 45/BB-CAH", "BIÊN BẢN LÀM VIỆC", "Về việc xác minh nội dung đơn", "Hồi 08 giờ, tại trụ sở, chúng tôi gồm:").subject).toBe("LÀM VIỆC Về việc xác minh nội dung đơn"));
});
