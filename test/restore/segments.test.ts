import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentEnds } from "../../src/restore/segments.js";

const texts = fc.array(fc.tuple(fc.constantFrom("Thủ tướng", "\n", "\r\n", " ", "x".repeat(2999), "y".repeat(13_000), "từ ".repeat(700)), fc.nat(4)), { maxLength: 12 })
  .map((parts) => parts.map(([text, times]) => text.repeat(times)).join(""));

test("stretches follow each other, are whole and none is longer than 12,000 characters", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const ends = segmentEnds(text);
      let at = 0;
      for (const end of ends) {
        expect(end).toBeGreaterThan(at);
        expect(end - at).toBeLessThanOrEqual(12_000);
        at = end;
      }
      expect(at).toBe(text.length);
    }),
  );
});

test("they end behind a line end where there is one, else behind a space", () => {
  const lines = `${"Căn cứ Luật Tổ chức chính quyền địa phương;\r\n".repeat(300)}`;
  for (const end of segmentEnds(lines)) expect(lines[end - 1]).toBe("\n");
  const line = "chính quyền địa phương ".repeat(2000);
  for (const end of segmentEnds(line).slice(0, -1)) expect(line[end - 1]).toBe(" ");
});

test("a short text is one stretch, nothing is none", () => {
  expect(segmentEnds("Kính gửi:\nỦy ban nhân dân")).toEqual([25]);
  expect(segmentEnds("")).toEqual([]);
});
