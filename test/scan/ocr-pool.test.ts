import { describe, expect, it } from "vitest";
import { KhoidauError } from "../../src/errors.js";
import { openPool } from "../../src/scan/ocr-pool.js";
import { fakeEngine, hang, pageOf, picture } from "./fake-engine.js";

describe("a pool of OCR workers", () => {
  it("reads pages with no more workers than jobs, first come, first served", async () => {
    const { engine, log } = fakeEngine((asked) => Promise.resolve(pageOf(asked.number, "Điều", String(asked.number))));
    const pool = openPool(engine, { jobs: 2 });
    const pages = await Promise.all([1, 2, 3, 4, 5].map((number) => pool.read(picture(number))));
    expect(pages.map((page) => page.blocks[0]!.lines[0]!.words[1]!.text)).toEqual(["1", "2", "3", "4", "5"]);
    expect(log.opened).toBe(2);
    await pool.close();
    expect(log.closed).toBe(2);
  });

  it("starts no worker before there is a page", async () => {
    const { engine, log } = fakeEngine(hang);
    await openPool(engine, { jobs: 8 }).close();
    expect(log.opened).toBe(0);
  });

  it("gives a page whose worker crashed to a fresh worker, once", async () => {
    const { engine, log } = fakeEngine((asked, worker) => worker === 0 ? Promise.reject(new Error("memory access out of bounds")) : Promise.resolve(pageOf(asked.number, "Số")));
    const pool = openPool(engine, { jobs: 1 });
    expect((await pool.read(picture(1))).number).toBe(1);
    expect(log).toEqual({ opened: 2, closed: 1, pages: [[1], [1]] });
    await pool.close();
  });

  it("gives up a page at which two workers crashed, and reads the next", async () => {
    const { engine } = fakeEngine((asked) => asked.number === 2 ? Promise.reject(new Error("unreachable")) : Promise.resolve(pageOf(asked.number, "Số")));
    const pool = openPool(engine, { jobs: 1 });
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map((number) => pool.read(picture(number))));
    expect([first!.status, third!.status]).toEqual(["fulfilled", "fulfilled"]);
    const { reason } = second as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(KhoidauError);
    expect(reason).toMatchObject({ code: "ocr-failed", details: { page: 2 } });
    expect((reason as Error).message).toContain("unreachable");
    await pool.close();
  });

  it("ends a worker that hangs", async () => {
    const { engine, log } = fakeEngine((asked, worker) => worker === 0 ? hang() : Promise.resolve(pageOf(asked.number, "Số")));
    const pool = openPool(engine, { jobs: 1, pageTimeoutMs: 20 });
    expect((await pool.read(picture(1))).number).toBe(1);
    expect(log.closed).toBe(1);
    await pool.close();
  });

  it.each([
    ["nothing", undefined],
    ["another page", pageOf(7, "Số")],
    ["no blocks", { number: 1, noise: [] }],
    ["a line without words", { number: 1, noise: [], blocks: [{ lines: [{}] }] }],
    ["white space in a word", pageOf(1, "Quyết định")],
    ["a confidence of 90", { number: 1, noise: [], blocks: [{ lines: [{ words: [{ text: "Số", confidence: 90 }] }] }] }],
    ["a box that is none", { number: 1, noise: [], blocks: [{ lines: [{ words: [{ text: "Số", box: { left: NaN } }] }] }] }],
  ])("takes rubbish for a failure: %s", async (_, rubbish) => {
    const { engine, log } = fakeEngine(() => Promise.resolve(rubbish));
    const pool = openPool(engine, { jobs: 1 });
    await expect(pool.read(picture(1))).rejects.toMatchObject({ code: "ocr-failed" });
    expect(log.opened).toBe(2);
    await pool.close();
  });

  it("fails a page whose engine cannot be opened", async () => {
    const open = (): Promise<never> => Promise.reject(new KhoidauError("unreadable", "The model is not installed."));
    const pool = openPool({ name: "none", profile: "auto", open }, { jobs: 1 });
    await expect(pool.read(picture(1))).rejects.toThrow("The model is not installed.");
    await pool.close();
  });

  it("renews a worker after so many pages", async () => {
    const { engine, log } = fakeEngine((asked) => Promise.resolve(pageOf(asked.number, "Số")));
    const pool = openPool(engine, { jobs: 1, renewAfter: 2 });
    for (const number of [1, 2, 3, 4, 5]) await pool.read(picture(number));
    expect(log.pages).toEqual([[1, 2], [3, 4], [5]]);
    await pool.close();
    expect(log.closed).toBe(3);
  });

  it("drops a page whose signal aborts, in the queue and in flight, and goes on with the others", async () => {
    const { engine, log } = fakeEngine((asked) => asked.number === 1 ? hang() : Promise.resolve(pageOf(asked.number, "Số")));
    const pool = openPool(engine, { jobs: 1 });
    const stop = new AbortController();
    const dropped = [1, 2].map((number) => pool.read(picture(number), stop.signal));
    const kept = pool.read(picture(3));
    stop.abort(new Error("Ctrl-C"));
    await Promise.all(dropped.map((read) => expect(read).rejects.toThrow("Ctrl-C")));
    expect((await kept).number).toBe(3);
    expect(log.pages).toEqual([[1], [3]]);
    await expect(pool.read(picture(4), stop.signal)).rejects.toThrow("Ctrl-C");
    await pool.close();
  });

  it("rejects what is not read when it is closed, and closes twice", async () => {
    const { engine, log } = fakeEngine(hang);
    const pool = openPool(engine, { jobs: 1 });
    const reads = [1, 2].map((number) => expect(pool.read(picture(number))).rejects.toMatchObject({ code: "ocr-failed" }));
    await pool.close();
    await Promise.all(reads);
    expect(log.closed).toBe(1);
    await pool.close();
    await expect(pool.read(picture(3))).rejects.toMatchObject({ code: "ocr-failed" });
  });

  it("wants at least one worker", () => {
    expect(() => openPool(fakeEngine(hang).engine, { jobs: 0 })).toThrow("jobs is 0");
  });
});
