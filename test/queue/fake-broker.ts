/** A broker in memory, and what real ones do on bad days. */

import type { BrokerMaker, DoJob } from "../../src/queue/broker.js";
import type { DocumentJob } from "../../src/queue/document-job.js";

interface Line {
  readonly waiting: [string, DocumentJob][];
  readonly done: Map<string, Promise<void>>;
  readonly shifts: Set<() => void>;
}

/** What a test sees and does of a broker. */
export interface FakeBroker extends BrokerMaker {
  /** Names of jobs in the order in which they were asked for, once each. */
  readonly asked: string[];
  /** The same in the order in which workers began them. */
  readonly begun: string[];
  /** Puts an end to a job's worker in the middle of it. */
  loses?: (job: DocumentJob) => boolean;
}

/** Queues by name; each job goes to whichever worker is free. */
export function fakeBroker(): FakeBroker {
  const lines = new Map<string, Line>();
  const ends = new Map<string, { resolve: () => void; reject: (reason: Error) => void }>();
  const lineOf = (name: string): Line => {
    const line = lines.get(name) ?? { waiting: [], done: new Map(), shifts: new Set() };
    lines.set(name, line);
    return line;
  };
  const fake: FakeBroker = {
    asked: [],
    begun: [],
    open: (name) => {
      const line = lineOf(name);
      return Promise.resolve({
        done: (id, job) => {
          const known = line.done.get(id);
          if (known !== undefined) return known;
          const promise = new Promise<void>((resolve, reject) => ends.set(id, { resolve, reject }));
          promise.catch(() => line.done.delete(id));
          line.done.set(id, promise);
          fake.asked.push(job.path);
          line.waiting.push([id, job]);
          for (const wake of line.shifts) wake();
          return promise;
        },
        forget: (id) => Promise.resolve(void line.done.delete(id)),
        workers: () => Promise.resolve(line.shifts.size),
        close: () => Promise.resolve(),
      });
    },
    serve: (name, width, work) => Promise.resolve(shiftOn(lineOf(name), width, work, fake, ends)),
  };
  return fake;
}

function shiftOn(line: Line, width: number, work: DoJob, fake: FakeBroker, ends: ReadonlyMap<string, { resolve: () => void; reject: (reason: Error) => void }>): { end: () => Promise<void> } {
  const running = new Set<Promise<void>>();
  const wake = (): void => {
    while (running.size < width && line.waiting.length > 0) {
      const [id, job] = line.waiting.shift()!;
      fake.begun.push(job.path);
      const { resolve, reject } = ends.get(id)!;
      const lost = fake.loses?.(job) === true ? Promise.reject(new Error("job stalled more than allowable limit")) : work(job);
      const task = lost.then(resolve, reject).then(() => {
        running.delete(task);
        wake();
      });
      running.add(task);
    }
  };
  line.shifts.add(wake);
  wake();
  return {
    end: async () => {
      line.shifts.delete(wake);
      await Promise.all(running);
    },
  };
}
