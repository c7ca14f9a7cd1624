import { expect, test } from "vitest";
import { PairCounter } from "../../src/learn/channel-pairs.js";

const NOISE = [
  "# p1\teng\tTimes\t300\tclean",
  "Quyết\tQuyét",
  "định\tdinh",
  "định\tdinh",
  "lost\t",
  "\tdust",
  "no tab",
  "# p2\tvie\tArial\t150\tskewed",
  "định\tđịnh",
].join("\n");

const pairsOf = (counter: PairCounter): string[] => {
  const { meant, read, count } = counter.counts();
  return meant.map((m, i) => `${m} ${read[i]} ${count[i]}`);
};

test("equal pairs are added up; lost words and dust are left out", () => {
  const counter = new PairCounter();
  counter.add(NOISE, 1);
  expect(pairsOf(counter)).toEqual(["Quyết Quyét 1", "định dinh 2", "định định 1"]);
});

test("pages that are not accepted teach nothing, in whatever order they stand", () => {
  const counter = new PairCounter();
  counter.add(NOISE, 1, (header) => !header.includes("\teng\t"));
  expect(pairsOf(counter)).toEqual(["định định 1"]);
  const other = new PairCounter();
  other.add(NOISE, 1, (header) => header.includes("\teng\t"));
  expect(pairsOf(other)).toEqual(["Quyết Quyét 1", "định dinh 2"]);
});

test("files count by their weight, and forms of one letter are one", () => {
  const counter = new PairCounter();
  counter.add("định\tdinh", 1);
  counter.add("định\tdinh".normalize("NFD"), 0.3);
  expect(pairsOf(counter)).toEqual(["định dinh 1.3"]);
});

test("a comment of the text itself is a pair, not a page", () => {
  const counter = new PairCounter();
  counter.add("# \t#", 1, () => false);
  expect(pairsOf(counter)).toEqual(["#  # 1"]);
});

test("a table of counted pairs adds to what the files hold", () => {
  const counter = new PairCounter();
  counter.add("định\tdinh", 1);
  counter.addPair("định", "dinh", 3);
  counter.addPair("được", "du’qc", 1);
  expect(pairsOf(counter)).toEqual(["được du’qc 1", "định dinh 4"]);
});
