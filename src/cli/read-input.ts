/** Owns the reading of the command's inputs: files and standard input. */

import { readFile } from "node:fs/promises";
import { unreadableFile } from "../file-errors.js";

/** The bytes of an input: a file, or standard input where the name is `-`. */
export async function readBytes(name: string, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (name === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of input) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(name);
  } catch (cause) {
    throw unreadableFile(name, cause);
  }
}
