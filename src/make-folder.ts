/** Owns the making of output folders, with all that they stand in. */

import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder where there is none. Node's own way (`recursive`) tries for ever where a folder cannot be made though the one
 * that it would stand in is there (`/proc`).
 */
export function makeFolder(path: string): void {
  if (isMade(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  if (!isMade(path)) throw Object.assign(new Error(`no folder can be made at ${path}`), { code: "EROFS", syscall: "mkdir" });
}

/** Whether the folder is there or could be made; false where what it stands in is not there. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    // Some systems say of a folder that is there that it cannot be made: of a drive, of a read-only place.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return true;
    throw error;
  }
}
