import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crashing, emptyFolder, khoidau } from "./harness.js";

function documents(files: Record<string, string>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const folder = (): string =>
  documents({
    "a.ocr.txt": "thyc hién Quyét dinh s6 733",
    "a.gold.txt": "thực hiện quyết định số 733",
    "b.ocr.txt": "toi di",
    "b.gold.txt": "tôi đi",
    "notes.txt": "not looked at",
  });

describe("khoidau evaluate", () => {
  it("prints a table with the documents and all of them together", async () => {
    const run = await khoidau(["evaluate", folder()]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(`\n${run.out}`).toBe(`
document  syllables  read %  restored %  folded %  CER before  CER after  fixed  broken
--------  ---------  ------  ----------  --------  ----------  ---------  -----  ------
a                 6   16.67       83.33    100.00       25.93       3.70    4/5     0/1
b                 2    0.00        0.00      0.00       33.33      33.33    0/2     0/0
all               8   12.50       62.50     75.00       27.27       9.09    4/7     0/1
`);
  });

  it("prints it in Vietnamese", async () => {
    const { out } = await khoidau(["--lang", "vi", "evaluate", folder()]);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^văn bản +âm tiết +bản đọc % +sau sửa % +gộp hoa thường % +CER trước +CER sau +đã sửa +làm hỏng$/);
    expect(lines[4]).toMatch(/^tất cả +8 +12\.50 +62\.50/);
  });

  it("gives all measures as JSON", async () => {
    const { all, documents: each } = JSON.parse((await khoidau(["evaluate", folder(), "--json"])).out) as Record<string, unknown>;
    expect(each).toHaveLength(2);
    expect(all).toMatchObject({ document: "all", after: { tokens: { gold: 8, accuracy: 0.625 }, change: { fixed: 4, broken: 0 } } });
  });

  it("measures the rest where a gold is missing or the restorer crashes, and ends with 2", async () => {
    const sick = documents({ "a.ocr.txt": "thyc", "a.gold.txt": "thực", "b.ocr.txt": "thyc", "c.ocr.txt": "💥", "c.gold.txt": "x" });
    const run = await khoidau(["evaluate", sick], { restorer: crashing });
    expect(run.code).toBe(2);
    expect(run.out).toMatch(/^all +1 +0\.00 +100\.00/m);
    expect(run.err).toMatch(/b\.gold\.txt could not be read/);
    expect(run.err).toMatch(/c: unexpected failure/);
  });

  it("says so where there is nothing to measure", async () => {
    expect(await khoidau(["evaluate", emptyFolder()])).toMatchObject({ code: 2, err: expect.stringContaining("no STEM.ocr.txt") });
    expect(await khoidau(["evaluate", join(emptyFolder(), "none")])).toMatchObject({ code: 2, err: expect.stringMatching(/none could not be read: there is no such file or folder.*expected a folder with STEM\.ocr\.txt.*check the path\.$/m) });
  });
});
