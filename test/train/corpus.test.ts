import { expect, test } from "vitest";
import { documentsOf, isHeldOut } from "../../src/train/corpus.js";
import { excludedKeys, lineKey } from "../../src/train/word-stream.js";
import { lmWords } from "../../src/text/lm-words.js";

test("documents are parted by empty lines, however many", () => {
  expect([...documentsOf("QUYẾT ĐỊNH\nĐiều 1.\n\n\nTHÔNG BÁO\n")]).toEqual([
    { index: 0, lines: ["QUYẾT ĐỊNH", "Điều 1."] },
    { index: 1, lines: ["THÔNG BÁO"] },
  ]);
});

test("documents 49, 99, … are held out", () => {
  const documents = [...documentsOf("một\n\n".repeat(101))];
  expect(documents.filter(isHeldOut).map((document) => document.index)).toEqual([49, 99]);
});

test("a line of a fixture is known again in other case, signs and tone placement, if it has more than six words", () => {
  const keys = excludedKeys(["Về việc khen thưởng thành tích xuất sắc, hoà giải;\r\nĐộc lập - Tự do - Hạnh phúc"]);
  expect(keys.has(lineKey(lmWords("VỀ VIỆC KHEN THƯỞNG THÀNH TÍCH XUẤT SẮC HÒA GIẢI")))).toBe(true);
  expect(keys.size).toBe(1);
});
