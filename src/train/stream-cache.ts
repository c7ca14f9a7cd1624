/** Owns the copy of the word stream on disk, so that a second build need not cut 47 M syllables again. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpusFiles } from "./corpus.js";
import { readStream } from "./word-stream.js";
import type { CorpusStream, FileStream } from "./word-stream.js";

interface CacheIndex {
  readonly words: readonly string[];
  readonly files: readonly { readonly name: string; readonly counted: number; readonly heldOut: number }[];
}

/** The modules that decide how a line is cut into words, and which documents there are. */
const CUTTING = ["text/fold", "text/lm-words", "text/normal-form", "text/tone-placement", "text/word-class", "train/corpus"];

/** Changes whenever the corpus, the cutting into words or what is left out changes. */
function cacheKey(folder: string, excluded: ReadonlySet<string>): string {
  const hash = createHash("sha256");
  for (const file of corpusFiles(folder)) hash.update(`${file.name} ${statSync(file.path).size}\n`);
  for (const file of CUTTING) hash.update(readFileSync(fileURLToPath(new URL(`../${file}.js`, import.meta.url))));
  for (const key of [...excluded].sort()) hash.update(key);
  return hash.digest("hex").slice(0, 16);
}

/** The word stream of a corpus folder, from `cache` where it was left there by an earlier build. */
export async function cachedStream(
  folder: string,
  excluded: ReadonlySet<string>,
  cache: string,
  log: (message: string) => void,
): Promise<CorpusStream> {
  const stem = join(cache, `words-${cacheKey(folder, excluded)}`);
  if (existsSync(`${stem}.json`)) return readCache(stem);
  const stream = await readStream(corpusFiles(folder), excluded, log);
  mkdirSync(cache, { recursive: true });
  writeCache(stem, stream);
  return stream;
}

function readCache(stem: string): CorpusStream {
  const index = JSON.parse(readFileSync(`${stem}.json`, "utf8")) as CacheIndex;
  const raw = readFileSync(`${stem}.u32`);
  const numbers = new Uint32Array(raw.buffer, raw.byteOffset, raw.byteLength / 4);
  let at = 0;
  const take = (length: number): Uint32Array => numbers.subarray(at, (at += length));
  const files: FileStream[] = index.files.map((file) => ({ name: file.name, counted: take(file.counted), heldOut: take(file.heldOut) }));
  return { words: index.words, files };
}

function writeCache(stem: string, stream: CorpusStream): void {
  const parts = stream.files.flatMap((file) => [file.counted, file.heldOut]);
  writeFileSync(`${stem}.u32`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
  const files = stream.files.map((file) => ({ name: file.name, counted: file.counted.length, heldOut: file.heldOut.length }));
  writeFileSync(`${stem}.json`, JSON.stringify({ words: stream.words, files } satisfies CacheIndex));
}
