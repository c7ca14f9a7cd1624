/** Owns the mining of the editable sources: candidates for terms, symbols, abbreviations, written for people to curate. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFiles, isHeldOut, readDocuments } from "./corpus.js";
import { groupCounts, strokeless, SymbolCounter } from "./terms-symbols.js";
import { DEFAULT_TERM_LIMITS, TermMiner } from "./terms-ngrams.js";

/** Files whose documents are papers such as those that are to be repaired; terms are mined from these. */
const PAPERS = new Set(["admin-tdkt-docs", "admin-tdkt-forms", "legal-tvpl-vanban", "legal-headlines", "legal-laws-pdf-daitlq"]);
/** Codes that are right although a commoner one has `Đ` in place of `D`. */
const RIGHT_WITHOUT_STROKE = new Set(["HD", "DA", "CD", "GD", "DN", "ND", "D", "TD", "DT"]);
/** In codes, `ND` and `CD` are misspelled `NĐ` and `CĐ`. */
const RIGHT_IN_CODES = new Set(["HD", "DA"]);
const STROKE_RATIO = 20;

export interface MiningOptions {
  /** Folder of the text corpus. */
  readonly corpus: string;
  /** Folder to write `terms.tsv`, `symbols.tsv` and `abbreviations.tsv` to. */
  readonly out: string;
}

/** An abbreviation of the news that the papers do not have must be this common. */
const LEAST_GENERAL = 40;
const LEAST_ABBREVIATION = 4;

/** Counts the training documents of the corpus and writes the candidates; under a minute. */
export async function mineSources({ corpus, out }: MiningOptions): Promise<void> {
  const symbols = new SymbolCounter();
  const general = new SymbolCounter();
  const terms = new TermMiner(DEFAULT_TERM_LIMITS);
  for (const file of corpusFiles(corpus)) {
    const counter = file.name.startsWith("general-") ? general : symbols;
    for (const document of await readDocuments(file)) {
      if (isHeldOut(document)) continue;
      for (const line of document.lines) counter.add(line);
      if (PAPERS.has(file.name)) terms.add(document.lines);
    }
  }
  mkdirSync(out, { recursive: true });
  const mined = terms.terms().map((t) => [t.term, t.count, t.documents, t.cohesion.toFixed(3), t.likelihood.toFixed(0), t.tfidf.toFixed(2)]);
  writeTable(join(out, "terms.tsv"), ["term", "count", "documents", "cohesion", "likelihood", "tfidf"], mined);
  writeTable(join(out, "symbols.tsv"), ["symbol", "count"], byCount(rightSymbols(symbols.symbols)));
  writeTable(join(out, "abbreviations.tsv"), ["abbreviation", "count"], byCount(rightAbbreviations(symbols.abbreviations, general.abbreviations)));
}

function rightSymbols(symbols: ReadonlyMap<string, number>): [string, number][] {
  const wrong = strokeless(groupCounts(symbols), STROKE_RATIO, RIGHT_IN_CODES);
  return [...symbols].filter(([symbol]) => !symbol.split(/[-/]/).some((group) => wrong.has(group)));
}

function rightAbbreviations(papers: ReadonlyMap<string, number>, general: ReadonlyMap<string, number>): [string, number][] {
  const counts = new Map(papers);
  for (const [word, n] of general) if (n >= LEAST_GENERAL || counts.has(word)) counts.set(word, (counts.get(word) ?? 0) + Math.round(n / 4));
  const wrong = strokeless(counts, STROKE_RATIO, RIGHT_WITHOUT_STROKE);
  return [...counts].filter(([word, n]) => n >= LEAST_ABBREVIATION && !wrong.has(word));
}

function byCount(rows: [string, number][]): [string, number][] {
  return rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function writeTable(path: string, names: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  writeFileSync(path, [names, ...rows].map((row) => row.join("\t")).join("\n") + "\n");
}
