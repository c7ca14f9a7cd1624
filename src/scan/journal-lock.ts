/** Owns the lock that keeps two runs off one output folder. */

import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { KhoidauError } from "../errors.js";
import { outputFailure } from "./output-files.js";

/** A lock that is held. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count, where it can be known: process ids come again. */
  readonly started?: string;
}

/**
 * Takes the lock file `path`. A lock whose process is gone is taken over.
 *
 * @throws KhoidauError `locked` where another process holds it, `unwritable` where the file cannot be made.
 */
export async function takeLock(path: string): Promise<Lock> {
  const own = JSON.stringify(await holderOf(process.pid));
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, own);
    while (!(await linked(draft, path))) await clearStale(path);
  } catch (error) {
    throw error instanceof KhoidauError ? error : outputFailure(path, error);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return { release: async () => ((await contentOf(path)) === own ? rm(path, { force: true }) : undefined) };
}

/** Puts the draft under the lock's name, whole or not at all; false where there is one. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    // A file system without links.
    return writeNew(path, await readFile(draft, "utf8"));
  }
}

async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead process's lock away. @throws KhoidauError `locked` where it lives. */
async function clearStale(path: string): Promise<void> {
  const content = await contentOf(path);
  if (content === undefined) return;
  const holder = parsed(content);
  if (holder !== undefined && (await lives(holder))) {
    const where = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
    const message = `Another run (${where}) is writing into this folder; wait for its end, or give --out another folder. If no run is left, delete ${path}.`;
    throw new KhoidauError("locked", message, { path, pid: holder.pid, host: holder.host });
  }
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  // Another run may have been quicker and its own lock is what was moved: it is put back.
  if ((await contentOf(aside)) !== content) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parsed(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function lives(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const { started } = await holderOf(holder.pid);
  return started === undefined || holder.started === undefined || started === holder.started;
}

async function holderOf(pid: number): Promise<Holder> {
  const started = await startOf(pid);
  return { pid, host: hostname(), ...(started === undefined ? {} : { started }) };
}

/** Field 22 of Linux's `/proc/PID/stat`, counted after the name, which may hold anything. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    // Not Linux, or the process is gone.
    return undefined;
  }
}
