/** Owns the timing in a process of its own: the heap and the compiled code that a bench leaves behind change a figure by an eighth. */

import { spawnSync } from "node:child_process";

/** What a program prints that runs in a new process over the built package, as JSON; `input` is its standard input. */
export function inProcess<T>(program: string, args: readonly string[], input = ""): T {
  const child = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", program, ...args], { encoding: "utf8", input });
  if (child.status !== 0) throw new Error(`A fresh process failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as T;
}

/** The middle one. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
