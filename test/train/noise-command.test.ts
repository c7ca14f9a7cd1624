import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noiseCommand } from "../../src/train/noise-command.js";
import { readSources } from "../../src/train/noise-sources.js";

describe("noiseCommand", () => {
  let said = "";
  beforeEach(() => {
    said = "";
    const take = (text: string | Uint8Array) => ((said += String(text)), true);
    vi.spyOn(process.stderr, "write").mockImplementation(take);
    vi.spyOn(process.stdout, "write").mockImplementation(take);
  });
  afterEach(() => vi.restoreAllMocks());

  it("helps", async () => {
    expect(await noiseCommand(["--help"])).toBe(0);
    expect(said).toContain("--engine  eng_best, vie_best");
  });

  it("refuses a wrong flag, a wrong number and an unknown engine", async () => {
    expect(await noiseCommand(["--page", "3"])).toBe(1);
    expect(await noiseCommand(["--pages", "ba"])).toBe(1);
    expect(said).toContain("--pages is ba; it must be a whole number above 0.");
  });
});

describe("readSources", () => {
  it("says what is missing in a folder without text", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khoidau-"));
    try {
      await expect(readSources(folder)).rejects.toThrow(/No clean text in/);
      await expect(readSources(join(folder, "none"))).rejects.toThrow(/cannot be read/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
