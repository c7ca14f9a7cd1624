/** Heads of signature lines that the seal covers. */
import { describe, expect, it } from "vitest";
import { lostHead } from "../../src/lexicon/post-lines.js";

describe("lostHead", () => {
  it.each([
    ["Ó CHỦ TỊCH", "KT. CHỦ TỊCH", "", "PHÓ"],
    ["HÓ CHỦ NHIỆM", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "", "PHÓ"],
    ["3H CHỦ NHIỆM", "KT. BỘ TRƯỞNG, CHỦ NHIỆM", "", "PHÓ"],
    ["HỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "", "THỨ"],
    [".-BỘ TRƯỞNG", "", "THỨ TRƯỞNG", "KT."],
    ["K GIÁM ĐỐC", "", "PHÓ GIÁM ĐỐC", "KT."],
    ["  T. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "KT."],
  ])("%s between %s and %s begins with %s", (line, before, after, meant) => expect(lostHead(line, before, after)?.meant).toBe(meant));

  it.each([
    ["Ó CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", ""],
    ["PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH", ""],
    ["THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", ""],
    ["KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"],
    ["CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", ""],
    ["họp với Chủ tịch", "KT. CHỦ TỊCH", ""],
    ["HỘI ĐỒNG CHỦ TỊCH", "KT. CHỦ TỊCH", ""],
    ["TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "", "PHÓ"],
  ])("%s between %s and %s stays", (line, before, after) => expect(lostHead(line, before, after)).toBeUndefined());
});
