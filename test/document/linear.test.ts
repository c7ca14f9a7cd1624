/** No text makes the reader crash, and none makes it slow: work grows with length, counted and not timed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument, withStructure } from "../../src/index.js";
import { DECISION, LETTER, PARTY } from "./layouts.js";

const MEGABYTE = 1_000_000;

/** Texts that a pattern which looks back, or a search to the end, would stumble over. */
const SHAPES: Readonly<Record<string, string>> = {
  "citations in one line": "Căn cứ Quyết định số 733/QĐ-TTg ngày 14/6/2019, ",
  "codes": "1/QĐ-A ",
  "Số: without a number": "Số: ",
  "capitals": "CỘNG HÒA ",
  "dates without an end": "ngày ",
  "tabs": "a\t",
  "brackets": "(",
  "quotation marks": "“",
  "dashes": "-",
  "figures": "1",
  "heads": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/QĐ-A\n",
  "annexes": "(Kèm theo Quyết định số 1/QĐ-A\n",
  "recipients": "- Lưu: VT;\n",
  "articles": "Điều 1. a\n",
  "types": "QUYẾT ĐỊNH\n",
  "names": "Nguyễn Văn A\n",
  "sentences that begin with a date": "Ngày 1/1/2020, ",
  "dates to mend": "ngày2406/2013 ",
  "codes to mend": "số1/2013/NĐ=CPngày 2 ",
  "a table's rules": "| --- ",
  "heads in one line": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 1/QĐ-A ",
  "heads broken in the State's line": "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM Kỳ\nSơn, ngày ",
  "spaces behind a table's rule": "| --- |\n| a ",
  "stars": "**",
  "tags": "<td",
  "breaks of cells": "| a<br>**b** **c** |\n",
  "recipients to mend": "Nơi nhận:\n- A (để b/);\n- Lm. VÌ:\n",
};

describe("a megabyte, or ten thousand lines, of one thing is read at once", () => {
  // A text four times as long must not take forty times as long; the quadratic ones took hundreds.
  test.each(Object.entries(SHAPES))("%s", (_, piece) => {
    const times = (length: number): number => Math.min(10_000 * (piece.includes("\n") ? 1 : 100), Math.ceil(length / piece.length));
    const text = piece.repeat(times(MEGABYTE));
    expect(() => readDocument(text)).not.toThrow();
    expect(() => withStructure({ text, edits: [] })).not.toThrow();
  }, 60_000);
});

const WORDS = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: ", "15/QĐ-BNV", "/", "ngày 05 tháng 01 năm 2020", "ngày tháng năm 2020", "QUYẾT ĐỊNH", "V/v", "Kính gửi:", "Căn cứ Luật;", "Điều 1.", "I.", "a)", "Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "TM.", "Nguyễn Văn A", "(Kèm theo Quyết định số 15/QĐ-BNV)", "PHỤ LỤC", "ĐẾN", "\t", "\n", "\n\n", "\f", " | ", "…", "e\u0301", "\ud83d", "\u0000"];

test("any mixture of what documents are made of gives well-formed evidence", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 })), { maxLength: 60 }), (pieces) => {
      const text = pieces.join(" ").normalize("NFC");
      const { evidence, fields, kind } = readDocument(text);
      for (const { spans, confidence } of Object.values(evidence)) {
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
      }
      if (kind === "other") expect(fields.references).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("lines in any order never crash, and the code is still read", () => {
  const lines = LETTER.split("\n");
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const { fields } = readDocument(shuffled.join("\n"));
      return fields.code === null || /^\d+\/[A-ZĐ]/.test(fields.code);
    }),
    { numRuns: 200 },
  );
});

test("cut anywhere, a document is read as far as it goes", () => {
  for (const whole of [DECISION, LETTER, PARTY]) for (let at = 0; at < whole.length; at += 37) expect(() => readDocument(withStructure({ text: whole.slice(0, at), edits: [] }))).not.toThrow();
});
