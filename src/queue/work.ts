/** Owns a worker: it takes documents from a queue and scans them, as long as it is left to. */

import { checkOptionNames } from "../argument-checks.js";
import { openTools } from "../scan/document-scanner.js";
import { openSource } from "../scan/open-source.js";
import { writeOutput } from "../scan/output-files.js";
import type { DocumentTools } from "../scan/run-document.js";
import { failedDocument, scanDocument } from "../scan/run-document.js";
import { failureOf } from "../scan/run-failure.js";
import { hashOfFile } from "../scan/run-hash.js";
import type { ScanOptions } from "../scan/run-options.js";
import { completeScanOptions } from "../scan/run-options.js";
import type { ScanEngines, ScannedDocument } from "../scan/scanned-document.js";
import { KhoidauError } from "../errors.js";
import type { DocumentJob } from "./document-job.js";
import { jobId, queueName } from "./document-job.js";
import type { QueueOptions } from "./enqueue.js";
import { QUEUE_DEFAULTS } from "./enqueue.js";
import { redisBroker } from "./redis-broker.js";
import { resultFile } from "./result-files.js";

/** How a worker works; all but `signal` are optional. */
export interface WorkOptions extends Pick<ScanOptions, "engine" | "jobs" | "onProgress" | "open" | "pageTimeoutMs" | "restorer">, QueueOptions {
  /** Ends the worker once what it has begun is done. */
  readonly signal: AbortSignal;
  /** Is told once the worker serves. Default nobody. */
  readonly onReady?: (queue: string, engines: ScanEngines) => void;
}

const OPTIONS: Readonly<Record<keyof WorkOptions, true>> = {
  ...{ engine: true, jobs: true, onProgress: true, open: true, pageTimeoutMs: true, restorer: true },
  ...{ redis: true, onNotice: true, broker: true, signal: true, onReady: true },
};

/**
 * Serves the queue of its own version, engine, dictionary and options until `signal` is aborted; resolves when what was begun
 * is done. A document that cannot be read is a result like any other. Whoever may write to the Redis server says which files are
 * read and where results are written: keep it among your own machines.
 *
 * @throws KhoidauError `bad-argument`; `unreadable` where BullMQ is not installed or Redis does not answer.
 *
 * @example
 * ```ts
 * import { work } from "khoidau/queue";
 * async function serve(): Promise<void> {
 *   const stop = new AbortController();
 *   process.once("SIGTERM", () => stop.abort());
 *   await work({ redis: "redis://queue:6379", jobs: 8, signal: stop.signal });
 * }
 * ```
 */
export async function work(options: WorkOptions): Promise<void> {
  checkOptionNames(options, "work", OPTIONS);
  const { signal, redis = QUEUE_DEFAULTS.redis, onNotice = () => undefined, onReady = () => undefined, broker, ...scan } = options;
  const { jobs } = completeScanOptions(scan);
  const maker = broker ?? (await redisBroker(redis, (message) => onNotice({ notice: "trouble", message })));
  const { tools, engines, close } = await openTools(scan);
  try {
    const queue = queueName(engines);
    let rank = 0;
    const shift = await maker.serve(queue, jobs + 1, (job) => doJob(job, rank++, toolsFor(job, tools, options.open)));
    onReady(queue, engines);
    await aborted(signal);
    await shift.end();
  } finally {
    await close();
  }
}

/** Tools with what the job asks for. */
function toolsFor({ layers, fromEncoding, thumbnails }: DocumentJob, tools: DocumentTools, open: ScanOptions["open"]): DocumentTools {
  return { ...tools, open: open ?? ((path) => openSource(path, { fromEncoding })), options: { ...tools.options, layers, fromEncoding, thumbnails } };
}

/** Scans a job's document and writes the result where the asker looks for it. */
async function doJob(job: DocumentJob, rank: number, tools: DocumentTools): Promise<void> {
  const document = await scanned(job, rank, tools);
  const { path } = job;
  try {
    await writeOutput(resultFile(job.results, jobId(job)), JSON.stringify(document));
  } catch (error) {
    // The asker hears of it from the broker.
    tools.options.onProgress({ event: "document", path, status: "failed", pages: 0, error: failureOf(error, path) });
    throw error;
  }
  const error = document.status === "failed" ? { error: document.error } : {};
  tools.options.onProgress({ event: "document", path, status: document.status, pages: document.status === "failed" ? 0 : document.pages.length, ...error });
}

async function scanned({ source, path, hash }: DocumentJob, rank: number, tools: DocumentTools): Promise<ScannedDocument> {
  const input = { source, path, stem: path };
  try {
    const found = await hashOfFile(source).catch(noneThere);
    if (found === hash) return await scanDocument(input, hash, rank, tools);
    const what = found === undefined ? `no file at ${source}` : `another file at ${source} than was enqueued`;
    throw new KhoidauError("unreadable", `${path}: the worker found ${what}; see that all machines have the same files there, and run it again.`, { reason: "other-file", path: source });
  } catch (error) {
    return failedDocument(input, error, hash);
  }
}

/** Who enqueued the file has it. */
function noneThere(error: unknown): undefined {
  if (error instanceof KhoidauError && error.details["reason"] === "missing") return undefined;
  throw error;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
