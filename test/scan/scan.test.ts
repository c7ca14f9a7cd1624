import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { indexRow } from "../../src/scan/output-formats.js";
import type { ScanEvent } from "../../src/scan/progress.js";
import { reportDocumentOf } from "../../src/scan/report-parts.js";
import { readFacts } from "../../src/scan/run-facts.js";
import { Gate } from "../../src/scan/run-gate.js";
import type { ScanOptions } from "../../src/scan/run-options.js";
import { restorePages } from "../../src/scan/run-repair.js";
import { inWindow } from "../../src/scan/run-window.js";
import { readSource, scan } from "../../src/scan/scan.js";
import type { FinishedDocument, ScannedDocument } from "../../src/scan/scanned-document.js";
import { pageReading } from "../../src/page/reading.js";
import { applyEdits } from "../../src/span.js";
import { folderOf, held, openFake, pageOf, readingEngine, removeFolders, restorer } from "./fake-scans.js";

afterEach(removeFolders);

const fakes = (): ScanOptions & { engine: ReturnType<typeof readingEngine> } => ({ engine: readingEngine(), open: openFake, restorer, jobs: 2 });

async function scanned(paths: readonly string[], options: ScanOptions): Promise<ScannedDocument[]> {
  const documents: ScannedDocument[] = [];
  for await (const document of scan(paths, options)) documents.push(document);
  return documents.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const only = async (content: string, options: ScanOptions): Promise<FinishedDocument> => {
  const [document] = await scanned([join(folderOf({ "a.pdf": content }), "a.pdf")], options);
  return document as FinishedDocument;
};

describe("scan", () => {
  it("reads pictures, repairs the reading and gives pages divided by form feeds", async () => {
    const document = await only("picture thyc hiện\npicture trang hai\n", fakes());
    expect(document).toMatchObject({ status: "done", stem: "a", path: "a.pdf", format: "pdf", text: "thực hiện\ftrang hai", damage: "clean", confidence: 0.95 });
    expect(applyEdits(document.reading, document.edits)).toBe(document.text);
    expect(document.pages.map(({ number, from }) => [number, from])).toEqual([[1, "ocr"], [2, "ocr"]]);
    expect(document.engine).toMatchObject({ ocr: "fake 1", repair: "fake restorer" });
    expect(document.hash).toMatch(/^[\da-f]{64}$/);
    expect(document.document.kind).toBe("other");
  });

  it("uses a good layer, reads the picture beside a bad one, repairs a bad one without a picture, skips blank pages", async () => {
    const good = "both một hai ba bốn năm sáu bảy tám | không đọc";
    const bad = "both m@t hai b@ bốn năm sáu bảy tám | một hai";
    const options = fakes();
    const document = await only([good, bad, "layer thyc @", "blank", "both Ký số | chín mười mười một"].join("\n"), options);
    expect(document.pages.map(({ from }) => from)).toEqual(["layer", "ocr", "layer", "blank", "ocr"]);
    expect(document.text).toBe("một hai ba bốn năm sáu bảy tám\fmột hai\fthực @\f\fchín mười mười một");
    expect(options.engine.read.sort()).toEqual(["chín mười mười một", "một hai"]);
    expect((await only(bad, { ...fakes(), layers: "use" })).text).toMatch(/^m@t/);
    expect((await only(good, { ...fakes(), layers: "ignore" })).text).toBe("không đọc");
  });

  it("hands the digital signatures on to the facts, and no word of them to the text", async () => {
    const document = await only("picture một\nsigned Văn phòng Chính phủ", fakes());
    expect(document).toMatchObject({ text: "một", signatures: [expect.stringContaining("Văn phòng Chính phủ")] });
    const text = "BỘ NỘI VỤ\nSố: 15/QĐ-BNV\nHà Nội, ngày 05 tháng 01 năm 2020\nQUYẾT ĐỊNH\nVề việc khen thưởng\nNơi nhận:\n- Như trên;\n- Lưu: VT.";
    const { fields } = readFacts({ text, edits: [], damage: "clean", profile: "clean", confidence: 1 }, [], document.signatures);
    expect(fields).toMatchObject({ code: "15/QĐ-BNV", digitalSignature: { signedBy: "Văn phòng Chính phủ" } });
  });

  it("keeps a document some of whose pages fail, and says which", async () => {
    const document = await only("picture một\nbroken\npicture crash\n", fakes());
    expect(document).toMatchObject({ status: "partial", text: "một\f\f" });
    expect(document.pages.map(({ from }) => from)).toEqual(["ocr", "failed", "failed"]);
    expect(document.warnings).toMatchObject([
      { page: 2, code: "unreadable", message: "a.pdf: Page 2 is torn." },
      { page: 3, code: "ocr-failed", message: expect.stringContaining("the worker is gone") },
    ]);
  });

  it("gives a failure for each file that cannot be read, and the rest all the same", async () => {
    const folder = folderOf({ "bad.pdf": "cut", "good.pdf": "picture một", "torn.pdf": "broken\nbroken" });
    const found = await scanned([folder, join(folder, "none.pdf")], fakes());
    expect(found.map((document) => [document.path, document.status === "failed" ? document.error.code : document.text])).toEqual([
      ["bad.pdf", "unreadable"], ["good.pdf", "một"], ["none.pdf", "unreadable"], ["torn.pdf", "unreadable"],
    ]);
    for (const document of found) if (document.status === "failed") expect(document.error.message).toContain(document.path);
  });

  it("marks a document that is blank throughout", async () => {
    const document = await only("blank\nblank", fakes());
    expect(document).toMatchObject({ status: "done", text: "\f", warnings: [{ code: "blank" }] });
    // no words: neither the index nor the report says how sure they are
    expect(indexRow(document)).not.toHaveProperty("confidence");
    expect(reportDocumentOf(document as FinishedDocument)).not.toHaveProperty("confidence");
    expect(indexRow(await only("picture một", fakes()))).toHaveProperty("confidence");
  });

  it("ends a page that hangs, and a crash of the opener is a failure of its document", async () => {
    expect(await only("picture hang\npicture một", { ...fakes(), pageTimeoutMs: 20 })).toMatchObject({ status: "partial", text: "\fmột" });
    const open = (): Promise<never> => Promise.reject(new RangeError("out of bounds"));
    expect(await only("picture một", { ...fakes(), open })).toMatchObject({ status: "failed", error: { code: "failed", message: expect.stringContaining("out of bounds") } });
  });

  it("streams a thousand pages: at most one picture more than workers is held", async () => {
    held.most = held.now = 0;
    const pages = Array.from({ length: 1000 }, (_, i) => `picture trang ${i + 1}`);
    const document = await only(pages.join("\n"), fakes());
    expect(document.pages).toHaveLength(1000);
    expect(document.text.split("\f")[999]).toBe("trang 1000");
    expect(held.most).toBeLessThanOrEqual(3);
  });

  it("holds no more for a thousand documents than for ten", async () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}.pdf`, `picture văn bản ${i}\npicture hai`]));
    const folder = folderOf(files);
    let open = 0;
    let most = 0;
    held.most = held.now = 0;
    const counting = async (path: string): Promise<Awaited<ReturnType<typeof openFake>>> => {
      most = Math.max(most, ++open);
      const source = await openFake(path);
      return { ...source, close: async () => void open-- };
    };
    let count = 0;
    for await (const document of scan([folder], { ...fakes(), open: counting })) count += document.status === "done" ? 1 : 0;
    expect(count).toBe(1000);
    expect(open).toBe(0);
    expect(most).toBeLessThanOrEqual(3);
    expect(held.most).toBeLessThanOrEqual(3);
  });

  it("tells what happens", async () => {
    const events: ScanEvent[] = [];
    await only("picture một\nbroken", { ...fakes(), jobs: 1, onProgress: (event) => events.push(event) });
    expect(events.map(({ event }) => event)).toEqual(["found", "opened", "page", "page"]);
    expect(events[0]).toEqual({ event: "found", documents: 1, aside: 0 });
    expect(events[1]).toEqual({ event: "opened", path: "a.pdf", format: "pdf", pages: 2 });
  });

  it("stops at an abort, with its reason, and closes what is open", async () => {
    const folder = folderOf({ "a.pdf": "picture hang\npicture hang\npicture một\npicture hai", "b.pdf": "picture ba" });
    const stop = new AbortController();
    let opened = 0;
    let closed = 0;
    const reason = new Error("enough");
    const open = async (path: string): Promise<Awaited<ReturnType<typeof openFake>>> => {
      const source = await openFake(path);
      // Not by the clock: on a loaded machine nothing would be open yet.
      if (++opened === 2) setTimeout(() => stop.abort(reason), 20);
      return { ...source, close: async () => void closed++ };
    };
    await expect(scanned([folder], { ...fakes(), open, signal: stop.signal })).rejects.toBe(reason);
    expect(closed).toBe(2);
    await expect(scanned([folder], { ...fakes(), signal: stop.signal })).rejects.toBe(reason);
  });

  it("ends its workers when the reader leaves the loop", async () => {
    const folder = folderOf({ "a.pdf": "picture một", "b.pdf": "picture hang" });
    for await (const document of scan([folder], fakes())) {
      expect(document.path).toBe("a.pdf");
      break;
    }
  });

  it("refuses options that cannot be", async () => {
    for (const jobs of [0, 1.5, 1000]) await expect(scanned([], { jobs })).rejects.toMatchObject({ code: "bad-argument" });
    await expect(scanned([], { layers: "some" as "auto" })).rejects.toMatchObject({ code: "bad-argument" });
  });
});

describe("readSource", () => {
  it("gives the reading unrepaired", async () => {
    const folder = folderOf({ "a.pdf": "picture thyc hiện\nlayer hai", "b.pdf": "broken" });
    const read = await readSource(join(folder, "a.pdf"), fakes());
    expect(read.reading.text).toBe("thyc hiện\fhai");
    expect(read.reading.words).toHaveLength(3);
    await expect(readSource(join(folder, "b.pdf"), fakes())).rejects.toMatchObject({ code: "unreadable" });
  });
});

describe("restorePages", () => {
  it("repairs a very long reading in parts as it would the whole", () => {
    const pages = Array.from({ length: 4000 }, (_, i) => pageOf(i + 1, i % 7 === 0 ? "" : `trang ${i} thyc hiện `.repeat(20)));
    const reading = pageReading(pages);
    const asked: number[] = [];
    const counting = { ...restorer, restore: (part: typeof reading) => {
      asked.push(part.text.length);
      for (const word of part.words) if (/\s|^$/.test(part.text.slice(word.start, word.end))) throw new Error("a word's span is wrong");
      return restorer.restore(part);
    } };
    const restored = restorePages(reading, counting);
    expect(asked.length).toBeGreaterThan(1);
    expect(restored.text).toBe(reading.text.replaceAll("thyc", "thực"));
    expect(applyEdits(reading.text, restored.edits)).toBe(restored.text);
  });
});

describe("Gate", () => {
  it("lets so many in, the lowest rank first", async () => {
    const gate = new Gate(1);
    await gate.enter(5);
    const order: number[] = [];
    const all = [3, 1, 2, 1].map((rank, i) => gate.enter(rank).then(() => order.push(i)));
    for (let i = 0; i < 4; i++) {
      gate.leave();
      await new Promise((done) => setImmediate(done));
    }
    await Promise.all(all);
    expect(order).toEqual([1, 3, 2, 0]);
  });

  it("turns away those that wait when it is closed", async () => {
    const gate = new Gate(0);
    const waiting = gate.enter(1);
    gate.close(new Error("closed"));
    await expect(waiting).rejects.toThrow("closed");
    await expect(gate.enter(1)).rejects.toThrow("closed");
  });
});

describe("inWindow", () => {
  it("takes no item before there is a place for it", async () => {
    let taken = 0;
    let given = 0;
    function* items(): Generator<number> {
      for (; taken < 50; ) yield taken++;
    }
    for await (const _ of inWindow(items(), 4, async (item) => item)) expect(taken - given++).toBeLessThanOrEqual(5);
    expect(given).toBe(50);
  });

  it("stops the rest when a task fails", async () => {
    let stopped = false;
    const run = async (): Promise<void> => {
      for await (const _ of inWindow([1, 2], 2, (item) => (item === 1 ? Promise.reject(new Error("no")) : Promise.resolve()), () => (stopped = true)));
    };
    await expect(run()).rejects.toThrow("no");
    expect(stopped).toBe(true);
  });
});
