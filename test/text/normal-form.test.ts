import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { forgetPlatform, nfcWithOffsets, toNfc } from "../../src/text/normal-form.js";

const LINE = "Ủy ban nhân dân tỉnh Đắk Lắk tổ chức thi đua, khen thưởng";
const NFD = LINE.normalize("NFD");
// Kept to be put back: some tests take the platform's own method away.
const { normalize } = String.prototype;
/** Letters, marks alone, composed and decomposed letters, Hangul syllables in parts, halves of surrogate pairs. */
const pieces = fc.constantFrom(..."aệĐuơ \n", "e\u0323\u0302", "o\u031b\u0301", "\u0301", "\u0323", "\u1112\u1161\u11ab", "\ud83d", "\ude00", "😀", "क\u093c");
const mixed = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

afterEach(() => {
  String.prototype.normalize = normalize;
  forgetPlatform();
});

describe("toNfc", () => {
  it("composes what the platform composes", () => {
    expect(toNfc(NFD)).toBe(LINE);
    expect(toNfc("plain")).toBe("plain");
  });

  it("does so on a platform without String.prototype.normalize", () => {
    Reflect.deleteProperty(String.prototype, "normalize");
    forgetPlatform();
    expect(toNfc(NFD)).toBe(LINE);
  });

  it("does so on a platform where the method does nothing", () => {
    String.prototype.normalize = function (this: string) {
      return String(this);
    };
    forgetPlatform();
    expect(toNfc(NFD)).toBe(LINE);
  });

  it("gives the same with and without the platform's method", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        forgetPlatform();
        const native = toNfc(text);
        String.prototype.normalize = function (this: string) {
          return String(this);
        };
        forgetPlatform();
        const own = toNfc(text);
        String.prototype.normalize = normalize;
        expect(own).toBe(native);
      }),
    );
  });
});

describe("nfcWithOffsets", () => {
  it("keeps no offsets where nothing changes", () => {
    expect(nfcWithOffsets(LINE)).toEqual({ text: LINE, offsets: undefined });
  });

  it("says where each letter stood", () => {
    const { text, offsets } = nfcWithOffsets("tha\u0300nh");
    expect(text).toBe("thành");
    expect([...offsets!]).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it("gives the NFC of the source, and every stretch between two letters comes from its own stretch of the source", () => {
    fc.assert(
      fc.property(mixed, (source) => {
        const { text, offsets } = nfcWithOffsets(source);
        expect(text).toBe(source.normalize("NFC"));
        if (offsets === undefined) return;
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets[text.length]).toBe(source.length);
        for (let i = 0; i < text.length; i++) {
          expect(offsets[i]!).toBeLessThanOrEqual(offsets[i + 1]!);
          if (i > 0 && offsets[i] === offsets[i - 1]) continue;
          let end = i + 1;
          while (end < text.length && offsets[end] === offsets[i]) end++;
          expect(source.slice(offsets[i], offsets[end]).normalize("NFC")).toBe(text.slice(i, end));
        }
      }),
    );
  });
});
