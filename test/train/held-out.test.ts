import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BOUNDARY, lmWords } from "../../src/text/lm-words.js";
import { corpusFiles, documentsOf, isHeldOut, isLabelled, readDocuments } from "../../src/train/corpus.js";
import { measuredLines } from "../../src/train/measured-lines.js";
import { excludedKeys, lineKey, readStream } from "../../src/train/word-stream.js";
import type { CorpusStream } from "../../src/train/word-stream.js";
import { toyXz } from "./toy-xz.js";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
/** The gold and the readings: what the build is told to leave out. */
const fixtureTexts = readdirSync(FIXTURES)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(new URL(file, FIXTURES), "utf8"));
const excluded = excludedKeys(fixtureTexts);
/** Lines of a fixture that have more than six words. */
const longLines = fixtureTexts.flatMap((text) => text.split(/\r?\n/)).filter((line) => excluded.has(lineKey(lmWords(line))));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khoidau-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function streamOf(documents: readonly string[]): Promise<CorpusStream> {
  writeFileSync(join(folder, "toy.txt.xz"), toyXz(documents.join("\n\n")));
  return readStream(corpusFiles(folder), excluded, () => undefined);
}

/** The lines of a stream, each as the key of its words. */
const linesOf = ({ words }: CorpusStream, numbers: Uint32Array): string[] => [...numbers].map((n) => words[n]!).join(" ").split(` ${BOUNDARY}`).map((line) => line.trim()).filter((line) => line !== "");

test("the fixtures have lines to leave out", () => {
  expect(longLines.length).toBeGreaterThan(100);
});

test("no long line of a fixture is counted, wherever in the corpus and however it is written", async () => {
  const line = (i: number): string => longLines[i % longLines.length]!;
  const documents = Array.from({ length: 48 }, (_, i) => `Điều ${i}.\n${line(5 * i)}\n${line(5 * i + 1).toUpperCase()}\n${line(5 * i + 2).normalize("NFD")}\nNơi nhận`);
  const stream = await streamOf(documents);
  const counted = [...stream.files[0]!.counted].map((n) => stream.words[n]!).filter((word) => word !== BOUNDARY);
  expect(counted).toEqual(documents.flatMap(() => ["điều", "<num>", "nơi", "nhận"]));
});

test("what stands beside a fixture's line is counted, and so are short lines that every letter has", async () => {
  const stream = await streamOf([`Độc lập - Tự do - Hạnh phúc\n${longLines[0]!}\n${longLines[0]!} và các đơn vị có liên quan`]);
  const lines = linesOf(stream, stream.files[0]!.counted).join(" ");
  expect(lines).toContain("độc lập tự do hạnh phúc");
  expect(lines).toContain("và các đơn vị có liên quan");
});

test("documents 49, 99, … are held out and never counted, fixture lines in them or not", async () => {
  const documents = Array.from({ length: 120 }, (_, i) => `văn bản thứ ${["lẻ", "chẵn"][i % 2]}\n${i % 50 === 49 ? "giữ riêng" : "đếm"}`);
  const stream = await streamOf(documents);
  const [{ counted, heldOut }] = stream.files as [CorpusStream["files"][number]];
  expect(linesOf(stream, counted).filter((line) => line === "giữ riêng")).toEqual([]);
  expect(linesOf(stream, counted).filter((line) => line === "đếm")).toHaveLength(118);
  expect(linesOf(stream, heldOut)).toEqual(["văn bản thứ chẵn", "giữ riêng", "văn bản thứ chẵn", "giữ riêng"]);
  expect([...documentsOf(documents.join("\n\n"))].filter(isHeldOut).map(({ index }) => index)).toEqual([49, 99]);
});

test("a document longer than a chunk of its file is read whole", async () => {
  const stream = await streamOf([`${"Thủ tướng Chính phủ ".repeat(5000)}\nhết`]);
  expect(stream.files[0]!.counted.filter((n) => stream.words[n] === "thủ")).toHaveLength(5000);
  expect(linesOf(stream, stream.files[0]!.counted).at(-1)).toBe("hết");
});

test("a long line of a held-out document is not counted in another one either; with another date it is", async () => {
  const law = "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.";
  const documents = Array.from({ length: 51 }, (_, i) => (i === 0 ? `${law.toUpperCase()}\n${law.replace("2024", "2014")}` : i === 49 ? law : "Nơi nhận"));
  writeFileSync(join(folder, "toy.txt.xz"), toyXz(documents.join("\n\n")));
  const stream = await readStream(corpusFiles(folder), await measuredLines(folder), () => undefined);
  expect(linesOf(stream, stream.files[0]!.counted).filter((line) => line.startsWith("luật này"))).toHaveLength(1);
});

test("documents with answers are nowhere in what is counted", async () => {
  const answers = new URL("../../bench/fields/answers/", import.meta.url);
  const labelled = readdirSync(answers).map((file) => (JSON.parse(readFileSync(new URL(file, answers), "utf8")) as { index: number }).index).sort((a, b) => a - b);
  const all = Array.from({ length: labelled.at(-1)! + 1 }, (_, index) => index);
  expect(all.filter((index) => isLabelled({ name: "legal-tvpl-vanban" }, { index }))).toEqual(labelled);
  const path = join(folder, "legal-tvpl-vanban.txt.xz");
  writeFileSync(path, toyXz(all.map((index) => `văn bản ${index}`).join("\n\n")));
  const kept = (await readDocuments({ name: "legal-tvpl-vanban", path })).filter((document) => !isHeldOut(document)).map(({ index }) => index);
  expect(kept.filter((index) => labelled.includes(index))).toEqual([]);
  rmSync(path);
});
