/** Owns the lock that keeps two runs off one output folder. */

import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { KhoidauError } from "../errors.js";
import { unwritableFile } from "../file-errors.js";
import { makeFolder } from "../make-folder.js";

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

/** Milliseconds. */
const GUARD_PAUSE = 20;
const OLD_GUARD = 10_000;

/**
 * Takes the lock file `path`. A lock whose process is gone is taken over.
 *
 * @throws KhoidauError `locked` where another process holds it, `unwritable` where the file cannot be made.
 */
export async function takeLock(path: string): Promise<Lock> {
  const own = JSON.stringify({ ...(await holderOf(process.pid)), id: randomUUID() });
  const draft = `${path}.${randomUUID()}`;
  try {
    makeFolder(dirname(path));
    await writeFile(draft, own);
    while (!(await linked(draft, path))) if (await takenOver(draft, path)) break;
  } catch (error) {
    throw error instanceof KhoidauError ? error : unwritableFile(path, error);
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

/**
 * Puts the draft in the place of a dead process's lock; false where it is another's by now. One at a time looks and puts:
 * who has the guard.
 *
 * @throws KhoidauError `locked` where its process lives.
 */
async function takenOver(draft: string, path: string): Promise<boolean> {
  const stale = await contentOf(path);
  if (stale === undefined) return false;
  await refuseLiving(stale, path);
  const guard = `${path}.guard`;
  if (!(await writeNew(guard, ""))) {
    await dropOldGuard(guard);
    return false;
  }
  try {
    if ((await contentOf(path)) !== stale) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuseLiving(content: string, path: string): Promise<void> {
  const holder = parsed(content);
  if (holder === undefined || !(await lives(holder))) return;
  const where = holder.host === hostname() ? `process ${holder.pid}` : `process ${holder.pid} on ${holder.host}`;
  const message = `Another run (${where}) is writing into this folder; wait for its end, or give --out another folder. If no run is left, delete ${path}.`;
  throw new KhoidauError("locked", message, { path, pid: holder.pid, host: holder.host });
}

/** A guard is held for a moment; one that stays is of a process that was killed in it. */
async function dropOldGuard(guard: string): Promise<void> {
  await setTimeout(GUARD_PAUSE);
  const found = await stat(guard).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > OLD_GUARD) await rm(guard, { force: true });
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
  const found = await processStat(holder.pid);
  if (found === undefined) return true;
  return !DEAD.has(found.state) && (holder.started === undefined || found.started === holder.started);
}

async function holderOf(pid: number): Promise<Holder> {
  const found = await processStat(pid);
  return { pid, host: hostname(), ...(found === undefined ? {} : { started: found.started }) };
}

/** States of a process that has ended, and whose parent has not asked for it yet. */
const DEAD: ReadonlySet<string> = new Set(["X", "Z", "x"]);

/** Fields 3 and 22 of Linux's `/proc/PID/stat`, counted after the name, which may hold anything. */
async function processStat(pid: number): Promise<{ readonly state: string; readonly started: string } | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0]!, started: fields[19]! };
  } catch {
    // Not Linux, or the process is gone.
    return undefined;
  }
}
