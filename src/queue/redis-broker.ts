/** Owns the broker of real runs: BullMQ on Redis. */

import type * as BullMq from "bullmq";
import type { Redis as RedisClient } from "ioredis";
import { KhoidauError } from "../errors.js";
import type { Broker, BrokerMaker, DoJob, Shift } from "./broker.js";
import type { DocumentJob } from "./document-job.js";

/** A worker renews its claim of a job at half of this, in ms; a document's repair holds the thread for a second at most. */
const CLAIM = 120_000;
/** A job whose worker was lost is given to others so often: what ends one worker after another must not end all. */
const SECOND_CHANCES = 1;
/** Results that nobody fetches are of no use after a week, in seconds. */
const KEPT = 7 * 24 * 3600;
/** An event may be lost with the connection: the job's state is asked for so often, in ms. */
const ASK_AGAIN = 30_000;

/**
 * Queues on the Redis server at `url`; `onTrouble` is told where it does not answer while work goes on. What was begun goes on
 * when it is back.
 *
 * @throws KhoidauError `unreadable`, with `needed`, where BullMQ and ioredis are not installed; its parts throw the same where the server does not answer at first.
 */
export async function redisBroker(url: string, onTrouble: (message: string) => void): Promise<BrokerMaker> {
  const { bullmq, Redis } = await packages();
  const options = { connection: { url, maxRetriesPerRequest: null } };
  const listen = <T extends Complaining>(client: T): T => {
    client.on("error", ({ message }) => onTrouble(message));
    return client;
  };
  return {
    async open(name): Promise<Broker> {
      await reach(url, Redis);
      const queue = listen(new bullmq.Queue<DocumentJob>(name, { ...options, defaultJobOptions: { removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } } }));
      const events = listen(new bullmq.QueueEvents(name, options));
      // Each job that is waited for listens.
      for (const emitter of [queue, events]) emitter.setMaxListeners(0);
      return {
        done: (id, job) => doneOn(queue, events, id, job),
        forget: async (id) => void (await queue.remove(id)),
        workers: () => queue.getWorkersCount(),
        close: async () => void (await Promise.all([queue.close(), events.close()])),
      };
    },
    async serve(name: string, width: number, work: DoJob): Promise<Shift> {
      await reach(url, Redis);
      const worker = listen(new bullmq.Worker<DocumentJob>(name, ({ data }) => work(data), { ...options, concurrency: width, lockDuration: CLAIM, maxStalledCount: SECOND_CHANCES }));
      await worker.waitUntilReady();
      return { end: () => worker.close() };
    },
  };
}

/** A client of the server that says what hinders it. */
interface Complaining {
  on(event: "error", listener: (error: Error) => void): unknown;
}

async function doneOn(queue: BullMq.Queue<DocumentJob>, events: BullMq.QueueEvents, jobId: string, data: DocumentJob): Promise<void> {
  for (;;) {
    // Where a job of this name is there already, that one is waited for.
    const job = await queue.add("document", data, { jobId });
    const error = await job.waitUntilFinished(events, ASK_AGAIN).then(() => undefined, (reason: Error) => reason);
    if (error === undefined) return;
    const state = await job.getState();
    if (state === "completed") return;
    if (state !== "failed") continue;
    const { failedReason } = (await queue.getJob(jobId)) ?? { failedReason: error.message };
    await queue.remove(jobId);
    throw new KhoidauError("ocr-failed", `The workers could not do it: ${failedReason}; see what they say, and run it again.`, { reason: "worker" });
  }
}

/** Sees whether the server is there: BullMQ itself would wait for it without a word. */
async function reach(url: string, Redis: typeof RedisClient): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let said: Error | undefined;
  client.on("error", (error: Error) => (said = error));
  try {
    await client.connect();
  } catch (cause) {
    throw unreached(url, said ?? cause);
  } finally {
    client.disconnect();
  }
}

async function packages(): Promise<{ bullmq: typeof BullMq; Redis: typeof RedisClient }> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, Redis };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new KhoidauError("unreadable", "A queue needs the packages bullmq and ioredis, which are not installed here; run: npm install bullmq ioredis", { reason: "queue-packages", name: "bullmq, ioredis", needed: true }, { cause });
  }
}

function unreached(url: string, cause: unknown): KhoidauError {
  const shown = url.replace(/\/\/[^@/]*@/, "//…@");
  const what = cause instanceof Error ? cause.message : String(cause);
  return new KhoidauError("unreadable", `No Redis server answers at ${shown} (${what}); start one there, or name another with --redis.`, { reason: "redis", name: shown, system: what, needed: true }, { cause });
}
