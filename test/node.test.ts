import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
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
    expect(() => openDictionaryFile(join(folder, "none.kdict"))).toThrow(/none\.kdict.*check the path, or learn a pack .*"khoidau dictionary build"/);
    expect(() => openDictionaryFile(join(folder, "none.kdict"))).toThrow(expect.objectContaining({ code: "dictionary-missing" }));
  });

  it("names the file that is no dictionary, or is cut", () => {
    for (const [name, bytes, code] of [["letter.kdict", Buffer.from("UBND TỈNH LÀO CAI"), "dictionary-foreign"], ["cut.kdict", writeDictionary(new Map(), {}).slice(0, -8), "dictionary-cut"]] as const) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      expect(() => openDictionaryFile(path)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(`${path}: `), details: expect.objectContaining({ path }) }));
    }
  });

  it("says so where the file is a folder", () => {
    expect(() => openDictionaryFile(folder)).toThrow(expect.objectContaining({ code: "unreadable" }));
  });
});

it("openPackagedDictionary refuses a size that there is not", () => {
  expect(() => openPackagedDictionary({ size: "huge" as "full" })).toThrow(expect.objectContaining({ code: "bad-argument" }));
});

it("what is packaged has 20 and 4 MB at most", () => {
  expect(statSync("dictionaries/vi-admin.kdict").size).toBeLessThanOrEqual(20_000_000);
  expect(statSync("dictionaries/vi-admin-small.kdict").size).toBeLessThanOrEqual(4_000_000);
});
