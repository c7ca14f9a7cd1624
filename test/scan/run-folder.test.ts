import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { OcrEngine } from "../../src/scan/ocr-engine.js";
import type { ScanEvent } from "../../src/scan/progress.js";
import type { ScanIntoOptions } from "../../src/scan/folder-options.js";
import { scanInto } from "../../src/scan/run-folder.js";
import { openSource } from "../../src/scan/open-source.js";
import { scanPath } from "./scan-files.js";
import { shownPages } from "./shown-pdf.js";
import { folderOf, openFake, pageOf, putFile, readingEngine, removeFolders, restorer } from "./fake-scans.js";

afterEach(removeFolders);

const FORMATS = ["txt", "json", "jsonl", "csv"] as const;

/** A run with fakes; what it gives says also which documents were read and which were passed over. */
async function run(paths: readonly string[], out: string, options: Partial<ScanIntoOptions> = {}): Promise<{ read: string[]; skipped: string[]; summary: Awaited<ReturnType<typeof scanInto>> }> {
  const events: ScanEvent[] = [];
  const fakes = { engine: readingEngine(), open: openFake, restorer, jobs: 2, formats: FORMATS, timing: false };
  const summary = await scanInto(paths, { ...fakes, ...options, out, onProgress: (event) => events.push(event) });
  const of = (skipped: boolean): string[] => events.flatMap((event) => (event.event === "document" && (event.status === "skipped") === skipped ? [event.path] : [])).sort();
  return { read: of(false), skipped: of(true), summary };
}

