/** Owns the results of the fields' ruler as Markdown: one row a set, and one row a field. */

import type { FieldScore } from "../../src/measure/field-score.js";
import { percent } from "../table.js";
import type { Group } from "./field-set.js";

/** The score of one set. */
export interface SetScore {
  readonly set: string;
  readonly group: Group;
  readonly score: FieldScore;
}

/** What `bench/results/fields.json` holds. */
export interface FieldResults {
  /** True where sets were left out: such a table is no measure of the project. */
  readonly partial: boolean;
  /** One sentence for each set that is not there, and why. */
  readonly absent: readonly string[];
  readonly scores: readonly SetScore[];
}

/** The fields that a registry cannot do without. */
const CHIEF = [["number", "number"], ["symbol", "symbol"], ["date", "date"], ["issuer", "issuer.name"], ["type", "docType"]] as const;

/** Sets with a column of their own in the table by field. */
const COLUMNS = [
  "fixtures, gold text", "fixtures, garbled", "scans, gold text, development", "scans, gold text, held out", "scans read, development", "scans read, held out", "real documents, development", "real documents, held out",
  "made, clean, held out", "made, channel of tesseract-eng, held out", "made, rendered and read, held out",
];

/** Both tables. */
export function fieldsPage({ scores, absent }: FieldResults): string {
  const parts = [setTable(scores), fieldTable(scores)];
  if (absent.length > 0) parts.push(`Not measured here: ${absent.join(" ")}`);
  return parts.join("\n\n");
}

function setTable(scores: readonly SetScore[]): string {
  const head = ["fields of", "documents", "micro F1", "macro F1", "false values", ...CHIEF.map(([name]) => name)];
  return table(head, scores.map(({ set, score }) => [
    set, String(score.documents), `**${percent(score.micro)}**`, percent(score.macro), percent(score.falseValueRate), ...CHIEF.map(([, field]) => percent(f1Of(score, field))),
  ]));
}

function fieldTable(scores: readonly SetScore[]): string {
  const shown = scores.filter(({ set }) => COLUMNS.includes(set));
  const fields = [...new Set(shown.flatMap(({ score }) => Object.keys(score.fields)))];
  const rows = fields.map((field) => [field, ...shown.map(({ score }) => percent(f1Of(score, field)))]).filter((row) => row.slice(1).some((cell) => cell !== ""));
  return table(["F1 of a field", ...shown.map(({ set }) => set)], rows);
}

/** Nothing where neither gold nor answer has a value. */
function f1Of(score: FieldScore, field: string): number | undefined {
  const count = score.fields[field];
  return count === undefined || count.occupied === 0 ? undefined : count.f1;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
