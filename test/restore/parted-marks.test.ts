/** Tones that a space parts from their letter. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/span.js";
import { fixture, packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();

describe("marks behind a space", () => {
  it("go back to their letters, each word an edit", () => {
    const reading = "Ủy ban nhân dân tỉnh ban hành Quyê ́t đi ̣nh số 12/QĐ-UBND vê ̀ viê ̣c khen thưởng";
    const { text, edits } = restorer.restore(reading);
    expect(text).toBe("Ủy ban nhân dân tỉnh ban hành Quyết định số 12/QĐ-UBND về việc khen thưởng");
    expect(edits.map(({ from, to }) => `${from} → ${to}`)).toEqual(["Quyê ́t → Quyết", "đi ̣nh → định", "vê ̀ → về", "viê ̣c → việc"]);
    expect(applyEdits(reading, edits)).toBe(text);
  });

  it("in a whole document as well", () => {
    const right = fixture("lao-cai-355-snv-tdkt", "gold").normalize("NFC");
    const parted = right.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, " $&");
    expect(restorer.restore(parted).text.normalize("NFC")).toBe(restorer.restore(right).text);
  });
});

it("a mark behind a word that has its tone is left alone", () => {
  expect(restorer.restore("Ký hiệu ́ là dấu sắc trong văn bản của Ủy ban nhân dân tỉnh").text).toContain("hiệu ́ là");
});
