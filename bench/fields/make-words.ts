/** Owns the names that made documents are filled with: places, people and bodies from the gazetteers of the dictionary. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeededRandom } from "../../src/train/noise-random.js";

const SOURCES = "dictionaries/sources";

/** A place: `Lào Cai`, `tỉnh`. */
export interface Place {
  readonly name: string;
  readonly unit: string;
}

/** A body and what stands for it in a code: `Sở Nội vụ`, `SNV`. */
export interface Body {
  readonly name: string;
  readonly symbol: string;
}

/** All that names are drawn from. */
export interface Words {
  readonly provinces: readonly Place[];
  readonly communes: readonly Place[];
  readonly ministries: readonly Body[];
  readonly departments: readonly Body[];
  readonly surnames: readonly (readonly [string, number])[];
  readonly middles: readonly (readonly [string, number])[];
  readonly givens: readonly (readonly [string, number])[];
}

/** Reads the gazetteers; about 20 ms. */
export function readWords(): Words {
  const places = rows("places.tsv").map(([name, unit, level]) => ({ name: name!, unit: unit!, level }));
  const bodies = rows("bodies.tsv").filter(([, symbols]) => symbols !== undefined && symbols !== "")
    .map(([name, symbols]) => ({ name: name!, symbol: symbols!.split(", ")[0]! }));
  const given = rows("given-names.tsv");
  const weighted = (part: string): [string, number][] => given.filter((row) => row[1] === part).map((row) => [row[0]!, Number(row[2])]);
  return {
    provinces: places.filter((place) => place.level === "1"),
    communes: places.filter((place) => place.level === "3" && !/\d/.test(place.name)),
    ministries: bodies.filter((body) => /^Bộ (?!Chính trị|Chỉ huy|Tư lệnh|Tổng)/.test(body.name)),
    departments: bodies.filter((body) => body.name.startsWith("Sở ")),
    surnames: rows("surnames.tsv").map((row) => [row[0]!, Number(row[1])]),
    middles: weighted("middle"),
    givens: weighted("given"),
  };
}

function rows(file: string): string[][] {
  return readFileSync(join(SOURCES, file), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** One of the choices, all as likely. */
export function pick<T>(random: SeededRandom, choices: readonly T[]): T {
  return choices[random.below(choices.length)]!;
}

/** True in `share` of the cases. */
export function chance(random: SeededRandom, share: number): boolean {
  return random.next() < share;
}

/** Some of the choices, in their order, without repeats. */
export function some<T>(random: SeededRandom, choices: readonly T[], count: number): T[] {
  const left = choices.map((choice, i) => ({ choice, i, key: random.next() })).sort((a, b) => a.key - b.key).slice(0, count);
  return left.sort((a, b) => a.i - b.i).map(({ choice }) => choice);
}

/** A person's name of three or four syllables: `Nguyễn Thị Thu Hà`. */
export function personName(random: SeededRandom, words: Words): string {
  const middle = random.weighted(words.middles);
  const more = chance(random, 0.3) ? ` ${random.weighted(words.givens)}` : "";
  return `${random.weighted(words.surnames)} ${middle}${more} ${random.weighted(words.givens)}`;
}
