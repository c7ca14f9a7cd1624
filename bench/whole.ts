/** Owns the measure over the whole development split, without its marks: `npm run bench:whole`, about a minute. */

import { sumMeasurements, measureText } from "../src/measure/index.js";
import type { Measurement } from "../src/measure/index.js";
import { openDictionaryFile } from "../src/node.js";
import { createRestorer } from "../src/restore/restorer.js";
import { stripMarks } from "../src/text/fold.js";
import { toNfc } from "../src/text/normal-form.js";
import { heldOutFiles } from "./development.js";
import { withoutMisprints } from "./misprints.js";
import { isThere, SHARED } from "./paths.js";
import { percent } from "./table.js";

function kindOf(file: string): string {
  return file.includes("wiki") ? "wiki" : file.includes("news") ? "news" : "law and administration";
}

/** Prints syllables right, case counting, by kind of text and in all. */
export async function run(): Promise<number> {
  if (!isThere(SHARED.corpus)) {
    process.stderr.write(`${SHARED.corpus} is not there: the development split is measured where the corpus lies.\n`);
    return 3;
  }
  const restorer = createRestorer(openDictionaryFile("dictionaries/vi-admin.kdict"));
  const kinds = new Map<string, Measurement[]>();
  for (const file of withoutMisprints(await heldOutFiles())) {
    const kind = kindOf(file.name);
    const measured = kinds.get(kind) ?? [];
    kinds.set(kind, measured);
    for (const document of file.documents) {
      const gold = toNfc(document.join("\n"));
      measured.push(measureText(gold, restorer.restore(stripMarks(gold)).text));
    }
  }
  for (const [kind, measured] of [...kinds, ["all", [...kinds.values()].flat()] as const]) {
    const { tokens } = sumMeasurements(measured);
    process.stdout.write(`${kind}: ${percent(tokens.accuracy)} % of ${tokens.gold} syllables right\n`);
  }
  return 0;
}
