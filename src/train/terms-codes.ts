/** Owns the section `codes.text`: types, symbols, bodies and abbreviations in the lines that the lexicon reads. */

import { readTable } from "./terms-sources.js";

/** Abbreviations rarer than this say too little to be shipped. */
const LEAST_ABBREVIATION = 5;

/** The text of the section, from the tables of a sources folder; sorted as the tables are. */
export function codesText(folder: string): string {
  const lines: string[] = [];
  for (const [code, type, kind] of readTable(folder, "type-codes", 3)) lines.push(`type\t${code}\t${type}\t${kind}`);
  for (const [symbol, count] of readTable(folder, "body-groups", 2)) lines.push(`symbol\t${symbol}\t${count}`);
  for (const [name, abbreviations] of readTable(folder, "bodies", 2)) {
    for (const abbreviation of abbreviations!.split(", ")) if (abbreviation !== "") lines.push(`body\t${abbreviation}\t${name}`);
  }
  for (const [word, count] of readTable(folder, "abbreviations", 2)) {
    if (Number(count) >= LEAST_ABBREVIATION) lines.push(`abbreviation\t${word}\t${count}`);
  }
  return lines.join("\n");
}
