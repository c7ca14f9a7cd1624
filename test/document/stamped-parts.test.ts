/** What stamps, seals and wrong strokes leave of a document's parts. */
import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const mended = (text: string): string => withStructure({ text, edits: [] }).text;
const fieldsOf = (lines: readonly string[]): ReturnType<typeof readDocument> => readDocument(lines.join("\n"));

describe("the number line", () => {
  it.each([
    ["số. 53/TB-SYT\tHải Sơn, ngày 4 tháng 5 năm 2021", "53", "TB-SYT"],
    ["ố: 53/TB-SYT\tHải Sơn, ngày 4 tháng 5 năm 2021", "53", "TB-SYT"],
    ["Sẽ:      /TB-SYT\tHải Sơn, ngày 4 tháng 5 năm 2021", null, "TB-SYT"],
    ["TB-SYT\tHải Sơn, ngày 4 tháng 5 năm 2021", null, "TB-SYT"],
    ["Số: 53/JTB-SYT\tHải Sơn, ngày 4 tháng 5 năm 2021", "53", "TB-SYT"],
  ])("%s", (line, number, symbol) => {
    const { fields } = fieldsOf(["SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", line, "THÔNG BÁO", "Về việc nghỉ lễ", "Nơi nhận:", "- Lưu: VT."]);
    expect([fields.number, fields.symbol]).toEqual([number, symbol]);
  });

  it("the year of a Thông tư whose number was left blank is no number", () => {
    const { fields } = fieldsOf(["BỘ Y TẾ", "Số:      2022/TT-BYT", "Hà Nội, ngày     tháng 3 năm 2022", "THÔNG TƯ", "Quy định về bệnh án", "Căn cứ Luật Khám bệnh;"]);
    expect([fields.number, fields.code, fields.symbol]).toEqual([null, null, "TT-BYT"]);
  });

  it("another type's code beside the printed type stays, and is warned of; a damaged text follows the type", () => {
    const text = "SỞ Y TẾ\nSố: 5/BC-SYT\nHải Sơn, ngày 4 tháng 5 năm 2021\nPHIẾU CHUYỂN\nNơi nhận:\n- Lưu: VT.";
    expect(readDocument(text).fields.symbol).toBe("BC-SYT");
    expect(readDocument(text).warnings.map(({ code }) => code)).toContain("type-symbol");
    expect(readDocument(mended(text)).fields.symbol).toBe("PC-SYT");
  });
});

it("a subject whose first word a stamp took is told from the sentence that enacts", () => {
  const { fields, evidence } = fieldsOf(["BỘ Y TẾ", "Số: 5/2022/TT-BYT", "Hà Nội, ngày 4 tháng 3 năm 2022", "THÔNG TƯ", "việc lập bệnh án ngoại trú tại các", "trạm y tế", "Căn cứ Luật Khám bệnh;", "Bộ trưởng Bộ Y tế ban hành Thông tư quy định việc lập bệnh án ngoại trú tại các trạm y tế."]);
  expect(fields.subject).toBe("Quy định việc lập bệnh án ngoại trú tại các trạm y tế");
  expect(evidence["subject"]?.inferred).toBe(true);
});

it("one word with a figure over the head is no body", () => {
  expect(fieldsOf(["TT8T", "SỞ Y TẾ", "Số: 5/QĐ-SYT", "Hải Sơn, ngày 4 tháng 3 năm 2022", "QUYẾT ĐỊNH"]).fields.issuer).toEqual({ parent: null, name: "SỞ Y TẾ" });
});

describe("the counting of marks", () => {
  it.each([
    ["1. Một\n2. Hai\n3. Ba\nĐỀ CƯƠNG\n. ĐẶC ĐIỂM\n. Thuận lợi\n2. Khó khăn\nII. KẾT QUẢ", "1. Một\n2. Hai\n3. Ba\nĐỀ CƯƠNG\nI. ĐẶC ĐIỂM\n1. Thuận lợi\n2. Khó khăn\nII. KẾT QUẢ"],
    ["I. MỘT\nII. HAI\n. BA\nIV. BỐN", "I. MỘT\nII. HAI\nIII. BA\nIV. BỐN"],
    ["I. MỘT\n. HAI BA\nIV. BỐN", "I. MỘT\n. HAI BA\nIV. BỐN"],
    ["a) Một;\nb) Hai;\ne) Ba;\nd) Bốn.", "a) Một;\nb) Hai;\nc) Ba;\nd) Bốn."],
    [". Thuận lợi\n2. Khó khăn", "1. Thuận lợi\n2. Khó khăn"],
    ["1. Một\n2. Hai\n8. Ba\n4. Bốn", "1. Một\n2. Hai\n3. Ba\n4. Bốn"],
    ["- Một;\n~ Hai;\n- Ba.", "- Một;\n- Hai;\n- Ba."],
    ["Luật Lưu trữ ngày 11 tháng 11 năm 2011;\nCăn cứ Nghị định số 1/2013/NĐ-CP;", "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\nCăn cứ Nghị định số 1/2013/NĐ-CP;"],
  ])("%j", (read, right) => expect(mended(read)).toBe(right));

  it.each(["1. Một\n2. Hai\n4. Bốn\n5. Năm", "a) Một;\nb) Hai;\nd) Bốn;\nđ) Năm.", "1. Một\n4. Hai\n3. Ba"])("a gap is a gap: %j", (text) => expect(mended(text)).toBe(text));
});

it("a surname whose first letter lies under the seal", () => {
  const foot = (name: string): string => `SỞ Y TẾ\nSố: 5/QĐ-SYT\nHải Sơn, ngày 4 tháng 3 năm 2022\nQUYẾT ĐỊNH\nNơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\t${name}`;
  expect(readDocument(mended(foot("hạm Trường Thọ"))).fields.signer.name).toBe("Phạm Trường Thọ");
});

describe("strokes in sentences", () => {
  const line = "Căn cứ Nghị định số 1/2013/NĐ-CP ngày 4 tháng 3 năm 2013 của Chính";
  it.each([
    [`${line}\nphủ-quy định về lưu trữ;`, `${line}\nphủ quy định về lưu trữ;`],
    [`${line}\n.phủ về lưu trữ của Bộ`, `${line}\nphủ về lưu trữ của Bộ`],
    [`${line}\n“phủ về lưu trữ;`, `${line}\nphủ về lưu trữ;`],
  ])("%j", (read, right) => expect(mended(read)).toBe(right));

  it.each([`${line}\n“phủ” về lưu trữ;`, "phát triển kinh tế-xã hội", "- Một;\n- Hai;"])("%j stays", (text) => expect(mended(text)).toBe(text));
});

it("a name with crumbs of a pen beside it", () => {
  const foot = (name: string): string => `SỞ Y TẾ\nSố: 5/QĐ-SYT\nHải Sơn, ngày 4 tháng 3 năm 2022\nQUYẾT ĐỊNH\nNơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\t${name}`;
  expect(readDocument(mended(foot("ˆ Lê Thị Bình ]"))).fields.signer.name).toBe("Lê Thị Bình");
});
