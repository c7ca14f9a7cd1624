/** Columns are read downwards, and edits find their way back to their lines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";
import { columnOrder } from "../../src/restore/column-order.js";
import { applyEdits } from "../../src/span.js";

const HEAD = "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTÍNH HẢI SƠN\tĐộc lập - Tự do - Hạnh phúc";

describe("columnOrder", () => {
  it("reads down each column of lines with as many tabs", () => {
    expect(columnOrder(`${HEAD}\nQUYẾT ĐỊNH`)?.text).toBe(
      "ỦY BAN NHÂN DÂN\nTÍNH HẢI SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQUYẾT ĐỊNH",
    );
  });

  it("leaves a text without columns alone", () => {
    expect(columnOrder("Kính gửi:\tSở Nội vụ\nThực hiện")).toBeUndefined();
    expect(columnOrder("Căn cứ\nLuật")).toBeUndefined();
  });

  it("maps every letter there and back", () => {
    const cell = fc.constantFrom("", "Số", "Hà Nội, ngày", "KT. CHỦ TỊCH", "Lưu: VT.");
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join("\t"));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\f"), (lines, end) => {
        const text = lines.join(end);
        const order = columnOrder(text);
        if (order === undefined) return;
        for (let i = 0; i < text.length; i++) {
          if (/\s/.test(text[i]!)) continue;
          expect(order.text[order.forth(i)]).toBe(text[i]);
          expect(order.back({ start: order.forth(i), end: order.forth(i) + 1 })).toEqual({ start: i, end: i + 1 });
        }
      }),
    );
  });
});

describe("a restorer", () => {
  it("knows a word of a head by the line above it in its own column", () => {
    const restoration = createRestorer(openPackagedDictionary(), { profile: "tesseract-vie" }).restore(HEAD);
    expect(restoration.text).toBe(HEAD.replace("TÍNH", "TỈNH"));
    expect(applyEdits(HEAD, restoration.edits)).toBe(restoration.text);
    expect(restoration.tokens.map(({ start, end }) => HEAD.slice(start, end))).toEqual(restoration.tokens.map(({ reading }) => reading));
  });
});
