/** Owns the repair in several threads at once. */

import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { RestoreOptions } from "../restore/options.js";
import type { CommandRestoration, CommandRestorer } from "./command-restorer.js";
import type { PoolTask } from "./restorer-worker.js";

/** The command's own threads; beside the bundle that this file becomes a part of (`bundle-cli.mjs`). */
const WORKER = new URL("./cli/restorer-worker.js", import.meta.url);
/** Each thread takes 70 to 150 MB. */
const MOST_JOBS = 8;

/** Milliseconds that a thread waits for its next text: for ever. */
const IDLE = 2 ** 31 - 1;

/** Threads where nobody says how many: the cores, up to 8. */
export function usualJobs(): number {
  return Math.min(availableParallelism(), MOST_JOBS);
}

/**
 * A restorer of `jobs` threads over the bytes of a dictionary. What it gives for a text does not depend on how many there
 * are. To be closed, or the process does not end. `worker` is the bundle of `restorer-worker.ts`.
 */
export function restorerPool(dictionary: Uint8Array, options: RestoreOptions, jobs: number, worker: URL = WORKER): CommandRestorer {
  // Threads are started as texts come, and stay: to start one takes longer than most texts.
  const pool = new Tinypool({ filename: worker.href, name: "restore", minThreads: 1, maxThreads: jobs, idleTimeout: IDLE, isolateWorkers: false });
  const shared = new Uint8Array(new SharedArrayBuffer(dictionary.length));
  shared.set(dictionary);
  return {
    jobs,
    restore: (text) => pool.run({ dictionary: shared, options, text } satisfies PoolTask) as Promise<CommandRestoration>,
    close: () => pool.destroy(),
  };
}
