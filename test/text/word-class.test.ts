import fc from "fast-check";
import { expect, test } from "vitest";
import { wordClass } from "../../src/text/word-class.js";
import { anyText } from "./any-text.js";

test.each([
  ["<num>", "15 1.250,5 20% 2019-2025 3.2.1 01/02 -0,3 +5 7h30 23h 12kg 5km2 30ha 100m2 45°"],
  ["<date>", "14/6/2019 14-6-2019 14.6.2019 6/2019 01/01/19 31-12-2020"],
  ["<code>", "733/QĐ-TTg 30/2020/NĐ-CP 91/2015/QH13 36-HD/VPTW 15/BC-UBND 04/HD-HĐTĐKT 355/SNV-TĐKT HĐ-TĐKT SNV-TĐKT QĐ/TW 12a/TB-BNV"],
  ["<url>", "www.chinhphu.vn https://bantdkt.gov.vn/a?b=1 vanthu@hanoi.gov.vn moha.gov.vn MOHA.GOV.VN"],
])("%s", (name, words) => {
  for (const word of words.split(" ")) expect(wordClass(word), word).toBe(name);
});

test("ordinary words and misreadings are of no class", () => {
  for (const word of "phủ c6 s6 1a 4b I1l n0 kinh-tế xã-hội và/hoặc Hà-Nội s& TNHH TTg . - 15/ a@b".split(" ")) expect(wordClass(word), word).toBeUndefined();
  expect(wordClass("")).toBeUndefined();
});

test("any string has a class or none, without a throw", () => {
  fc.assert(
    fc.property(anyText, (word) => {
      expect(["<num>", "<date>", "<code>", "<url>", undefined]).toContain(wordClass(word));
    }),
  );
});
