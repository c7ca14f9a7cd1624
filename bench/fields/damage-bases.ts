/** Owns damages of the preamble: its key words misread or lost, its lines joined, broken and parted. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Damage, Sheet } from "./damage.js";
import { changed } from "./damage.js";
import { wrap } from "./make-text.js";
import { chance, pick } from "./make-words.js";

const MISREAD = ["ăn cứ", "Cän cứ", "Can cu", "Cần cứ", "Căn cử", "Cãn cứ", "Căn cú", "Căncứ", "'Căn cứ", "- Căn cứ", "“Căn cứ", "[Căn cứ", "C ăn cứ", "Cân cứ", "Căn cử", "Cản cứ"];
const KEY = "Căn cứ ";

function bases(sheet: Sheet): number[] {
  return sheet.lines.flatMap((line, i) => (line.startsWith(KEY) ? [i] : []));
}

/** Changes the lines of the preamble; `place` counts the bases from 0. */
function ofBases(sheet: Sheet, change: (line: string, place: number, count: number) => string | readonly string[] | undefined): Sheet | undefined {
  const places = bases(sheet);
  return changed(sheet, (line, i) => (places.includes(i) ? change(line, places.indexOf(i), places.length) : undefined));
}

function parted(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  const between = ["2", "- 2 -", "ˆ |", "Ủ.", "'", "ĐẾN", "* /", "NG"];
  return ofBases(sheet, (line, place) => (place > 0 && chance(random, 0.6) ? [pick(random, between), line] : undefined));
}

/** Bases set as one paragraph, their ends as `ends` says. */
function joined(sheet: Sheet, end: (random: SeededRandom) => string, random: SeededRandom): Sheet | undefined {
  const places = bases(sheet);
  const from = places.findIndex((place, i) => places[i + 1] === place + 1 && sheet.lines[place]!.endsWith(";"));
  if (from < 0) return undefined;
  const at = places[from]!;
  return changed(sheet, (line, i) => (i === at ? `${line.slice(0, -1)}${end(random)} ${sheet.lines[at + 1]!}` : i === at + 1 ? [] : undefined));
}

/** What a justified line in italics does to spaces: lost between words and figures, put about the signs of codes and dates. */
const SPACES: readonly (readonly [place: RegExp, read: string])[] = [
  [/(?<=\d)\/(?=\d{4}\/)/g, " /"], [/(?<=\d)\/(?=\p{Lu})/gu, "/ "], [/(?<=\p{Lu})-(?=\p{Lu})/gu, "- "], [/(?<=\p{Lu})-(?=\p{Lu})/gu, " -"], [/ngày (?=\d)/g, "ngày"], [/(?<=\d) tháng/g, "tháng"], [/tháng (?=\d)/g, "tháng"],
  [/năm (?=\d)/g, "năm"], [/(?<=\d) năm/g, "năm"], [/số (?=\d)/g, "số"], [/(?<=\d)\/(?=\d{1,2}\/)/g, "/ "], [/(?<=\d{4}) của/g, "của"], [/(?<=[\p{Lu}]) ngày/gu, "ngày"], [/(?<=\p{Ll}), /gu, ","], [/(?<=\p{Ll}),(?= )/gu, " ,"], [/ - /g, "-"],
];

function spaced(line: string, random: SeededRandom): string | undefined {
  const there = SPACES.filter(([place]) => new RegExp(place.source, "u").test(line));
  if (there.length === 0) return undefined;
  const [place, read] = pick(random, there);
  return line.replace(place, read);
}

/** The damages of bases. */
export const BASIS_DAMAGES: readonly Damage[] = [
  { name: "Căn cứ misread", apply: (sheet, random) => ofBases(sheet, (line) => (chance(random, 0.6) ? `${pick(random, MISREAD)} ${line.slice(KEY.length)}` : undefined)) },
  { name: "Căn cứ lost", apply: (sheet, random) => { const lost = random.below(3); return ofBases(sheet, (line, place) => (place === lost && /^(?:Luật|Nghị|Thông|Quyết)/.test(line.slice(KEY.length)) ? line.slice(KEY.length) : undefined)); } },
  { name: "bases joined", apply: (sheet, random) => joined(sheet, () => ";", random) },
  { name: "bases joined, ends lost", apply: (sheet, random) => joined(sheet, (r) => pick(r, ["", ".", ",", ":"]), random) },
  { name: "bases broken by blank lines", apply: (sheet, random) => ofBases(sheet, (line) => wrap(line, 60 + random.below(30)).flatMap((part, i) => (i > 0 && chance(random, 0.4) ? ["", part] : [part]))) },
  { name: "spaces of bases lost or added", apply: (sheet, random) => ofBases(sheet, (line) => spaced(line, random)) },
  { name: "bases parted by crumbs", apply: parted },
  { name: "ends of bases misread", apply: (sheet, random) => ofBases(sheet, (line) => (line.endsWith(";") && chance(random, 0.6) ? line.slice(0, -1) + pick(random, ["", ":", ",", "; .", ";'", " ;", ";”", ";;", "; -", "; ."]) : undefined)) },
];
