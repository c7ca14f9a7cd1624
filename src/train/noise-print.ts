/** Owns the making of one page picture from its plan: set, drawn, damaged. */

import { damagePage } from "./noise-damage.js";
import { FontMetrics } from "./noise-fonts.js";
import { setPage } from "./noise-layout.js";
import { pageLines } from "./noise-page.js";
import type { GreyImage } from "./noise-page.js";
import type { PlannedPage } from "./noise-plan.js";
import { SeededRandom } from "./noise-random.js";
import { drawPage } from "./noise-render.js";

/** A page as the engine gets it, with what stands on it. */
export interface PrintedPage {
  /** The printed lines, as they stand on the paper. */
  readonly lines: readonly string[];
  readonly image: GreyImage;
}

/** Prints pages; letter widths are kept between them. About 0.4 s a page at 200 dpi. */
export class PagePrinter {
  readonly #metrics = new Map<string, FontMetrics>();

  /** The page depends on its plan alone, not on the pages before it. */
  async print(plan: PlannedPage): Promise<PrintedPage> {
    const { spec } = plan;
    const random = new SeededRandom(`${spec.name}/print`);
    const metrics = this.#metrics.get(spec.font) ?? new FontMetrics(spec.font);
    this.#metrics.set(spec.font, metrics);
    const { page } = await setPage(plan.paragraphs, spec, metrics, random);
    const image = await damagePage(await drawPage(page, spec), spec.damage, random, spec.dpi);
    return { lines: pageLines(page), image };
  }
}
