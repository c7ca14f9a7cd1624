import { describe, expect, it } from "vitest";
import { sampleEvenly } from "../../bench/bench-set.js";

const documents = Array.from({ length: 20 }, (_, i) => ({ name: String(i), reading: "", gold: "mười từ thì đủ cho một trang giấy rất ngắn" }));

describe("sampleEvenly", () => {
  it("takes every n-th document, from the first on", () => {
    expect(sampleEvenly(documents, 50).map((document) => document.name)).toEqual(["0", "4", "8", "12", "16"]);
  });

  it("takes all where all are wanted", () => {
    expect(sampleEvenly(documents, 1e6)).toHaveLength(20);
    expect(sampleEvenly([], 100)).toEqual([]);
  });
});
