import fc from "fast-check";
import { expect, test } from "vitest";
import { KEY_WORDS, countText } from "../../src/train/lm-counts.js";
import type { NgramTable } from "../../src/train/lm-counts.js";
import { ringOf } from "./toy-text.js";

const wordsOf = (table: NgramTable, i: number): number[] =>
  Array.from({ length: table.order }, (_, k) => table.lanes[i * KEY_WORDS + table.order - 1 - k]!);

function naiveCounts(ids: readonly number[], order: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < ids.length; i++) {
    const key = Array.from({ length: order }, (_, k) => ids[(i + k) % ids.length]).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const texts = fc.array(fc.integer({ min: 1, max: 5 }).map((id) => (id === 5 ? 65535 : id)), { minLength: 4, maxLength: 60 });

test("n-grams, their occurrences, contexts and suffixes agree with a naive count", () => {
  fc.assert(
    fc.property(texts, (ids) => {
      const text = countText(ringOf(ids, 4), 4, 65536);
      for (let n = 1; n <= 4; n++) {
        const table = text.tables[n - 1]!;
        const naive = naiveCounts(ids, n);
        expect(table.size).toBe(naive.size);
        for (let i = 0; i < table.size; i++) {
          const words = wordsOf(table, i);
          expect(text.occurrences[n - 1]![i]).toBe(naive.get(words.join(" ")));
          if (n === 1) continue;
          expect(wordsOf(text.tables[n - 2]!, text.contexts[n - 1]![i]!)).toEqual(words.slice(0, -1));
          expect(wordsOf(text.tables[n - 2]!, text.suffixes[n - 1]![i]!)).toEqual(words.slice(1));
        }
      }
    }),
  );
});

test("below the highest order an n-gram counts the distinct words before it", () => {
  fc.assert(
    fc.property(texts, (ids) => {
      const text = countText(ringOf(ids, 3), 3, 65536);
      const table = text.tables[1]!;
      const longer = [...naiveCounts(ids, 3).keys()];
      for (let i = 0; i < table.size; i++) {
        const end = ` ${wordsOf(table, i).join(" ")}`;
        expect(table.counts[i]).toBe(longer.filter((words) => words.endsWith(end)).length);
      }
    }),
  );
});
