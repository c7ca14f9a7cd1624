/** The folder run on many machines, over a broker in memory: same outputs as on one, whatever workers and runs do. */

import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { EnqueueOptions, QueueNotice } from "../../src/queue/index.js";
import { enqueueInto, work } from "../../src/queue/index.js";
import { openSource } from "../../src/scan/open-source.js";
import { scanInto } from "../../src/scan/run-folder.js";
import { folderOf, openFake, readingEngine, removeFolders, restorer } from "../scan/fake-scans.js";
import type { FakeBroker } from "./fake-broker.js";
import { fakeBroker } from "./fake-broker.js";

afterEach(removeFolders);

const RUN = { engine: readingEngine(), restorer, formats: ["txt", "json", "jsonl", "csv", "html"], timing: false, language: "en" } as const;

/** All files under a folder but the run's own and the summary, whose figures are of time. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".khoidau") && name !== "summary.json" && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), "utf8").replaceAll(folder, "OUT")]));
}

/** Runs `during` while so many workers serve; returns what it gives once they have ended. */
async function withWorkers<T>(broker: FakeBroker, count: number, during: () => Promise<T>, options: Partial<Parameters<typeof work>[0]> = {}): Promise<T> {
  const stop = new AbortController();
  const workers = Array.from({ length: count }, () => work({ engine: readingEngine(1), restorer, open: openFake, jobs: 1, broker, signal: stop.signal, ...options }));
  try {
    return await during();
  } finally {
    stop.abort();
    await Promise.all(workers);
  }
}

