import fc from "fast-check";
import { expect, test } from "vitest";
import { isSyllable } from "../../src/text/syllable.js";
import { placementHabit, placeTone, shownPlacement } from "../../src/text/tone-placement.js";

const OLD = ["hòa", "hóa", "tỏa", "họa", "khỏe", "hòe", "thủy", "úy", "ủy", "lũy", "tụy", "Hòa", "THỦY", "ỦY"];
const NEW = ["hoà", "hoá", "toả", "hoạ", "khoẻ", "hoè", "thuỷ", "uý", "uỷ", "luỹ", "tuỵ", "Hoà", "THUỶ", "UỶ"];
const ALIKE = ["quý", "quỳ", "QUỸ", "toàn", "hoàng", "thuyền", "khoẻn", "lúa", "của", "mía", "huy", "a", "", "đ"];

const onsets = fc.constantFrom("", "h", "th", "kh", "ng", "q", "l", "t", "Kh", "TH", "Q");
const rimes = fc.constantFrom("òa", "oà", "óe", "oé", "ủy", "uỷ", "oa", "uy", "oàn", "uyến", "ƯƠNG", "ÒA", "OÀ", "Ủy", "uỶ", "ũY");
const syllables = fc.tuple(onsets, rimes).map(([onset, rime]) => onset + rime);

test("both placements of the same syllable", () => {
  expect(OLD.map((word) => placeTone(word, "new"))).toEqual(NEW);
  expect(NEW.map((word) => placeTone(word, "old"))).toEqual(OLD);
  for (const word of ALIKE) expect([placeTone(word, "old"), placeTone(word, "new")]).toEqual([word, word]);
});

test("a word says which placement it shows", () => {
  expect(OLD.map(shownPlacement)).toEqual(OLD.map(() => "old"));
  expect(NEW.map(shownPlacement)).toEqual(NEW.map(() => "new"));
  expect(ALIKE.map(shownPlacement)).toEqual(ALIKE.map(() => undefined));
});

test("from old to new and back nothing is lost, and placing twice is placing once", () => {
  fc.assert(
    fc.property(syllables, (word) => {
      const [old, fresh] = [placeTone(word, "old"), placeTone(word, "new")];
      expect(placeTone(fresh, "old")).toBe(old);
      expect(placeTone(old, "new")).toBe(fresh);
      expect([placeTone(old, "old"), placeTone(fresh, "new")]).toEqual([old, fresh]);
      expect(old.length).toBe(word.length);
    }),
  );
});

test("a syllable stays a syllable under the other placement", () => {
  for (const word of [...OLD, ...NEW]) {
    for (const placement of ["old", "new"] as const) expect(isSyllable(placeTone(word.toLowerCase(), placement)), word).toBe(true);
  }
});

test("tells which placement a text shows more often", () => {
  expect(placementHabit("Uỷ ban nhân dân tỉnh Thanh Hoá, ủy viên")).toBe("new");
  expect(placementHabit("Ủy ban nhân dân tỉnh Thanh Hóa, quý III, quỹ, uỷ viên")).toBe("old");
  expect(placementHabit("Chính phủ")).toBe("old");
});
