import { expect, it } from "vitest";
import { withMarksInOrder } from "../../src/text/mark-order.js";
import { packagedRestorer } from "../restore/packaged.js";

/** The tone before the mark of the letter. */
const turned = (text: string): string => text.normalize("NFD").replace(/([\u0302\u0306])([\u0300\u0301\u0303\u0309])/g, "$2$1");
const RIGHT = "QUYẾT ĐỊNH về việc xử lý tiền thưởng, nhắc nhở tổ đã vắng mặt";

it("puts the tone behind the mark of its letter, whether they were composed or not", () => {
  for (const wrong of [turned(RIGHT), turned(RIGHT).normalize("NFC")]) {
    expect(wrong.normalize("NFC")).not.toBe(RIGHT);
    expect(withMarksInOrder(wrong)).toHaveLength(wrong.length);
    expect(withMarksInOrder(wrong).normalize("NFC")).toBe(RIGHT);
  }
});

it("leaves right text, composed and decomposed, and letters that Vietnamese does not have", () => {
  for (const right of [RIGHT, RIGHT.normalize("NFD"), "i\u0302 n\u0302 ý\u0302"]) expect(withMarksInOrder(right)).toBe(right);
});

it("is an edit of the restoration, one for each run", () => {
  const { text, edits } = packagedRestorer().restore("Ủy ban nhân dân tỉnh ban hành Quyé\u0302t định");
  expect(text).toBe("Ủy ban nhân dân tỉnh ban hành Quyết định");
  expect(edits).toEqual([expect.objectContaining({ from: "é\u0302", to: "ế", cause: "letters" })]);
});