describe("enqueueInto with workers", () => {
  const files = { "in/Hộp 1/a.pdf": "picture thyc hiện\nblank", "in/Hộp 1/b.pdf": "layer thyc\nbroken", "in/c.pdf": "picture ba", "in/bad.pdf": "cut", "in/same.pdf": "picture ba" };

  it("gives the same folder as scanInto", async () => {
    const folder = folderOf(files);
    const broker = fakeBroker();
    const [here, there] = [join(folder, "here"), join(folder, "there")];
    const one = await scanInto([join(folder, "in")], { ...RUN, open: openFake, out: here });
    const many = await withWorkers(broker, 3, () => enqueueInto([join(folder, "in")], { ...RUN, broker, out: there }));
    expect(contents(there)).toEqual(contents(here));
    expect(many.totals).toEqual(one.totals);
    expect(readdirSync(join(there, ".khoidau/queue"))).toEqual([]);
    expect(broker.begun).toHaveLength(5);
  });

  it("reads copies under other names as what their names say, and names each in its own error", async () => {
    const folder = folderOf({ "in/a/thư.txt": "Kính gửi", "in/b/thư.pdf": "Kính gửi", "in/c/cụt.pdf": "%PDF-1.7 cut", "in/d/hỏng.pdf": "%PDF-1.7 cut" });
    const broker = fakeBroker();
    const { errors } = await withWorkers(broker, 1, () => enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") }), { open: openSource });
    expect(errors.map(({ path, message }) => [path, message.split(" is ")[0]])).toEqual([["b/thư.pdf", "thư.pdf"], ["c/cụt.pdf", "cụt.pdf"], ["d/hỏng.pdf", "hỏng.pdf"]]);
  });

  it("tells of each document and page as a scan does", async () => {
    const folder = folderOf(files);
    const broker = fakeBroker();
    const events: string[] = [];
    const onProgress: EnqueueOptions["onProgress"] = (event) => void events.push("path" in event ? `${event.event} ${event.path}` : event.event);
    await withWorkers(broker, 1, () => enqueueInto([join(folder, "in/Hộp 1")], { ...RUN, broker, out: join(folder, "out"), onProgress }));
    expect(events.sort()).toEqual(["document a.pdf", "document b.pdf", "found", "opened a.pdf", "opened b.pdf", "page a.pdf", "page a.pdf", "page b.pdf", "page b.pdf"]);
  });

  it("passes over what is done and has not changed, and asks again for what failed", async () => {
    const folder = folderOf(files);
    const broker = fakeBroker();
    const go = (): Promise<unknown> => enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") });
    await withWorkers(broker, 2, async () => {
      await go();
      const before = broker.begun.length;
      writeFileSync(join(folder, "in/c.pdf"), "picture bốn");
      await go();
      expect(broker.begun.slice(before).sort()).toEqual(["Hộp 1/b.pdf", "bad.pdf", "c.pdf"]);
    });
    expect(readFileSync(join(folder, "out/c.txt"), "utf8")).toBe("bốn\n");
  });

  it("goes on after a run that ended: what was in the queue was done meanwhile", async () => {
    const folder = folderOf(files);
    const broker = fakeBroker();
    const stop = new AbortController();
    const options = { ...RUN, broker, out: join(folder, "out") };
    const ended = enqueueInto([join(folder, "in")], { ...options, signal: stop.signal });
    await Promise.all([expect(ended).rejects.toThrow("enough"), expect.poll(() => broker.asked).toHaveLength(5).then(() => stop.abort(new Error("enough")))]);
    await withWorkers(broker, 1, async () => {
      await expect.poll(() => broker.begun).toHaveLength(5);
      await enqueueInto([join(folder, "in")], options);
    });
    expect(broker.begun).toHaveLength(5);
    expect(readFileSync(join(folder, "out/Hộp 1/a.txt"), "utf8")).toBe("thực hiện\f\n");
  });

  it("has a job done again whose result was fetched by a run that was killed then", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc" });
    const broker = fakeBroker();
    const options = { ...RUN, broker, out: join(folder, "out") };
    const stop = new AbortController();
    const ended = enqueueInto([join(folder, "in")], { ...options, signal: stop.signal });
    await Promise.all([expect(ended).rejects.toThrow("enough"), expect.poll(() => broker.asked).toHaveLength(1).then(() => stop.abort(new Error("enough")))]);
    const results = join(folder, "out/.khoidau/queue");
    await withWorkers(broker, 1, async () => {
      await expect.poll(() => existsSync(results) && readdirSync(results).filter((name) => name.endsWith(".json"))).toHaveLength(1);
      rmSync(results, { recursive: true });
      expect((await enqueueInto([join(folder, "in")], options)).totals.done).toBe(1);
    });
    expect(broker.begun).toEqual(["a.pdf", "a.pdf"]);
  });

  it("says which document its workers were lost at, and does the rest", async () => {
    const folder = folderOf(files);
    const broker = fakeBroker();
    broker.loses = ({ path }) => path === "Hộp 1/a.pdf";
    const { errors, totals } = await withWorkers(broker, 2, () => enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") }));
    expect(totals).toMatchObject({ done: 2, partial: 1, failed: 2 });
    expect(errors.find(({ path }) => path === "Hộp 1/a.pdf")).toMatchObject({ code: "failed", message: expect.stringContaining("stalled") as string });
  });

  it("says that a worker has another file there", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const broker = fakeBroker();
    const run = enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") });
    await expect.poll(() => broker.asked).toHaveLength(1);
    writeFileSync(join(folder, "in/a.pdf"), "picture hai");
    const { errors } = await withWorkers(broker, 1, () => run);
    expect(errors).toMatchObject([{ path: "a.pdf", code: "unreadable", message: expect.stringMatching(/another file .* was enqueued; see that all machines have the same/) as string }]);
  });

  it("says that a worker sees no file there, or that its results do not come here", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const broker = fakeBroker();
    const run = enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") });
    await expect.poll(() => broker.asked).toHaveLength(1);
    rmSync(join(folder, "in/a.pdf"));
    expect((await withWorkers(broker, 1, () => run)).errors).toMatchObject([{ path: "a.pdf", message: expect.stringMatching(/^a\.pdf: the worker found no file at .*a\.pdf; see that all machines have/) as string }]);
    writeFileSync(join(folder, "in/a.pdf"), "picture một");
    const elsewhere = { ...broker, open: async (name: string) => ({ ...(await broker.open(name)), done: () => Promise.resolve() }) };
    const { errors } = await enqueueInto([join(folder, "in")], { ...RUN, broker: elsewhere, out: join(folder, "out") });
    expect(errors).toMatchObject([{ path: "a.pdf", message: expect.stringMatching(/its result .* is not here; see that all machines have the same --out there/) as string }]);
  });

  it("has the worker say what it cannot write, beside whoever asked", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "out/.khoidau/queue": "a file where the folder should be" });
    const broker = fakeBroker();
    const told: unknown[] = [];
    const onProgress: EnqueueOptions["onProgress"] = (event) => void (event.event === "document" && told.push(event.error?.code));
    const { errors } = await withWorkers(broker, 1, () => enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") }), { onProgress });
    expect(told).toEqual(["unwritable"]);
    expect(errors).toMatchObject([{ path: "a.pdf", message: expect.stringContaining("could not be written") as string }]);
  });

  it("removes results that nobody fetched within a week, and leaves newer ones", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một", "out/.khoidau/queue/old.json": "{}", "out/.khoidau/queue/.khoidau-0a.part": "{", "out/.khoidau/queue/new.json": "{}" });
    const broker = fakeBroker();
    const results = join(folder, "out/.khoidau/queue");
    const longAgo = new Date(Date.now() - 8 * 24 * 3600 * 1000);
    for (const name of ["old.json", ".khoidau-0a.part"]) utimesSync(join(results, name), longAgo, longAgo);
    await withWorkers(broker, 1, () => enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out") }));
    expect(readdirSync(results)).toEqual(["new.json"]);
  });

  it("says that no worker of this dictionary and these options serves, and waits for one", async () => {
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const broker = fakeBroker();
    const notices: QueueNotice[] = [];
    await withWorkers(broker, 1, async () => {
      const run = enqueueInto([join(folder, "in")], { ...RUN, broker, out: join(folder, "out"), onNotice: (notice) => notices.push(notice) });
      await expect.poll(() => broker.asked).toHaveLength(1);
      expect(broker.begun).toEqual([]);
      expect((await withWorkers(broker, 1, () => run)).totals.done).toBe(1);
    }, { restorer: { ...restorer, name: "another dictionary" } });
    expect(notices).toEqual([{ notice: "no-worker", queue: expect.stringMatching(/^khoidau-[\da-f]{16}$/) as string }]);
  });

  it("refuses options that cannot be before anything is asked", async () => {
    await expect(enqueueInto(["x"], { out: "y", inFlight: 0 })).rejects.toMatchObject({ code: "bad-argument", message: expect.stringContaining("inFlight is the number 0") as string });
    await expect(enqueueInto(["x"], { out: "y", jobs: 2 } as never)).rejects.toThrow('enqueueInto has no option "jobs"');
    await expect(work({ signals: AbortSignal.abort() } as never)).rejects.toThrow("did you mean signal?");
  });
});
