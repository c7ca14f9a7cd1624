/** Owns the development split: every 50th document of each corpus file, never counted in the dictionary. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFiles, isHeldOut, readDocuments } from "../src/train/corpus.js";
import { CACHE, SHARED } from "./paths.js";

/** The held-out documents of one corpus file; each a list of paragraphs. */
export interface HeldOutFile {
  readonly name: string;
  readonly documents: readonly (readonly string[])[];
}

/** The held-out documents of all corpus files; unpacked once (about 20 s) and kept under the cache folder. */
export async function heldOutFiles(): Promise<HeldOutFile[]> {
  const folder = join(CACHE, "development");
  mkdirSync(folder, { recursive: true });
  const files: HeldOutFile[] = [];
  for (const file of corpusFiles(SHARED.corpus)) {
    const kept = join(folder, `${file.name}.json`);
    if (!existsSync(kept)) {
      const documents = (await readDocuments(file)).filter(isHeldOut).map((document) => document.lines);
      writeFileSync(kept, JSON.stringify(documents));
    }
    files.push({ name: file.name, documents: JSON.parse(readFileSync(kept, "utf8")) as string[][] });
  }
  return files;
}
