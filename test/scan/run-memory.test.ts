/** Memory stays flat from ten documents to a thousand. */
import { setFlagsFromString } from "node:v8";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, expect, it } from "vitest";
import { scanInto } from "../../src/scan/run-folder.js";
import { folderOf, openFake, readingEngine, removeFolders, restorer } from "./fake-scans.js";

afterEach(removeFolders);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes that are alive. */
function alive(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it("does not grow with the documents of a run", { timeout: 60_000 }, async () => {
  const page = "picture thyc hiện ".padEnd(1000, "ủy ban nhân dân ");
  const folder = folderOf(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`in/${i}.pdf`, `${page}${i}\n${page}`])));
  const engine = readingEngine();
  const at = new Map<number, number>();
  let done = 0;
  await scanInto([join(folder, "in")], {
    ...{ out: join(folder, "out"), engine, open: openFake, restorer, jobs: 2, formats: ["txt", "jsonl"] },
    onProgress: ({ event }) => {
      if (event !== "document") return;
      done++;
      // What the fake itself remembers is not the run's.
      engine.read.length = 0;
      if (done === 10 || done === 1000) at.set(done, alive());
    },
  });
  // A document's text, words and picture take some 200 kB, 200 MB in all; of each the journal keeps 400 bytes, and
  // compiled code comes and goes by some MB.
  expect(at.get(1000)! - at.get(10)!).toBeLessThan(10_000_000);
});
