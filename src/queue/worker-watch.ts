/** Owns noticing that nobody serves a queue: at the start of a run, and when its last worker goes. */

import type { Broker } from "./broker.js";

/** The broker is asked so often, in ms. */
const EVERY = 30_000;

/** Tells when nobody serves the broker's queue, once each time; returns how to stop looking. */
export async function watchWorkers(broker: Pick<Broker, "workers">, onNone: () => void, everyMs = EVERY): Promise<() => void> {
  let served = true;
  const look = async (): Promise<void> => {
    const serves = (await broker.workers()) > 0;
    if (served && !serves) onNone();
    served = serves;
  };
  await look();
  let looking = false;
  const timer = setInterval(() => {
    // A broker that does not answer is asked no second question.
    if (looking) return;
    looking = true;
    // What hinders it, it tells itself.
    void look().catch(() => undefined).finally(() => (looking = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
