import { describe, expect, it } from "vitest";
import { alignWords } from "../../src/train/noise-align.js";
import { formatPage, wordsOf } from "../../src/train/noise-format.js";

describe("formatPage", () => {
  const spec = { name: "trang-01", font: "Liberation Serif", size: 14, dpi: 200, damage: "fax" } as const;

  it("writes a header, a line a pair, and an empty line", () => {
    const pairs = alignWords(wordsOf("Phong trào\nthi đua yêu nước"), wordsOf("Phong trao thidua y éu =~"));
    expect(formatPage("eng_best", spec, pairs)).toBe([
      "# eng_best\t200\tfax\tLiberation Serif\t14\ttrang-01",
      "Phong\tPhong", "trào\ttrao", "thi đua\tthidua", "yêu\ty éu", "\t=~", "nước\t", "", "",
    ].join("\n"));
  });

  it("writes an empty side where a word was lost or dust was read", () => {
    expect(formatPage("vie_best", spec, [{ meant: ["nhận"], read: [] }, { meant: [], read: ["~"] }]).split("\n").slice(1, 3)).toEqual(["nhận\t", "\t~"]);
  });
});

describe("wordsOf", () => {
  it("parts at any white space", () => {
    expect(wordsOf(" Nơi\u00a0nhận:\n- Như trên;\t\n")).toEqual(["Nơi", "nhận:", "-", "Như", "trên;"]);
  });
});
