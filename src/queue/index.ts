/** The public surface of `khoidau/queue`: the folder run on many machines. Node only; needs the packages `bullmq` and `ioredis`. */

export type { Broker, BrokerMaker, DoJob, Shift } from "./broker.js";
export type { DocumentJob } from "./document-job.js";
export { enqueueInto } from "./enqueue.js";
export type { EnqueueOptions, QueueNotice, QueueOptions } from "./enqueue.js";
export { work } from "./work.js";
export type { WorkOptions } from "./work.js";
