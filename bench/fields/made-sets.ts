/** Owns the made documents as sets: as they are, without marks, through the channel of an engine. */

import type { Dictionary } from "../../src/dictionary/dictionary.js";
import { stripMarks } from "../../src/text/fold.js";
import { SeededRandom } from "../../src/train/noise-random.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { ChannelSampler } from "./make-channel.js";
import { makeDocuments } from "./make-documents.js";
import { textOf } from "./make-text.js";
import type { Half } from "./sample.js";

/** Documents of each kind. */
export const MADE_EACH = 3;

/** Documents of the first seed may be looked at while the fields are built; those of the second are only scored. */
export const DEVELOPMENT_SEED = "made 1";
export const HELD_OUT_SEED = "made 2";

/** Two channels: an engine with the English model (marks lost), one with the Vietnamese model (few mistakes). */
const PROFILES = ["tesseract-eng", "tesseract-vie"] as const;

/** All made sets; about 1 s. */
export function madeSets(dictionary: Dictionary, each = MADE_EACH): FieldSet[] {
  return [...setsOf(dictionary, each, "development", DEVELOPMENT_SEED), ...setsOf(dictionary, each, "held out", HELD_OUT_SEED)];
}

function setsOf(dictionary: Dictionary, each: number, half: Half, seed: string): FieldSet[] {
  const set = (name: string, documents: readonly FieldDocument[]): FieldSet => ({ name: `${name}, ${half}`, group: "made", half, documents });
  const clean = makeDocuments(each, seed).map((document): FieldDocument => ({ name: document.name, text: textOf(document), damaged: false, truth: document.fields }));
  const damaged = (read: (document: FieldDocument) => string): FieldDocument[] => clean.map((document) => ({ ...document, text: read(document), damaged: true }));
  return [
    set("made, clean", clean), set("made, without marks", damaged(({ text }) => stripMarks(text))),
    ...PROFILES.map((profile) => {
      const channel = new ChannelSampler(dictionary, profile);
      return set(`made, channel of ${profile}`, damaged(({ name, text }) => channel.read(text, new SeededRandom(`${seed}/${name}/${profile}`))));
    }),
  ];
}
