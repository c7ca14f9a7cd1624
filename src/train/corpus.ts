/** Owns the reading of the text corpus: `*.xz` files → documents → lines, with the development split apart. */

import { createReadStream, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import xz from "xz-decompress";

/** Every 50th document of a file is held out: index i, from 0, with i % 50 === 49. */
const HELD_OUT_EVERY = 50;

/** The last documents of this file are the references of hand-made pairs that others score on. */
const LEFT_OUT_AT_END: Readonly<Record<string, number>> = { "admin-tdkt-docs": 5 };

/** Documents that have hand-made answers (`bench/fields/answers`, which says what they are): their fields are measured. */
const LABELLED: Readonly<Record<string, ReadonlySet<number>>> = {
  "legal-tvpl-vanban": new Set([
    15, 27, 33, 51, 63, 66, 68, 69, 75, 76, 92, 93, 103, 108, 109, 113, 117, 118, 120, 122, 127, 150, 157, 158, 174, 188, 193, 204, 206,
    207, 208, 209, 222, 240, 244, 249, 271, 288, 299, 311, 315, 316, 317, 321, 329, 335, 339, 355, 356, 366, 376, 378, 389, 428, 440, 447,
    456, 457, 462, 484,
  ]),
};

/** One document of a corpus file. */
export interface CorpusDocument {
  /** Position in its file, from 0. */
  readonly index: number;
  /** Its paragraphs, one a line, without empty ones. */
  readonly lines: readonly string[];
}

/** A corpus file by name, without the folder and `.txt.xz`. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
}

/** The text files of a corpus folder, sorted by name. */
export function corpusFiles(folder: string): CorpusFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt.xz"))
    .sort()
    .map((file) => ({ name: basename(file, ".txt.xz"), path: join(folder, file) }));
}

/** The whole text of an `.xz` file. */
export async function readXz(path: string): Promise<string> {
  const packed = Readable.toWeb(createReadStream(path)) as unknown as ConstructorParameters<typeof xz.XzReadableStream>[0];
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const chunk of Readable.fromWeb(new xz.XzReadableStream(packed) as never)) parts.push(decoder.decode(chunk as Uint8Array, { stream: true }));
  parts.push(decoder.decode());
  return parts.join("");
}

/** The documents of a corpus text: runs of lines between empty lines. */
export function* documentsOf(text: string): Generator<CorpusDocument> {
  let index = 0;
  let lines: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push(line);
    else if (lines.length > 0) {
      yield { index: index++, lines };
      lines = [];
    }
  }
  if (lines.length > 0) yield { index, lines };
}

/** The documents of a file, but for those that others score on and those that have answers. */
export async function readDocuments(file: CorpusFile): Promise<CorpusDocument[]> {
  const documents = [...documentsOf(await readXz(file.path))];
  return documents.slice(0, documents.length - (LEFT_OUT_AT_END[file.name] ?? 0)).filter((document) => isHeldOut(document) || !isLabelled(file, document));
}

/** True where a document has hand-made answers. */
export function isLabelled(file: Pick<CorpusFile, "name">, { index }: Pick<CorpusDocument, "index">): boolean {
  return LABELLED[file.name]?.has(index) === true;
}

/** True where a document belongs to the development split, which is never counted. */
export function isHeldOut(document: CorpusDocument): boolean {
  return document.index % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;
}
