import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const mended = (text: string): string => withStructure({ text, edits: [] }).text;

describe("specks between words", () => {
  it.each([
    ["ngày 01⁄4/2025 của Chính phủ", "ngày 01/4/2025 của Chính phủ"],
    ["ngày 29 tháng Ố năm 2006 và ngày Ó tháng 7", "ngày 29 tháng 6 năm 2006 và ngày 6 tháng 7"],
    ["về chuyển'đổi số của!Chủ tịch", "về chuyển đổi số của Chủ tịch"],
    ["theo Nghị.định này và cơ.cấu tổ chức", "theo Nghị định này và cơ cấu tổ chức"],
    ["Căn cứ-Luật Nhà ở và Bộ luật-Lao động", "Căn cứ Luật Nhà ở và Bộ luật Lao động"],
    ["được sửa đổi,-bổ sung", "được sửa đổi, bổ sung"],
    ["ngày 07 tháng 8.năm.2017", "ngày 07 tháng 8 năm 2017"],
    ["ỦY BAN NHÂN DÂN TỈNH:HẢI DƯƠNG", "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG"],
    ["Nghị định số 45/2020)NĐ-CP và số 12/2021/NĐ¬CP", "Nghị định số 45/2020/NĐ-CP và số 12/2021/NĐ-CP"],
    ["TRONG MÙA :KHÔ . TRÊN ĐỊA BÀN", "TRONG MÙA KHÔ TRÊN ĐỊA BÀN"],
  ])("%s", (read, right) => expect(mended(read)).toBe(right));

  it.each(["văn hóa-thông tin, kinh tế - xã hội", "thư về hòm thư so.noivu@laocai.gov.vn", "Hồ sơ gồm :Văn bản đề nghị", "lớn hơn 50 m3/ngày.đêm", "25 ngày,10 ngày", "thế nào.” thì"])("%s stays", (text) => expect(mended(text)).toBe(text));
});

describe("specks at the edges of lines", () => {
  const first = "Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14 tháng 12 năm 2004 của";

  it("a point behind which something must follow", () => expect(mended(`${first}.\nChính phủ về chế độ tiền lương;`)).toBe(`${first}\nChính phủ về chế độ tiền lương;`));
  it("a dash before small letters that go on", () => expect(mended(`${first} Chính phủ về chế độ\n-tiền lương đối với cán bộ, công chức;`)).toBe(`${first} Chính phủ về chế độ\ntiền lương đối với cán bộ, công chức;`));
  it("the end of a paragraph stays", () => expect(mended(`${first} Chính phủ về chế độ tiền lương.\nCác cơ quan có liên quan thi hành.`)).toBe(`${first} Chính phủ về chế độ tiền lương.\nCác cơ quan có liên quan thi hành.`));
  it("a dash before a type", () => expect(mended("Hà Nội, ngày 14 tháng 01 năm 2023\n- NGHỊ ĐỊNH\nVề việc làm")).toContain("\nNGHỊ ĐỊNH\n"));
});

it("heads and lists with specks", () => {
  const text = ["CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/2025/NĐ-CP\t-Hà Nội, ngày 4 tháng 5.năm 2025", "- NGHỊ ĐỊNH", "Về việc làm", "Các cơ quan thi hành Nghị định này./.", "Nơi nhận:\t.“TM. CHÍNH PHỦ", "- Như trên;\tTHỦ TƯỚNG", "- Lưu; VT.\tNguyễn.Văn An"].join("\n");
  const { place, date, docType, recipients, signer } = readDocument(mended(text)).fields;
  expect([place, date, docType, recipients]).toEqual(["Hà Nội", "2025-05-04", "NGHỊ ĐỊNH", ["Như trên", "Lưu: VT"]]);
  expect(signer).toMatchObject({ authority: "TM.", onBehalfOf: "CHÍNH PHỦ", position: "THỦ TƯỚNG", name: "Nguyễn Văn An" });
});

it.each([["tin NguyễnVăn An", "Nguyễn Văn An"], ["ÌTrần-Hoàng. Sơn AM", "Trần Hoàng Sơn"], ["Trần Sơn AM", null]])("a spoilt name: %s", (read, name) => {
  const text = ["CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/2025/NĐ-CP\tHà Nội, ngày 4 tháng 5 năm 2025", "NGHỊ ĐỊNH", "Về việc làm", "Các cơ quan thi hành Nghị định này./.", "Nơi nhận:\tTM. CHÍNH PHỦ", "- Như trên;\tTHỦ TƯỚNG", "- Lưu: VT.", read].join("\n");
  expect(readDocument(mended(text)).fields.signer?.name ?? null).toBe(name);
});

it("bases with specks in them", () => {
  const text = ["CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/2025/NĐ-CP\tHà Nội, ngày 4 tháng 5 năm 2025", "NGHỊ ĐỊNH", "Về việc làm", ",Căn cứ-Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm.2018;", "Căn cứ.Nghị định số 30/2020/NĐ-CP. ngày 05 tháng 3 năm 2020 của. Chính phủ về công tác:văn thư}", "Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;-", "Chính phủ ban hành Nghị định này.", "Điều 1. Phạm vi điều chỉnh"].join("\n");
  expect(readDocument(mended(text)).fields.legalBases).toEqual([
    "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm 2018", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", "Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010",
  ]);
});

describe("signs that stand where typists put them", () => {
  it.each(["Trong đó : các sở, ban, ngành chịu trách nhiệm; gồm ; hai phần việc.", "STT\t“Nâng cấp đường liên xã”\t12 tr.đồng", "Y'Blô Niê, H'Lan Êban, ông Hawai'i Ka'ea"])("stay: %s", (text) => {
    expect(withStructure({ text, edits: [] }).text).toBe(text);
  });
});
