/** Owns the making of output folders, with all that they stand in. */

import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder where there is none. Node's own way (`recursive`) tries for ever where a folder cannot be made though the one
 * that it would stand in is there (`/proc`).
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return;
  const parent = dirname(path);
  if (parent !== path) await makeFolder(parent);
  if (!(await isMade(path))) throw Object.assign(new Error(`no folder can be made at ${path}`), { code: "EROFS", syscall: "mkdir" });
}

/** Whether the folder is there or could be made; false where what it stands in is not there. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return false;
    // Some systems say of a folder that is there that it cannot be made: of a drive, of a read-only place.
    if ((await stat(path).catch(() => undefined))?.isDirectory() === true) return true;
    throw error;
  }
}
