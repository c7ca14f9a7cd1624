/** Owns what is asked of a message broker: that jobs come to workers, each until it is done. */

import type { DocumentJob } from "./document-job.js";

/** The side that asks. */
export interface Broker {
  /**
   * Puts a job in line, unless one of this name is there or was done, and waits for it.
   *
   * @throws KhoidauError `ocr-failed` where workers began it and none ended it, or could not write its result.
   */
  done(id: string, job: DocumentJob): Promise<void>;
  /** Forgets a job that is done, so that it can be asked for again. */
  forget(id: string): Promise<void>;
  /** How many workers serve the queue now. */
  workers(): Promise<number>;
  close(): Promise<void>;
}

/** The side that works. */
export interface Shift {
  /** Takes no more jobs, and waits for those that are begun. */
  end(): Promise<void>;
}

/** Does one job; what it throws ends the job as failed. */
export type DoJob = (job: DocumentJob) => Promise<void>;

/** Two sides of one queue. Tests put one in that needs no Redis. */
export interface BrokerMaker {
  open(queue: string): Promise<Broker>;
  /** Takes up to `width` jobs at once. */
  serve(queue: string, width: number, work: DoJob): Promise<Shift>;
}
