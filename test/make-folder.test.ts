/** Making output folders. */

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWhole } from "../src/cli/output-file.js";
import { makeFolder } from "../src/make-folder.js";
import { takeLock } from "../src/scan/journal-lock.js";

let root = "";
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), "khoidau-"))));
afterAll(() => rmSync(root, { recursive: true }));

describe("makeFolder", () => {
  it("makes a folder with all that it stands in, also twice", () => {
    const path = join(root, "Hộp 1/Tờ trình/2024");
    for (const folder of [path, path, join(path, "..")]) makeFolder(folder);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it("fails where a file stands in the way", () => {
    writeFileSync(join(root, "tường"), "");
    expect(() => makeFolder(join(root, "tường"))).toThrow(expect.objectContaining({ code: "EEXIST" }) as Error);
    expect(() => makeFolder(join(root, "tường/trong"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }) as Error);
  });

  it.skipIf(!existsSync("/proc/self"))("does not try for ever where the system takes no folders", async () => {
    await expect(takeLock("/proc/khoidau/.khoidau/lock")).rejects.toMatchObject({ code: "unwritable", message: expect.stringContaining("the file system is read-only; give --out another place") as string });
    expect(() => writeWhole("/proc/khoidau/a.txt", "")).toThrow(expect.objectContaining({ code: "unwritable" }) as Error);
  }, 5_000);
});
