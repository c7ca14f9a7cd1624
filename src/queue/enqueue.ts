/** Owns the folder run whose documents are read on many machines. */

import { join, resolve } from "node:path";
import { checkOptionNames, wrongArgument } from "../argument-checks.js";
import { openTools } from "../scan/document-scanner.js";
import type { ScanIntoOptions } from "../scan/folder-options.js";
import { INTO_OPTIONS, scanIntoBy } from "../scan/run-folder.js";
import { completeScanOptions } from "../scan/run-options.js";
import { RUN_FOLDER } from "../scan/output-formats.js";
import type { ScanSummary } from "../scan/output-index.js";
import type { BrokerMaker } from "./broker.js";
import { queueName } from "./document-job.js";
import { QueueScanner } from "./queue-scanner.js";
import { redisBroker } from "./redis-broker.js";
import { sweepResults } from "./result-files.js";
import { watchWorkers } from "./worker-watch.js";

/** Something that the user of a queue should know while a run waits. */
export type QueueNotice =
  | {
      /** Nobody serves the queue, at the start or any more: workers are of another version, dictionary or options, or there are none. */
      readonly notice: "no-worker";
      readonly queue: string;
    }
  | { readonly notice: "trouble"; readonly message: string };

/** Where the queue is, on both sides. */
export interface QueueOptions {
  /** URL of the Redis server. Default `redis://127.0.0.1:6379`. */
  readonly redis?: string;
  /** Is told what hinders; must not throw. Default nobody. */
  readonly onNotice?: (notice: QueueNotice) => void;
  /** Another broker instead of Redis. Default none. */
  readonly broker?: BrokerMaker;
}

/** How a folder is scanned by workers; all but `out` are optional. */
export interface EnqueueOptions extends Omit<ScanIntoOptions, "jobs" | "open" | "pageTimeoutMs">, QueueOptions {
  /** Documents in the queue at once, 1..100,000: enough to keep all workers busy. Default 1,000. */
  readonly inFlight?: number;
}

/** What holds where an option is left out. */
export const QUEUE_DEFAULTS = { redis: "redis://127.0.0.1:6379", inFlight: 1_000 } as const;

const MOST_IN_FLIGHT = 100_000;
const { jobs: _, open: __, pageTimeoutMs: ___, ...SHARED } = INTO_OPTIONS;
const OPTIONS: Readonly<Record<keyof EnqueueOptions, true>> = { ...SHARED, redis: true, onNotice: true, broker: true, inFlight: true };

/**
 * `scanInto` with workers elsewhere (see `work`): documents go into a queue, results come back, and this call writes the
 * outputs, journal and index as `scanInto` does. Files and `out` must have the same paths on all machines. Where the call is
 * ended, what is in the queue is still done; the next call goes on and fetches it.
 *
 * @throws KhoidauError as `scanInto`; `unreadable` where BullMQ is not installed or Redis does not answer.
 *
 * @example
 * ```ts
 * import { enqueueInto } from "khoidau/queue";
 * async function scanAll(folder: string, out: string): Promise<number> {
 *   const { totals } = await enqueueInto([folder], { out, redis: "redis://queue:6379" });
 *   return totals.documents;
 * }
 * ```
 */
export async function enqueueInto(paths: readonly string[], options: EnqueueOptions): Promise<ScanSummary> {
  checkOptionNames(options, "enqueueInto", OPTIONS);
  const { redis = QUEUE_DEFAULTS.redis, onNotice = () => undefined, inFlight = QUEUE_DEFAULTS.inFlight, broker, ...scan } = options;
  if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > MOST_IN_FLIGHT) throw wrongArgument("inFlight", inFlight, `a whole number from 1 to ${MOST_IN_FLIGHT}`);
  const maker = broker ?? (await redisBroker(redis, (message) => onNotice({ notice: "trouble", message })));
  return scanIntoBy(async (set) => {
    const { engines, close } = await openTools(set);
    await close();
    const queue = queueName(engines);
    const opened = await maker.open(queue);
    const results = resultsFolder(options.out);
    await sweepResults(results);
    const onClose = await watchWorkers(opened, () => onNotice({ notice: "no-worker", queue }));
    return new QueueScanner(opened, { engines, options: completeScanOptions(set), results, width: inFlight, onClose });
  }, paths, scan);
}

/** Results wait beside the journal. */
function resultsFolder(out: string): string {
  return join(resolve(out), RUN_FOLDER, "queue");
}

