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
  const { Queue, QueueEvents, Worker } = bullmq;
  const listen = (emitter: { on(event: "error", listener: (error: Error) => void): unknown }): void => void emitter.on("error", ({ message }) => onTrouble(message));
  const options = { connection: { url, maxRetriesPerRequest: null } };
  const reach = async (): Promise<void> => {
    const first = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    let said: Error | undefined;
    first.on("error", (error: Error) => (said = error));
    try {
      await first.connect();
    } catch (cause) {
      throw unreached(url, said ?? cause);
    } finally {
      first.disconnect();
    }
  };
  return {
    async open(name): Promise<Broker> {
      await reach();
      const queue = new Queue<DocumentJob>(name, { ...options, defaultJobOptions: { removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } } });
      const events = new QueueEvents(name, options);
      for (const emitter of [queue, events]) {
        listen(emitter);
        emitter.setMaxListeners(0);
      }
      return {
        async done(jobId, job) {
          for (;;) {
            const added = await queue.add("document", job, { jobId });
            const error = await added.waitUntilFinished(events, ASK_AGAIN).then(() => undefined, (reason: Error) => reason);
            if (error === undefined) return;
            const state = await added.getState();
            if (state === "completed") return;
            if (state !== "failed") continue;
            const { failedReason } = (await queue.getJob(jobId)) ?? { failedReason: error.message };
            await queue.remove(jobId);
            throw new KhoidauError("ocr-failed", `The workers could not do it: ${failedReason}; see what they say, and run it again.`, { reason: "worker" });
          }
        },
        forget: async (jobId) => void (await queue.remove(jobId)),
        workers: () => queue.getWorkersCount(),
        close: async () => void (await Promise.all([queue.close(), events.close()])),
      };
    },
    async serve(name: string, width: number, work: DoJob): Promise<Shift> {
      await reach();
      const worker = new Worker<DocumentJob>(name, ({ data }) => work(data), { ...options, concurrency: width, lockDuration: CLAIM, maxStalledCount: SECOND_CHANCES });
      listen(worker);
      await worker.waitUntilReady();
      return { end: () => worker.close() };
    },
  };
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
