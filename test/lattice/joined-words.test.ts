import { describe, expect, it } from "vitest";
import type { Candidates } from "../../src/lattice/candidate-list.js";
import { arePartsOfOne, hasLettersOfOne, isCrumb, mayBeTorn, wordsOfAll } from "../../src/lattice/joined-words.js";

const candidates = (...words: readonly [id: number, cost: number][]): Candidates =>
  ({ width: 1, size: words.length, ids: Uint16Array.from(words, ([id]) => id), costs: Float32Array.from(words, ([, cost]) => cost) });

const chunk = (reading: string, ...words: readonly [id: number, cost: number][]): Parameters<typeof wordsOfAll>[1][number] => ({
  words: [{ node: 0, group: 0, reading, doubtful: false }],
  groups: [{ from: 0, to: 1, start: 0, end: reading.length, kind: "word", candidates: candidates(...words), cost: 0, boundary: false }],
});

const [DOAN, PHO, DON] = [20, 21, 22];

describe("chunks as one word", () => {
  it("are not the word that one of them is alone: 'đoàn PB' is no 'đoàn'", () => {
    const joined = candidates([DON, 3], [DOAN, 6], [PHO, 9]);
    const kept = wordsOfAll(joined, [chunk("đoàn", [DOAN, 0]), chunk("PB", [PHO, 5])]);
    expect([...kept.ids]).toEqual([DON, PHO]);
    expect([...kept.costs]).toEqual([3, 9]);
  });

  it("may be what one of them is read as badly, and what a torn letter stood before", () => {
    const joined = candidates([DOAN, 1]);
    expect(wordsOfAll(joined, [chunk("đ", [PHO, 4]), chunk("oàn", [DOAN, 3])])).toBe(joined);
  });
});

describe("two chunks of one syllable", () => {
  it("are torn before the vowel where both are long", () => {
    for (const [left, right] of [["n", "gay"], ["ngh", "iém"], ["thu", "ng"], ["tru", "6ng"], ["th", "ương"]] as const) expect(mayBeTorn(left, right), `${left} ${right}`).toBe(true);
    for (const [left, right] of [["thu", "dng"], ["của", "cải"], ["cho", "ĐƠN"]] as const) expect(mayBeTorn(left, right), `${left} ${right}`).toBe(false);
  });

  it("have consonants at its ends only, and one case, where both read well", () => {
    for (const [left, right] of [["th", "eo"], ["Tr", "ong"], ["ng", "hiệp"], ["qu", "an"], ["tuy", "ến"], ["thi", "ng"], ["tw", "ng"], ["QUY", "ET"], ["kh", "é'u"]] as const) expect(arePartsOfOne(left, right), `${left} ${right}`).toBe(true);
    for (const [left, right] of [["tiếng", "anh"], ["và", "tổ"], ["td", "chic"], ["và", "c6"], ["CP", "an"], ["vào", "Anh"], ["s6", "an"]] as const) expect(arePartsOfOne(left, right), `${left} ${right}`).toBe(false);
  });
});

it("crumbs are letters alone, consonants, and `qu` and `gi`", () => {
  expect(["i", "th", "ngh", "qu", "Gi", "5"].filter(isCrumb)).toEqual(["i", "th", "ngh", "qu", "Gi", "5"]);
  expect(["ở đ", "an", "nghi", "thn", "ngày"].filter(isCrumb)).toEqual(["thn"]);
});

it("letters of one word are no signs and have one case", () => {
  expect(["ngày", "Ngày", "NGÀY", "nGÀY", "ng_y", "n"].filter(hasLettersOfOne)).toEqual(["ngày", "Ngày", "NGÀY"]);
});
