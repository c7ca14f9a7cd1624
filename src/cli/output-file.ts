/** Owns output files: written whole or not at all. */

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { unwritableFile } from "../file-errors.js";
import { makeFolder } from "../make-folder.js";

/**
 * Writes a file under a name of its own and renames it, so that no half-written file ever has the wanted name.
 *
 * @throws KhoidauError `unwritable`.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
  let begun = false;
  try {
    makeFolder(dirname(path));
    begun = true;
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (cause) {
    if (begun) rmSync(draft, { force: true });
    throw unwritableFile(path, cause);
  }
}
