import fc from "fast-check";
import { expect, it } from "vitest";
import { RESPACED, Respaced } from "../../src/restore/respaced.js";
import type { Restoration } from "../../src/restore/restoration.js";
import type { Edit } from "../../src/span.js";
import { applyEdits } from "../../src/span.js";

/** A restoration of a text that edits some of its words. */
function restorationOf(text: string, repaired: ReadonlyMap<string, string> = new Map()): Restoration {
  const edits: Edit[] = [];
  const tokens = Array.from(text.matchAll(/\S+/g), ({ 0: reading, index: start }) => {
    const span = { start, end: start + reading.length };
    const to = repaired.get(reading) ?? reading;
    if (to !== reading) edits.push({ ...span, from: reading, to, confidence: 0.9, cause: "marks" });
    return { ...span, reading, text: to, kind: "word" as const, confidence: to === reading ? 1 : 0.9 };
  });
  return { text: applyEdits(text, edits), edits, tokens, damage: "clean", profile: "clean", confidence: 1 };
}

it("gives edits and tokens of the text, and one for what only had its spaces put right", () => {
  const text = "xuất kh ẩu gao của t ỉnh HàNam cũ";
  const respaced = new Respaced(text, [{ start: 5, end: 10, text: "khẩu" }, { start: 19, end: 24, text: "tỉnh" }, { start: 25, end: 30, text: "Hà Nam" }]);
  expect(respaced.reading.text).toBe("xuất khẩu gao của tỉnh Hà Nam cũ");
  const { text: right, edits, tokens, damage } = respaced.back(restorationOf(respaced.reading.text, new Map([["gao", "gạo"], ["tỉnh", "Tỉnh"]])));
  expect(right).toBe("xuất khẩu gạo của Tỉnh Hà Nam cũ");
  expect(edits).toEqual([
    { start: 5, end: 10, from: "kh ẩu", to: "khẩu", confidence: RESPACED, cause: "join" },
    { start: 11, end: 14, from: "gao", to: "gạo", confidence: 0.9, cause: "marks" },
    { start: 19, end: 24, from: "t ỉnh", to: "Tỉnh", confidence: 0.9, cause: "marks" },
    { start: 25, end: 30, from: "HàNam", to: "Hà Nam", confidence: RESPACED, cause: "split" },
  ]);
  expect(tokens.map(({ reading }) => reading)).toEqual(["xuất", "kh ẩu", "gao", "của", "t ỉnh", "HàNam", "cũ"]);
  expect(damage).toBe("marked");
});

it("finds every letter again, wherever spaces went and came", () => {
  const word = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 6 }).map((letters) => letters.join(""));
  const spaced = (letters: string, cuts: readonly boolean[]): string => Array.from(letters, (letter, i) => (i > 0 && cuts[i] === true ? ` ${letter}` : letter)).join("");
  fc.assert(fc.property(fc.array(fc.tuple(word, fc.array(fc.boolean(), { maxLength: 6 }), fc.array(fc.boolean(), { maxLength: 6 })), { minLength: 1, maxLength: 8 }), (words) => {
    let text = "";
    const spans = words.map(([letters, was, is]) => {
      const start = text.length;
      text += spaced(letters, was);
      const span = { start, end: text.length, text: spaced(letters, is) };
      text += " ";
      return span;
    });
    const respaced = new Respaced(text, spans);
    expect(respaced.reading.text).toBe(words.map(([letters, , is]) => `${spaced(letters, is)} `).join(""));
    const { text: right, edits, tokens } = respaced.back(restorationOf(respaced.reading.text));
    expect(right).toBe(respaced.reading.text);
    expect(applyEdits(text, edits)).toBe(right);
    for (const { start, end, reading } of tokens) expect(text.slice(start, end)).toBe(reading);
    for (const { start, end, from } of edits) expect(text.slice(start, end)).toBe(from);
  }));
});
