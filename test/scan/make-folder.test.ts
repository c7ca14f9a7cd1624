/** Making output folders. */

import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/scan/make-folder.js";
import { takeLock } from "../../src/scan/journal-lock.js";

let root = "";
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), "khoidau-"))));
afterAll(() => rmSync(root, { recursive: true }));

describe("makeFolder", () => {
  it("makes a folder with all that it stands in, also twice and by several at once", async () => {
    const path = join(root, "Hộp 1/Tờ trình/2024");
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(path, ".."))]);
    await makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it("fails where a file stands in the way", async () => {
    writeFileSync(join(root, "tường"), "");
    await expect(makeFolder(join(root, "tường"))).rejects.toMatchObject({ code: "EEXIST" });
    await expect(makeFolder(join(root, "tường/trong"))).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it.skipIf(!existsSync("/proc/self"))("does not try for ever where the system takes no folders", async () => {
    await expect(takeLock("/proc/khoidau/.khoidau/lock")).rejects.toMatchObject({ code: "unwritable", message: expect.stringContaining("the file system is read-only; give --out another place") as string });
  }, 5_000);
});
