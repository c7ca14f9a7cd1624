import { expect, it } from "vitest";
import type { SetScore } from "../../bench/fields/fields-table.js";
import { keyFieldTable } from "../../bench/fields/key-fields.js";
import { measureFields, sumFieldScores } from "../../src/measure/field-score.js";

const score = (set: string, wrong: number, documents: number): SetScore => ({
  set, group: "hand", score: sumFieldScores(Array.from({ length: documents }, (_, i) => measureFields({ number: "1", date: "2020-01-05" }, { number: i < wrong ? "7" : "1", date: "2020-01-05" }))),
});

it("adds fixtures, scans and real documents up, and marks what misses the bar", () => {
  const rows = keyFieldTable([score("fixtures, gold text", 0, 3), score("scans read, held out", 1, 5), score("real documents, development", 0, 92), score("made, clean, held out", 9, 9)]).split("\n").slice(2);
  expect(rows).toEqual(["| right text | 95 | 100 |  | 100 |  |  |", "| garbled, or the scan | 5 | **80.00** |  | 100 |  |  |", "| both | 100 | 99.00 |  | 100 |  |  |"]);
});

it("is empty where none of them was measured", () => expect(keyFieldTable([score("made, clean, held out", 0, 1)])).toBe(""));
