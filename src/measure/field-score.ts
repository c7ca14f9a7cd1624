/** Owns the measures of a document's fields against its gold: F1 per field, micro and macro, and the rate of false values. */

import { MEASURED_FIELDS } from "./field-values.js";
import type { DocumentFields } from "./field-values.js";

/** Counts of one field over documents. A field that holds one value has 0 or 1 a document, a list has its items. */
export interface FieldCount {
  /** Values that the gold has. */
  readonly gold: number;
  /** Values that were given. */
  readonly given: number;
  /** Values given that the gold has too, as multisets: an item counts as often as both have it. */
  readonly right: number;
  /** Documents in which the gold or the answer has a value. */
  readonly occupied: number;
  /** Of those, documents in which the gold has none: something was given that is not there. */
  readonly falsely: number;
  /** 2 × right / (gold + given); 1 where neither has a value. */
  readonly f1: number;
}

/** A field of a document that is not wholly right. */
export interface FieldMiss {
  /** As in {@link FieldScore.fields}. */
  readonly field: string;
  /** Gold values that were not given, folded. */
  readonly missing: readonly string[];
  /** Given values that the gold lacks, folded. */
  readonly wrong: readonly string[];
}

/** The measures of one document, or of many added up. */
export interface FieldScore {
  /** Per field: `issuer.name`, `references.code`, … Only fields that the gold labels. */
  readonly fields: Readonly<Record<string, FieldCount>>;
  /** Documents added up. */
  readonly documents: number;
  /** F1 of the sums over all fields: every value weighs the same. */
  readonly micro: number;
  /** Mean of the F1 of the fields that any gold or answer has: every field weighs the same. */
  readonly macro: number;
  /** Of all (document, field) that the gold or the answer fills, the share in which the gold is empty and a value was given. */
  readonly falseValueRate: number;
  /** What is not right, document by document in the order of adding. */
  readonly misses: readonly FieldMiss[];
}

/**
 * Measures the fields read from a document against its gold, both in the schema of `*.fields.json`.
 *
 * Values are compared exactly after NFC, folding of the tone placement and of white space; case counts except in
 * `docType`. Lists are compared as multisets of items; cited documents by code, by code and date, by code and type;
 * headings by marker and title, without their line. A key, also of an inner object, that the gold lacks is not labelled and
 * not measured; `null`
 * and `[]` say that the document has none, and a value given there is a false value.
 *
 * @example
 * ```ts
 * import { measureFields } from "khoidau/measure";
 * const gold = { number: "355", place: null, recipients: ["Như trên", "Lưu: VT"] };
 * const score = measureFields(gold, { number: "355", place: "Lào Cai", recipients: ["Như trên"] });
 * score.fields["number"]?.f1; // 1
 * score.micro; // 2 / 3
 * score.falseValueRate; // 1 / 3
 * ```
 */
export function measureFields(gold: DocumentFields, given: DocumentFields): FieldScore {
  const fields: Record<string, FieldCount> = {};
  const misses: FieldMiss[] = [];
  for (const { name, values } of MEASURED_FIELDS) {
    const wanted = values(gold);
    if (wanted === undefined) continue;
    const found = values(given) ?? [];
    const missing = without(wanted, found);
    const right = wanted.length - missing.length;
    const occupied = wanted.length + found.length > 0 ? 1 : 0;
    fields[name] = fieldCount(wanted.length, found.length, right, occupied, wanted.length === 0 ? occupied : 0);
    if (right < wanted.length || right < found.length) misses.push({ field: name, missing, wrong: without(found, wanted) });
  }
  return scoreOf(fields, misses, 1);
}

/**
 * The measures of many documents: counts are added up and shares taken of the sums.
 *
 * @example
 * ```ts
 * import { measureFields, sumFieldScores } from "khoidau/measure";
 * const sum = sumFieldScores([measureFields({ number: "1" }, { number: "1" }), measureFields({ number: "2" }, { number: "7" })]);
 * sum.fields["number"]?.f1; // 0.5
 * ```
 */
export function sumFieldScores(scores: readonly FieldScore[]): FieldScore {
  const fields: Record<string, FieldCount> = {};
  for (const { name } of MEASURED_FIELDS) {
    const counts = scores.map((score) => score.fields[name]).filter((count) => count !== undefined);
    if (counts.length === 0) continue;
    const sum = (key: Exclude<keyof FieldCount, "f1">): number => counts.reduce((total, count) => total + count[key], 0);
    fields[name] = fieldCount(sum("gold"), sum("given"), sum("right"), sum("occupied"), sum("falsely"));
  }
  return scoreOf(fields, scores.flatMap((score) => score.misses), scores.reduce((total, score) => total + score.documents, 0));
}

function scoreOf(fields: Record<string, FieldCount>, misses: readonly FieldMiss[], documents: number): FieldScore {
  const counts = Object.values(fields).filter((count) => count.occupied > 0);
  const sum = (key: keyof FieldCount): number => counts.reduce((total, count) => total + count[key], 0);
  const occupied = sum("occupied");
  return {
    fields, documents,
    micro: f1(sum("gold"), sum("given"), sum("right")),
    macro: counts.length === 0 ? 1 : sum("f1") / counts.length,
    falseValueRate: occupied === 0 ? 0 : sum("falsely") / occupied,
    misses,
  };
}

function fieldCount(gold: number, given: number, right: number, occupied: number, falsely: number): FieldCount {
  return { gold, given, right, occupied, falsely, f1: f1(gold, given, right) };
}

function f1(gold: number, given: number, right: number): number {
  return gold + given === 0 ? 1 : (2 * right) / (gold + given);
}

/** The items of `these` that are left when every item of `those` has taken one equal to it away. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of those) counts.set(item, (counts.get(item) ?? 0) + 1);
  return these.filter((item) => {
    const count = counts.get(item) ?? 0;
    if (count > 0) counts.set(item, count - 1);
    return count === 0;
  });
}
