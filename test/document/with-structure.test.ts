import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";
import { composeEdits, mendedText } from "../../src/document/mend.js";
import { applyEdits } from "../../src/span.js";
import type { Edit } from "../../src/span.js";

const mended = (text: string): string => withStructure({ text, edits: [] }).text;

describe("the grammar of dates", () => {
  it.each([
    ["ngày/4grhdng 4 năm 2022", "ngày 14 tháng 4 năm 2022"],
    ["ngày 24 tháng 0] năm 2024", "ngày 24 tháng 01 năm 2024"],
    ["ngày17 tháng 6 năm2O15", "ngày 17 tháng 6 năm 2015"],
    ["NGÀY 17 THÁNG 6 NĂM2015", "NGÀY 17 THÁNG 6 NĂM 2015"],
    ["ngày 01:09/2013", "ngày 01/09/2013"],
    ["ngày 2406/2013", "ngày 24/06/2013"],
    ["ngày O8/08 2017", "ngày 08/08/2017"],
  ])("%s is %s", (read, right) => expect(mended(`Theo Công văn ${read} của Bộ Y tế`)).toBe(`Theo Công văn ${right} của Bộ Y tế`));

  it.each(["ngày 12/2014", "ngày 1112/2021", "ngày 31/02/2020", "ngày 12 hoặc ngày 15 tháng 3 năm 2020", "ngày      tháng 3 năm 2020", "ngày 5.6.2020", "Ngày 22/10/2025, tại Thông báo"])("%s stays: no date, two, or right", (text) => expect(mended(text)).toBe(text));
});

describe("the grammar of codes", () => {
  it.each([
    ["Nghị định số 30/2020/NĐ=CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"],
    ["Chỉ thị số 976/CT-TTgngày 03/8/2015", "Chỉ thị số 976/CT-TTg ngày 03/8/2015"],
    ["Thông tư số542/2016/TT-BTNMT", "Thông tư số 542/2016/TT-BTNMT"],
    ["Kế hoạch số 54/KH=TỪ", "Kế hoạch số 54/KH-TU"],
    ["Nghị quyết số 18-NQ-TW ngày 25/10/2017", "Nghị quyết số 18-NQ/TW ngày 25/10/2017"],
  ])("%s is %s", (read, right) => expect(mended(read)).toBe(right));

  it("a body that is named behind a code tells its initials", () => {
    const document = (symbol: string): string => `Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nCăn cứ Kế hoạch số 23/KH-${symbol} ngày 13/9/2017 của Ban Tuyên giáo Tỉnh ủy về công tác tuyên truyền;\nNơi nhận:\n- Lưu: VT.`;
    expect(mended(document("BTCTU"))).toBe(document("BTGTU"));
    expect(mended(document("BTV"))).toBe(document("BTV"));
  });
});

describe("the grammar of a document's parts", () => {
  const DAMAGED = ["UBND TỈNH HẢI SƠN CỘNG HÒA HỘI CHỦ NGHĨA VIỆT NAM", "SỞ Y TẾ Độc lập ~ Tự do - Hạnh phúc", "Số: 3/HD-SYT Hải Sơn, ngày 4 tháng 5 năm 2021", "HỢP ĐỔNG", "Về việc may đồng phục", "Điêu 1, Phạm vi", "Nội dung công việc.", "Điều 4. Thời hạn", "Trong năm 2021.", "Điều 3. Thi hành", "Nơi nhận:\tTỪ. GIÁM ĐỐC", "- Như Điêu 3;\tTRƯỞNG PHÓNG", "- Bộ Y tế (để báo);\tLê Văn An", "- Các phòng:", "- Lm. VÌ, NV."];
  const RIGHT = ["UBND TỈNH HẢI SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ Y TẾ Độc lập - Tự do - Hạnh phúc", "Số: 3/HĐ-SYT Hải Sơn, ngày 4 tháng 5 năm 2021", "HỢP ĐỒNG", "Về việc may đồng phục", "Điều 1. Phạm vi", "Nội dung công việc.", "Điều 2. Thời hạn", "Trong năm 2021.", "Điều 3. Thi hành", "Nơi nhận:\tTL. GIÁM ĐỐC", "- Như Điều 3;\tTRƯỞNG PHÒNG", "- Bộ Y tế (để b/c);\tLê Văn An", "- Các phòng;", "- Lưu: VT, NV."];

  it("puts formulas, symbol, articles, authority words, posts and recipients right", () => expect(mended(DAMAGED.join("\n")).split("\n")).toEqual(RIGHT));

  it("leaves a right document as it is", () => expect(mended(RIGHT.join("\n"))).toBe(RIGHT.join("\n")));

  it("the facts are those of the right document", () => expect(readDocument(withStructure({ text: DAMAGED.join("\n"), edits: [] })).fields).toEqual(readDocument(RIGHT.join("\n")).fields));

  it("other words that begin lines as key words nearly do stay", () => {
    const lines = ["Dân cư thời kỳ này", "Cần có sự phối hợp của các ngành", "Tội nhận hối lộ", "Mới nhận bàn giao", "Cần cù, sáng tạo trong lao động"].join("\n");
    expect(mended(lines)).toBe(lines);
    expect(mended("Cân cú Luật Tổ chức chính quyền địa phương")).toBe("Căn cứ Luật Tổ chức chính quyền địa phương");
  });

  it("points of typed text are meant, though small letters go on", () => {
    const text = "hôm nay tôi đi học. em gái tôi ở nhà với mẹ.";
    expect(withStructure({ text, edits: [], profile: "typed" }).text).toBe(text);
    expect(mended(text)).toBe("hôm nay tôi đi học, em gái tôi ở nhà với mẹ.");
  });

  it("labels of electronic signatures", () => expect(mended("Người kỳ: Sở Y tế\nEmai1: vanthu@sonla,gov.vn\nCơ guan: Sơn La\nThời gian ký: 06.06.2022 14:12:12 +07:00")).toBe("Người ký: Sở Y tế\nEmail: vanthu@sonla.gov.vn\nCơ quan: Sơn La\nThời gian ký: 06.06.2022 14:12:12 +07:00"));

  it("articles of a compilation keep their numbers, however these jump", () => {
    const compiled = ["Điều 4. Cấp phép", "Điều 7. Cấp lại", "Điều 5. Mức thu", "Điều 9. Tổ chức", "Điều 10. Giá khởi điểm"].join("\n");
    expect(mended(compiled)).toBe(compiled);
  });

  it("a law that amends the one before it needs no key words of its own", () => {
    const bases = ["Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;", "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;", "Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15;", "Căn cứ Luật Di sản văn hóa số 45/2024/QH15;"].join("\n");
    expect(mended(bases)).toBe(bases);
  });

  it("leaves a poem and a table alone", () => {
    for (const text of ["Ao thu lạnh lẽo nước trong veo\nMột chiếc thuyền câu bé tẻo teo", "STT\tHọ và tên\tNgày sinh\n1\tLê Văn An\t4/5/1990\n2\tTrần Thị Ba\t17/12/1991"]) expect(mended(text)).toBe(text);
  });
});

