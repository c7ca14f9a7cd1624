/** The same run over BullMQ on a Redis server of the test's own; passed over where none is installed. */

import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QueueNotice } from "../../src/queue/index.js";
import { enqueueInto, work } from "../../src/queue/index.js";
import { folderOf, openFake, readingEngine, removeFolders, restorer } from "../scan/fake-scans.js";

const HAS_REDIS = spawnSync("redis-server", ["--version"]).error === undefined;
const PARTS = { engine: readingEngine(), restorer };

let url = "";
let server: ChildProcess | undefined;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => probe.once("listening", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function startServer(port: number): Promise<ChildProcess> {
  const started = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((ready) => started.stdout.on("data", (line: Buffer) => void (line.includes("Ready to accept") && ready())));
  return started;
}

beforeAll(async () => {
  const port = await freePort();
  url = `redis://127.0.0.1:${port}`;
  if (HAS_REDIS) server = await startServer(port);
});
afterAll(() => {
  server?.kill();
  removeFolders();
});

describe("a queue on Redis", () => {
  it("says that no server answers, without the password of its URL", async () => {
    const closed = `redis://:secret@127.0.0.1:${await freePort()}`;
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const error = await enqueueInto([join(folder, "in")], { ...PARTS, out: join(folder, "out"), redis: closed }).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: "unreadable", message: expect.stringMatching(/^No Redis server answers at redis:\/\/…@127\.0\.0\.1:\d+ \(.*ECONNREFUSED.*\); start one there/) as string });
  });

  it.each(["redis://:se@cret@queue:99999", "redis://:cr/et@queue:99999", ":se@cret@queue:6379"])("keeps an odd password out of what it says: %j", async (address) => {
    const error = await enqueueInto(["in"], { ...PARTS, out: "out", redis: address }).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: "bad-argument", details: { url: expect.stringMatching(/^(?:redis:\/\/)?…@queue:\d+$/) as string } });
    expect((error as Error).message).not.toMatch(/cr\/?et/);
  });

  it.each(["queue", "http://queue:6379", "redis://queue:99999", ""])("refuses an address that can be none of a Redis server: %j", async (address) => {
    const error = await enqueueInto(["in"], { ...PARTS, out: "out", redis: address }).catch((reason: Error) => reason);
    expect(error).toMatchObject({ code: "bad-argument", message: `"${address}" is not the address of a Redis server; expected redis://HOST:PORT or rediss://HOST:PORT, a port of at most 65535; give that with --redis.` });
  });

  it.skipIf(!HAS_REDIS)("says that the server has no such database", async () => {
    await expect(work({ ...PARTS, redis: `${url}/99`, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("DB index is out of range") as string });
  });

  it.skipIf(!HAS_REDIS)("brings every document to a worker and its result back, and forgets both", async () => {
    const names = Array.from({ length: 40 }, (_, i) => `Văn bản ${i}`);
    const folder = folderOf(Object.fromEntries(names.map((name, i) => [`in/${name}.pdf`, `picture thyc ${i}`])));
    const out = join(folder, "out");
    const stop = new AbortController();
    const notices: QueueNotice[] = [];
    const served: string[] = [];
    const run = enqueueInto([join(folder, "in")], { ...PARTS, out, redis: url, formats: ["txt"], onNotice: (notice) => notices.push(notice) });
    await expect.poll(() => notices).toHaveLength(1);
    const workers = [1, 2].map(() => work({ ...PARTS, open: openFake, jobs: 2, redis: url, signal: stop.signal, onReady: (queue) => served.push(queue) }));
    const { totals } = await run;
    stop.abort();
    await Promise.all(workers);
    expect(totals.done).toBe(40);
    expect(notices).toEqual([{ notice: "no-worker", queue: served[0] }]);
    names.forEach((name, i) => expect(readFileSync(join(out, `${name}.txt`), "utf8")).toBe(`thực ${i}\n`));
    const { Redis } = await import("ioredis");
    const redis = new Redis(url);
    expect(await redis.keys("*:completed")).toEqual([]);
    expect(await redis.keys(`bull:${served[0]!}:????????????????????????????????`)).toEqual([]);
    redis.disconnect();
  });

  it.skipIf(!HAS_REDIS)("lets both sides end though the server is gone", async () => {
    const port = await freePort();
    const gone = await startServer(port);
    const folder = folderOf({ "in/a.pdf": "picture một" });
    const stop = new AbortController();
    const told: string[] = [];
    const both = { ...PARTS, redis: `redis://127.0.0.1:${port}`, signal: stop.signal, onNotice: ({ notice }: QueueNotice) => void told.push(notice) };
    // The worker serves another queue: the document stays in line.
    const worker = work({ ...both, restorer: { ...restorer, name: "another dictionary" }, onReady: () => told.push("ready") });
    const run = enqueueInto([join(folder, "in")], { ...both, out: join(folder, "out") }).catch((reason: Error) => reason);
    await expect.poll(() => told.sort()).toEqual(["no-worker", "ready"]);
    gone.kill("SIGKILL");
    await expect.poll(() => told).toContain("trouble");
    stop.abort(new Error("enough"));
    expect(await run).toMatchObject({ message: "enough" });
    await worker;
  }, 20_000);
});
