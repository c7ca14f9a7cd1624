import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { CommandIo } from "../../src/cli/command-io.js";
import { runProgram } from "../../src/cli/program.js";
import { ScanStatus } from "../../src/cli/scan-status.js";
import { ENGLISH } from "../../src/cli/words-en.js";
import { folderOf, openFake, readingEngine, removeFolders, restorer } from "../scan/fake-scans.js";

afterEach(removeFolders);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string[];
  readonly shown: string[];
}

/** Runs the command with fakes; `interrupt` ends it after so many milliseconds as Ctrl-C does; files are what they are where they are `real`. */
async function khoidau(args: readonly string[], { terminal = false, interrupt, real = false }: { terminal?: boolean; interrupt?: number; real?: boolean } = {}): Promise<Ran> {
  let out = "";
  const err: string[] = [];
  const shown: string[] = [];
  const io: CommandIo = {
    ...{ env: {}, terminal, typed: false, input: (async function* () {})() },
    write: async (text) => void (out += text),
    warn: (line) => void err.push(line),
    ...(terminal ? { status: (line: string) => void shown.push(line) } : {}),
    onInterrupt: (listener) => {
      const timer = interrupt === undefined ? undefined : setTimeout(listener, interrupt);
      return () => clearTimeout(timer);
    },
  };
  const scan = { engine: readingEngine(), ...(real ? {} : { open: openFake }), restorer };
  const code = await runProgram(args, { io, open: () => Promise.reject(new Error("not asked for")), version: "1.2.3", scan });
  return { code, out, err, shown };
}

