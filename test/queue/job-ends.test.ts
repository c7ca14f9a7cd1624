/** Waiting for jobs of a queue. */

import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { JobEnds } from "../../src/queue/job-ends.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("JobEnds", () => {
  it("wakes all who wait for a job at its end, good or bad, and nobody else", async () => {
    const events = new EventEmitter();
    const ends = new JobEnds(events, 1000);
    const woken: string[] = [];
    for (const id of ["a", "a", "b", "c"]) void ends.next(id).then(() => woken.push(id));
    events.emit("completed", { jobId: "a" });
    events.emit("failed", { jobId: "c" });
    await Promise.resolve();
    expect(woken).toEqual(["a", "a", "c"]);
    expect(events.listenerCount("completed")).toBe(1);
  });

  it("has a job looked at though its event was lost", async () => {
    const waited = new JobEnds(new EventEmitter(), 1000).next("a");
    vi.advanceTimersByTime(1000);
    await waited;
  });

  it("keeps no process from its end once it is closed", () => {
    const ends = new JobEnds(new EventEmitter(), 1000);
    void ends.next("a");
    void ends.next("b");
    ends.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
