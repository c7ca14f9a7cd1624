/** Owns the reading of the editable sources: tab-separated tables with a comment line that names the columns. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KhoidauError } from "../errors.js";

/** Rows of a table of `dictionaries/sources`: cells by column; `#` starts a comment line, empty lines are left out. */
export function readTable(folder: string, name: string, columns: number): string[][] {
  const path = join(folder, `${name}.tsv`);
  const rows: string[][] = [];
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((line, i) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const cells = line.normalize("NFC").split("\t");
      if (cells.length < columns)
        throw new KhoidauError("bad-input", `${name}.tsv line ${i + 1} has ${cells.length} columns; ${columns} are expected; part them by tabs.`, {
          file: path,
          line: i + 1,
        });
      rows.push(cells);
    });
  return rows;
}
