/** Abbreviations that the document explains in brackets. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("an explained abbreviation", () => {
  it("has the initials of the words before it, wherever it stands", () => {
    expect(restored("dai hoi dong co dong (DHBCP) hop thuong nién; DHDCB bau ra")).toBe("đại hội đồng cổ đông (ĐHĐCĐ) họp thường niên; ĐHĐCĐ bầu ra");
  });

  it("stays where the words before it have other initials", () => {
    expect(restored("tri tué nhan tao (BKMP)")).toBe("trí tuệ nhân tạo (BKMP)");
  });
});
