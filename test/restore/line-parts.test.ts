import { expect, it } from "vitest";
import { LineParts, PART } from "../../src/restore/line-parts.js";

/** Head and tail of each chunk of a line, and which bits it has. */
function partsOf(line: string): string[] {
  const parts = new LineParts();
  expect(parts.take(line, 0)).toBe(line.length + 1);
  return Array.from({ length: parts.size }, (_, i) => {
    const flags = parts.flags[i]!;
    const head = (flags & PART.head) === 0 ? "" : line.slice(parts.start[i], parts.headEnd[i]);
    const tail = (flags & PART.tail) === 0 ? "" : line.slice(parts.tailStart[i], parts.end[i]);
    return `${head}|${tail}${(flags & PART.whole) === 0 ? "" : "!"}`;
  });
}

it("knows the letters that a chunk begins and ends with", () => {
  expect(partsOf("kh ẩu; hội/qu ỹ Nh ỏ[1]) «th ứ")).toEqual(["kh|kh!", "ẩu|", "hội|qu", "ỹ|ỹ!", "Nh|Nh!", "ỏ|", "|th", "ứ|!"]);
});

it("takes no letters beside a digit or a letter of another tongue, and none that two spaces, a tab or a line's end part from the next", () => {
  expect(partsOf("Q5 2a w1x Köln Ж a  b\tc d")).toEqual(["|", "|", "|", "|", "|", "a|!", "b|!", "c|c!", "d|!"]);
});

it("tells vowels and marks, of combining marks too", () => {
  const parts = new LineParts();
  parts.take("ngh ị e\u0323 kh", 0);
  const has = (i: number, bit: number): boolean => (parts.flags[i]! & bit) !== 0;
  expect([0, 1, 2, 3].map((i) => [has(i, PART.headSpoken), has(i, PART.tailSpoken), has(i, PART.vowelFirst), has(i, PART.marked)])).toEqual([
    [false, false, false, false], [true, true, true, true], [true, true, true, true], [false, false, false, false],
  ]);
});

it("tells chunks of more than one syllable by their vowels and tone marks", () => {
  const parts = new LineParts();
  parts.take("nghiêng quyền khuỷu giữa HàNam quyđịnh lướiở kinhdoanh", 0);
  expect(Array.from(parts.flags.subarray(0, parts.size), (flags) => (flags & PART.several) !== 0)).toEqual([false, false, false, false, true, true, true, true]);
});

it("tells them by letters that stand at the beginning alone: đ, and ô and ư behind most vowels", () => {
  const parts = new LineParts();
  parts.take("vớiđịnh dùông giữa giống uống hưởng đường Đảng", 0);
  expect(Array.from(parts.flags.subarray(0, parts.size), (flags) => (flags & PART.several) !== 0)).toEqual([true, true, false, false, false, false, false, false]);
});

it("tells capitals inside, of combining marks too", () => {
  const parts = new LineParts();
  parts.take("HàNam UBNDtỉnh TP.HCM Hà UBND ở ở ởMỹ ởMỹ", 0);
  expect(Array.from(parts.flags.subarray(0, parts.size), (flags) => (flags & PART.capital) !== 0)).toEqual([true, true, false, false, false, false, false, true, true]);
});

it("goes from line to line, and through a long one by 4,096 chunks", () => {
  const parts = new LineParts();
  const text = `${"a ".repeat(5000)}\n\nb`;
  const rest = parts.take(text, 0);
  expect(parts.size).toBe(4096);
  const first = parts.take(text, rest);
  expect(parts.size).toBe(904);
  const second = parts.take(text, first);
  expect(parts.size).toBe(0);
  expect(parts.take(text, second)).toBe(text.length + 1);
  expect(parts.size).toBe(1);
});
