/** Owns the noise files' format (docs/noise.md): a header line a page, `meant ⇥ read` lines, an empty line. */

import type { WordPair } from "./noise-align.js";
import type { PageSpec } from "./noise-page.js";

/** One page of a noise file, ready to be appended. */
export function formatPage(engine: string, spec: PageSpec, pairs: readonly WordPair[]): string {
  const header = `# ${[engine, spec.dpi, spec.damage, spec.font, spec.size, spec.name].join("\t")}`;
  const rows = pairs.map((pair) => `${pair.meant.join(" ")}\t${pair.read.join(" ")}`);
  return `${[header, ...rows].join("\n")}\n\n`;
}

/** The words of a text: runs without white space. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
