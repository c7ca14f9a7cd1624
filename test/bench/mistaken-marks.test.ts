import { expect, it } from "vitest";
import { withMistakenMarks } from "../../bench/mistaken-marks.js";
import { stripMarks } from "../../src/text/fold.js";
import { SeededRandom } from "../../src/train/noise-random.js";

const RIGHT = "QUYẾT ĐỊNH về việc khen thưởng thành tích xuất sắc";

it("gives marked vowels other marks, and leaves all else", () => {
  const every = withMistakenMarks(RIGHT, 1, new SeededRandom("a"));
  expect(stripMarks(every)).toBe(stripMarks(RIGHT));
  expect(every).toMatch(/^QUY.T Đ.NH/);
  for (const [i, letter] of Array.from(RIGHT).entries()) expect(every[i] === letter, letter).toBe(letter === "Đ" || letter === stripMarks(letter));
});

it("hurts one in so many, the same for a name each time", () => {
  const long = RIGHT.repeat(200);
  const some = withMistakenMarks(long, 12, new SeededRandom("b"));
  const hurt = Array.from(long).filter((letter, i) => letter !== some[i]).length;
  expect(hurt / (12 * 200)).toBeCloseTo(1 / 12, 1);
  expect(withMistakenMarks(long, 12, new SeededRandom("b"))).toBe(some);
});
