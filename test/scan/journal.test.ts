import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { JournalRecord } from "../../src/scan/journal.js";
import { Journal } from "../../src/scan/journal.js";
import { takeLock } from "../../src/scan/journal-lock.js";
import { folderOf, removeFolders } from "./fake-scans.js";

afterEach(removeFolders);

const record = (stem: string, row = "row"): JournalRecord<string> => ({ stem, source: `/in/${stem}.pdf`, hash: "00", key: "k", status: "done", outputs: { [`${stem}.txt`]: 3 }, row });

async function written(path: string, ...records: JournalRecord<string>[]): Promise<void> {
  const journal = await Journal.open<string>(path);
  for (const one of records) await journal.append(one);
  await journal.close();
}

const stemsIn = async (path: string): Promise<string[]> => {
  const journal = await Journal.open(path);
  const stems = [...journal.entries()].map(({ stem }) => stem);
  await journal.close();
  return stems;
};

describe("Journal", () => {
  it("remembers the newest record of each stem", async () => {
    const path = join(folderOf({}), "deep/journal.log");
    await written(path, record("a", "old"), record("b"), record("a", "mới"));
    const journal = await Journal.open<string>(path);
    expect(journal.get("a")).toMatchObject({ source: "/in/a.pdf", hash: "00", key: "k", outputs: { "a.txt": 3 } });
    expect(await journal.row("a")).toBe("mới");
    expect(await journal.row("b")).toBe("row");
    await journal.close();
  });

  it("holds what was appended at once, in order", async () => {
    const path = join(folderOf({}), "journal.log");
    const journal = await Journal.open<string>(path);
    await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append(record(`s${i}`, `dòng ${i}`))));
    for (let i = 0; i < 50; i++) expect(await journal.row(`s${i}`)).toBe(`dòng ${i}`);
    await journal.close();
    expect(await stemsIn(path)).toHaveLength(50);
  });

  it("loses the last record alone wherever a kill cuts the file, and goes on after it", async () => {
    const folder = folderOf({});
    const path = join(folder, "journal.log");
    await written(path, record("a"), record("b", "hàng"));
    const whole = readFileSync(path);
    const second = whole.indexOf(10) + 1;
    for (let cut = 0; cut <= whole.length; cut += 7) {
      const torn = join(folder, `torn-${cut}.log`);
      writeFileSync(torn, whole.subarray(0, cut));
      const expected = cut === whole.length ? ["a", "b"] : cut >= second ? ["a"] : [];
      expect(await stemsIn(torn)).toEqual(expected);
      await written(torn, record("c"));
      expect(await stemsIn(torn)).toEqual([...expected, "c"]);
    }
  });

  it("passes over a line whose sum does not agree", async () => {
    const path = join(folderOf({}), "journal.log");
    await written(path, record("a"), record("b"), record("c"));
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [lines[0], lines[1]!.replace("b.txt", "x.txt"), "\u0000\u0000", "", lines[2], ""].join("\n"));
    expect(await stemsIn(path)).toEqual(["a", "c"]);
  });

  it("is written anew when most of it is superseded", async () => {
    const path = join(folderOf({}), "journal.log");
    const journal = await Journal.open<string>(path);
    for (let i = 0; i < 120; i++) await journal.append(record("a", `${i}`));
    await journal.append(record("b"));
    await journal.close();
    const again = await Journal.open<string>(path);
    expect(await again.row("a")).toBe("119");
    await again.append(record("c", "last"));
    expect(await again.row("c")).toBe("last");
    await again.close();
    expect(readFileSync(path, "utf8").trimEnd().split("\n")).toHaveLength(3);
    expect(await stemsIn(path)).toEqual(["a", "b", "c"]);
  });

  it("says so where it cannot be written", async () => {
    const folder = folderOf({ file: "" });
    await expect(Journal.open(join(folder, "file/journal.log"))).rejects.toMatchObject({ code: "unwritable" });
  });
});

describe("takeLock", () => {
  it("lets one in at a time, and the next after it", async () => {
    const path = join(folderOf({}), "run/lock");
    const lock = await takeLock(path);
    await expect(takeLock(path)).rejects.toMatchObject({ code: "locked", message: expect.stringContaining(`process ${process.pid}`) });
    await lock.release();
    await (await takeLock(path)).release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("takes over the lock of a process that is gone, or came after it with its number, or was torn", async () => {
    const path = join(folderOf({}), "lock");
    const gone = 2 ** 22 + 1;
    const stale = [JSON.stringify({ pid: gone, host: hostname() }), "{", ""];
    if (existsSync("/proc/self/stat")) stale.push(JSON.stringify({ pid: process.pid, host: hostname(), started: "1" }));
    for (const content of stale) {
      writeFileSync(path, content);
      const lock = await takeLock(path);
      expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
      await lock.release();
      expect(existsSync(path)).toBe(false);
    }
  });

  it.skipIf(!existsSync("/proc/self/stat"))("takes over the lock of a process that was killed and that nobody has asked for", async () => {
    // The shell's child ends, and the shell becomes a program that never asks for it.
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const pid = Number(await new Promise((done) => parent.stdout.once("data", done)));
      for (let tries = 0; tries < 100 && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")); tries++) await new Promise((done) => setTimeout(done, 10));
      const path = join(folderOf({}), "lock");
      writeFileSync(path, JSON.stringify({ pid, host: hostname() }));
      const lock = await takeLock(path);
      expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
      await lock.release();
    } finally {
      parent.kill("SIGKILL");
    }
  });

  it("does not judge another machine's lock", async () => {
    const path = join(folderOf({}), "lock");
    writeFileSync(path, JSON.stringify({ pid: 1, host: "may-chu-luu-tru" }));
    await expect(takeLock(path)).rejects.toThrow(/process 1 on may-chu-luu-tru.*delete/);
  });

  it("gives a stale lock to one of many that want it", async () => {
    const path = join(folderOf({}), "lock");
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("does not take away a lock that is another's by now", async () => {
    const path = join(folderOf({}), "lock");
    const lock = await takeLock(path);
    truncateSync(path);
    appendFileSync(path, "{}");
    await lock.release();
    expect(readFileSync(path, "utf8")).toBe("{}");
  });
});
