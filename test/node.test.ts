import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeDictionary } from "../src/dictionary/write.js";
import { openDictionaryFile, openPackagedDictionary } from "../src/node.js";

const folder = mkdtempSync(join(tmpdir(), "khoidau-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("openDictionaryFile", () => {
  it("opens a file", () => {
    const path = join(folder, "toy.kdict");
    writeFileSync(path, writeDictionary(new Map([["a", Uint8Array.of(7)]]), { name: "toy" }));
    expect(openDictionaryFile(path).u8("a")[0]).toBe(7);
  });

  it("says what to do where there is none", () => {
    expect(() => openDictionaryFile(join(folder, "none.kdict"))).toThrow(/none\.kdict.*npm run build:dictionary/);
    expect(() => openDictionaryFile(join(folder, "none.kdict"))).toThrow(expect.objectContaining({ code: "dictionary-missing" }));
  });

  it("says so where the file is a folder", () => {
    expect(() => openDictionaryFile(folder)).toThrow(expect.objectContaining({ code: "unreadable" }));
  });
});

it("openPackagedDictionary refuses a size that there is not", () => {
  expect(() => openPackagedDictionary({ size: "huge" as "full" })).toThrow(expect.objectContaining({ code: "bad-argument" }));
});
