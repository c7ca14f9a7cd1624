import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import type * as Fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sweepDrafts, syncFolder, writeOutput } from "../../src/scan/output-files.js";
import { folderOf, removeFolders } from "./fake-scans.js";

/** Bytes after which the disk is full. */
const disk = vi.hoisted(() => ({ left: Infinity }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Fs>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (data) => {
        disk.left -= (data as Buffer).length;
        if (disk.left < 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
        return write(data);
      };
      return file;
    },
  };
});

afterEach(() => {
  disk.left = Infinity;
  removeFolders();
});

describe("writeOutput", () => {
  it("writes text, bytes and pieces, with the folders above, over what was there", async () => {
    const folder = folderOf({ "b/old.txt": "before" });
    expect(await writeOutput(join(folder, "a/ngày 1/x.txt"), "số")).toBe(4);
    expect(await writeOutput(join(folder, "b/old.txt"), Uint8Array.of(1, 2))).toBe(2);
    const pieces = Array.from({ length: 100_000 }, (_, i) => `dòng ${i}\n`);
    expect(await writeOutput(join(folder, "pieces.txt"), pieces)).toBe(Buffer.byteLength(pieces.join("")));
    expect(readFileSync(join(folder, "pieces.txt"), "utf8")).toBe(pieces.join(""));
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "pieces.txt"]);
    await syncFolder(folder);
  });

  it("leaves the old file and no draft where the disk is full", async () => {
    const folder = folderOf({ "x.txt": "before" });
    disk.left = 3;
    const full = writeOutput(join(folder, "x.txt"), ["Quyết", "định"]);
    await expect(full).rejects.toMatchObject({ code: "unwritable", details: { all: true }, message: expect.stringContaining("the disk is full; make room and run it again") });
    expect(readdirSync(folder)).toEqual(["x.txt"]);
    expect(readFileSync(join(folder, "x.txt"), "utf8")).toBe("before");
  });

  it("leaves no draft where the pieces fail, and passes their error on", async () => {
    const folder = folderOf({});
    function* pieces(): Generator<string> {
      yield "a".repeat(300_000);
      throw new RangeError("no more");
    }
    await expect(writeOutput(join(folder, "x.txt"), pieces())).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("tells a place that only this file cannot have from a disk that takes nothing", async () => {
    const folder = folderOf({ file: "" });
    mkdirSync(join(folder, "x.txt"));
    await expect(writeOutput(join(folder, "x.txt"), "")).rejects.toMatchObject({ code: "unwritable", details: { all: false } });
    await expect(writeOutput(join(folder, "file/x.txt"), "")).rejects.toThrow(/a file stands where a folder is needed/);
    expect(readdirSync(folder).sort()).toEqual(["file", "x.txt"]);
  });
});

it("sweepDrafts takes away what killed runs left, and nothing else", async () => {
  const folder = folderOf({ "a.txt": "", ".khoidau-77-0.part": "", ".khoidau-notes": "" });
  writeFileSync(join(folder, ".khoidau-8123-1f.part"), "half");
  await sweepDrafts(folder);
  await sweepDrafts(join(folder, "none"));
  expect(readdirSync(folder).sort()).toEqual([".khoidau-notes", "a.txt"]);
});