/** All files under a folder but the run's own, with their content. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".khoidau") && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [relative(folder, join(folder, name)), readFileSync(join(folder, name), "utf8")]));
}

const withoutSummary = (folder: string): Record<string, string> => {
  const { "summary.json": _, ...rest } = contents(folder);
  return rest;
};

describe("scanInto", () => {
  it("writes the texts, the JSON, the index and the summary, at their places", async () => {
    const folder = folderOf({ "in/Hộp 1/Quyết định số 1.pdf": "picture thyc hiện\npicture hai", "in/bad.pdf": "cut" });
    const out = join(folder, "out");
    const { summary } = await run([join(folder, "in")], out);
    expect(Object.keys(contents(out))).toEqual(["Hộp 1/Quyết định số 1.json", "Hộp 1/Quyết định số 1.txt", "index.csv", "index.jsonl", "summary.json"]);
    expect(readFileSync(join(out, "Hộp 1/Quyết định số 1.txt"), "utf8")).toBe("thực hiện\fhai\n");
    const json = JSON.parse(readFileSync(join(out, "Hộp 1/Quyết định số 1.json"), "utf8")) as Record<string, unknown>;
    expect(json).toMatchObject({ text: "thực hiện\fhai", reading: "thyc hiện\fhai", edits: [{ from: "thyc", to: "thực" }], engine: { ocr: "fake 1" }, warnings: [], status: "done" });
    for (const key of ["pages", "fields", "evidence"]) expect(json).toHaveProperty(key);
    const csv = readFileSync(join(out, "index.csv"), "utf8");
    expect(csv.startsWith("\ufeffpath,stem,status,pages,kind,secrecy,code,date,type,issuer,")).toBe(true);
    expect(csv.split("\r\n")[1]).toMatch(/^Hộp 1\/Quyết định số 1\.pdf,Hộp 1\/Quyết định số 1,done,2,/);
    const rows = readFileSync(join(out, "index.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(rows).toMatchObject([{ path: "Hộp 1/Quyết định số 1.pdf", status: "done", origins: { ocr: 2 } }, { path: "bad.pdf", status: "failed", error: { code: "unreadable" } }]);
    expect(summary).toMatchObject({ totals: { documents: 2, done: 1, failed: 1, pages: 2 }, run: { scanned: 2, failed: 1, skipped: 0 }, errors: [{ path: "bad.pdf" }] });
    expect(JSON.parse(readFileSync(join(out, "summary.json"), "utf8"))).toEqual(summary);
  });

  it("writes the report, the page's picture in it, and takes the parts of skipped documents from before", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc <b>hiện</b>", "in/bad.pdf": "cut" });
    const out = join(folder, "out");
    await run([join(folder, "in")], out, { formats: ["html"] });
    const report = readFileSync(join(out, "report.html"), "utf8");
    expect(report).toContain("data:image/webp;base64,");
    expect(report).not.toContain("<b>hiện");
    expect((await run([join(folder, "in")], out, { formats: ["html"] })).skipped).toEqual(["a.pdf"]);
    expect(readFileSync(join(out, "report.html"), "utf8")).toBe(report);
    expect(Object.keys(contents(out))).toEqual(["report.html", "summary.json"]);
  });

  it("writes a searchable PDF of what has pictures, and passes over what is done, those that have none too", async () => {
    const folder = folderOf({ "in/thư.txt": "Kính gửi: Sở Y tế" });
    const bytes = readFileSync(scanPath("cong-van-318.layer.pdf"));
    writeFileSync(join(folder, "in/công văn.pdf"), bytes);
    const out = join(folder, "out");
    const options = { open: openSource, formats: ["txt", "pdf"] as const };
    expect((await run([join(folder, "in")], out, options)).read).toEqual(["công văn.pdf", "thư.txt"]);
    expect(Object.keys(contents(out))).toEqual(["công văn.pdf", "công văn.txt", "summary.json", "thư.txt"]);
    const pages = await shownPages(readFileSync(join(out, "công văn.pdf")));
    expect(pages.map(({ text }) => text).join(" ")).toBe(readFileSync(join(out, "công văn.txt"), "utf8").trim().replace(/\s+/g, " "));
    expect((await run([join(folder, "in")], out, options)).skipped).toEqual(["công văn.pdf", "thư.txt"]);
    rmSync(join(out, "công văn.pdf"));
    expect((await run([join(folder, "in")], out, options)).read).toEqual(["công văn.pdf"]);
    expect(existsSync(join(out, "công văn.pdf"))).toBe(true);
  });

  it("says where no searchable PDF could be made, and writes the rest", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc hiện" });
    const out = join(folder, "out");
    const { summary } = await run([join(folder, "in")], out, { formats: ["txt", "json", "jsonl", "pdf"] });
    expect(summary).toMatchObject({ totals: { done: 1, failed: 0 }, run: { unwritten: 0 } });
    expect(Object.keys(contents(out))).toEqual(["a.json", "a.txt", "index.jsonl", "summary.json"]);
    expect(JSON.parse(readFileSync(join(out, "a.json"), "utf8"))).toMatchObject({ warnings: [{ code: "no-pdf", message: expect.stringMatching(/^No searchable PDF was written\. a\.pdf /) as unknown }] });
    expect(readFileSync(join(out, "index.jsonl"), "utf8")).toContain("No searchable PDF was written");
    expect((await run([join(folder, "in")], out, { formats: ["txt", "json", "jsonl", "pdf"] })).skipped).toEqual(["a.pdf"]);
  });

  it("gives the same bytes in any order of files, jobs and delays", async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`in/${i % 3}/${i}.pdf`, `picture thyc ${i}\nlayer hai\n${i === 4 ? "broken" : "blank"}`]));
    const folder = folderOf({ ...files, "in/bad.pdf": "cut" });
    const paths = Object.keys(files).map((name) => join(folder, name));
    await run(paths, join(folder, "one"), { jobs: 1 });
    await run([...paths].reverse(), join(folder, "two"), { jobs: 5, engine: readingEngine(3) });
    expect(withoutSummary(join(folder, "two"))).toEqual(withoutSummary(join(folder, "one")));
  });

  it("has the timing last in STEM.json, where it is wanted", async () => {
    const folder = folderOf({ "a.pdf": "picture một" });
    await run([join(folder, "a.pdf")], join(folder, "out"), { timing: true });
    const json = readFileSync(join(folder, "out/a.json"), "utf8");
    expect(Object.keys(JSON.parse(json) as object).at(-1)).toBe("timing");
    expect((JSON.parse(json) as { timing: object }).timing).toMatchObject({ pictures: expect.any(Number), total: expect.any(Number) });
  });

  it("passes over what is done and has not changed; does again what has, what is gone, and all with force", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "in/b.pdf": "picture hai", "in/c.pdf": "broken\npicture ba", "in/bad.pdf": "cut" });
    const out = join(folder, "out");
    const paths = [join(folder, "in")];
    expect((await run(paths, out)).read).toEqual(["a.pdf", "b.pdf", "bad.pdf", "c.pdf"]);
    const before = withoutSummary(out);
    const again = await run(paths, out);
    expect(again).toMatchObject({ read: ["bad.pdf", "c.pdf"], skipped: ["a.pdf", "b.pdf"], summary: { run: { skipped: 2, partial: 1 } } });
    expect(withoutSummary(out)).toEqual(before);
    putFile(join(folder, "in/a.pdf"), "picture một hai");
    rmSync(join(out, "b.txt"));
    expect((await run(paths, out)).read).toEqual(["a.pdf", "b.pdf", "bad.pdf", "c.pdf"]);
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("một hai\n");
    writeFileSync(join(out, "b.json"), "{");
    expect((await run(paths, out)).read).toEqual(["b.pdf", "bad.pdf", "c.pdf"]);
    expect((await run(paths, out, { force: true })).skipped).toEqual([]);
    expect((await run(paths, out, { formats: ["csv"] })).skipped).toEqual(["a.pdf", "b.pdf"]);
  });

  it("reads a page that failed once on the next run, without force", async () => {
    const folder = folderOf({ "a.pdf": "picture hang\npicture một" });
    const [paths, out] = [[join(folder, "a.pdf")], join(folder, "out")];
    expect((await run(paths, out, { pageTimeoutMs: 20, formats: ["txt", "html"] })).summary.run).toMatchObject({ scanned: 1, partial: 1 });
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain('<tr data-m="partial warnings">');
    const well: OcrEngine = { ...readingEngine(), open: () => Promise.resolve({ read: ({ number }) => Promise.resolve(pageOf(number, "hai")), close: () => Promise.resolve() }) };
    expect((await run(paths, out, { engine: well })).summary.run).toMatchObject({ scanned: 1, partial: 0 });
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("hai\fhai\n");
    expect((await run(paths, out)).skipped).toEqual(["a.pdf"]);
  });

  it("does again what another engine, restorer or choice of layers made", async () => {
    const folder = folderOf({ "a.pdf": "picture một" });
    const [paths, out] = [[join(folder, "a.pdf")], join(folder, "out")];
    for (const change of [{}, { engine: readingEngine(0, "fake 2") }, { restorer: { ...restorer, name: "another" } }, { layers: "ignore" as const }]) {
      expect((await run(paths, out, change)).read).toEqual(["a.pdf"]);
      expect((await run(paths, out, change)).skipped).toEqual(["a.pdf"]);
    }
  });

  it("keeps earlier documents in the index while their outputs are there, and drops old failures", async () => {
    const folder = folderOf({ "box1/a.pdf": "picture một", "box1/bad.pdf": "cut", "box2/b.pdf": "picture hai" });
    const out = join(folder, "out");
    await run([join(folder, "box1")], out);
    const stems = (): unknown[] => readFileSync(join(out, "index.jsonl"), "utf8").trimEnd().split("\n").map((line) => (JSON.parse(line) as { stem: string }).stem);
    await run([join(folder, "box2")], out);
    expect(stems()).toEqual(["a", "b"]);
    rmSync(join(out, "a.txt"));
    rmSync(join(out, "a.json"));
    await run([join(folder, "box2")], out);
    expect(stems()).toEqual(["b"]);
  });

  it("never writes one document over another: the same name from another box gets a name of its own", async () => {
    const folder = folderOf({ "box1/a.pdf": "picture một", "box2/a.pdf": "picture hai", "box3/a.pdf": "picture ba" });
    const out = join(folder, "out");
    for (const box of ["box1", "box2", "box3"]) await run([join(folder, box)], out);
    const texts = Object.entries(contents(out)).filter(([name]) => name.endsWith(".txt"));
    expect(texts.map(([, text]) => text).sort()).toEqual(["ba\n", "hai\n", "một\n"]);
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("một\n");
    expect((await run([join(folder, "box2")], out)).skipped).toEqual(["a.pdf"]);
  });

  it("knows a folder again that was moved", async () => {
    const folder = folderOf({ "in/x/a.pdf": "picture một" });
    const out = join(folder, "out");
    await run([join(folder, "in")], out);
    renameSync(join(folder, "in"), join(folder, "moved"));
    expect(await run([join(folder, "moved")], out)).toMatchObject({ skipped: ["x/a.pdf"], read: [] });
    expect(await run([join(folder, "moved")], out)).toMatchObject({ skipped: ["x/a.pdf"], read: [] });
  });

  it("takes away what a file gave that holds something else now and cannot be read", async () => {
    const folder = folderOf({ "a.pdf": "picture một" });
    const out = join(folder, "out");
    await run([join(folder, "a.pdf")], out);
    putFile(join(folder, "a.pdf"), "cut");
    await run([join(folder, "a.pdf")], out);
    expect(existsSync(join(out, "a.txt"))).toBe(false);
  });

  it("may lie inside the folder that it scans, but not be it, and overwrites no input", async () => {
    const folder = folderOf({ "a.pdf": "picture một", "notes.txt": "layer hai" });
    const out = join(folder, "out");
    await run([folder], out);
    expect(await run([folder], out)).toMatchObject({ read: [], skipped: ["a.pdf", "notes.txt"] });
    await expect(run([folder], folder)).rejects.toMatchObject({ code: "bad-argument" });
    await expect(run([join(folder, "notes.txt")], folder)).rejects.toThrow(/notes\.txt would be overwritten/);
    expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("layer hai");
  });

  it("takes names of all kinds", async () => {
    const nfd = "Nghị định".normalize("NFD");
    const long = `${"Kế hoạch ".repeat(40).slice(0, 200)}`.trim();
    let name = long;
    while (Buffer.byteLength(`${name}.pdf`) > 255) name = name.slice(0, -1);
    const names = [`${nfd}.pdf`, `${name}.pdf`, "a b  c.pdf", "x'\"&<>.pdf", "-rf.pdf", "100%.pdf", "#1?.pdf"];
    const folder = folderOf(Object.fromEntries(names.map((one) => [`in/${one}`, "picture một"])));
    const out = join(folder, "out");
    const { summary } = await run([join(folder, "in")], out, { formats: [...FORMATS, "html"] });
    expect(summary.totals).toMatchObject({ documents: names.length, done: names.length });
    expect(existsSync(join(out, `${nfd}.txt`))).toBe(true);
    expect((await run([join(folder, "in")], out, { formats: [...FORMATS, "html"] })).skipped).toHaveLength(names.length);
  });

  it("writes nothing but an empty index where nothing is found", async () => {
    const folder = folderOf({ "in/notes.docx": "" });
    const { summary } = await run([join(folder, "in")], join(folder, "out"));
    expect(summary).toMatchObject({ totals: { documents: 0 }, run: { aside: 1 } });
    expect(readFileSync(join(folder, "out/index.jsonl"), "utf8")).toBe("");
  });

  it("refuses a folder that cannot be written, one that another run writes into, and formats it does not know", async () => {
    const folder = folderOf({ "a.pdf": "picture hang", file: "" });
    const paths = [join(folder, "a.pdf")];
    await expect(run(paths, join(folder, "file"))).rejects.toMatchObject({ code: "unwritable", message: expect.stringContaining("a file stands where a folder is needed") });
    const stop = new AbortController();
    const first = run(paths, join(folder, "out"), { signal: stop.signal });
    const ended = expect(first).rejects.toThrow("enough");
    await new Promise((done) => setTimeout(done, 50));
    await expect(run(paths, join(folder, "out"))).rejects.toMatchObject({ code: "locked" });
    stop.abort(new Error("enough"));
    await ended;
    expect(existsSync(join(folder, "out/.khoidau/lock"))).toBe(false);
    await expect(run(paths, join(folder, "out2"), { formats: ["docx" as "txt"] })).rejects.toMatchObject({ code: "bad-argument" });
  });

  it("goes on where one document's place is taken, and says so", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "in/b.pdf": "picture hai" });
    mkdirSync(join(folder, "out/a.txt"), { recursive: true });
    const { summary } = await run([join(folder, "in")], join(folder, "out"));
    expect(summary).toMatchObject({ run: { unwritten: 1, failed: 1, scanned: 2 }, errors: [{ path: "a.pdf", code: "unwritable" }] });
    expect(existsSync(join(folder, "out/b.txt"))).toBe(true);
  });

  it("keeps what is finished when it is stopped, and goes on with the rest", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "in/b.pdf": "picture hang" });
    const out = join(folder, "out");
    const stop = new AbortController();
    const onOpen = async (path: string): ReturnType<typeof openFake> => {
      if (path.endsWith("b.pdf")) setTimeout(() => stop.abort(new Error("enough")), 100);
      return openFake(path);
    };
    await expect(run([join(folder, "in")], out, { open: onOpen, signal: stop.signal })).rejects.toThrow("enough");
    putFile(join(folder, "in/b.pdf"), "picture hai");
    expect(await run([join(folder, "in")], out)).toMatchObject({ skipped: ["a.pdf"], read: ["b.pdf"] });
    expect(Object.keys(contents(out))).toEqual(["a.json", "a.txt", "b.json", "b.txt", "index.csv", "index.jsonl", "summary.json"]);
  });

  it("writes through a link to the output folder", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "real/x": "" });
    symlinkSync(join(folder, "real"), join(folder, "link"));
    await run([join(folder, "in")], join(folder, "link"));
    expect(existsSync(join(folder, "real/a.txt"))).toBe(true);
  });
});
