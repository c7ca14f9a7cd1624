/** Dust behind the sign that ends an item; what is said there stays. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const dictionary = openPackagedDictionary();
const restored = (text: string): string => createRestorer(dictionary, { profile: "tesseract-eng" }).restore(text).text;

describe("the tail of an item", () => {
  it("is left out where nothing is said in it", () => {
    expect(restored("- Van phong Quéc hoi; Sle j i 5 0\n- Kiém toan nha nuéc;").split("\n").map((line) => line.trimEnd())).toEqual(["- Văn phòng Quốc hội;", "- Kiểm toán nhà nước;"]);
  });

  it("stays where it is words, numbers or a mark", () => {
    const lines = ["Cac khoan 1, 2 va 3; diém c", "- Cac bd, co quan ngang bd; Luu: VT."];
    expect(restored(lines.join("\n")).split("\n")).toEqual(["Các khoản 1, 2 và 3; điểm c", "- Các bộ, cơ quan ngang bộ; Lưu: VT."]);
  });

  it("stays where dust is to be kept", () => {
    const text = "- Van phong Quéc hoi; Sle j i 5 0";
    expect(createRestorer(dictionary, { profile: "tesseract-eng", noise: "keep" }).restore(text).edits.filter(({ cause }) => cause === "noise")).toEqual([]);
  });
});
