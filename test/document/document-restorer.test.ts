import { expect, it } from "vitest";
import { documentRestorer } from "../../src/document/document-restorer.js";
import { packagedRestorer } from "../restore/packaged.js";

const restorer = documentRestorer(packagedRestorer());

it("repairs with the grammar of a document's parts what the search alone misses", () => {
  const reading = "e Hai Duong, ngay/4grhdng 4 nam 2022\nCan ctr Nghi dinh sé 91/2017/NB-CP ngay 31/7/2017 cia Chinh phu;\n";
  const { text, edits } = restorer.restore(reading);
  expect(text).toContain("ngày 14 tháng 4 năm 2022\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;");
  for (const { start, end, from } of edits) expect(reading.slice(start, end)).toBe(from);
});

it("leaves right text to the restorer", () => {
  const text = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;";
  expect(restorer.restore(text)).toMatchObject({ text, edits: [], damage: "clean" });
});
