/** A run with a slow fake engine, in a process of its own that a test may kill. Arguments: input folder, output folder. */

import { scanInto } from "../../src/scan/run-folder.js";
import { openFake, readingEngine, restorer } from "./fake-scans.js";

const [input, out] = process.argv.slice(2) as [string, string];

await scanInto([input], {
  ...{ out, open: openFake, restorer, jobs: 2, formats: ["txt", "json", "jsonl", "csv"], timing: false },
  engine: readingEngine(2),
});
