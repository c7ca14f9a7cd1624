/** Noticing that nobody serves a queue. */

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchWorkers } from "../../src/queue/worker-watch.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells once each time that nobody serves, at the start and when the last worker goes", async () => {
  const counts = [0, 0, 2, 1, 0, 0, 1, 0];
  const told: number[] = [];
  const stop = await watchWorkers({ workers: () => Promise.resolve(counts.shift()!) }, () => told.push(counts.length), 1000);
  expect(told).toEqual([7]);
  await vi.advanceTimersByTimeAsync(7000);
  expect(told).toEqual([7, 3, 0]);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

it("asks a broker that does not answer no second question", async () => {
  const workers = vi.fn(() => Promise.resolve(1));
  const stop = await watchWorkers({ workers }, () => undefined, 1000);
  workers.mockImplementation(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(5000);
  expect(workers).toHaveBeenCalledTimes(2);
  stop();
});
