/** Owns dictionaries in files, those that come with the package above all. Needs Node. */

import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkOptionNames } from "./argument-checks.js";
import type { Dictionary } from "./dictionary/dictionary.js";
import { openDictionary } from "./dictionary/open.js";
import { KhoidauError } from "./errors.js";
import { unreadableFile } from "./file-errors.js";

/** Which of the packaged dictionaries {@link openPackagedDictionary} opens. */
export interface PackagedDictionaryOptions {
  /** `full` (at most 20 MB) knows more terms and contexts; `small` (at most 4 MB) is what a browser gets. Default `full`. */
  readonly size?: "full" | "small";
}

const FILES = { full: "vi-admin.kdict", small: "vi-admin-small.kdict" } as const;
const DEFAULTS: Required<PackagedDictionaryOptions> = { size: "full" };

/**
 * Opens a dictionary of the package. Nothing is copied or parsed but the header, so it takes as long as reading the file.
 *
 * @throws KhoidauError `dictionary-missing` where the file is not there, `unreadable` where it cannot be read, and as
 * `openDictionary` where it is not a whole dictionary.
 * @example
 * ```ts
 * import { openPackagedDictionary } from "khoidau/node";
 * openPackagedDictionary({ size: "small" }).kind; // "dictionary"
 * ```
 */
export function openPackagedDictionary(options: PackagedDictionaryOptions = {}): Dictionary {
  return openDictionaryFile(packagedDictionaryPath(options));
}

/**
 * The file that {@link openPackagedDictionary} opens.
 *
 * @example
 * ```ts
 * import { packagedDictionaryPath } from "khoidau/node";
 * packagedDictionaryPath({ size: "small" }).endsWith("vi-admin-small.kdict"); // true
 * ```
 */
export function packagedDictionaryPath(options: PackagedDictionaryOptions = {}): string {
  checkOptionNames(options, "openPackagedDictionary", DEFAULTS);
  const size = options.size ?? DEFAULTS.size;
  const file = FILES[size];
  if (file === undefined) {
    throw new KhoidauError("bad-argument", `There is no packaged dictionary of size "${String(size)}"; sizes are "full" and "small".`);
  }
  return fileURLToPath(new URL(`../dictionaries/${file}`, import.meta.url));
}

/**
 * Opens the dictionary or pack in a file.
 *
 * @throws KhoidauError as {@link openPackagedDictionary}.
 * @example
 * ```ts
 * import { openDictionaryFile } from "khoidau/node";
 * openDictionaryFile("dictionaries/vi-admin.kdict").kind; // "dictionary"
 * ```
 */
export function openDictionaryFile(path: string): Dictionary {
  return namingFile(path, () => openDictionary(readDictionaryFile(path)));
}

/**
 * The bytes of a dictionary file, unopened: for `verifyDictionary`. Errors as {@link openPackagedDictionary}.
 *
 * @example
 * ```ts
 * import { packagedDictionaryPath, readDictionaryFile, verifyDictionary } from "khoidau/node";
 * verifyDictionary(readDictionaryFile(packagedDictionaryPath({ size: "small" }))).kind; // "dictionary"
 * ```
 */
export function readDictionaryFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadDictionary(path, cause);
  }
}

/** The same in another thread, at one go: `readFile` of promises asks for 40 pieces one after another. A pipe, whose size is 0, it reads. */
export async function readingDictionaryFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(size), 0, size, 0);
      return size > 0 && bytesRead === size ? buffer : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadDictionary(path, cause);
  }
}

function unreadDictionary(path: string, cause: unknown): KhoidauError {
  if ((cause as NodeJS.ErrnoException).code !== "ENOENT") return unreadableFile(path, cause, "a .kdict file");
  const message = isPackaged(path)
    ? `The dictionary of the package is not at ${path}; reinstall khoidau; in a checkout, build it with "npm run build:dictionary".`
    : `There is no dictionary or pack at ${path}; expected a .kdict file; check the path, or learn a pack from your own texts with "khoidau dictionary build".`;
  return new KhoidauError("dictionary-missing", message, { path }, { cause });
}

function isPackaged(path: string): boolean {
  return path === packagedDictionaryPath({ size: "full" }) || path === packagedDictionaryPath({ size: "small" });
}

/** What `work` makes of the dictionary in a file; errors of the dictionary, which knows of no files, are thrown with the file's name. */
export function namingFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof KhoidauError) || !cause.code.startsWith("dictionary-") || cause.details["path"] !== undefined) throw cause;
    throw new KhoidauError(cause.code, `${path}: ${cause.message}`, { ...cause.details, path }, { cause });
  }
}
