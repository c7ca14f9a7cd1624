/** Owns what repairs the readings of a scan: a restorer with a name that says when old results are stale. */

import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { checkOptionNames } from "../argument-checks.js";
import { withStructure } from "../document/index.js";
import { openDictionary } from "../dictionary/open.js";
import { namingFile, packagedDictionaryPath, readDictionaryFile } from "../dictionary-file.js";
import type { Reading } from "../page/reading.js";
import type { RestoreOptions } from "../restore/options.js";
import type { Edit } from "../span.js";

/** What a scan needs of a restoration. */
export interface ScanRestoration {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly damage: string;
  readonly profile: string;
  readonly confidence: number;
}

/** Repairs readings. */
export interface ScanRestorer {
  /** Stands in the outputs; another name makes old results stale. */
  readonly name: string;
  restore(reading: Reading): ScanRestoration;
}

/** Which dictionary and options {@link packagedScanRestorer} repairs with. */
export interface ScanRestorerOptions {
  /** A `.kdict` file instead of a packaged one. Default none. */
  readonly dictionary?: string;
  /** Which packaged dictionary. Default `full`. */
  readonly size?: "full" | "small";
  /** Of the restorer. Default none. */
  readonly options?: RestoreOptions;
}

const OPTIONS: Readonly<Record<keyof ScanRestorerOptions, true>> = { dictionary: true, size: true, options: true };

/** Version of khoidau, from its own manifest. */
export function khoidauVersion(): string {
  return (createRequire(import.meta.url)("khoidau/package.json") as { version: string }).version;
}

/** A name for a dictionary with options: changes with any of them. */
function restorerName(dictionary: Uint8Array, options: RestoreOptions): string {
  const digest = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex").slice(0, 12);
  const given = JSON.stringify(Object.entries(options).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `dictionary ${digest(dictionary)}${given === "[]" ? "" : ` options ${digest(given)}`}`;
}

/**
 * The restorer with a packaged dictionary, or one of a file, and the second pass over the document's structure. Takes as long as
 * reading the file.
 *
 * @throws KhoidauError of the dictionary or the options.
 *
 * @example
 * ```ts
 * import { pageReading, readPlain } from "khoidau";
 * import { packagedScanRestorer } from "khoidau/scan";
 * const restorer = await packagedScanRestorer({ size: "small" });
 * restorer.restore(pageReading(readPlain("Uy ban nhan dan tinh"))).text; // "Ủy ban nhân dân tỉnh"
 * ```
 */
export async function packagedScanRestorer(set: ScanRestorerOptions = {}): Promise<ScanRestorer> {
  const { createRestorer } = await import("../restore/restorer.js");
  checkOptionNames(set, "packagedScanRestorer", OPTIONS);
  const path = set.dictionary ?? packagedDictionaryPath({ size: set.size ?? "full" });
  const bytes = readDictionaryFile(path);
  const restorer = namingFile(path, () => createRestorer(openDictionary(bytes), set.options ?? {}));
  return { name: restorerName(bytes, set.options ?? {}), restore: (reading) => withStructure(restorer.restore(reading)) };
}
