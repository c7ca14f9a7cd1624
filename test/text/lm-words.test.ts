import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWord } from "../../src/text/fold.js";
import { BOUNDARY, lmWords } from "../../src/text/lm-words.js";
import { anyText } from "./any-text.js";

test("a line of a decision", () => {
  expect(lmWords("Quyết định số 733/QĐ-TTg, ngày 14/6/2019 của Thủ tướng.")).toEqual(
    ["quyết", "định", "số", "<code>", "<s>", "ngày", "<date>", "của", "thủ", "tướng", "<s>"],
  );
  expect(lmWords("(xem https://chinhphu.vn) tăng 20% so với năm 2018;")).toEqual(
    ["xem", "<url>", "tăng", "<num>", "so", "với", "năm", "<num>", "<s>"],
  );
});

test("case, form and tone placement say nothing", () => {
  const line = "Ủy ban nhân dân thành phố Thanh Hóa, xã Hòa Bình";
  expect(lmWords(line.toUpperCase())).toEqual(lmWords(line));
  expect(lmWords("Uỷ ban nhân dân thành phố Thanh Hoá, xã Hoà Bình".normalize("NFD"))).toEqual(lmWords(line));
});

test("signs that stand alone part sentences once; quotes and dashes do not", () => {
  expect(lmWords("“Độc lập” - Tự do ; ; ...")).toEqual(["độc", "lập", "tự", "do", "<s>"]);
  expect(lmWords("  \t ")).toEqual([]);
});

test("words run together by a sign are two words", () => {
  expect(lmWords("kinh tế-xã hội")).toEqual(["kinh", "tế", "xã", "hội"]);
});

test("any line gives folded words, classes and single boundaries", () => {
  fc.assert(
    fc.property(anyText, (line) => {
      const words = lmWords(line);
      words.forEach((word, i) => {
        expect(word).not.toBe("");
        if (word === BOUNDARY) expect(words[i - 1]).not.toBe(BOUNDARY);
        else if (!/^<\w+>$/.test(word)) expect(foldWord(word)).toBe(word);
      });
    }),
  );
});
