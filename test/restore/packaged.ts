/** The packaged dictionary and the fixtures, for tests of the whole engine. */
import { readFileSync } from "node:fs";
import { openPackagedDictionary } from "../../src/node.js";
import { createRestorer } from "../../src/restore/restorer.js";
import type { RestoreOptions } from "../../src/restore/options.js";
import type { Restorer } from "../../src/restore/restorer.js";

export const STEMS = ["ban-tdkt-544-hd-btdkt", "hai-duong-04-hd-hdtdkt", "lao-cai-355-snv-tdkt"] as const;

/** A restorer with the dictionary that users get by default. */
export function packagedRestorer(options: RestoreOptions = {}): Restorer {
  return createRestorer(openPackagedDictionary(), options);
}

/** The reading or the gold of a fixture. */
export function fixture(stem: string, part: "ocr" | "gold"): string {
  return readFileSync(new URL(`../../fixtures/${stem}.${part}.txt`, import.meta.url), "utf8");
}
