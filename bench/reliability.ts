/** Owns the reliability table: of edits with this confidence, how many are right: `npm run bench:reliability`, a minute. */

import { alignTokens, measuredTokens } from "../src/measure/index.js";
import { TokenNumbers } from "../src/measure/tokens.js";
import { openDictionaryFile } from "../src/node.js";
import { createRestorer } from "../src/restore/restorer.js";
import type { Edit } from "../src/span.js";
import { findSets } from "./bench-set.js";
import type { BenchDocument } from "./bench-set.js";
import { PAGES } from "./rendered-set.js";
import { percent } from "./table.js";

/** Lower ends of the bins. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99] as const;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** The weights of the confidence were fitted on the odd pages of the rendered set; only the even ones are counted. */
const FITTED = (index: number): boolean => index % 2 === 0;

/** Prints the table; returns the exit code. */
export async function run(): Promise<number> {
  const restorer = createRestorer(openDictionaryFile("dictionaries/vi-admin.kdict"));
  const { sets, absent } = await findSets(["fixtures", "eng", "vie"], { words: 0, pages: PAGES }, (message) => process.stderr.write(`${message}\n`));
  for (const reason of absent) process.stdout.write(`${reason}\n`);
  process.stdout.write(`| set | ${BINS.map((low, i) => `${low}–${BINS[i + 1] ?? 1}`).join(" | ")} | 0.9–1 |\n| --- |${" ---: |".repeat(BINS.length + 1)}\n`);
  for (const set of sets) {
    const documents = set.name.startsWith("rendered/") ? set.documents.filter((_, index) => !FITTED(index)) : set.documents;
    const judged = documents.flatMap((document) => judge(document, restorer.restore(document.reading)));
    const cells = [...BINS.map((low, i) => cell(judged, low, BINS[i + 1] ?? 2)), cell(judged, 0.9, 2)];
    process.stdout.write(`| ${set.name} | ${cells.join(" | ")} |\n`);
  }
  return 0;
}

interface JudgedEdit {
  readonly confidence: number;
  readonly right: boolean;
}

function cell(edits: readonly JudgedEdit[], low: number, high: number): string {
  const within = edits.filter(({ confidence }) => confidence >= low && confidence < high);
  if (within.length === 0) return "–";
  return `${percent(within.filter(({ right }) => right).length / within.length)} of ${within.length}`;
}

/** An edit is right where every token that it wrote stands in the gold; edits that write none are left out. */
function judge(document: BenchDocument, { text, edits }: { readonly text: string; readonly edits: readonly Edit[] }): JudgedEdit[] {
  const nfc = text.normalize("NFC");
  if (nfc.length !== text.length) return [];
  const numbers = new TokenNumbers();
  const mine = numbers.of(measuredTokens(text));
  const gold = numbers.of(measuredTokens(document.gold));
  const right = new Uint8Array(mine.length);
  alignTokens(gold, mine).forEach((at, i) => {
    if (at >= 0 && mine[at] === gold[i]) right[at] = 1;
  });
  const spans = [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let shift = 0;
  let token = 0;
  return edits.flatMap((edit) => {
    const start = edit.start + shift;
    const end = start + edit.to.length;
    shift += edit.to.length - (edit.end - edit.start);
    while (token < spans.length && spans[token]!.end <= start) token++;
    const written: number[] = [];
    for (let i = token; i < spans.length && spans[i]!.start < end; i++) written.push(right[i]!);
    return written.length === 0 ? [] : [{ confidence: edit.confidence, right: written.every((one) => one === 1) }];
  });
}
