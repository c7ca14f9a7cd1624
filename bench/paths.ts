/** Owns where the bench finds its data and leaves its results; all relative to the project's root, where it runs. */

import { existsSync } from "node:fs";

/** Data beside the project that it may not copy; a clone alone does not have them. */
export const SHARED = {
  corpus: "../shared/corpus",
  layers: "../shared/layers",
  noise: "../shared/noise",
  scans: "../shared/scans",
} as const;

/** Sets made on demand. They hold sentences of the corpus and must not be committed. */
export const CACHE = ".cache/bench";

/** Small, committed. */
export const RESULTS = "bench/results";

export const FIXTURES = "fixtures";

/** True where the data lie. */
export function isThere(path: string): boolean {
  return existsSync(path);
}
