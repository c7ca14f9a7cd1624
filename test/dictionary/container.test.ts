import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDictionary, verifyDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { KhoidauError } from "../../src/errors.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const toy = (): Uint8Array =>
  writeDictionary(
    new Map([
      ["terms.text", text("thi đua khen thưởng\nỦy ban nhân dân")],
      ["lm.words", new Uint8Array(Uint16Array.of(8, 9, 65535).buffer)],
    ]),
    { name: "toy", size: "small" },
  );

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof KhoidauError) return error.code;
    throw error;
  }
  return "opened";
}

describe("a container", () => {
  test("gives back its sections as views and its meta", () => {
    const dictionary = openDictionary(toy());
    expect(dictionary.names).toEqual(["lm.words", "terms.text"]);
    expect(dictionary.text("terms.text")).toBe("thi đua khen thưởng\nỦy ban nhân dân");
    expect([...dictionary.u16("lm.words")]).toEqual([8, 9, 65535]);
    expect(dictionary.meta).toEqual({ name: "toy", size: "small" });
    expect(dictionary.kind).toBe("dictionary");
    expect(dictionary.has("lm.words")).toBe(true);
    expect(dictionary.has("channel")).toBe(false);
  });

  test("does not copy bytes that are aligned, and copies those that are not", () => {
    const bytes = toy();
    expect(openDictionary(bytes).u16("lm.words").buffer).toBe(bytes.buffer);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    expect([...openDictionary(shifted).u16("lm.words")]).toEqual([8, 9, 65535]);
  });

  test("is the same to the byte whatever order sections and meta come in", () => {
    const [a, b] = [text("a"), text("b")];
    const one = writeDictionary(new Map([["x", a], ["y", b]]), { size: "full", name: "n" });
    const other = writeDictionary(new Map([["y", b], ["x", a]]), { name: "n", size: "full" });
    expect(one).toEqual(other);
  });

  test("begins its sections at multiples of 8", () => {
    const bytes = toy();
    expect(openDictionary(bytes).u16("lm.words").byteOffset % 8).toBe(0);
    expect(bytes.length % 8).toBe(0);
  });

  test("says which section is missing, and which has the wrong length for its numbers", () => {
    const dictionary = openDictionary(toy());
    expect(codeOf(() => dictionary.bytes("channel.stripped.counts"))).toBe("dictionary-section");
    expect(codeOf(() => dictionary.u32("lm.words"))).toBe("dictionary-damaged");
  });

  test("refuses the names that it needs itself", () => {
    expect(codeOf(() => writeDictionary(new Map([["meta", text("{}")]]), {}))).toBe("bad-argument");
    expect(codeOf(() => writeDictionary(new Map([["", text("")]]), {}))).toBe("bad-argument");
  });
});

describe("a file that is not whole and right", () => {
  test("is said to be cut short wherever it was cut", () => {
    const bytes = toy();
    for (let length = 0; length < bytes.length; length++) expect(codeOf(() => openDictionary(bytes.subarray(0, length)))).toBe("dictionary-cut");
    expect(() => openDictionary(bytes.subarray(0, 100))).toThrow(/cut short: 100 of at least \d+ bytes/);
  });

  test("is said to be foreign when it is something else", () => {
    for (const other of ["%PDF-1.7 and more bytes than a header has, surely", "<!doctype html><title>404</title>", "PK"])
      expect(codeOf(() => openDictionary(text(other)))).toBe("dictionary-foreign");
  });

  test("is said to be damaged when line ends were changed in transfer", () => {
    const bytes = toy().filter((byte, i) => i !== 5);
    expect(codeOf(() => openDictionary(bytes))).toBe("dictionary-damaged");
  });

  test("is said to be newer when its version is", () => {
    const bytes = toy();
    bytes[8] = 2;
    expect(() => openDictionary(bytes)).toThrow(/format 2; this khoidau reads up to 1/);
    expect(codeOf(() => openDictionary(bytes))).toBe("dictionary-newer");
  });

  test("is found damaged at any flipped bit of a section, by name", () => {
    const bytes = toy();
    const { byteOffset } = openDictionary(bytes).bytes("terms.text");
    bytes[byteOffset + 3]! ^= 16;
    expect(codeOf(() => openDictionary(bytes))).toBe("opened");
    expect(() => verifyDictionary(bytes)).toThrow(/section terms\.text/);
  });

  test("never gives more than an error of ours, whichever byte is flipped", () => {
    const whole = toy();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = whole.slice();
        bytes[at]! ^= mask;
        expect(codeOf(() => verifyDictionary(bytes))).toMatch(/^(opened|dictionary-)/);
      }),
    );
  });
});

test("any sections survive the way through a container", () => {
  const sections = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).filter((name) => name !== "meta" && name !== "__proto__"),
    fc.uint8Array({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(sections, (given) => {
      const dictionary = verifyDictionary(writeDictionary(new Map(Object.entries(given)), {}));
      expect(dictionary.names.length).toBe(Object.keys(given).length);
      for (const [name, bytes] of Object.entries(given)) expect([...dictionary.bytes(name)]).toEqual([...bytes]);
    }),
  );
});
