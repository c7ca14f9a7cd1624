/** Owns the channel part of the dictionary build: noise pairs in, sections `channel.PROFILE.*` out. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PairCounter } from "../learn/channel-pairs.js";
import { SIBLINGS_WORTH } from "../learn/channel-counts.js";
import { channelSections } from "../learn/channel-sections.js";
import type { BuildStage } from "./build-stage.js";
import { readXz } from "./corpus.js";
import { readTable } from "./terms-sources.js";

/** Weight of a file's pairs in a profile, by the file's name without its ending. */
type Mixture = (file: string) => number;

/** The files that each profile learns from. */
// Vietnamese-model pages are nearly right: at full weight they would make an unknown engine look too good.
export const MIXTURES: Readonly<Record<string, Mixture>> = {
  "tesseract-eng": (file) => (file === "eng" ? 1 : 0),
  "tesseract-vie": (file) => (file === "vie" ? 1 : 0),
  general: (file) => (file === "vie" ? 0.3 : 1),
};

/**
 * By profile, the tables of counted misreadings that it learns from beside the noise files, and the weight of each: of engines that
 * are in no noise file. For an unknown engine two pages of theirs count about as one.
 */
export const TABLES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  general: { "tesseract3-eng": 0.4, "tesseract3-vie": 0.4 },
  "tesseract3-eng": { "tesseract3-eng": 1 },
  "tesseract3-vie": { "tesseract3-vie": 1 },
};

/** Adds the tables that a profile learns from, but those `leftOut`. */
export function addTables(counter: PairCounter, sources: string, profile: string, leftOut: readonly string[] = []): void {
  for (const [table, weight] of Object.entries(TABLES[profile] ?? {})) {
    if (leftOut.includes(table)) continue;
    for (const [meant, read, count] of readTable(sources, table, 3)) counter.addPair(meant!, read!, weight * Number(count));
  }
}

/** The learned channels of all profiles; reads `*.tsv` and `*.tsv.xz` of the noise folder. Some 10 s. */
export const channelStage: BuildStage = async ({ size, noise, sources, vocabulary, log }) => {
  const texts = new Map<string, string>();
  for (const file of readdirSync(noise).sort()) {
    if (!/\.tsv(\.xz)?$/.test(file)) continue;
    const path = join(noise, file);
    texts.set(file.replace(/\.tsv(\.xz)?$/, ""), file.endsWith(".xz") ? await readXz(path) : readFileSync(path, "utf8"));
  }
  const sections = new Map<string, Uint8Array>();
  for (const profile of Object.keys({ ...MIXTURES, ...TABLES })) {
    const counter = new PairCounter();
    for (const [file, text] of texts) {
      const weight = MIXTURES[profile]?.(file) ?? 0;
      if (weight > 0) counter.add(text, weight);
    }
    // The small dictionary has no room for what they add to the channel of unknown engines.
    if (profile !== "general" || size === "full") addTables(counter, sources, profile);
    const pairs = counter.counts();
    for (const [name, bytes] of channelSections(profile, pairs, vocabulary, size === "full" ? SIBLINGS_WORTH : 0)) sections.set(name, bytes);
    log(`channel ${profile} from ${pairs.meant.length} distinct pairs`);
  }
  return sections;
};
