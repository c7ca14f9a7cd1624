/** Owns which files of a folder are texts to learn from. */

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { KhoidauError } from "../errors.js";
import { unreadableFile } from "../file-errors.js";

/**
 * The paths of the .txt and .md files of a folder and its subfolders, sorted; `expected` says what they should hold.
 *
 * @throws KhoidauError `unreadable` where there are none, or the folder cannot be read.
 */
export function textFilesIn(folder: string, expected: string): string[] {
  const files: string[] = [];
  addTextFiles(folder, files, new Set(), expected);
  if (files.length > 0) return files.sort();
  throw new KhoidauError("unreadable", `${folder} holds no .txt or .md file; expected ${expected} to learn from.`, { path: folder, reason: "textless" });
}

/** Links are followed, but no folder is read twice: they may lead in a circle, and what is read twice counts twice. */
function addTextFiles(folder: string, files: string[], read: Set<string>, expected: string): void {
  try {
    const place = realpathSync(folder);
    if (read.has(place)) return;
    read.add(place);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) addTextFiles(path, files, read, expected);
      else if (/\.(?:txt|md)$/i.test(name)) files.push(path);
    }
  } catch (cause) {
    throw cause instanceof KhoidauError ? cause : unreadableFile(folder, cause, `a folder of .txt or .md files with ${expected}`);
  }
}
