import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWrongByte } from "../../src/page/wrong-byte.js";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("the first wrong byte", () => {
  it.each([
    ["a Latin-1 é before a letter", latin1("thyc hi\xe9n"), 7],
    ["a Latin-1 é before letters that could end it", latin1("abcdef\xe9xyz"), 6],
    ["a lead with one of its three bytes", latin1("a\xe1\xbb."), 1],
    ["a byte that leads nothing", latin1("ab\xff"), 2],
    ["a character cut off at the end", latin1("\u00e1\u00bb\u0087a\xe1\xbb"), 4],
    ["the first byte", latin1("\xe9"), 0],
  ])("is found: %s", (_, bytes, at) => {
    expect(firstWrongByte(bytes)).toBe(at);
  });

  it("is none in UTF-8, and the spoilt one elsewhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const [head, tail] = [Buffer.from(before), Buffer.from(after)];
        expect(firstWrongByte(head)).toBe(head.length);
        expect(firstWrongByte(Buffer.concat([head, Buffer.of(0xff), tail]))).toBe(head.length);
      }),
    );
  });
});
