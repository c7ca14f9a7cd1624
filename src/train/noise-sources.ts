/** Owns the clean text that pages are printed from: a corpus folder, or any folder of text files. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { KhoidauError } from "../errors.js";
import { toNfc } from "../text/normal-form.js";
import { corpusFiles, documentsOf, isHeldOut, readDocuments } from "./corpus.js";
import type { PageSource } from "./noise-plan.js";

/** Shares of pages by the head of a corpus file's name; files that are named otherwise share as `other`. */
const SHARES: readonly (readonly [string, number])[] = [["admin-", 10], ["legal-tvpl-vanban", 50], ["legal-tvpl-hoidap", 20], ["legal-", 7], ["general-", 0]];
const OTHER_SHARE = 20;

/**
 * The documents of a folder's `*.txt.xz` and `*.txt` files (documents parted by empty lines). Those of the development
 * split of packed corpus files are left out, so that pages printed from them can measure.
 */
export async function readSources(folder: string): Promise<PageSource[]> {
  const sources: PageSource[] = [];
  for (const file of listed(folder, () => corpusFiles(folder))) {
    const share = shareOf(file.name);
    if (share === 0) continue;
    const documents = (await readDocuments(file)).filter((document) => !isHeldOut(document)).map((document) => document.lines);
    sources.push({ name: file.name, share, documents });
  }
  for (const file of listed(folder, () => readdirSync(folder)).filter((name) => name.endsWith(".txt")).sort()) {
    const documents = [...documentsOf(toNfc(readFileSync(join(folder, file), "utf8")))].map((document) => document.lines);
    sources.push({ name: basename(file, ".txt"), share: shareOf(file), documents });
  }
  if (sources.some((source) => source.documents.length > 0)) return sources;
  throw new KhoidauError("unreadable", `No clean text in ${folder}: expected *.txt or *.txt.xz files; give another folder with --from.`, { folder });
}

function listed<T>(folder: string, list: () => T[]): T[] {
  try {
    return list();
  } catch (cause) {
    throw new KhoidauError("unreadable", `The folder ${folder} cannot be read; give a folder of clean text with --from.`, { folder }, { cause });
  }
}

function shareOf(name: string): number {
  return SHARES.find(([head]) => name.startsWith(head))?.[1] ?? OTHER_SHARE;
}
