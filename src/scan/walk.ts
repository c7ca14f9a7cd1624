/** Owns which files a scan takes: files as they are named, folders with all that lies under them. */

import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { KhoidauError } from "../errors.js";
import { unreadableFile } from "../file-errors.js";

/** A file to scan, or a place that could not be looked at. */
export interface WalkedFile {
  /** Absolute, links not resolved. */
  readonly source: string;
  /** Relative to the folder that was given, or the base name; divided by `/`. */
  readonly path: string;
  /** Set where the place itself could not be read. */
  readonly error?: KhoidauError;
}

/** What was found. */
export interface Walk {
  /** Sorted by path, then source; no file twice. */
  readonly files: readonly WalkedFile[];
  /** Files of other kinds under the folders. */
  readonly aside: number;
}

/** Endings of the files that are taken from a folder; a file that is named itself may have any. */
const SCANNED_ENDINGS: ReadonlySet<string> = new Set(
  ["pdf", "tif", "tiff", "png", "jpg", "jpeg", "webp", "bmp", "txt", "hocr", "xml", "tsv"].map((ending) => `.${ending}`),
);

/**
 * Finds the files of `paths`. In folders hidden entries are left aside, and `exclude` (the output folder) is not entered.
 * Links are followed; a linked folder that lies under the same root, or that was walked already, is not walked again, so
 * loops end. What cannot be looked at becomes a file with an `error`.
 *
 * @throws KhoidauError `bad-argument` where a folder is `exclude` or lies in it by itself, or `paths` is no list of paths.
 */
export async function walk(paths: readonly string[], exclude?: string): Promise<Walk> {
  refuseNoList(paths);
  const out = exclude === undefined ? undefined : await realOrSame(resolve(exclude));
  const found = new Map<string, WalkedFile>();
  let aside = 0;
  const keep = (file: WalkedFile): void => {
    // The same file under two of the paths: the deeper place says more, whichever was named first.
    const other = found.get(file.source);
    if (other === undefined || deeper(file.path, other.path)) found.set(file.source, file);
  };
  for (const given of paths) {
    const source = resolve(given);
    const kind = await kindOf(source);
    if (kind instanceof KhoidauError) keep({ source, path: basename(source), error: kind });
    else if (kind !== "folder") keep(kind === "file" ? { source, path: basename(source) } : { source, path: basename(source), error: noFile(given) });
    else aside += await walkRoot(source, given, out, keep);
  }
  const files = [...found.values()].sort((a, b) => byCode(a.path, b.path) || byCode(a.source, b.source));
  return { files, aside };
}

/** A string is iterable too: its letters would be the paths, and `.` the folder that one happens to stand in. */
function refuseNoList(paths: unknown): void {
  if (Array.isArray(paths) && paths.length > 0 && paths.every((path) => typeof path === "string" && path !== "")) return;
  const found = typeof paths === "string" ? `the string "${paths}"` : !Array.isArray(paths) ? typeof paths : paths.length === 0 ? "an empty list" : "a list with something else than paths in it";
  throw new KhoidauError("bad-argument", `paths is ${found}; expected a list of files and folders: ["${typeof paths === "string" && paths !== "" ? paths : "letter.pdf"}"].`);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const deeper = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.length > b.length);

async function walkRoot(root: string, given: string, out: string | undefined, keep: (file: WalkedFile) => void): Promise<number> {
  const real = await realOrSame(root);
  if (real === out) {
    throw new KhoidauError("bad-argument", `${given} is also the output folder; give --out another folder, so that results are not taken for scans.`, { path: given, reason: "input-is-output" });
  }
  const walked = new Set<string>();
  let aside = 0;
  const linked: { readonly folder: string; readonly path: string }[] = [];
  const enter = async (folder: string, path: string): Promise<void> => {
    const place = await realOrSame(folder);
    if (walked.has(place) || place === out) return;
    walked.add(place);
    for (const entry of await entriesOf(folder, path, keep)) {
      if (entry.name.startsWith(".")) continue;
      const source = join(folder, entry.name);
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await kindOf(source) : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
      if (kind instanceof KhoidauError) keep({ source, path: inner, error: kind });
      else if (kind === "folder" && entry.isSymbolicLink()) linked.push({ folder: source, path: inner });
      else if (kind === "folder") await enter(source, inner);
      else if (kind === "file" && SCANNED_ENDINGS.has(endingOf(entry.name).toLowerCase())) keep({ source, path: inner });
      else aside++;
    }
  };
  await enter(root, "");
  for (let link = linked.shift(); link !== undefined; link = linked.shift()) await enter(link.folder, link.path);
  return aside;
}

/** The entries of a folder in a fixed order; none, and a failure to report, where it cannot be read. */
async function entriesOf(folder: string, path: string, keep: (file: WalkedFile) => void): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => byCode(a.name, b.name));
  } catch (cause) {
    keep({ source: folder, path: path === "" ? basename(folder) : path, error: unreadableFile(folder, cause) });
    return [];
  }
}

type Kind = "file" | "folder" | "other";

async function kindOf(path: string): Promise<Kind | KhoidauError> {
  try {
    const found = await stat(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (cause) {
    return unreadableFile(path, cause);
  }
}

const noFile = (path: string): KhoidauError => new KhoidauError("unreadable", `${path} is neither a file nor a folder; give a PDF, a picture, or a folder of them.`, { path, reason: "special" });

/** The place without links, or the path itself where it is not there yet. */
async function realOrSame(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && path !== sep && (error as NodeJS.ErrnoException).code === "ENOENT") return join(await realOrSame(resolve(path, "..")), basename(path));
    return path;
  }
}

/** The ending of a file's name with its dot; empty where it has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= name.lastIndexOf("/") + 1 ? "" : name.slice(dot);
}
