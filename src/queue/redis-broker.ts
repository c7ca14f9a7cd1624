/** Owns the broker of real runs: BullMQ on Redis. */

import type * as BullMq from "bullmq";
import type { Redis as RedisClient } from "ioredis";
import { KhoidauError } from "../errors.js";
import type { Broker, BrokerMaker, DoJob, Shift } from "./broker.js";
import type { DocumentJob } from "./document-job.js";
import { JobEnds } from "./job-ends.js";
import { RESULTS_KEPT } from "./result-files.js";

/** A worker renews its claim of a job at half of this, in ms; a document's repair holds the thread for a second at most. */
const CLAIM = 120_000;
/** A job whose worker was lost is given to others so often: what ends one worker after another must not end all. */
const SECOND_CHANCES = 1;
/** An event may be lost with the connection: the job's state is asked for so often, in ms. */
const ASK_AGAIN = 30_000;
/** A server that is away is asked again after this time, in ms. */
const RETRY = 1_000;
/** At the end it is not waited for longer, in ms. */
const GOODBYE = 2_000;
const SCHEMES = ["redis:", "rediss:"];

/**
 * Queues on the Redis server at `url`; `onTrouble` is told where it does not answer while work goes on. What was begun goes on
 * when it is back.
 *
 * @throws KhoidauError `bad-argument` for what is no such URL; `unreadable`, with `needed`, where BullMQ and ioredis are not installed; its parts throw the same where the server does not answer at first.
 */
export async function redisBroker(url: string, onTrouble: (message: string) => void): Promise<BrokerMaker> {
  if (!URL.canParse(url) || !SCHEMES.includes(new URL(url).protocol)) throw notRedis(url);
  const { bullmq, Redis } = await packages();
  let leaving = false;
  const options = { connection: { url, maxRetriesPerRequest: null, retryStrategy: () => (leaving ? null : RETRY) } };
  const listen = <T extends Complaining>(client: T): T => {
    client.on("error", ({ message }) => onTrouble(message));
    return client;
  };
  return {
    async open(name): Promise<Broker> {
      await reach(url, Redis);
      const queue = listen(new bullmq.Queue<DocumentJob>(name, { ...options, defaultJobOptions: { removeOnComplete: { age: RESULTS_KEPT }, removeOnFail: { age: RESULTS_KEPT } } }));
      const events = listen(new bullmq.QueueEvents(name, options));
      const ends = new JobEnds(events, ASK_AGAIN);
      return {
        done: (id, job) => doneOn(queue, ends, id, job),
        forget: async (id) => void (await queue.remove(id)),
        workers: () => queue.getWorkersCount(),
        close: async () => {
          ends.close();
          // Where the server is away clients that take events never close: they are left, and end at their next try to reach it.
          await within(GOODBYE, Promise.all([queue.close(), events.close()]));
          leaving = true;
        },
      };
    },
    async serve(name: string, width: number, work: DoJob): Promise<Shift> {
      await reach(url, Redis);
      const begun = new Set<Promise<void>>();
      const tracked = ({ data }: BullMq.Job<DocumentJob>): Promise<void> => {
        const task = work(data).finally(() => begun.delete(task));
        begun.add(task);
        return task;
      };
      const worker = listen(new bullmq.Worker<DocumentJob>(name, tracked, { ...options, concurrency: width, lockDuration: CLAIM, maxStalledCount: SECOND_CHANCES }));
      await worker.waitUntilReady();
      return {
        async end(): Promise<void> {
          await worker.pause(true);
          while (begun.size > 0) await Promise.allSettled(begun);
          // A server that is away cannot be told what is done; it gives those jobs to others.
          const isAway = await reach(url, Redis).then(() => false, () => true);
          await worker.close(isAway);
        },
      };
    },
  };
}

/** A client of the server that says what hinders it. */
interface Complaining {
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** Waits for a task so long at most, in ms. */
function within(ms: number, task: Promise<unknown>): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, ms);
    task.then(() => done(), fail).finally(() => clearTimeout(timer));
  });
}

async function doneOn(queue: BullMq.Queue<DocumentJob>, ends: JobEnds, jobId: string, data: DocumentJob): Promise<void> {
  for (;;) {
    const end = ends.next(jobId);
    // Where a job of this name is there already, that one is waited for.
    const job = await queue.add("document", data, { jobId });
    const state = await job.getState();
    if (state === "completed") return;
    if (state === "failed") break;
    await end;
  }
  const failedReason = (await queue.getJob(jobId))?.failedReason ?? "it is not known why";
  await queue.remove(jobId);
  throw new KhoidauError("ocr-failed", `The workers could not do it: ${failedReason}; see what they say, and run it again.`, { reason: "worker" });
}

/** Sees whether the server is there: BullMQ itself would wait for it without a word. */
async function reach(url: string, Redis: typeof RedisClient): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let said: Error | undefined;
  client.on("error", (error: Error) => (said = error));
  try {
    await client.connect();
    // A server that is there may still refuse what the URL says of its database.
    if (said !== undefined) throw said;
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
  const what = cause instanceof Error ? cause.message : String(cause);
  return new KhoidauError("unreadable", `No Redis server answers at ${shown(url)} (${what}); start one there, or name another with --redis.`, { reason: "redis", name: shown(url), system: what, needed: true }, { cause });
}

function notRedis(url: string): KhoidauError {
  const expected = "redis://HOST:PORT or rediss://HOST:PORT, a port of at most 65535";
  return new KhoidauError("bad-argument", `"${shown(url)}" is not the address of a Redis server; expected ${expected}; give that with --redis.`, { reason: "redis-url", url: shown(url) });
}

/** A URL without its password, whatever signs stand in that, and whether or not it is an address at all. */
function shown(url: string): string {
  return url.replace(/^([a-z]+:\/\/)?.*@/is, "$1…@");
}
