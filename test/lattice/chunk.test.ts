import { describe, expect, it } from "vitest";
import { isListMark, isNote, partsOf } from "../../src/lattice/chunk.js";

const parts = (text: string, printed = false): string[] => partsOf(text, 0, text.length, { printed }).map(([from, to]) => text.slice(from, to));

describe("partsOf", () => {
  it("parts words at signs that stand between them", () => {
    expect(parts("bổ sung,thay thế".replace(" ", "-"))).toEqual(["bổ", "sung", "thay thế"]);
    expect(parts("quyền&nghĩa")).toEqual(["quyền&nghĩa"]);
  });

  it("parts them at others where no sign is a misread letter", () => {
    expect(parts("quyền&nghĩa", true)).toEqual(["quyền", "nghĩa"]);
    expect(parts("tế=xã", true)).toEqual(["tế", "xã"]);
  });

  it("parts cells of a table, not a letter that was read as their rule", () => {
    expect(parts("tên|Chức")).toEqual(["tên", "Chức"]);
    expect(parts("na|m")).toEqual(["na|m"]);
  });

  it("parts a word and the mark of its note, whose bracket is no misread letter", () => {
    expect(parts("định[2],")).toEqual(["định", "2"]);
    expect(parts("bộ[1][12")).toEqual(["bộ", "1", "12"]);
    expect(partsOf("[2]Điểm", 1, 7, { printed: false })).toEqual([[1, 2], [3, 7]]);
    expect(parts("tín[h")).toEqual(["tín[h"]);
    expect([isNote("định[2]", 5), isNote("định(2)", 5), isNote("2]", 0)]).toEqual([true, false, false]);
  });

  it("knows the letter of an item that its line ran on into", () => {
    expect([isListMark("quả;a)Giá", 4, 5), isListMark("(a)", 1, 2), isListMark("quả;ab)", 4, 6)]).toEqual([true, false, false]);
  });
});
