/** Owns the choice of pages: which stretch of which document, in which font, size, resolution and damage. */

import type { Damage, PageSpec } from "./noise-page.js";
import { SeededRandom } from "./noise-random.js";

/** A corpus file with its documents and the share of pages it should give. */
export interface PageSource {
  readonly name: string;
  readonly share: number;
  /** Documents as lists of paragraphs. */
  readonly documents: readonly (readonly string[])[];
}

/** One page to make: how it looks, and the paragraphs to set until it is full. */
export interface PlannedPage {
  readonly spec: PageSpec;
  readonly source: string;
  readonly paragraphs: readonly string[];
}

/** Shares as in real mail rooms: 200 dpi and 14 pt rule; no damage is rarer than any one kind of it. */
const DPI_SHARES = [[150, 25], [200, 50], [300, 25]] as const;
const SIZE_SHARES = [[12, 15], [13, 25], [14, 60]] as const;
const DAMAGE_SHARES: readonly (readonly [Damage, number])[] = [
  ["clean", 12], ["noise", 12], ["rotate", 10], ["lowres", 12], ["fax", 10], ["thin", 8], ["bleed", 10], ["jpeg", 8], ["speckle", 8], ["mixed", 10],
];
/** Fewer words than this make no page. */
const LEAST_WORDS = 80;
/** More paragraphs than this fit on no page. */
const MOST_PARAGRAPHS = 70;

/**
 * `count` pages drawn by lot from the sources; page k depends on the seed and k alone, so a longer run begins with the
 * pages of a shorter one.
 */
export function* planPages(
  sources: readonly PageSource[], fonts: readonly (readonly [string, number])[], count: number, seed: string,
): Generator<PlannedPage> {
  const shares = sources.filter((source) => source.documents.length > 0).map((source) => [source, source.share] as const);
  for (let k = 0; k < count; k++) {
    const name = `${seed}-${String(k + 1).padStart(4, "0")}`;
    const random = new SeededRandom(name);
    const source = random.weighted(shares);
    const paragraphs = stretch(source, random);
    const spec: PageSpec = {
      name, font: random.weighted(fonts), size: random.weighted(SIZE_SHARES), dpi: random.weighted(DPI_SHARES), damage: random.weighted(DAMAGE_SHARES),
    };
    yield { spec, source: source.name, paragraphs };
  }
}

/** The paragraphs from some place of some document on; the head of a document every third time, since heads are misread most. */
function stretch(source: PageSource, random: SeededRandom): string[] {
  let best: string[] = [];
  for (let trial = 0; trial < 20; trial++) {
    const document = source.documents[random.below(source.documents.length)]!;
    const from = random.next() < 1 / 3 ? 0 : random.below(document.length);
    const taken = document.slice(from, from + MOST_PARAGRAPHS);
    if (taken.join(" ").split(" ").length >= LEAST_WORDS) return taken;
    if (taken.length > best.length) best = taken;
  }
  return best;
}
