/** Owns `khoidau enqueue` and `khoidau worker`: the folder run on many machines. */

import { KhoidauError } from "../errors.js";
import type { QueueNotice, QueueOptions } from "../queue/index.js";
import type { ScanEvent } from "../scan/index.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, exitCodeOf } from "./exit-code.js";
import type { RestorerFlags } from "./restore-flags.js";
import { sayFailure, warnError } from "./say-error.js";
import type { ScanFlags, ScanParts, ScanSetting } from "./scan-command.js";
import { restorerOf, runScan } from "./scan-command.js";
import type { Words } from "./words.js";

/** Where the queue is, and how it is told of. */
interface QueueFlags {
  readonly redis?: string;
  readonly log?: "json" | "text";
}

/** While a server is away its clients complain every second: the same is said again after this time, in ms. */
const SAID_AGAIN = 60_000;

/** The flags of `enqueue` as commander gives them. */
export interface EnqueueFlags extends Omit<ScanFlags, "jobs">, QueueFlags {
  readonly inFlight?: number;
}

/** The flags of `worker` as commander gives them. */
export interface WorkerFlags extends RestorerFlags, QueueFlags {
  readonly jobs?: number;
}

/** What both sides of a queue say and work with; tests put another broker in. */
export interface QueueSetting extends ScanSetting {
  readonly words: Words["scan"];
  readonly queueWords: Words["queue"];
  readonly queue?: Pick<QueueOptions, "broker">;
}

/** Runs `enqueue`: as `scan`, with workers elsewhere. */
export async function runEnqueue(paths: readonly string[], flags: EnqueueFlags, io: CommandIo, setting: QueueSetting): Promise<ExitCode> {
  const { inFlight } = flags;
  return runScan(paths, flags, io, {
    ...setting,
    words: { ...setting.words, interrupted: setting.queueWords.interrupted },
    async run(all, options) {
      const { enqueueInto } = await import("../queue/index.js");
      const { jobs: _, open: __, ...scan } = options;
      return enqueueInto(all, { ...scan, ...queueOf(flags, io, setting), ...(inFlight === undefined ? {} : { inFlight }) });
    },
  });
}

/** Runs `worker` until it is interrupted. */
export async function runWorker(flags: WorkerFlags, io: CommandIo, setting: QueueSetting): Promise<ExitCode> {
  const { queueWords: words, parts } = setting;
  const stop = new AbortController();
  const quiet = io.onInterrupt?.(() => {
    if (flags.log !== "json") io.warn(`khoidau: ${words.ending}`);
    stop.abort();
  });
  try {
    const { work } = await import("../queue/index.js");
    await work({
      ...workParts(parts),
      ...queueOf(flags, io, setting),
      ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
      restorer: parts?.restorer ?? (await restorerOf(flags, io)),
      signal: stop.signal,
      onReady: (queue, engines) => io.warn(flags.log === "json" ? JSON.stringify({ event: "serving", queue, engines }) : `khoidau: ${words.serving({ queue, engines: `khoidau ${engines.khoidau}, ${engines.ocr}, ${engines.repair}` })}`),
      onProgress: flags.log === "json" ? (event) => io.warn(JSON.stringify(event)) : (event) => tell(event, io),
    });
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof KhoidauError)) throw error;
    warnError(io, error);
    return exitCodeOf(error);
  } finally {
    quiet?.();
  }
}

/** A worker says what failed; what went well is told by whoever asked for it. */
function tell(event: ScanEvent, io: CommandIo): void {
  if (event.event === "document" && event.error !== undefined) io.warn(`khoidau: ${sayFailure(io, event.error, event.path)}`);
}

function workParts(parts: ScanParts | undefined): ScanParts {
  return { ...(parts?.engine === undefined ? {} : { engine: parts.engine }), ...(parts?.open === undefined ? {} : { open: parts.open }) };
}

/** Where the queue is, and who is told what hinders it; an address that is empty is none. */
function queueOf({ redis, log }: QueueFlags, io: CommandIo, { queue, queueWords }: QueueSetting): QueueOptions {
  const url = redis ?? (io.env["KHOIDAU_REDIS"] || undefined);
  const said = new Map<string, number>();
  return {
    ...queue,
    ...(url === undefined ? {} : { redis: url }),
    onNotice: (notice) => {
      const line = log === "json" ? JSON.stringify({ event: "notice", ...notice }) : `khoidau: ${noticeLine(notice, queueWords)}`;
      const now = performance.now();
      if (now - (said.get(line) ?? -Infinity) < SAID_AGAIN) return;
      said.set(line, now);
      io.warn(line);
    },
  };
}

function noticeLine(notice: QueueNotice, words: Words["queue"]): string {
  return notice.notice === "no-worker" ? words.noWorker(notice.queue) : words.trouble(notice.message);
}
