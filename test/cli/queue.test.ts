import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { CommandIo } from "../../src/cli/command-io.js";
import { runProgram } from "../../src/cli/program.js";
import type { FakeBroker } from "../queue/fake-broker.js";
import { fakeBroker } from "../queue/fake-broker.js";
import { folderOf, openFake, readingEngine, removeFolders, restorer } from "../scan/fake-scans.js";

afterEach(removeFolders);

/** A command that runs: what it has said, how to interrupt it, its exit code. */
interface Running {
  readonly err: string[];
  readonly code: Promise<number>;
  interrupt(): void;
}

function begin(args: readonly string[], broker: FakeBroker | undefined, env: CommandIo["env"] = {}): Running {
  const err: string[] = [];
  let interrupt = (): void => undefined;
  const io: CommandIo = {
    ...{ env, terminal: false, typed: false, input: (async function* () {})() },
    write: () => Promise.resolve(),
    warn: (line) => void err.push(line),
    onInterrupt: (listener) => ((interrupt = listener), () => undefined),
  };
  const scan = { engine: readingEngine(), open: openFake, restorer };
  const code = runProgram(args, { io, open: () => Promise.reject(new Error("not asked for")), version: "1.2.3", scan, ...(broker === undefined ? {} : { queue: { broker } }) });
  return { err, code, interrupt: () => interrupt() };
}

describe("khoidau enqueue and worker", () => {
  it("scan a folder together; the worker ends when it is interrupted", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc", "in/bad.pdf": "cut" });
    const broker = fakeBroker();
    const run = begin(["enqueue", join(folder, "in"), "-o", join(folder, "out"), "--format", "txt"], broker);
    await expect.poll(() => run.err).toEqual([expect.stringMatching(/^khoidau: no worker serves the queue khoidau-[\da-f]{16}; waiting for one\. Start "khoidau worker"/)]);
    const worker = begin(["worker", "--jobs", "1"], broker);
    expect(await run.code).toBe(2);
    expect(readFileSync(join(folder, "out/a.txt"), "utf8")).toBe("thực\n");
    worker.interrupt();
    expect(await worker.code).toBe(0);
    expect(worker.err).toEqual([
      expect.stringMatching(/^khoidau: serving the queue khoidau-[\da-f]{16} \(khoidau \d.*, fake 1, .*\); Ctrl-C ends it$/),
      expect.stringContaining("bad.pdf is cut off; copy it again."),
      "khoidau: takes no more; ends when what is begun is done. Press Ctrl-C again to stop at once",
    ]);
    expect(run.err.slice(1)).toEqual([expect.stringContaining("bad.pdf is cut off; copy it again.")]);
  });

  it("says of an interrupted run that what is in the queue goes on, and ends with 130", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc" });
    const broker = fakeBroker();
    const run = begin(["--lang", "vi", "enqueue", join(folder, "in"), "-o", join(folder, "out")], broker);
    await expect.poll(() => broker.asked).toEqual(["a.pdf"]);
    run.interrupt();
    expect(await run.code).toBe(130);
    expect(run.err.at(-1)).toMatch(/^khoidau: đang dừng; việc trong hàng đợi vẫn được làm/);
  });

  it("ends with 3 where no Redis server answers at the address of the variable", async () => {
    const worker = begin(["--lang", "vi", "worker"], undefined, { KHOIDAU_REDIS: "redis://127.0.0.1:1" });
    expect(await worker.code).toBe(3);
    expect(worker.err).toEqual([expect.stringMatching(/^khoidau: redis:\/\/127\.0\.0\.1:1 không có máy chủ Redis nào trả lời \(.*ECONNREFUSED.*\); hãy bật máy chủ ở đó, hoặc nêu máy khác bằng --redis\.$/)]);
  });

  it("write nothing but objects with --log json", async () => {
    const folder = folderOf({ "in/a.pdf": "picture thyc" });
    const broker = fakeBroker();
    const run = begin(["enqueue", join(folder, "in"), "-o", join(folder, "out"), "--log", "json"], broker);
    await expect.poll(() => broker.asked).toHaveLength(1);
    const worker = begin(["worker", "--log", "json"], broker);
    expect(await run.code).toBe(0);
    worker.interrupt();
    await worker.code;
    const events = (lines: readonly string[]): unknown[] => lines.map((line) => (JSON.parse(line) as { event: unknown }).event);
    expect(events(run.err)).toEqual(["notice", "found", "opened", "page", "document", "end"]);
    expect(events(worker.err)).toEqual(["serving", "opened", "page", "document"]);
  });

  it("take an empty address in the variable for none", async () => {
    const worker = begin(["worker"], undefined, { KHOIDAU_REDIS: "" });
    worker.interrupt();
    // 0 where a server runs at the usual address, 3 where none does.
    expect([0, 3]).toContain(await worker.code);
    expect(worker.err.join()).not.toContain("is not the address");
  });
});