describe("abbreviations that the repair took for words", () => {
  const lines = (unit: string, name: string): string => ["HỌC VIỆN TÂY SƠN", "Số: 7/KH-HVTS", "KẾ HOẠCH", `Lớp ${name} theo Quyết định số 9/QĐ-HVTS`, "Nơi nhận:", "- Như trên;", `- Lưu: VT, ${unit}.`].join("\n");
  const repaired = (from: string, to: string, right: string, wrong: string): string => {
    const at = right.indexOf(from);
    return withStructure({ text: wrong, edits: [{ start: at, end: at + from.length, from, to, confidence: 0.6, cause: "letters" }] }).text;
  };
  it("stay as they were read in the recipients and in brackets", () => {
    expect(repaired("HC", "HỒ", lines("HC", "A"), lines("HỒ", "A"))).toBe(lines("HC", "A"));
    expect(repaired("CT5", "CÓ", lines("HC", "(CT5)"), lines("HC", "(CÓ)"))).toBe(lines("HC", "(CT5)"));
  });
  it("words stay mended", () => expect(repaired("CQNG", "CỘNG", lines("CQNG", "A"), lines("CỘNG", "A"))).toBe(lines("CỘNG", "A")));
  it("and so do groups of symbols that stand so elsewhere", () => {
    const wrong = lines("HC", "A").replace("7/KH-HVTS", "7/KH-HVTX");
    expect(withStructure({ text: wrong, edits: [{ start: wrong.indexOf("7/KH"), end: wrong.indexOf("7/KH") + 9, from: "7/KH-HVTS", to: "7/KH-HVTX", confidence: 0.88, cause: "code" }] })).toEqual({ text: lines("HC", "A"), edits: [] });
  });
});

describe("edits of two passes", () => {
  it("are one list of edits of the reading, whatever overlaps", () => {
    const piece = fc.tuple(fc.nat(3), fc.nat(3), fc.string({ unit: fc.constantFrom("a", "b", "ớ"), maxLength: 3 }));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("x", "y", "z"), minLength: 1, maxLength: 40 }), fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (reading, first, second) => {
      const edits = spread(reading, first).map(({ start, end, to }): Edit => ({ start, end, to, from: reading.slice(start, end), confidence: 0.5, cause: "letters" }));
      const text = applyEdits(reading, edits);
      const mends = spread(text, second).map((mend) => ({ ...mend, cause: "term" as const }));
      const composed = composeEdits(text, edits, mends);
      expect(applyEdits(reading, composed)).toBe(mendedText(text, mends));
      composed.forEach((edit, i) => {
        expect(edit.from).toBe(reading.slice(edit.start, edit.end));
        expect(edit.start).toBeGreaterThanOrEqual(composed[i - 1]?.end ?? 0);
      });
    }));
  });
});

/** Stretches of a text in order: each so far behind the last, so long, with what it becomes. */
function spread(text: string, pieces: readonly (readonly [number, number, string])[]): { start: number; end: number; to: string }[] {
  let at = 0;
  return pieces.flatMap(([gap, length, to]) => {
    const start = at + gap;
    const end = start + length;
    at = end + 1;
    return end <= text.length && (length > 0 || to !== "") ? [{ start, end, to }] : [];
  });
}
