import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mineSources } from "../../src/train/terms-mining.js";
import { toyXz } from "./toy-xz.js";

const WORK = ["Công tác", "Phong trào", "Hồ sơ", "Kết quả", "Quy chế", "Hội đồng", "Quỹ"];
const PLACE = ["của tỉnh", "tại huyện", "năm nay", "theo mẫu", "ở xã"];

/** Sixty papers; number 49 is of the development split. */
const papers = Array.from({ length: 60 }, (_, i) => [
  `${WORK[i % WORK.length]!} thi đua khen thưởng ${PLACE[i % PLACE.length]!}`,
  i === 49 ? "Căn cứ Hướng dẫn số 4/HD-BTĐKT" : `Căn cứ Nghị định số ${i + 1}/NĐ-CP`,
  i === 7 ? "theo Nghị định số 8/ND-CP" : "theo đề nghị của Ban TĐKT",
].join("\n"));

let folder: string;
const table = (name: string): string[][] => readFileSync(join(folder, "out", `${name}.tsv`), "utf8").trimEnd().split("\n").map((row) => row.split("\t"));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "khoidau-"));
  writeFileSync(join(folder, "legal-headlines.txt.xz"), toyXz(papers.join("\n\n")));
  await mineSources({ corpus: folder, out: join(folder, "out") });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("terms that hold together come with their measures, parts of them do not", () => {
  const [names, ...rows] = table("terms");
  expect(names).toEqual(["term", "count", "documents", "cohesion", "likelihood", "tfidf"]);
  expect(rows.find(([term]) => term === "thi đua khen thưởng")?.slice(0, 3)).toEqual(["thi đua khen thưởng", "59", "59"]);
  expect(rows.map(([term]) => term)).not.toContain("đua khen");
});

test("symbols are counted by what stands behind the number; a misspelled one and the development split's are left out", () => {
  expect(table("symbols")).toEqual([["symbol", "count"], ["NĐ-CP", "59"]]);
});

test("abbreviations are words of capitals in lines that are not all capitals", () => {
  expect(table("abbreviations")).toEqual([["abbreviation", "count"], ["TĐKT", "58"]]);
});
