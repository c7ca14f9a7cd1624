/** Owns the rendered set: development documents printed, damaged and read again by both engines. */

import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toNfc } from "../src/text/normal-form.js";
import { openEngine } from "../src/train/noise-engine.js";
import { lackingFonts, usableFonts } from "../src/train/noise-fonts.js";
import { planPages } from "../src/train/noise-plan.js";
import type { GreyImage } from "../src/train/noise-page.js";
import type { PageSource, PlannedPage } from "../src/train/noise-plan.js";
import { PagePrinter } from "../src/train/noise-print.js";
import { heldOutFiles } from "./development.js";
import { withoutMisprints } from "./misprints.js";
import { CACHE } from "./paths.js";

/** The engines whose readings are measured: folder under the cache → engine. */
const RENDERED = { eng: "eng_best", vie: "vie_best" } as const;

/** Pages of the set. About 5 s a page for both engines. */
export const PAGES = 120;

const SEED = "dev";

/** Pages per corpus file, in hundredths: administrative and legal text first. Few acts are held out (9), so more pages of them would repeat. */
const SHARES: Readonly<Record<string, number>> = {
  "legal-tvpl-vanban": 28, "admin-tdkt-forms": 3, "legal-phapdien": 22, "legal-vlc-codes": 8, "legal-tvpl-hoidap": 24,
  "general-news-tnt305": 6, "general-news-trends": 3, "general-news-unc": 3, "general-wiki-tnt305": 3,
};

/** Where the pages of a set lie: those set without some of the wanted fonts lie apart, since they are other pages. */
export function renderedFolder(name: string): string {
  const lacking = lackingFonts();
  return lacking.length === 0 ? join(CACHE, name) : join(CACHE, `without ${lacking.join(", ")}`, name);
}

/** One sentence where fonts are lacking, and nothing where the pages are those of the README's table. */
export function fontWarning(): string | undefined {
  const lacking = lackingFonts();
  if (lacking.length === 0) return undefined;
  return `rendered pages: set without ${lacking.join(", ")}, which are not installed (docs/noise.md); their figures do not compare with the README's.`;
}

/** True where all pages of an engine's set are there and hold what their documents say today (misprints are corrected now and then). */
export async function isWhole(folder: string, pages: number): Promise<boolean> {
  const path = renderedFolder(folder);
  for (const plan of planPages(await sources(), usableFonts(), pages, SEED)) if (!isRead(plan, path)) return false;
  return true;
}

function isRead(plan: PlannedPage, folder: string): boolean {
  if (!existsSync(join(folder, `${stem(plan)}.ocr.txt`))) return false;
  return holds(plan, readFileSync(join(folder, `${stem(plan)}.gold.txt`), "utf8"));
}

/** Whether a page of this plan has this gold text; some paragraphs are printed in capitals. */
function holds(plan: PlannedPage, gold: string): boolean {
  const flat = (text: string): string => toNfc(text).toLowerCase().replace(/\s+/gu, " ").trim();
  return flat(plan.paragraphs.join(" ")).startsWith(flat(gold));
}

/** Makes what is missing of the set; `report` hears of each page. Both engines read the very same pictures. */
export async function makeRenderedSet(pages: number, report: (message: string) => void): Promise<void> {
  const wanted = Object.entries(RENDERED).map(([folder, engine]) => ({ folder: renderedFolder(folder), engine }));
  for (const { folder } of wanted) mkdirSync(folder, { recursive: true });
  const plans = [...planPages(await sources(), usableFonts(), pages, SEED)];
  const printer = new PagePrinter();
  const engines = await Promise.all(wanted.map(({ engine }) => openEngine(engine)));
  for (const plan of plans) {
    const missing = wanted.map(({ folder }, i) => ({ folder, engine: engines[i]! })).filter(({ folder }) => !isRead(plan, folder));
    if (missing.length === 0) continue;
    const page = await printer.print(plan);
    for (const { folder, engine } of missing) {
      const reading = await engine.read(page.image, plan.spec.dpi);
      writeFileSync(join(folder, `${stem(plan)}.gold.txt`), `${page.lines.join("\n")}\n`);
      writeWhole(join(folder, `${stem(plan)}.ocr.txt`), reading);
    }
    report(`${stem(plan)} ${plan.source} ${plan.spec.font} ${plan.spec.size} pt ${plan.spec.dpi} dpi ${plan.spec.damage}`);
  }
  for (const engine of engines) await engine.close();
}

/** A page that another engine may read as well. */
export interface RenderedPage {
  readonly name: string;
  print(): Promise<{ gold: string; image: GreyImage; dpi: number }>;
  /** True where the folder holds a reading of the page as it is now. */
  isReadIn(folder: string): boolean;
}

/** The pages of the set one after the other, printed when asked for. */
export async function* eachRenderedPage(pages: number): AsyncGenerator<RenderedPage> {
  const printer = new PagePrinter();
  for (const plan of planPages(await sources(), usableFonts(), PAGES, SEED)) {
    if (pages-- <= 0) return;
    const print: RenderedPage["print"] = async () => {
      const { lines, image } = await printer.print(plan);
      return { gold: `${lines.join("\n")}\n`, image, dpi: plan.spec.dpi };
    };
    yield { name: stem(plan), print, isReadIn: (folder) => isRead(plan, folder) };
  }
}

/** Says in the file's name what the page is, so that per-file results can be grouped. */
function stem(plan: PlannedPage): string {
  return `${plan.spec.name}.${plan.source}.${plan.spec.dpi}.${plan.spec.damage}`;
}

async function sources(): Promise<PageSource[]> {
  return withoutMisprints(await heldOutFiles())
    .map((file) => ({ name: file.name, share: SHARES[file.name] ?? 0, documents: file.documents }))
    .filter((source) => source.share > 0);
}

/** A killed run must leave no half page behind. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** The pages of an engine's set: name, reading, gold. */
export function readRenderedSet(folder: string): { name: string; reading: string; gold: string }[] {
  const path = renderedFolder(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((file) => file.endsWith(".ocr.txt")).sort().map((file) => {
    const name = file.slice(0, -".ocr.txt".length);
    return { name, reading: readFileSync(join(path, file), "utf8"), gold: readFileSync(join(path, `${name}.gold.txt`), "utf8") };
  });
}
