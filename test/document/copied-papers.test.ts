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

  test.each([
    ["z) Số: 45 /CT-PX83 Hải Sơn, ngày 04 tháng 3 năm 2024", "45/CT-PX83"],
    ["2) 86:45 /CT-PX83 Hải Sơn, ngày 04 tháng 3 năm 2024", "45/CT-PX83"],
    ["“'Số:45 /CT-ĐT Hải Sơn, ngày 04 tháng 3 năm 2024", "45/CT-ĐT"],
    ["Sẽ: 8T /CT-UBND Hải Sơn, ngày 04 tháng 3 năm 2024", null],
  ])("reads the line of number, place and date behind crumbs: %s", (line, code) => {
    const { fields } = readDocument([...HEAD, line, ...TITLE, ...BODY].join("\n"));
    expect([fields.code, fields.place, fields.date, fields.references.map((one) => one.code)]).toEqual([code, "Hải Sơn", "2024-03-04", ["12/KH-UBND"]]);
  });

  it("writes the label of a number as it is", () => {
    for (const label of ["Sẽ", "số", "86"]) expect(mended([...HEAD, `${label}: 45 /CT-UBND Hải Sơn, ngày 04 tháng 3 năm 2024`, ...TITLE, ...BODY].join("\n"))).toContain("\nSố: 45 /CT-UBND");
  });

  it("finds the type that the symbol says behind a stamp's letters on its line", () => {
    const { docType, subject } = fieldsOf([...HEAD, NUMBER, "IÔNG N0 rừ PHU", "lGài”37777-® ___ CHỈTHỊ", ...TITLE.slice(1), ...BODY]);
    expect([docType, subject]).toEqual(["CHỈ THỊ", "Về việc trồng cây ven đường"]);
  });

  it("ends a title of several lines at an empty line, and before what happened when", () => {
    const lines = (...title: string[]): string[] => [...HEAD, NUMBER, "CHỈ THỊ", "", ...title];
    expect(fieldsOf(lines("về việc trồng cây ven đường giao thông", "mùa mưa năm 2024 trên địa bàn tỉnh Hải Sơn", "", "Mưa lũ đầu năm vừa qua đã gây thiệt hại rất lớn", "về người, tài sản của Nhân dân.")).subject).toBe("về việc trồng cây ven đường giao thông mùa mưa năm 2024 trên địa bàn tỉnh Hải Sơn");
    expect(fieldsOf(lines("Họp Hội đồng trồng cây tỉnh Hải Sơn", "", "Vào lúc 14h00 ngày 26/9/2023, Hội đồng họp xét khen thưởng.")).subject).toBe("Họp Hội đồng trồng cây tỉnh Hải Sơn");
  });

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

describe("addressees", () => {
  const letter = (...lines: string[]): readonly string[] => fieldsOf([...HEAD, "Số: 45/UBND-NC Hải Sơn, ngày 04 tháng 3 năm 2024", "V/v trồng cây ven đường", "", ...lines, "", "Thực hiện kế hoạch năm, Ủy ban nhân dân tỉnh yêu cầu như sau:"]).addressees;
  it("behind a stamp's words on the line", () => expect(letter("ĐẾN oe Snnn Kính gửi: Giám đốc Sở Nội vụ.", "Ngày:..49.19.12024..")).toEqual(["Giám đốc Sở Nội vụ"]));
  it("in a dashed list beside a stamp", () => expect(letter("= 7 € Kính gửi: - Sở Nội vụ tỉnh Hải Sơn;", "L Bai8 » - Sở Lao động - Thương binh và Xã hội;", "võ sĩ. Úc - Đại học Hải Sơn;", "_ hay - Các trường học trên địa bàn tỉnh.")).toEqual(["Sở Nội vụ tỉnh Hải Sơn", "Sở Lao động - Thương binh và Xã hội", "Đại học Hải Sơn", "Các trường học trên địa bàn tỉnh"]));
});

