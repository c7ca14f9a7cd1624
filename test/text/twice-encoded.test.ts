import { describe, expect, it } from "vitest";
import { convertLegacy, detectLegacyEncoding } from "../../src/text/legacy-encoding.js";
import { measureText } from "../../src/measure/index.js";
import { fixture, packagedRestorer, STEMS } from "../restore/packaged.js";

/** Windows-1252 from 80 to 9F; the platform's own decoder may take it for Latin-1. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const latin1 = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
const windows1252 = (text: string): string => latin1(text).replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!);
/** As programs keep it that have no place for invisible letters. */
const kept = (text: string): string => text.replace(/[\u0080-\u009f\u00ad]/g, "").replace(/\u00a0/g, " ");

describe.each(STEMS)("UTF-8 encoded twice, %s", (stem) => {
  const right = fixture(stem, "gold").normalize("NFC");

  it.each([windows1252, latin1])("is found and undone", (twice) => {
    expect(detectLegacyEncoding(twice(right))).toBe("utf-8-twice");
    expect(convertLegacy(twice(right), "utf-8-twice")).toBe(right);
  });

  it("shows lost letters where invisible ones were dropped, which the restorer finds", () => {
    const dropped = kept(windows1252(right));
    expect(detectLegacyEncoding(dropped)).toBe("utf-8-twice");
    const converted = convertLegacy(dropped, "utf-8-twice");
    expect(measureText(right, converted).tokens.accuracy).toBeGreaterThan(0.85);
    expect(measureText(right, packagedRestorer().restore(converted).text).tokens.accuracy).toBeGreaterThan(0.99);
  });

  it("is not seen in the text itself", () => {
    expect(detectLegacyEncoding(right)).toBeUndefined();
  });
});

it("other languages that were encoded twice are none of ours", () => {
  expect(detectLegacyEncoding(windows1252("L'État est gardé à l'été, où les élèves français étudient déjà; Übermäßige Größe, ação, coração"))).toBeUndefined();
});

it("reads as it was meant", () => {
  expect(convertLegacy("Quyáº¿t Ä‘á»‹nh khen thÆ°á»Ÿng vÃ  viá»‡c xá» lý", "utf-8-twice")).toBe("Quyết định khen thưởng và việc x\ufffd lý");
});
