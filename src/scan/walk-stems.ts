/** Owns the place that each input's outputs get under the output folder: its stem, different for each. */

import { createHash } from "node:crypto";
import { toNfc } from "../text/normal-form.js";
import type { ScanInput } from "./scanned-document.js";
import type { WalkedFile } from "./walk.js";
import { endingOf } from "./walk.js";

/** What earlier runs into the same folder gave out: to which file each stem belongs. */
export interface TakenStems {
  /** The stem that a file has had before. */
  stemOf(source: string): string | undefined;
  /** The file that a folded stem (`foldStem`) belongs to. */
  ownerOf(folded: string): string | undefined;
  /** Whether the file now at `source` is the one that a folded stem was made of: the folder was moved. */
  isMoved(folded: string, source: string): Promise<boolean>;
}

/** Names of the run's own files, at the top of the output folder. */
const RESERVED = new Set(["index", "report", "summary"]);

/** Bytes of a name on common file systems, less the longest ending that is put to a stem. */
const LONGEST_NAME = 255 - 15;

/** Stems that differ in case or in the way marks are encoded are one name on some file systems. */
export function foldStem(stem: string): string {
  return toNfc(stem).toLowerCase();
}

/**
 * A stem for each file: the one it had before; else its path without the ending; where two files would share that, both
 * keep their endings (`a.pdf`, `a.png`); where that is not enough, `~` and a hash of the file's place follow. Does not
 * depend on the order of the files. Names too long for an ending are cut and get the hash.
 */
export async function assignStems(files: readonly WalkedFile[], taken: TakenStems): Promise<ScanInput[]> {
  const stems = new Map<string, string>();
  const used = new Set<string>();
  let open: WalkedFile[] = [];
  for (const file of files) {
    const stem = taken.stemOf(file.source);
    if (stem === undefined) open.push(file);
    else give(file, stem, stems, used);
  }
  for (const shape of [withoutEnding, ({ path }: WalkedFile) => path, withHash]) {
    const byStem = new Map<string, WalkedFile[]>();
    for (const file of open) {
      const folded = foldStem(fitting(shape(file), file));
      byStem.set(folded, [...(byStem.get(folded) ?? []), file]);
    }
    open = [];
    for (const [folded, sharing] of byStem) {
      const [first] = sharing;
      const free = shape === withHash || (sharing.length === 1 && !RESERVED.has(folded) && !used.has(folded) && (await isFree(folded, first!, taken)));
      for (const file of sharing) {
        if (free) give(file, fitting(shape(file), file), stems, used);
        else open.push(file);
      }
    }
  }
  return files.map(({ source, path }) => ({ source, path, stem: stems.get(source)! }));
}

function give(file: WalkedFile, stem: string, stems: Map<string, string>, used: Set<string>): void {
  stems.set(file.source, stem);
  used.add(foldStem(stem));
}

async function isFree(folded: string, file: WalkedFile, taken: TakenStems): Promise<boolean> {
  const owner = taken.ownerOf(folded);
  return owner === undefined || owner === file.source || taken.isMoved(folded, file.source);
}

const withoutEnding = ({ path }: WalkedFile): string => path.slice(0, path.length - endingOf(path).length);
const withHash = (file: WalkedFile): string => `${file.path}~${hashOf(file.source)}`;
const hashOf = (source: string): string => createHash("sha256").update(source).digest("hex").slice(0, 8);

/** The stem with its last name cut to what a file system takes. */
function fitting(stem: string, file: WalkedFile): string {
  const at = stem.lastIndexOf("/") + 1;
  const name = stem.slice(at);
  if (Buffer.byteLength(name) <= LONGEST_NAME) return stem;
  const mark = `~${hashOf(file.source)}`;
  let cut = "";
  let bytes = mark.length;
  for (const sign of name) {
    bytes += Buffer.byteLength(sign);
    if (bytes > LONGEST_NAME) break;
    cut += sign;
  }
  return stem.slice(0, at) + cut + mark;
}