describe("bases", () => {
  test.each([["Cần cite Nghị định", "Căn cứ Nghị định"]])("%s", (read, right) => expect(mended(`${read} số 69/2018/NĐ-CP ngày 15/5/2018;`)).toBe(`${right} số 69/2018/NĐ-CP ngày 15/5/2018;`));
  it("an article's or a clause's thin figure", () => expect(mended("theo Điều | Quyết định này và khoản | Điều 5")).toBe("theo Điều 1 Quyết định này và khoản 1 Điều 5"));
});

describe("recipients", () => {
  const listed = (items: readonly string[]): readonly string[] => fieldsOf([...HEAD, NUMBER, ...TITLE, ...BODY, "Nơi nhận:", ...items, "- Lưu: VT, TH (02). nvv"]).recipients;
  test.each([
    [["- Như trên; h, 2n NỮA ĐỐI"], ["Như trên"]], [["-_ Nhưtrn, :"], ["Như trên"]], [["- Như thân phận;"], ["Như thành phần"]],
    [["- Như trên;", "- Cán bộ lớp (để 1/h);"], ["Như trên", "Cán bộ lớp (để t/h)"]],
    [["- Như trên;", "- Sở Nội vụ; = tà"], ["Như trên", "Sở Nội vụ"]],
    [["~ Thường trực Tỉnh ủy;", "", "~ Thường trực HĐND tỉnh;", "", "- CT, PCT UBND tỉnh;", "", "” UBND các huyện;", ""], ["Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh", "CT, PCT UBND tỉnh", "UBND các huyện"]],
    [["- Như trên;", "- UBND các huyện; nguyễn Sỹ An"], ["Như trên", "UBND các huyện"]],
    [["- Cục Thuế tỉnh; VNPT Hải Sơn;"], ["Cục Thuế tỉnh; VNPT Hải Sơn"]],
  ])("%j", (items, right) => expect(listed(items)).toEqual([...right, "Lưu: VT, TH (02). nvv"]));

  const FOOT = ["Nơi nhận:", "- Như trên;", "- Bộ Chỉ huy Quân sự tỉnh;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"];
  it("keep what was mended before a name", () => {
    const text = [...HEAD, NUMBER, ...TITLE, ...BODY, ...FOOT].join("\n");
    const start = text.indexOf("Bộ Chỉ");
    expect(mended(text, [{ start, end: start + 2, from: "BS", to: "Bộ", confidence: 0.9, cause: "letters" }])).toBe(text);
  });
});

it("a table's row is no section", () => expect(fieldsOf([...HEAD, NUMBER, ...TITLE, ...BODY, "1. | Phòng Phổ biến pháp luật", "2. | Công an tỉnh Hải Sơn", "Nơi nhận:", "- Lưu: VT."]).sections).toEqual([]));

describe("signatures", () => {
  it("have the name that was read small behind a recipient", () => expect(fieldsOf([...HEAD, NUMBER, ...TITLE, ...BODY, "Nơi nhận: KT. CHỦ TỊCH", "- Như trên; PHÓ CHỦ TỊCH", "- UBND các huyện; nguyễn Sỹ An", "- Lưu: VT."]).signer).toMatchObject({ position: "PHÓ CHỦ TỊCH", name: "Nguyễn Sỹ An" }));

  it("have no post from a school's seal", () => {
    const school = [`BỘ CÔNG THƯƠNG ${STATE}`, `TRƯỜNG ĐẠI HỌC HẢI SƠN ${MOTTO}`, "Số: 95/TB-ĐHHS Hải Sơn, ngày 04 tháng 3 năm 2024", "THÔNG BÁO", "Về việc nhận bằng tốt nghiệp", "Nhà trường thông báo thời gian nhận bằng như sau./."];
    const foot = ["Nơi nhận:", "- Các khoa;", "- Lưu: VT."];
    expect(fieldsOf([...school, "JE=HIỆU TRƯỞNG", ...foot, "TRƯỜNG", "ĐẠI HỌC"]).signer).toEqual({ authority: null, onBehalfOf: null, position: null, name: null });
    expect(fieldsOf([...school, ...foot, "HIỆU TRƯỞNG", "Lê Văn An"]).signer).toMatchObject({ position: "HIỆU TRƯỞNG", name: "Lê Văn An" });
  });
});
