/** Text layers of PDFs that part words where the next letter stands in another font. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/span.js";
import { pageReading } from "../../src/page/reading.js";
import { packagedRestorer } from "./packaged.js";

const RIGHT = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04 tháng 4",
  "năm 2014 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương;",
  "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 123/TTr-SNV ngày 12 tháng 5 năm 2020 về quỹ từ thiện[1].",
].join("\n");
/** Before each letter that fonts for western Europe lack; behind it as well. */
const torn = (text: string, behind: boolean): string => {
  const before = text.replace(/(?<=\p{L})(?=[\u1ea0-\u1ef9])/gu, " ");
  return behind ? before.replace(/(?<=[\u1ea0-\u1ef9])(?=\p{L})/gu, " ") : before;
};

const restorer = packagedRestorer();

describe("a text layer with torn words", () => {
  it("is closed up, and right otherwise", () => {
    expect(torn(RIGHT, false)).toContain("C ỘNG HÒA XÃ H ỘI CH Ủ NGHĨA VI ỆT NAM");
    for (const behind of [false, true]) {
      const { text, edits, damage } = restorer.restore(torn(RIGHT, behind));
      expect(text).toBe(RIGHT);
      expect(damage).toBe("marked");
      expect(new Set(edits.map(({ cause }) => cause))).toEqual(new Set(["join"]));
    }
  });

  it("has an edit for each torn word, with what stood there", () => {
    const { edits, tokens } = restorer.restore("tham gia gi ao thông đường bộ, xuất kh ẩu gạo");
    expect(edits).toEqual([
      { start: 9, end: 14, from: "gi ao", to: "giao", confidence: 0.98, cause: "join" },
      { start: 36, end: 41, from: "kh ẩu", to: "khẩu", confidence: 0.98, cause: "join" },
    ]);
    expect(tokens.map(({ reading, text }) => [reading, text])).toContainEqual(["kh ẩu", "khẩu"]);
  });

  it("keeps every edit and token at its place, wherever words are torn", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: RIGHT.length - 2 }), { maxLength: 40 }), (places) => {
      const cuts = new Set(places);
      const reading = Array.from(RIGHT, (ch, i) => (cuts.has(i) && /\p{L}/u.test(ch) && /\p{L}/u.test(RIGHT[i + 1]!) ? `${ch} ` : ch)).join("");
      const { text, edits, tokens } = restorer.restore(reading);
      expect(applyEdits(reading, edits)).toBe(text);
      expect(text.split("\n")).toHaveLength(5);
      for (const { start, end, from } of edits) expect(reading.slice(start, end)).toBe(from);
      for (const { start, end, reading: own } of tokens) expect(reading.slice(start, end)).toBe(own);
      for (const spans of [edits, tokens]) spans.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
    }), { numRuns: 30 });
  });

  it("may have signs inside a chunk", () => {
    expect(restorer.restore("Các qu ỹ xã h ội/qu ỹ t ừ thi ện c ủa t ỉnh/thành ph ố (thư ờng tr ực)Nguy ễn").text).toBe("Các quỹ xã hội/quỹ từ thiện của tỉnh/thành phố (thường trực)Nguyễn");
  });

  it("may be one line of any length, torn everywhere", () => {
    const many = restorer.restore("qu ỹ xã h ội/qu ỹ t ừ thi ện, ".repeat(400)).text;
    // Where the line is cut into stretches, a word may stay torn.
    expect(many.match(/quỹ xã hội\/quỹ từ thiện/g)!.length).toBeGreaterThan(390);
    expect(restorer.restore("h ội/qu ".repeat(2000)).text.length).toBeGreaterThan(1000);
  });

  it("may have other faults as well", () => {
    expect(restorer.restore("Ủy ban nhân dân t ỉnh ban hành Quy ết đinh này và chịu trách nhi ệm thi hành Nghị quyết của Hội đồng nhân dân tỉnh").text)
      .toBe("Ủy ban nhân dân tỉnh ban hành Quyết định này và chịu trách nhiệm thi hành Nghị quyết của Hội đồng nhân dân tỉnh");
  });

  it("is closed up in pages as well; where an engine says how sure it is of its words by the search alone", () => {
    const page = (confidence?: number) => pageReading([{ number: 1, blocks: [{ lines: [{ words: "Giám đố c S ở N ội v ụ t ỉnh".split(" ").map((text) => (confidence === undefined ? { text } : { text, confidence })) }] }], noise: [] }]);
    expect(restorer.restore(page()).text).toBe("Giám đốc Sở Nội vụ tỉnh");
    const beforehand = (confidence?: number) => restorer.restore(page(confidence)).edits.filter((edit) => edit.cause === "join" && edit.confidence === 0.98);
    expect([beforehand().length, beforehand(0.99).length]).toEqual([5, 0]);
  });
});

describe("words side by side", () => {
  it("stay apart where each is one", () => {
    for (const line of [
      "Công việc đó còn do anh phụ trách; ai có ý kiến thì báo cáo cho ông ấy, bà ấy và chị em.",
      "Cụ Y Ê Ban, ông K Y, bà Ơ và em Ú ở xã Ia O; vị trí a ở đầu, b ở cuối.",
      "Xe Honda CR-V e:HEV và xe máy V-A i:Max đã được giới thiệu, giá bán lẻ đã có thuế.",
      "Quy ước của tổ ấm, cá ướp, hoa anh đào, hòa âm, bia ở quán, địa ốc, quả ổi, chia ở đây.",
    ]) expect(restorer.restore(line).text).toBe(line);
  });

  it("stay apart where letters or marks are hurt as well: there the search for misread words joins them", () => {
    const half = "tham gia gi ao thong duong bo, kinh doanh xuat kh ẩu gạo";
    expect(restorer.restore(half).edits.filter(({ confidence, cause }) => cause === "join" && confidence === 0.98)).toEqual([]);
  });

  it("stay apart in another line or cell, behind two spaces, and where edits must be surer", () => {
    const line = "Số lượng hồ sơ của tỉnh đã tiếp nhận là th\nương; kh\tẩu; ngh  ị, quy định của pháp luật về đất đai và nhà ở hiện hành";
    expect(restorer.restore(line).edits.filter(({ cause }) => cause === "join")).toEqual([]);
    expect(packagedRestorer({ minConfidence: 0.9999 }).restore("kinh doanh xuất kh ẩu gạo của tỉnh").text).toBe("kinh doanh xuất kh ẩu gạo của tỉnh");
  });
});
