/** Owns documents damaged as scanners, stamps and pens damage them, each copy in one way, so that the weakest field of each way is known. */

import type { DocumentFields } from "../../src/measure/field-values.js";
import { SeededRandom } from "../../src/train/noise-random.js";
import type { Damage } from "./damage.js";
import { BASIS_DAMAGES } from "./damage-bases.js";
import { FOOT_DAMAGES } from "./damage-foot.js";
import { HEAD_DAMAGES } from "./damage-head.js";
import { LINE_DAMAGES } from "./damage-lines.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { makeDocuments } from "./make-documents.js";
import { textOf } from "./make-text.js";
import { DEVELOPMENT_SEED, HELD_OUT_SEED } from "./made-sets.js";
import type { Half } from "./sample.js";

/** Ways of damage. */
export const DAMAGES: readonly Damage[] = [...LINE_DAMAGES, ...BASIS_DAMAGES, ...HEAD_DAMAGES, ...FOOT_DAMAGES];

/** Documents of each kind; every one is damaged in each way that it can be. */
const EACH = 1;

/** Both halves; the development half may be looked at. */
export function damagedSets(each = EACH): FieldSet[] {
  return [setOf(each, "development", DEVELOPMENT_SEED), setOf(each, "held out", HELD_OUT_SEED)];
}

function setOf(each: number, half: Half, seed: string): FieldSet {
  const documents = makeDocuments(each, seed).flatMap((document) => DAMAGES.flatMap((damage): FieldDocument[] => {
    const random = new SeededRandom(`${seed}/${document.name}/${damage.name}`);
    const lines = textOf(document, damage.gap).trimEnd().split("\n");
    const sheet = damage.apply({ lines, truth: document.fields }, random);
    return sheet === undefined ? [] : [damaged(`${document.name}, ${damage.name}`, damage.name, sheet.lines.join("\n"), sheet.truth)];
  }));
  return { name: `made, damaged as scans, ${half}`, group: "damaged", half, documents };
}

/** The reading of an engine that knows Vietnamese, as `scan` has it. */
function damaged(name: string, damage: string, text: string, truth: DocumentFields): FieldDocument {
  return { name, damage, text, reading: { text, channel: "tesseract-vie", words: [], lines: [] }, damaged: true, truth };
}
