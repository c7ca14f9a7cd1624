/** Owns what a failure of the file system is to people: what was found and what to do, never the system's own code. Needs Node. */

import { basename } from "node:path";
import { KhoidauError } from "./errors.js";

/** What is the matter and what to do. */
type Trouble = readonly [found: string, advice: string];

/** Troubles that are the same whatever was wanted of the file. */
const ANY: Readonly<Record<string, Trouble>> = {
  ENOTDIR: ["a file stands in its path where a folder is needed", "check the path"],
  ELOOP: ["its links lead in a circle", "remove the link"],
  ENAMETOOLONG: ["the name is too long for the file system", "use a shorter path"],
  EMFILE: ["too many files are open", "close other programs and run it again"],
  ENFILE: ["too many files are open", "close other programs and run it again"],
  EIO: ["the disk or the network drive failed", "check it and run it again"],
  EBUSY: ["another program holds it", "close that and run it again"],
};

const READ: Readonly<Record<string, Trouble>> = {
  ...ANY,
  ENOENT: ["there is no such file or folder, or it is a link that leads nowhere", "check the path"],
  EISDIR: ["it is a folder", "name the files in it"],
  EACCES: ["its rights forbid it", "allow yourself to read it"],
  EPERM: ["its rights forbid it", "allow yourself to read it"],
};

const WRITE: Readonly<Record<string, Trouble>> = {
  ...ANY,
  ENOSPC: ["the disk is full", "make room and run it again; what is finished is kept"],
  EDQUOT: ["the disk quota is used up", "make room and run it again; what is finished is kept"],
  EROFS: ["the file system is read-only", "give --out another place"],
  EACCES: ["its rights forbid it", "give --out a place that you may write to"],
  EPERM: ["its rights forbid it", "give --out a place that you may write to"],
  ENOTDIR: ["a file stands where a folder is needed", "give --out another place"],
  EEXIST: ["a file stands where a folder is needed", "give --out another place"],
  ENOENT: ["its folder is gone", "make it again, or give --out another place"],
  EISDIR: ["a folder stands where the file should", "move it away"],
};

/** What is wrong, for programs; the rest is `system`. */
const REASONS: Readonly<Record<string, string>> = { ENOENT: "missing", ENOTDIR: "missing", ELOOP: "circle", EISDIR: "folder", EACCES: "rights", EPERM: "rights" };

/** Troubles that every other file of the place has as well. */
const ALL = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE"];

/**
 * The error `unreadable` of a file or folder. `details.reason` is `missing`, `folder`, `circle`, `rights` or `system`.
 *
 * @param expected what should have been there, where that is more than a file
 */
export function unreadableFile(path: string, cause: unknown, expected?: string): KhoidauError {
  const code = codeOf(cause);
  const [found, advice] = READ[code] ?? unknown(code);
  const wanted = expected === undefined ? "" : `; expected ${expected}`;
  return new KhoidauError("unreadable", `${path} could not be read: ${found}${wanted}; ${advice}.`, { path, reason: REASONS[code] ?? "system", code }, { cause });
}

/** The error `unreadable` of a file without any byte. */
export function emptyFile(name: string): KhoidauError {
  return new KhoidauError("unreadable", `${name} is empty (zero bytes); copy it again from where it came.`, { name, reason: "empty" });
}

/** The error `unwritable` of an output. `details.all` is true where no other output can be written either. */
export function unwritableFile(path: string, cause: unknown): KhoidauError {
  const code = codeOf(cause);
  const [found, advice] = WRITE[code] ?? unknown(code);
  return new KhoidauError("unwritable", `${path} could not be written: ${found}; ${advice}.`, { path, name: basename(path), all: ALL.includes(code), code }, { cause });
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? String(cause);
}

/** A code that nobody has met yet says more than nothing. */
const unknown = (code: string): Trouble => [`the system says ${code}`, "check the file, its folder and their rights"];
