/** Owns the command that makes the rendered development set: `npm run bench:sets -- [PAGES]`. */

import { isThere, SHARED } from "./paths.js";
import { fontWarning, makeRenderedSet, PAGES } from "./rendered-set.js";

/** Makes the set; returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  if (!isThere(SHARED.corpus)) {
    process.stderr.write(`${SHARED.corpus} is not there: the rendered set is made from it and cannot be made.\n`);
    return 3;
  }
  const pages = args[0] === undefined ? PAGES : Number(args[0]);
  if (!Number.isInteger(pages) || pages < 1) {
    process.stderr.write(`${args[0]} is no number of pages; give a whole number above 0.\n`);
    return 1;
  }
  const warning = fontWarning();
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  await makeRenderedSet(pages, (message) => process.stderr.write(`${message}\n`));
  return 0;
}
