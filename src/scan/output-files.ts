/** Owns output files: on the disk whole under their name, or not at all. */

import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unwritableFile } from "../file-errors.js";
import { makeFolder } from "../make-folder.js";

/** Content of a file: at once or in pieces. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string | Uint8Array>;

/** Pieces are put together to writes of about this many characters. */
const WRITE = 1 << 18;

const DRAFT = /^\.khoidau-[\da-z-]+\.part$/;

/**
 * Writes a file under a name of its own in the same folder (by chance: processes of two machines may have one number), brings it to the disk, and renames it. Returns its bytes.
 *
 * @throws KhoidauError `unwritable`; errors of the pieces as they are. No draft is left behind.
 */
export async function writeOutput(path: string, content: Content): Promise<number> {
  const draft = join(dirname(path), `.khoidau-${randomBytes(8).toString("hex")}.part`);
  try {
    makeFolder(dirname(path));
    const bytes = await writeDraft(draft, content);
    await rename(draft, path);
    return bytes;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritableFile(path, error);
  }
}

async function writeDraft(draft: string, content: Content): Promise<number> {
  const file = await open(draft, "wx");
  try {
    let bytes = 0;
    const write = async (piece: string | Uint8Array): Promise<void> => {
      const data = typeof piece === "string" ? Buffer.from(piece) : piece;
      await file.writeFile(data);
      bytes += data.length;
    };
    if (typeof content === "string" || content instanceof Uint8Array) await write(content);
    else {
      let held = "";
      for await (const piece of content) {
        if (typeof piece === "string") held += piece;
        if (typeof piece === "string" && held.length < WRITE) continue;
        await write(held);
        held = "";
        if (typeof piece !== "string") await write(piece);
      }
      await write(held);
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

/** Brings the names in a folder to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  let handle;
  try {
    handle = await open(folder, "r");
    await handle.sync();
  } catch (error) {
    // Windows does not open folders; network file systems may not sync them. The names are then as safe as it makes them.
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw unwritableFile(folder, error);
  } finally {
    await handle?.close();
  }
}

/** Removes the drafts that killed runs left in a folder; nothing where there is no such folder. */
export async function sweepDrafts(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
    throw unwritableFile(folder, error);
  }
  for (const name of names) if (DRAFT.test(name)) await rm(join(folder, name), { force: true });
}
