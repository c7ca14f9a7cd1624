/** Owns the content hash by which a file is known again. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { unreadableFile } from "../file-errors.js";

/** SHA-256 of a file in hex; memory does not grow with it. @throws KhoidauError `unreadable`. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (cause) {
    throw unreadableFile(path, cause);
  }
  return hash.digest("hex");
}
