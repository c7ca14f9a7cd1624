/** Where repaired words stand: the boxes of what they were read from. */

import { describe, expect, it } from "vitest";
import type { PlacedLine } from "../../src/export/placed-lines.js";
import { placedLines } from "../../src/export/placed-lines.js";
import type { Page, PageWord } from "../../src/page/page.js";
import type { Edit } from "../../src/span.js";

/** Words ten pixels a letter, one letter apart; a tab before what begins with `|`. */
function lineOf(text: string): { words: PageWord[] } {
  let at = 0;
  return { words: text.split(" ").map((given) => {
    const word = given.replace("|", "");
    const left = at;
    at += (word.length + 1) * 10;
    return { text: word, box: { left, right: left + word.length * 10, top: 0, bottom: 20 }, ...(given.startsWith("|") ? { gap: "tab" as const } : {}) };
  }) };
}

const pageOf = (number: number, ...lines: string[]): Page => ({ number, blocks: [{ lines: lines.map(lineOf) }], noise: [] });
const edit = (start: number, from: string, to: string): Edit => ({ start, end: start + from.length, from, to, confidence: 1, cause: "letters" });
/** Each word with where it begins and ends. */
const said = (lines: readonly PlacedLine[]): string[] => lines.map((cells) => cells.map((words) => words.map(({ text, box }) => `${text} ${Math.round(box.left)}-${Math.round(box.right)}`).join(", ")).join(" | "));

describe("placedLines", () => {
  it("keeps the boxes of words that were left alone, line for line, column for column", () => {
    expect(placedLines([pageOf(1, "UBND TỈNH |CỘNG", "Số: 5"), pageOf(2), pageOf(3, "Hết")], []).map(said)).toEqual([
      ["UBND 0-40, TỈNH 50-90 | CỘNG 100-140", "Số: 0-30, 5 40-50"], [], ["Hết 0-30"],
    ]);
  });

  it("gives a joined word all its boxes, and split ones their shares by letters", () => {
    expect(placedLines([pageOf(1, "n gay véindi")], [edit(0, "n gay", "ngày"), edit(6, "véindi", "về nơi")]).map(said)).toEqual([["ngày 0-50, về 60-80, nơi 90-120"]]);
  });

  it("goes word for word where an edit has as many as were read, though of other lengths", () => {
    expect(placedLines([pageOf(1, "s6 733/QB -TTg")], [edit(0, "s6", "số"), edit(3, "733/QB -TTg", "733/QĐ-TTg")]).map(said)).toEqual([["số 0-20, 733/QĐ-TTg 30-140"]]);
    expect(placedLines([pageOf(1, "i nghin dong")], [edit(0, "i nghin dong", "một nghìn đồng")]).map(said)).toEqual([["một 0-10, nghìn 20-70, đồng 80-120"]]);
  });

  it("makes one word of an edit and what stands beside it", () => {
    expect(placedLines([pageOf(1, "(thyc).")], [edit(1, "thyc", "thực")]).map(said)).toEqual([["(thực). 0-70"]]);
  });

  it("leaves out what was removed as noise", () => {
    expect(placedLines([pageOf(1, "~~ Điều 1", ";; ..", "Hết")], [edit(0, "~~ ", ""), edit(10, ";; ..", "")]).map(said)).toEqual([["Điều 30-70, 1 80-90", "Hết 0-30"]]);
  });

  it("shares the line's box where words have none, and leaves out what has no place", () => {
    const words = [{ text: "Nơi" }, { text: "nhận:" }];
    const page: Page = { number: 1, noise: [], blocks: [{ lines: [{ words, box: { left: 100, right: 190, top: 0, bottom: 20 } }, { words }] }] };
    expect(placedLines([page], []).map(said)).toEqual([["Nơi 100-130, nhận: 140-190"]]);
  });
});
