/** What scanners, stamps and pens do to a document's parts, and what is read all the same. */

import { describe, expect, it, test } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const HEAD = ["UBND TỈNH HẢI SƠN", "SỞ NỘI VỤ", "Số: 15/QĐ-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hải Sơn, ngày 05 tháng 01 năm 2024"];
const TITLE = ["QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác lưu trữ"];
const BASES = ["Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", "Theo đề nghị của Chánh Văn phòng Sở"];
const FOOT = ["QUYẾT ĐỊNH:", "Điều 1. Thành lập Tổ công tác lưu trữ.", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Sơn"];

function fieldsOf(lines: readonly string[]): ReturnType<typeof readDocument>["fields"] {
  return readDocument(withStructure({ text: lines.join("\n"), edits: [], damage: "marked" })).fields;
}

describe("bases", () => {
  const [law, decree, proposal] = BASES as [string, string, string];
  const read = (...lines: string[]): readonly string[] => fieldsOf([...HEAD, ...TITLE, ...lines, ...FOOT]).legalBases;
  test.each<[string, string[]]>([
    ["as they stand", [`${law};`, `${decree};`, `${proposal}.`]],
    ["behind strokes", [`| ${law};`, `"${decree};`, `ˆ ${proposal}.`]],
    ["the first word beheaded or misread", [`${law.replace("Căn", "ăn")};`, `${decree.replace("Căn cứ", "Cản cử")};`, `${proposal}.`]],
    ["the first words lost but for strokes", [`+4 ${law.slice("Căn cứ ".length)};`, `${decree};`, `${proposal}.`]],
    ["the words of a following one lost", [`${law};`, `${decree.slice("Căn cứ ".length)};`, `${proposal}.`]],
    ["in one paragraph", [`${law}; ${decree}; ${proposal}.`]],
    ["in one paragraph, a sign lost", [`${law} ${decree};`, `${proposal}.`]],
    ["parted by blank lines and crumbs of a stamp", [`${law};`, "ĐẾN", "", `${decree};`, "Ủ.", `${proposal}.`]],
    ["their ends misread", [`${law}; .`, `${decree}:`, `${proposal}.'`]],
    ["a page between them", [`${law};`, "", "2", "", `${decree};`, `${proposal}.`]],
  ])("%s", (_, lines) => expect(read(...lines)).toEqual(BASES));

  it("of two acts, wrapped at the semicolon between them", () => {
    const lines = ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa", "phương ngày 22 tháng 11 năm 2019;"];
    expect(read(...lines, `${proposal}.`)).toEqual([lines.join(" ").slice(0, -1), proposal]);
  });
});

describe("stamps", () => {
  test.each<[string, string[]]>([
    ["of arrival between the lines", [...HEAD.slice(0, 1), "VĂN BẢN ĐẾN", "Số: 2352", "Ngày: 21/8/2024", ...HEAD.slice(1)]],
    ["of arrival beside the lines", HEAD.map((line, i) => (i < 3 ? `${["ĐẾN", "Số: 2352", "Ngày: 21/8/2024"][i]!}\t${line}` : line))],
    ["of urgency, a letter wrong", [...HEAD.slice(0, 2), "[HOA TÓC]", ...HEAD.slice(2)]],
  ])("%s", (name, head) => {
    const fields = fieldsOf([...head, ...TITLE, ...BASES.map((base) => `${base};`), ...FOOT]);
    expect(fields).toMatchObject({ issuer: { parent: "UBND TỈNH HẢI SƠN", name: "SỞ NỘI VỤ" }, code: "15/QĐ-SNV", date: "2024-01-05", place: "Hải Sơn", subject: TITLE[1] });
    expect(fields.urgency).toBe(name.includes("urgency") ? "HỎA TỐC" : null);
    if (!name.includes("urgency")) expect(fields.receivedStamp).toMatchObject({ number: "2352", date: "2024-08-21" });
  });
});

describe("signatures", () => {
  const signer = (...lines: string[]): unknown => fieldsOf([...HEAD, ...TITLE, ...BASES.map((base) => `${base};`), ...FOOT.slice(0, 5), ...lines]).signer;
  test.each<[string, string[]]>([
    ["crumbs of a seal beside the lines", ["KT.. GIÁM ĐỐC", "* PHÓ GIÁM ĐỐC", "V Trần Văn Sơn"]],
    ["the first letters of the post lost", ["KT. GIÁM ĐỐC", "Ó GIÁM ĐỐC", "Trần Văn Sơn ˆ"]],
    ["the authority misread", ["K1. GIÁM ĐỐC", "/ PHÓ GIÁM ĐỐC", "Trần Văn Sơn |"]],
  ])("%s", (_, lines) => expect(signer(...lines)).toMatchObject({ position: "PHÓ GIÁM ĐỐC", name: "Trần Văn Sơn", onBehalfOf: "GIÁM ĐỐC", authority: "KT." }));

  it("a body over KT. is the one that is signed for, whatever is left of TM.", () => {
    expect(signer("1M. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Sơn")).toMatchObject({ authority: "TM.", onBehalfOf: "ỦY BAN NHÂN DÂN", position: "PHÓ CHỦ TỊCH" });
  });
});

it("words of a subject that a stamp took at a line's beginning are told from the sentence that enacts", () => {
  const lines = ["Quy định việc lập hồ sơ lưu trữ của các", "t Văn phòng Sở năm 2024", ...BASES.map((base) => `${base};`), "Giám đốc Sở ban hành Quyết định quy định việc lập hồ sơ lưu trữ của các phòng và Văn phòng Sở năm 2024.", ...FOOT];
  expect(fieldsOf([...HEAD, "QUYẾT ĐỊNH", ...lines]).subject).toBe("Quy định việc lập hồ sơ lưu trữ của các phòng và Văn phòng Sở năm 2024");
});
