import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wideLabel } from "../../src/page/wide-label.js";

const TEXTS = ["SỞ NỘI VỤ", "Ủy ban nhân dân huyện Vân Lĩnh", "ỦY BAN NHÂN DÂN HUYỆN VÂN LĨNH", "Uy ban nhan dan"];

describe("the label of UTF-16", () => {
  it.each([...TEXTS, ...TEXTS.map((text) => text.normalize("NFD"))])("is told without a mark: %s", (text) => {
    const little = Buffer.from(text, "utf16le");
    expect([wideLabel(little), wideLabel(Buffer.from(little).swap16())]).toEqual(["utf-16le", "utf-16be"]);
    expect(wideLabel(little.subarray(0, -1))).toBe("utf-16le");
  });

  it("is that of the mark, which UTF-32 has too", () => {
    expect(wideLabel(Buffer.from("\ufeff", "utf16le"))).toBe("utf-16le");
    expect(wideLabel(Buffer.from("\ufeff", "utf16le").swap16())).toBe("utf-16be");
    expect(wideLabel(Buffer.from("fffe00005500000079000000", "hex"))).toBeUndefined();
  });

  it("is none of other bytes: UTF-8, NULs here and there, UTF-32, a few letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")), (text) => {
        expect(wideLabel(Buffer.from(text))).toBeUndefined();
      }),
    );
    for (const bytes of [Buffer.from("a\0b thi\0dua\0"), Buffer.from("550000007900000020000000620000006e000000", "hex"), Buffer.from("ab", "utf16le"), Buffer.alloc(64)]) expect(wideLabel(bytes)).toBeUndefined();
  });
});
