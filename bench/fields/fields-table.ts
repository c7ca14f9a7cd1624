/** Owns the results of the fields' ruler as Markdown: one row a set, and one row a field. */

import type { FieldScore } from "../../src/measure/field-score.js";
import { percent, table } from "../table.js";
import type { Group } from "./field-set.js";
import type { FieldSpeed } from "./fields-speed.js";
import { KEY_FIELDS, keyFieldTable } from "./key-fields.js";

/** The score of one set. */
export interface SetScore {
  readonly set: string;
  readonly group: Group;
  readonly score: FieldScore;
  /** Where its documents were damaged in several ways. */
  readonly damages?: readonly DamageScore[];
}

/** The score of the documents that were damaged in one way. */
export interface DamageScore {
  readonly damage: string;
  readonly score: FieldScore;
}

/** What `bench/results/fields.json` holds. */
export interface FieldResults {
  /** True where sets were left out: such a table is no measure of the project. */
  readonly partial: boolean;
  /** One sentence for each set that is not there, and why. */
  readonly absent: readonly string[];
  readonly scores: readonly SetScore[];
  readonly speed?: FieldSpeed;
}

/** Sets with a column of their own in the table by field. */
const COLUMNS = [
  "fixtures, gold text", "fixtures, garbled", "scans, gold text, development", "scans, gold text, held out", "scans read, development", "scans read, held out", "real documents, development", "real documents, held out",
  "made, clean, held out", "made, channel of tesseract-eng, held out", "made, damaged as scans, held out", "made, rendered and read, held out",
];

/** All tables. */
export function fieldsPage({ scores, absent, speed }: FieldResults): string {
  const parts = [setTable(scores), keyFieldTable(scores), fieldTable(scores), ...(speed === undefined ? [] : [speedTable(speed)])].filter((part) => part !== "");
  if (absent.length > 0) parts.push(`Not measured here: ${absent.join(" ")}`);
  return parts.join("\n\n");
}

function setTable(scores: readonly SetScore[]): string {
  const head = ["fields of", "documents", "micro F1", "macro F1", "false values", ...KEY_FIELDS.map(([name]) => name)];
  return table(head, scores.map(({ set, score }) => [
    set, String(score.documents), `**${percent(score.micro)}**`, percent(score.macro), percent(score.falseValueRate), ...KEY_FIELDS.map(([, field]) => percent(f1Of(score, field))),
  ]));
}

function fieldTable(scores: readonly SetScore[]): string {
  const shown = scores.filter(({ set }) => COLUMNS.includes(set));
  const fields = [...new Set(shown.flatMap(({ score }) => Object.keys(score.fields)))];
  const rows = fields.map((field) => [field, ...shown.map(({ score }) => percent(f1Of(score, field)))]).filter((row) => row.slice(1).some((cell) => cell !== ""));
  return table(["F1 of a field", ...shown.map(({ set }) => set)], rows);
}

/** Fewer fields make a readable row: those that a damage has touched. */
const WEAKEST = 5;

/** The ways of damage one by one, of development sets: what is weakest. Not for the README. */
export function damagePage(scores: readonly SetScore[]): string {
  return scores.filter(({ set }) => set.endsWith("development")).map(damageTable).filter((part) => part !== "").join("\n\n");
}

function damageTable({ set, damages }: SetScore): string {
  if (damages === undefined) return "";
  const weakest = (score: FieldScore): string => Object.entries(score.fields).filter(([, count]) => count.f1 < 1).sort(([, a], [, b]) => a.f1 - b.f1).slice(0, WEAKEST).map(([field, { f1 }]) => `${field} ${percent(f1)}`).join(", ");
  return table([set, "documents", "micro F1", "false values", "weakest fields"], damages.map(({ damage, score }) => [damage, String(score.documents), percent(score.micro), percent(score.falseValueRate), weakest(score)]));
}

/** Nothing where neither gold nor answer has a value. */
function f1Of(score: FieldScore, field: string): number | undefined {
  const count = score.fields[field];
  return count === undefined || count.occupied === 0 ? undefined : count.f1;
}

function speedTable({ of, megabytes, readPerSecond, firstPerSecond, structurePerSecond }: FieldSpeed): string {
  const rate = (figure: number): string => `${figure.toFixed(1)} MB/s`;
  return table([`speed, one core, repair apart (${of}, ${megabytes.toFixed(1)} MB)`, ""], [
    ["facts of plain text (bar 5 MB/s)", rate(readPerSecond)],
    ["the same, first run of a process", rate(firstPerSecond)],
    ["second pass over a repaired text", rate(structurePerSecond)],
  ]);
}
