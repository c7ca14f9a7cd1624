/**
 * Owns the misprints of the development split: what its texts say and what was meant, found by reading them, no engine's
 * output beside. Web pages join words (`kinhtế`) and hold what an engine misread (`tiêu chuân`); whoever mends that is right.
 */

import { readFileSync } from "node:fs";
import { toNfc } from "../src/text/normal-form.js";
import type { HeldOutFile } from "./development.js";

/** One misprint, wherever it stands in its document. */
export interface Misprint {
  readonly printed: string;
  readonly meant: string;
}

/** Three columns: the document's name, what is printed, what was meant. */
const LIST = "bench/misprints.tsv";

/** The misprints of each document by its name. */
export function readMisprints(): ReadonlyMap<string, readonly Misprint[]> {
  const byName = new Map<string, Misprint[]>();
  for (const line of readFileSync(LIST, "utf8").split("\n")) {
    const [name, printed, meant] = line.split("\t");
    if (name === undefined || printed === undefined || meant === undefined) continue;
    byName.set(name, [...(byName.get(name) ?? []), { printed, meant }]);
  }
  return byName;
}

/** Files with what was meant in each of their documents. */
export function withoutMisprints(files: readonly HeldOutFile[]): HeldOutFile[] {
  const misprints = readMisprints();
  return files.map(({ name, documents }) => ({ name, documents: documents.map((lines, i) => corrected(lines, misprints.get(`${name}-${i}`) ?? [])) }));
}

/** Paragraphs with what was meant; as they were, and in their own normal form, where nothing is misprinted. */
export function corrected(paragraphs: readonly string[], misprints: readonly Misprint[]): readonly string[] {
  if (misprints.length === 0) return paragraphs;
  const rules = misprints.map(({ printed, meant }) => ({ printed: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(printed)}(?![\\p{L}\\p{N}])`, "gu"), meant }));
  return paragraphs.map((paragraph) => rules.reduce((text, rule) => text.replace(rule.printed, () => rule.meant), toNfc(paragraph)));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
