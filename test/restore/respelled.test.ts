import { expect, it } from "vitest";
import { applyEdits } from "../../src/span.js";
import { packagedRestorer } from "./packaged.js";

const READ = "UBND xã Phú Vinh\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThửa ñất số 77 tờ bản ñồ 15, ai nhặt ñuợc thì báo\tngày 5 tháng 6 theo Quyết ñịnh số 15/QÑ-UBND.";
const MEANT = "UBND xã Phú Vinh\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThửa đất số 77 tờ bản đồ 15, ai nhặt được thì báo\tngày 5 tháng 6 theo Quyết định số 15/QĐ-UBND.";

it("puts đ for ñ with spans, edits and tokens of the text as it was read", () => {
  const { text, edits, tokens, damage } = packagedRestorer({ profile: "tesseract-vie" }).restore(READ);
  expect(text).toBe(MEANT);
  expect(damage).toBe("marked");
  expect(applyEdits(READ, edits)).toBe(MEANT);
  for (const { start, end, from } of edits) expect(READ.slice(start, end)).toBe(from);
  for (const { start, end, reading } of tokens) expect(READ.slice(start, end)).toBe(reading);
  expect(tokens.find(({ reading }) => reading.startsWith("ñuợc"))!.text).toBe("được");
});

it("leaves it where edits must be surer", () => {
  expect(packagedRestorer({ minConfidence: 1 }).restore(READ)).toMatchObject({ text: READ, edits: [] });
});
