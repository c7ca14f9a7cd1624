/** Owns what a document teaches of its engine: how the letters of its sure words were read. */

import type { DocumentLayer } from "../channel/document-layer.js";
import type { CaseShape } from "../channel/token-table.js";
import type { Step } from "../decode/step.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import type { ChannelKit } from "./channel-kit.js";
import { likelyShapes, wordOf } from "./step-words.js";
import type { CaseSettings } from "./step-words.js";

/** A step teaches by 1 − 2·e^(−`SURE`·margin): nothing below 0.7 nats. */
const SURE = 1;

/** So many letters of the profile's learning does a letter of the document itself count for. */
const TAUGHT = 8;

/** What a word is told by. */
interface LearningSettings extends CaseSettings {
  readonly word: (id: number) => string;
}

/**
 * Counts the letters of sure words and the pieces they were read as. The sentence says in which case they were meant:
 * the letters alone would take `Icy` for `Ký`, and believe it ever after.
 */
export function learnFrom(text: string, steps: readonly Step[], kit: ChannelKit, settings: LearningSettings, into: DocumentLayer): void {
  const words = steps.map((step) => wordOf(text, step, settings.word));
  const shapes = likelyShapes(text, words, kit, settings);
  let at = 0;
  for (const word of words) {
    const shape = shapes[at]!;
    at += Math.max(1, word.words.length);
    learn(text, word.step, shape, kit, into);
  }
}

function learn(text: string, { group, candidate, margin }: Step, shape: CaseShape, kit: ChannelKit, into: DocumentLayer): void {
  if (group.kind !== "word" || group.candidates.width !== 1) return;
  const id = group.candidates.ids[candidate]!;
  const weight = TAUGHT * (1 - 2 * Math.exp(-SURE * margin));
  if (id < FIRST_WORD || weight <= 0) return;
  const reading = text.slice(group.start, group.end);
  const aligned = kit.align(reading, id, shape);
  if (aligned === undefined) return;
  let from = 0;
  aligned.ends.forEach((end, i) => {
    into.add(aligned.letters[i]!, reading.slice(from, end), weight);
    from = end;
  });
}
