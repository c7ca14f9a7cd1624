/** Owns the transcribed pages of real scans: their pictures, their gold text, which half they belong to. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PagePicture } from "../src/scan/page-picture.js";
import { openSource } from "../src/scan/open-source.js";
import { SHARED } from "./paths.js";

/** Scans of the six central documents, or of the province. */
export const ORIGINS = ["central", "provincial"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Looked at while the scan was made: documents, and one page, a landscape table, after its first figure (77.6 %). All others were read by no one before their figures. */
const DEVELOPMENT = ["06-bct", "153-tb-vpcp", "2450-kgvx", "qn-01-ttr", "qn-05ct", "299-ttg.p04"];

const isSeen = ({ file, stem }: { file: string; stem: string }): boolean => DEVELOPMENT.some((seen) => seen === stem || file.startsWith(`${seen}.`));

/** One page. */
export interface ScanPage {
  /** Such as `06-bct.p01`. */
  readonly name: string;
  readonly origin: Origin;
  readonly half: "development" | "held out";
  readonly gold: string;
  readonly picture: PagePicture;
}

/** True where the scans lie. */
export const areScansThere = (): boolean => existsSync(SHARED.scans);

/** All pages that have a gold text, in the order of their names; `only` keeps those of the development half. About 9 MB a page. */
export async function scanPages(only: "all" | "development"): Promise<ScanPage[]> {
  const files = readdirSync(SHARED.scans).sort();
  const golds = files.flatMap((file) => {
    const [, stem, number] = /^(.+)\.p(\d+)\.gold\.txt$/.exec(file) ?? [];
    return stem === undefined ? [] : [{ file, stem, number: Number(number) }];
  });
  const pages: ScanPage[] = [];
  for (const stem of new Set(golds.map((gold) => gold.stem))) {
    const chosen = golds.filter((gold) => gold.stem === stem && (only === "all" || isSeen(gold)));
    if (chosen.length === 0) continue;
    const source = await openSource(join(SHARED.scans, files.find((file) => file.startsWith(`${stem}.`) && file.endsWith(".pdf"))!));
    for (const { file, number } of chosen) {
      const page = await source.page(number);
      const half = isSeen({ file, stem }) ? "development" : "held out";
      pages.push({
        name: file.replace(".gold.txt", ""), origin: stem.startsWith("qn-") ? "provincial" : "central", half,
        gold: readFileSync(join(SHARED.scans, file), "utf8").normalize("NFC"), picture: await page.picture!(),
      });
    }
    await source.close();
  }
  return pages;
}
