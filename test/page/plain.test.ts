import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlain } from "../../src/page/plain.js";
import { pageReading } from "../../src/page/reading.js";

describe("readPlain", () => {
  it("keeps every line, the empty ones too, and parts blocks at them", () => {
    const pages = readPlain("UBND TINH LAO CAI\r\n\r\nKinh gui:\n- Cac so\n\fPhu luc");
    expect(pageReading(pages).text).toBe("UBND TINH LAO CAI\n\nKinh gui:\n- Cac so\n\fPhu luc");
    expect(pages.map(({ blocks }) => blocks.map(({ lines }) => lines.length))).toEqual([[2, 3], [1]]);
  });

  it("takes a tab or three spaces as a column gap, two as one, leading ones as none", () => {
    expect(pageReading(readPlain("  So  Noi   vu \t Doc lap")).text).toBe("So Noi\tvu\tDoc lap");
  });

  it("gives back any text that is spaced as a reading is", () => {
    const word = fc.stringMatching(/^[^\s\0\ufeff]+$/u);
    const line = fc.array(fc.tuple(word, fc.constantFrom(" ", "\t")), { maxLength: 5 }).map((words) => words.map(([text, gap], i) => (i === 0 ? text : gap + text)).join(""));
    const text = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n")), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(text, (pages) => {
        expect(pageReading(readPlain(pages.join("\f"))).text).toBe(pages.join("\f"));
      }),
    );
  });

  it("keeps a zero that has strayed into a text", () => {
    expect(pageReading(readPlain("UBND TINH\0LAO CAI")).text).toBe("UBND TINH\0LAO CAI");
  });

  it("refuses what is no text", () => {
    expect(() => readPlain(Buffer.from("UBND TINH", "utf16le").subarray(0, -1))).toThrow(/not utf-16le/);
    expect(() => readPlain(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toThrow(/zero bytes/);
    expect(() => readPlain(new Uint8Array([0xc3, 0x28]))).toThrow(/not utf-8/);
  });
});
