import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const PARTY = ["TỈNH ỦY GIA LAI", "BAN TỔ CHỨC", "*", "Số 118-HD/BTCTU\tĐẢNG CỘNG SẢN VIỆT NAM", "Gia Lai, ngày 03 tháng 11 năm 2025", "HƯỚNG DẪN", "kiểm điểm tổ chức đảng năm 2025", "I- MỤC ĐÍCH, YÊU CẦU", "1- Giúp cấp ủy tự soi, tự sửa.", "2- Nêu gương của đảng viên.", "II- NỘI DUNG", "2.1- Tập thể: ban thường vụ, ban chấp hành.", "T/M BAN THƯỜNG VỤ", "PHÓ TRƯỞNG BAN", "Đỗ Tiến Đông"];

describe("documents of the Party", () => {
  const { fields, warnings, outline } = readDocument(PARTY.join("\n"));
  it("count with hyphens", () => {
    expect(fields.sections.map(({ marker, title }) => [marker, title])).toEqual([["I", "MỤC ĐÍCH, YÊU CẦU"], ["II", "NỘI DUNG"]]);
    expect(outline.map(({ children }) => children.map(({ marker }) => marker))).toEqual([["1", "2"], ["2.1"]]);
  });
  it("of a province stand at its place", () => expect(warnings).toEqual([]));
});

it("the Youth Union has the number of the Party's form and no issuer at the right", () => {
  const { fields } = readDocument(["ĐOÀN TNCS HỒ CHÍ MINH", "BCH TỈNH ĐOÀN CÀ MAU", "***", "Số: 318 KH/TĐTN-BXDĐ\tĐOÀN TNCS HỒ CHÍ MINH", "Cà Mau, ngày 20 tháng 01 năm 2026", "KẾ HOẠCH", "Tổ chức Hội trại tòng quân năm 2026"].join("\n"));
  expect(fields).toMatchObject({ issuer: { parent: "ĐOÀN TNCS HỒ CHÍ MINH", name: "BCH TỈNH ĐOÀN CÀ MAU" }, number: "318", symbol: "KH/TĐTN-BXDĐ", code: "318-KH/TĐTN-BXDĐ" });
});

describe("letters of firms", () => {
  const { kind, fields, warnings } = readDocument(["CÔNG TY TNHH XÂY DỰNG MINH ĐẠT", "Số: 15/2024/CV-MĐ", "(V/v: Đề nghị gia hạn tiến độ gói thầu số 05)", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Vinh, 03/04/2024", "Kính gửi: - Ban Quản lý dự án huyện Kỳ Sơn;", "- Đơn vị tư vấn giám sát.", "Công ty chúng tôi xin giải trình như sau:"].join("\n"));
  it("are no legislation for the year in their code", () => expect([kind, warnings]).toEqual(["administrative", []]));
  it("give subject, place, date and first addressee in their own form", () => expect(fields).toMatchObject({ subject: "Đề nghị gia hạn tiến độ gói thầu số 05", place: "Vinh", date: "2024-04-03", addressees: ["Ban Quản lý dự án huyện Kỳ Sơn", "Đơn vị tư vấn giám sát"] }));
});

const decision = (number: string, ...rest: string[]): ReturnType<typeof readDocument> => readDocument(["ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH HẢI SƠN\tĐộc lập - Tự do - Hạnh phúc", `Số: ${number}\tHải Sơn, ngày 03 tháng 4, năm 2024`, "QUYẾT ĐỊNH", "Về việc khen thưởng", ...rest].join("\n"));

it("decisions of the State with a year are legislation", () => expect(["15/2024/QĐ-UBND", "15/QĐ-UBND", "15/2024/QĐ-MĐ"].map((number) => decision(number).kind)).toEqual(["legislation", "administrative", "administrative"]));
it("a comma before the year", () => expect(decision("15/QĐ-UBND").fields.date).toBe("2024-04-03"));
it("the number of a form is no document", () => expect(decision("15/QĐ-UBND", "Điều 1. Tờ khai 01/KHBS nộp theo Thông tư số 80/2021/TT-BTC.").fields.references.map(({ code }) => code)).toEqual(["80/2021/TT-BTC"]));
it("an office behind VP. is no typist", () => expect(decision("15/QĐ-UBND", "Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.HĐND.").fields.typistMark).toBeNull());
it("a name of one word", () => expect(decision("15/QĐ-UBND", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "K'Tài").fields.signer.name).toBe("K'Tài"));
it("for report, whatever an engine reads between the brackets", () => {
  const text = ["ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "Số: 15/QĐ-UBND", "QUYẾT ĐỊNH", "Nơi nhận:", "- Bộ Y tế (blo);", "- Bộ Nội vụ (b/©);", "- Chính phủ (b/o);", "- Lưu: VT."].join("\n");
  expect(readDocument(withStructure({ text, edits: [] })).fields.recipients).toEqual(["Bộ Y tế (b/c)", "Bộ Nội vụ (b/c)", "Chính phủ (b/c)", "Lưu: VT"]);
});

describe("judgments of a court", () => {
  const judgment = (...under: string[]): ReturnType<typeof readDocument> => readDocument(["TÒA ÁN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "THÀNH PHỐ HẢI SƠN\tĐộc lập - Tự do - Hạnh phúc", "TỈNH HẢI AN", "Bản án số: 19/2021/DS-ST", ...under, "NHÂN DANH", "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TÒA ÁN NHÂN DÂN THÀNH PHỐ HẢI SƠN, TỈNH HẢI AN", "Tại bản Cáo trạng số 15/CT-VKSTP ngày 25 tháng 01 năm 2021 của Viện kiểm sát.", "QUYẾT ĐỊNH:", "1. Chấp nhận yêu cầu.", "Nơi nhận:\tTM. HỘI ĐỒNG XÉT XỬ SƠ THẨM", "- Đương sự;\tTHẨM PHÁN - CHỦ TỌA PHIÊN TÒA", "- Lưu hồ sơ.", "Nguyễn Minh Hà"].join("\n"));
  it("have number and date under the court's name", () => expect(judgment("Ngày: 10 - 3 - 2021").fields).toMatchObject({ issuer: { name: "TÒA ÁN NHÂN DÂN THÀNH PHỐ HẢI SƠN TỈNH HẢI AN" }, code: "19/2021/DS-ST", date: "2021-03-10", docType: "BẢN ÁN", subject: null, references: [{ code: "15/CT-VKSTP", docType: "CÁO TRẠNG" }], signer: { authority: "TM.", name: "Nguyễn Minh Hà" } }));
  it("and what they are about behind V/v", () => expect(judgment("Ngày: 10-3-2021", "V/v: Tranh chấp hợp đồng vay tài sản").fields).toMatchObject({ docType: "BẢN ÁN", subject: "Tranh chấp hợp đồng vay tài sản" }));
});
