import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import type { Page, PageLine } from "../../src/page/page.js";

const PITCH = 70;

/** A line of a page at 300 dpi: words in a row, 20 pixels a letter. */
function line(text: string, left: number, top: number, tall: Readonly<Record<string, number>> = {}): PageLine {
  let at = left;
  const words = text.split(" ").map((word) => {
    const box = { left: at, top, right: at + word.length * 20, bottom: top + 40 + (tall[word] ?? 0) };
    at = box.right + 20;
    return { text: word, box };
  });
  return { words, box: { left, top, right: at - 20, bottom: top + 50 } };
}

function page(number: number, lines: readonly PageLine[]): Page {
  return { number, width: 2480, height: 3508, blocks: [{ lines }], noise: [] };
}

const HEAD = [line("SỞ XÂY DỰNG", 400, 200), line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1200, 200), line("Số: /CT-SXD", 400, 300)];
const TITLE = [line("CHỈ THỊ", 1100, 500), line("Về việc phòng chống sạt lở kè sông trong mùa mưa", 700, 500 + PITCH), line("trên địa bàn thị xã Ba Ngòi", 900, 500 + 2 * PITCH)];
const BODY = ["Mưa lớn kéo dài hai tuần qua đã làm nhiều đoạn kè bị sạt lở và đe dọa", "nhà dân ven sông, đường vào các thôn phía nam thị xã còn bị chia cắt."].map((text, i) => line(text, i === 0 ? 500 : 400, 790 + i * PITCH));

describe("facts that boxes show", () => {
  it("a title ends where a gap stands under it", () => {
    const { fields } = readDocument([page(1, [...HEAD, ...TITLE, ...BODY])]);
    expect(fields.subject).toBe("Về việc phòng chống sạt lở kè sông trong mùa mưa trên địa bàn thị xã Ba Ngòi");
  });

  it("a day that stands off the line was penned", () => {
    const date = (drop: number): string | null => readDocument([page(1, [...HEAD, line("Ba Ngòi, ngày 7 tháng 4 năm 2021", 1200, 400, { 7: drop }), ...TITLE, ...BODY])]).fields.date;
    expect(date(0)).toBe("2021-04-07");
    expect(date(20)).toBe("2021-04");
  });

  it("recipients have the spaces that small print lost; plain text keeps its own", () => {
    const foot = ["Nơi nhận:", "- CT,PCT UBND thị xã;", "- Hội đồng VH &GD:", "- Lưu: VT,KT."];
    const { fields } = readDocument([page(1, [...HEAD, ...TITLE, ...BODY, ...foot.map((text, i) => line(text, 400, 1200 + i * PITCH))])]);
    expect(fields.recipients).toEqual(["CT, PCT UBND thị xã", "Hội đồng VH & GD", "Lưu: VT, KT"]);
    expect(readDocument(`SỞ XÂY DỰNG\nSố: 4/CT-SXD\nCHỈ THỊ\nVề việc kè sông\n${foot.join("\n")}`).fields.recipients[0]).toBe("CT,PCT UBND thị xã");
  });

  it("a page's number is no part of a paragraph", () => {
    const { fields } = readDocument("SỞ XÂY DỰNG\nSố: 4/KH-SXD\nKẾ HOẠCH\nGia cố kè sông\n1. Mục tiêu và yêu cầu đối với các đơn vị thi công và\n2\fđơn vị giám sát\nCác đơn vị thực hiện đúng tiến độ.\f- 3 -\n2. Tiến độ\nXong trước mùa mưa.\nNơi nhận:\n- Như trên;\n- Lưu: VT.");
    expect(fields.sections.map(({ title }) => title)).toEqual(["Mục tiêu và yêu cầu đối với các đơn vị thi công và đơn vị giám sát", "Tiến độ"]);
  });

  it("a title goes on right of what a stamp left beside it", () => {
    const [left, right] = [line("on. 4", 100, 500 + 3 * PITCH), line("trên địa bàn thị xã Ba Ngòi", 900, 500 + 3 * PITCH)];
    const both: PageLine = { words: [...left.words, { ...right.words[0]!, gap: "tab" }, ...right.words.slice(1)], box: { ...left.box!, right: right.box!.right } };
    const { fields } = readDocument([page(1, [...HEAD, ...TITLE.slice(0, 2), line("TRUNG TÂM CÔNG BÁO", 100, 500 + 2 * PITCH), both, ...BODY])]);
    expect(fields.subject).toBe("Về việc phòng chống sạt lở kè sông trong mùa mưa trên địa bàn thị xã Ba Ngòi");
  });

  it("none but a deputy signs for a chief: a post under KT. without its first word was cut by a seal", () => {
    const { fields, evidence } = readDocument([page(1, [...HEAD, ...TITLE, ...BODY, line("Nơi nhận:", 400, 2000), line("- Lưu: VT.", 400, 2070), line("KT. BỘ TRƯỞNG", 1500, 2200), line("TRƯỞNG", 1600, 2270), line("Lê Văn An", 1600, 2600)])]);
    expect(fields.signer).toMatchObject({ authority: "KT.", onBehalfOf: "BỘ TRƯỞNG", position: "THỨ TRƯỞNG", name: "Lê Văn An" });
    expect(evidence["signer.position"]!.inferred).toBe(true);
  });

  it("a speck between a code and its date parts them not", () => {
    const { fields } = readDocument("SỞ XÂY DỰNG\nSố: 4/KH-SXD\nKẾ HOẠCH\nGia cố kè sông\nThực hiện Quyết định số 81/QĐ-UBND. ngày 03/5/2022 của Ủy ban nhân dân tỉnh.\n");
    expect(fields.references).toEqual([{ code: "81/QĐ-UBND", date: "2022-05-03", docType: "QUYẾT ĐỊNH" }]);
  });
});
