import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const mended = (text: string): string => withStructure({ text, edits: [] }).text;

describe("set phrases have one reading", () => {
  it.each([
    ["Số kết công tác năm 2024", "Sơ kết công tác năm 2024"],
    ["Về việc số kết công tác quy II năm 2024", "Về việc sơ kết công tác quý II năm 2024"],
    ["tiết kiệm điện tại công số giai đoạn 2022 - 2025", "tiết kiệm điện tại công sở giai đoạn 2022 - 2025"],
    ["Chỉ nhánh Ngân hàng Chính sách xã hội", "Chi nhánh Ngân hàng Chính sách xã hội"],
    ["Kiêm toán nhà nước; Trung tâm Tin học - Công bảo", "Kiểm toán nhà nước; Trung tâm Tin học - Công báo"],
    ["Căn cứ Luật Lưu trữ? ngày 21 tháng 6 năm 2024", "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024"],
  ])("%s", (read, right) => expect(mended(read)).toBe(right));
  it.each(["Số kết quả đạt được", "theo quy IV khoản 2", "Ai chịu trách nhiệm? Của ai?", "Phải làm gì? và làm khi nào?", "tại công sở 5"])("%s stays", (text) => expect(mended(text)).toBe(text));
});

const HEAD = ["ỦY BAN NHÂN DÂN TỈNH PHÚ THỜ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/QĐ-UBND\tPhù Tho, ngày 05 tháng 3 năm 2024", "QUYẾT ĐỊNH", "Về việc khen thưởng", "Điều 1. Khen thưởng ông Lê Văn Bảy.", "Nơi nhận:"];
const fields = (...recipients: string[]): ReturnType<typeof readDocument>["fields"] => readDocument(mended([...HEAD, ...recipients.map((one) => `- ${one};`), "- Lưu: VT."].join("\n"))).fields;

it("a province has its marks, in the issuer's name and as its place", () => expect(fields("Như trên")).toMatchObject({ issuer: { name: "ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ" }, place: "Phú Thọ" }));

describe("usual recipients", () => {
  it.each([
    ["Các Bộ, cơ quan ngang Bô, cơ quan thuôc Chính phú", "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"],
    ["Văn phòng Trung ương vả các Ban cùa Đáng", "Văn phòng Trung ương và các Ban của Đảng"],
    ["Viện kiêm sát nhân dân tôi cao", "Viện kiểm sát nhân dân tối cao"],
    ["Uỷ ban Giám sát tài chinh Quổc gia", "Uỷ ban Giám sát tài chính Quốc gia"],
    ["Các sở, ban, ngảnh tinh", "Các sở, ban, ngành tỉnh"],
  ])("%s", (read, right) => expect(fields(read).recipients[0]).toBe(right));
  it.each(["Cổng Thông tin điện tử thành phố", "Tòa án nhân dân tỉnh", "Thường trực Huyện ủy", "Văn phòng Thành ủy"])("%s stays", (text) => expect(fields(text).recipients[0]).toBe(text));
});
