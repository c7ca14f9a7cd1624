/** Owns the results as a page of Markdown. */

import type { Score } from "./accuracy.js";
import type { Speed } from "./speed.js";

/** All that one run found out; what `latest.json` holds. */
export interface Results {
  /** Version of Node. */
  readonly node: string;
  /** True where a run was cut short or left sets out: such a table is no measure of the project. */
  readonly partial: boolean;
  /** Sets that are not there, and why. */
  readonly absent: readonly string[];
  readonly scores: readonly Score[];
  readonly speed?: Speed;
}

/** The tables: khoidau on each set, the others beside it, speed. */
export function resultsPage(results: Results): string {
  const parts = [accuracyTable(results.scores), comparisonTable(results.scores)];
  if (results.speed !== undefined) parts.push(speedTable(results.speed));
  if (results.absent.length > 0) parts.push(`Not measured here: ${results.absent.join(" ")}`);
  return parts.filter((part) => part !== "").join("\n\n");
}

function accuracyTable(scores: readonly Score[]): string {
  const own = scores.filter((score) => score.kind === "khoidau");
  if (own.length === 0) return "";
  const nothing = new Map(scores.filter((score) => score.system === "doing nothing").map((score) => [score.set, score]));
  return table(
    ["set", "tokens", "as read", "restored", "case folded", "CER", "fixed", "broken"],
    own.map((score) => [
      score.set, count(score.tokens), percent(nothing.get(score.set)?.accuracy), `**${percent(score.accuracy)}**`, percent(score.foldedAccuracy),
      percent(score.characterErrorRate), `${count(score.fixed)} of ${count(score.wrongBefore)}`, `${count(score.broken)} of ${count(score.rightBefore)}`,
    ]),
  );
}

/** Syllables right, case counts; one row a system, one column a set. */
function comparisonTable(scores: readonly Score[]): string {
  const sets = [...new Set(scores.filter((score) => score.kind !== "khoidau").map((score) => score.set))];
  const names = [...new Set(scores.map((score) => score.system))];
  if (names.length < 3) return "";
  const rows = names.map((name) => [name, ...sets.map((set) => {
    const score = scores.find((one) => one.system === name && one.set === set);
    return score === undefined ? "" : `${percent(score.accuracy)}${score.sampled ? "\\*" : ""}`;
  })]);
  const note = scores.some((score) => score.sampled) ? "\n\n\\* on a sample of the set: the method is slow." : "";
  return table(["syllables right", ...sets.map(shortName)], rows) + note;
}

/** Long file names make wide tables: `fixtures/lao-cai-355-snv-tdkt` → `lao-cai`. */
function shortName(set: string): string {
  const [kind, name] = set.split("/") as [string, string];
  return kind === "fixtures" || kind === "layers" ? /^[a-z]+-[a-z]+/.exec(name)?.[0] ?? name : set;
}

function speedTable(speed: Speed): string {
  return table(["speed, one core", ""], [
    ["stripped text; once all code is compiled", `${count(speed.stripped.begin)}; ${count(speed.stripped.steady)} syllables/s`],
    ["garbled text; once all code is compiled", `${count(speed.garbled.begin)}; ${count(speed.garbled.steady)} syllables/s`],
    ["first document of a process", `${speed.firstDocumentMs} ms`],
    ["opening the dictionary", `${speed.openMs} ms`],
    ["making a restorer", `${speed.createMs} ms`],
    ["heap, buffers after the first document", `${speed.heapMb} MB, ${speed.buffersMb} MB`],
    [`heap, buffers after ${count(speed.later.texts)} texts`, `${speed.later.heapMb} MB, ${speed.later.buffersMb} MB`],
    ["cold start of the command over bare node", `${speed.coldStartMs} ms`],
  ]);
}

/** A table of Markdown, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** In hundredths, two places; 100 only where nothing is wrong. */
export function percent(share: number | undefined): string {
  if (share === undefined) return "";
  const shown = (share * 100).toFixed(2);
  return shown === "100.00" ? (share === 1 ? "100" : "99.99") : shown;
}

function count(figure: number): string {
  return figure.toLocaleString("en-US");
}
