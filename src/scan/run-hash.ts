/** Owns the content hash by which a file is known again. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { KhoidauError } from "../errors.js";

/** SHA-256 of a file in hex; memory does not grow with it. @throws KhoidauError `unreadable`. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : code === "EACCES" ? "its rights forbid it" : String(code);
    throw new KhoidauError("unreadable", `${path} could not be read: ${why}; see that it is there and may be read.`, { path, reason: code === "ENOENT" ? "missing" : "rights" }, { cause });
  }
  return hash.digest("hex");
}
