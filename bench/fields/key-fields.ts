/** Owns the table of the fields that a registry cannot do without, over the hand-made and the real documents together. */

import { percent, table } from "../table.js";
import type { SetScore } from "./fields-table.js";

/** The fields, as the tables call them. */
export const KEY_FIELDS = [["number", "number"], ["symbol", "symbol"], ["date", "date"], ["issuer", "issuer.name"], ["type", "docType"]] as const;

/** Micro F1 that each must reach on hand-made and real documents. */
const BAR = 0.98;

/** Sets of fixtures, scans and real documents by how their text was come by; both halves. */
const ROWS: readonly (readonly [name: string, sets: RegExp])[] = [
  ["right text", /^(?:fixtures, gold text|scans, gold text, .*|real documents, .*)$/],
  ["garbled, or the scan", /^(?:fixtures, garbled|scans read, .*)$/],
  ["both", /^(?:fixtures, (?:gold text|garbled)|scans, gold text, .*|scans read, .*|real documents, .*)$/],
];

/** One row for each way, F1 of the sums; bold where the bar is missed. Empty where no such set was measured. */
export function keyFieldTable(scores: readonly SetScore[]): string {
  const rows = ROWS.flatMap(([name, pattern]) => {
    const sets = scores.filter(({ set }) => pattern.test(set));
    if (sets.length === 0) return [];
    const documents = sets.reduce((sum, { score }) => sum + score.documents, 0);
    return [[name, String(documents), ...KEY_FIELDS.map(([, field]) => cell(f1(sets, field)))]];
  });
  return rows.length === 0 ? "" : table([`fixtures, scans and real documents (bar ${BAR}; missed where bold)`, "documents", ...KEY_FIELDS.map(([name]) => name)], rows);
}

function f1(sets: readonly SetScore[], field: string): number | undefined {
  const sum = { gold: 0, given: 0, right: 0 };
  for (const { score } of sets) {
    const count = score.fields[field];
    if (count === undefined) continue;
    sum.gold += count.gold;
    sum.given += count.given;
    sum.right += count.right;
  }
  return sum.gold + sum.given === 0 ? undefined : (2 * sum.right) / (sum.gold + sum.given);
}

const cell = (value: number | undefined): string => (value !== undefined && value < BAR ? `**${percent(value)}**` : percent(value));