describe("khoidau scan", () => {
  it("scans a folder, quietly where standard error is no terminal", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc", "in/b/c.pdf": "layer hai" });
    const ran = await khoidau(["scan", join(folder, "in"), "--out", join(folder, "out"), "--format", "txt,CSV"]);
    expect(ran).toEqual({ code: 0, out: "", err: [], shown: [] });
    expect(readFileSync(join(folder, "out/a.txt"), "utf8")).toBe("thực\n");
    expect(existsSync(join(folder, "out/b/c.txt"))).toBe(true);
    expect(existsSync(join(folder, "out/a.json"))).toBe(false);
  });

  it("names each file that cannot be read once, does the rest and ends with 2, also when run again", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một\nbroken", "in/bad.pdf": "cut", "in/c.pdf": "picture ba", "in/torn.pdf": "broken" });
    const args = ["scan", join(folder, "in"), join(folder, "none"), "-o", join(folder, "out"), "--format", "txt", "--jobs", "1"];
    const ran = await khoidau(args);
    expect(ran.code).toBe(2);
    expect(ran.err.sort()).toEqual([
      expect.stringMatching(/bad\.pdf is cut off; copy it again/),
      expect.stringMatching(/none could not be read: there is no such file or folder/),
      "khoidau: a.pdf: Page 2 is torn.",
      "khoidau: torn.pdf: Page 1 is torn.",
    ]);
    expect(readFileSync(join(folder, "out/c.txt"), "utf8")).toBe("ba\n");
    expect((await khoidau(args)).code).toBe(2);
  });

  it("ends with 4 where the output folder cannot be written", async () => {
    const folder = folderOf({ "a.pdf": "picture một", file: "" });
    expect(await khoidau(["scan", join(folder, "a.pdf"), "--out", join(folder, "file")])).toMatchObject({ code: 4, err: [expect.stringMatching(/a file stands where a folder is needed/)] });
  });

  it("ends with 1 for flags that cannot be", async () => {
    const folder = folderOf({ "a.pdf": "picture một" });
    const [path, out] = [join(folder, "a.pdf"), join(folder, "out")];
    expect(await khoidau(["scan", path])).toMatchObject({ code: 1, err: [expect.stringMatching(/--out/)] });
    expect(await khoidau(["scan", "--out", out])).toMatchObject({ code: 1, err: [expect.stringMatching(/paths/)] });
    expect(await khoidau(["scan", path, "--out", out, "--format", "docx"])).toMatchObject({ code: 1, err: [expect.stringMatching(/docx.*txt, json, jsonl, csv, html/)] });
    expect(await khoidau(["scan", path, "--out", out, "--jobs", "0"])).toMatchObject({ code: 1 });
    expect(await khoidau(["scan", folder, "--out", folder])).toMatchObject({ code: 1, err: [expect.stringMatching(/is also the output folder/)] });
    expect(existsSync(out)).toBe(false);
  });

  it("tells machines each event as a line of JSON", async () => {
    const folder = folderOf({ "a.pdf": "picture một", "bad.pdf": "cut" });
    const ran = await khoidau(["scan", folder, "--out", join(folder, "out"), "--log", "json", "--format", "txt", "--jobs", "1"], { terminal: true });
    const events = ran.err.map((line) => JSON.parse(line) as { event: string; status?: string });
    expect(events.map(({ event }) => event).sort()).toEqual(["document", "document", "end", "found", "opened", "page"]);
    expect(events.at(-1)).toMatchObject({ event: "end", totals: { documents: 2 }, run: { failed: 1 } });
    expect(ran).toMatchObject({ code: 2, shown: [] });
  });

  it("stops at Ctrl-C with 130, says how to go on, and goes on", async () => {
    const folder = folderOf({ "in/a.pdf": "picture hang" });
    const args = ["scan", join(folder, "in"), "--out", join(folder, "out"), "--format", "txt"];
    expect(await khoidau(args, { interrupt: 50 })).toMatchObject({ code: 130, err: [expect.stringMatching(/stopping; what is finished is kept/)] });
    expect(existsSync(join(folder, "out/.khoidau/lock"))).toBe(false);
  });

  it("says what it did on a terminal, in the language asked for", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const args = ["scan", join(folder, "in"), "--out", join(folder, "out"), "--format", "txt"];
    expect((await khoidau(args, { terminal: true })).err.at(-1)).toMatch(/^1 document read, 1 page in \d+ s .*; 1 in the index$/);
    expect((await khoidau(["--lang", "vi", ...args], { terminal: true })).err.at(-1)).toMatch(/^đã đọc 0 văn bản.*; 1 không thay đổi; bảng kê có 1 văn bản$/);
    for (const name of ["thư.docx", "ảnh.heic"]) writeFileSync(join(folder, "in", name), "");
    expect((await khoidau(args, { terminal: true })).err.at(-1)).toMatch(/^0 documents read.*; 2 files of other kinds passed over; 1 in the index$/);
    expect((await khoidau(["--lang", "vi", ...args], { terminal: true })).err.at(-1)).toMatch(/; bỏ qua 2 tệp thuộc loại khác; bảng kê có 1 văn bản$/);
  });

  it("says so where there is nothing to scan", async () => {
    const folder = folderOf({ "in/notes.docx": "" });
    expect(await khoidau(["scan", join(folder, "in"), "--out", join(folder, "out")])).toMatchObject({ code: 0, err: [expect.stringMatching(/nothing to scan was found; expected PDF/)] });
  });

  it("converts texts from before Unicode and says so among the document's warnings, and does them again where told otherwise", async () => {
    const folder = folderOf({ "in/cu.txt": "Haïnh phuùc Vieät Nam, Coäng hoøa" });
    const args = ["scan", join(folder, "in"), "--out", join(folder, "out"), "--format", "txt,json"];
    const written = (): { text: string; warnings: unknown[] } => JSON.parse(readFileSync(join(folder, "out/cu.json"), "utf8"));
    expect(await khoidau(args, { real: true })).toMatchObject({ code: 0, err: [] });
    expect(written()).toMatchObject({ text: "Hạnh phúc Việt Nam, Cộng hòa", warnings: [{ code: "legacy-encoding" }] });
    expect(await khoidau([...args, "--from-encoding", "tcvn3"], { real: true })).toMatchObject({ code: 0 });
    expect(written().text).not.toContain("Hạnh phúc");
  });

  it("has help in both languages", async () => {
    const english = (await khoidau(["scan", "--help"])).out;
    const vietnamese = (await khoidau(["scan", "--help", "--lang", "vi"])).out;
    for (const flag of ["--out", "--format", "--jobs", "--force", "--layers", "--log", "--no-timing", "--dictionary", "--min-confidence"]) {
      expect(english).toContain(flag);
      expect(vietnamese).toContain(flag);
    }
    expect(vietnamese).toContain("thư mục nhận kết quả");
  });
});

describe("ScanStatus", () => {
  it("shows documents, pages, their rate, failures and the time left, not more than five times a second", () => {
    const shown: string[] = [];
    const said: string[] = [];
    let now = 0;
    const io = { status: (line: string) => void shown.push(line), warn: (line: string) => void said.push(line) };
    const status = new ScanStatus(io as unknown as CommandIo, ENGLISH.scan, () => now);
    status.tell({ event: "found", documents: 4, aside: 0 });
    status.tell({ event: "opened", path: "a.pdf", format: "pdf", pages: 10 });
    for (let page = 1; page <= 10; page++) {
      now += 2000;
      status.tell({ event: "page", path: "a.pdf", page, from: "ocr" });
    }
    status.tell({ event: "document", path: "a.pdf", status: "done", pages: 10 });
    now += 100;
    status.tell({ event: "document", path: "b.pdf", status: "failed", pages: 0, error: { code: "unreadable", message: "b.pdf is cut." } });
    now += 100;
    status.tell({ event: "document", path: "c.pdf", status: "skipped", pages: 3 });
    expect(shown.filter((line) => line !== "").at(1)).toBe("0/4 documents · 1 pages · 0.5 pages/s");
    expect(shown.at(-1)).toBe("3/4 documents · 10 pages · 0.5 pages/s · 1 failed · about 21 s left");
    expect(said).toEqual(["khoidau: b.pdf is cut."]);
  });
});
