/** What copied and stamped papers of offices have that no made document showed: pens, seals and office stamps about head and foot. */

import { describe, expect, it, test } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";
import type { Edit } from "../../src/span.js";

const mended = (text: string, edits: readonly Edit[] = []): string => withStructure({ text, edits }).text;
const fieldsOf = (lines: readonly string[]): ReturnType<typeof readDocument>["fields"] => readDocument(mended(lines.join("\n"))).fields;

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";
const HEAD = [`ỦY BAN NHÂN DÂN ${STATE}`, `TỈNH HẢI SƠN ${MOTTO}`];
const NUMBER = "Số: 45 /CT-UBND Hải Sơn, ngày 04 tháng 3 năm 2024";
const TITLE = ["CHỈ THỊ", "Về việc trồng cây ven đường"];
const BODY = ["Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh, yêu cầu các sở, ngành trồng cây ven đường./."];

describe("heads", () => {
  test.each([
    ["ngày 04 tháng chạp năm 2024", "chạp", "h", "2024", "ngày 04 tháng h năm 2024"],
    ["ngay cả tháng 3 năm 2024", "cả", "AA", "2024-03", "ngày AA tháng 3 năm 2024"],
    ["ngày 04 tháng tư năm 2024", "tư", "tu", "2024-04-04", "ngày 04 tháng tư năm 2024"],
  ])("what a pen wrote into a date is no word: %s", (line, to, from, date, right) => {
    const text = [...HEAD, `Số: 45/CT-UBND Hải Sơn, ${line}`, ...TITLE, ...BODY].join("\n");
    const start = text.indexOf(to, text.indexOf(line));
    const whole = mended(text, [{ start, end: start + from.length, from, to, confidence: 0.9, cause: "letters" }]);
    expect(whole).toContain(`Hải Sơn, ${right}`);
    expect(readDocument(whole).fields.date).toBe(date);
  });

  it("takes no time of an electronic signature for the date, nor its place for the document's", () => {
    const { place, date, issuer } = fieldsOf(["Ủy ban nhân dân tỉnh", "Quảng Ngãi", "Tỉnh Quảng Ngãi", "27/12/2021 17:22:11", "BN /S] 06.11.2024 09:27:05", `ỦY BAN NHÂN DÂN ${STATE}`, `TỈNH QUẢNG NGÃI ${MOTTO}`, "Số: 45/CT-UBND Quảng Ngãi, ngày 24 tháng 12 năm 2021", ...TITLE, ...BODY]);
    expect([place, date, issuer]).toEqual(["Quảng Ngãi", "2021-12-24", { parent: null, name: "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI" }]);
  });

  it("gives no day that no month has, and warns of it", () => {
    const { fields, warnings } = readDocument([...HEAD, NUMBER.replace("ngày 04", "ngày 34"), ...TITLE, ...BODY].join("\n"));
    expect([fields.date, warnings.map(({ code }) => code)]).toEqual(["2024-03", ["date"]]);
  });

  test.each([
    ["Số: OL /CT-UBND", null, "CT-UBND"], ["Số: 2ƒ /CT-UBND", null, "CT-UBND"], ["Số: 45 /CTT-UBND", "45", "CT-UBND"], ["Số: 15a/CT-UBND", "15a", "CT-UBND"],
  ])("%s", (number, digits, symbol) => expect(fieldsOf([...HEAD, `${number} Hải Sơn, ngày 04 tháng 3 năm 2024`, ...TITLE, ...BODY])).toMatchObject({ number: digits, symbol }));

  it("makes no heading of a stamp over the head", () => expect(mended([". TRUNG TÂM CÔNG BÁO", ...HEAD, NUMBER, ...TITLE, ...BODY, "II. TỔ CHỨC THỰC HIỆN"].join("\n"))).toMatch(/^\. TRUNG TÂM/));
});

describe("codes", () => {
  test.each([
    ["Nghị định số 1 02/2024/NĐ-CP ngày 30/7/2024", "Nghị định số 102/2024/NĐ-CP ngày 30/7/2024"],
    ["Nghị quyết số 3 7/⁄2023/NQ-HĐND", "Nghị quyết số 37/2023/NQ-HĐND"],
    ["Tờ trình số Ï 420/TTr-BQL và số 1424/TTr-BQL", "Tờ trình số 1420/TTr-BQL và số 1424/TTr-BQL"],
    ["Nghị định số 103/2024/NĐ-CP_ ngày 30/7/2024", "Nghị định số 103/2024/NĐ-CP ngày 30/7/2024"],
    ["ngày_ 30 tháng 7 năm 2024", "ngày 30 tháng 7 năm 2024"],
    ["số 5 ngày 12/3/2024", "số 5 ngày 12/3/2024"],
  ])("%s", (read, right) => expect(mended(read)).toBe(right));
});

describe("recipients", () => {
  const FOOT = ["Nơi nhận:", "- Như trên;", "- Bộ Chỉ huy Quân sự tỉnh;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"];
  it("keep what was mended before a name", () => {
    const text = [...HEAD, NUMBER, ...TITLE, ...BODY, ...FOOT].join("\n");
    const start = text.indexOf("Bộ Chỉ");
    expect(mended(text, [{ start, end: start + 2, from: "BS", to: "Bộ", confidence: 0.9, cause: "letters" }])).toBe(text);
  });
});

describe("signatures", () => {
  it("have no post from a school's seal", () => {
    const school = [`BỘ CÔNG THƯƠNG ${STATE}`, `TRƯỜNG ĐẠI HỌC HẢI SƠN ${MOTTO}`, "Số: 95/TB-ĐHHS Hải Sơn, ngày 04 tháng 3 năm 2024", "THÔNG BÁO", "Về việc nhận bằng tốt nghiệp", "Nhà trường thông báo thời gian nhận bằng như sau./."];
    const foot = ["Nơi nhận:", "- Các khoa;", "- Lưu: VT."];
    expect(fieldsOf([...school, "JE=HIỆU TRƯỞNG", ...foot, "TRƯỜNG", "ĐẠI HỌC"]).signer).toEqual({ authority: null, onBehalfOf: null, position: null, name: null });
    expect(fieldsOf([...school, ...foot, "HIỆU TRƯỞNG", "Lê Văn An"]).signer).toMatchObject({ position: "HIỆU TRƯỞNG", name: "Lê Văn An" });
  });
});
