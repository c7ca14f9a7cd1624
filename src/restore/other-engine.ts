/** Owns the telling whether a text with its marks was read by another engine than the one that its channel was learned from. */

import type { Step } from "../decode/step.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import { FIRST_WORD } from "../lexicon/vocabulary.js";
import { foldWord } from "../text/fold.js";
import type { ChannelKit } from "./channel-kit.js";

/** Nats of margin from which a wrong word is sure. */
const SURELY = 2;
/**
 * Nats by which the words that are surely wrong must be likelier where nothing is known of the engine, in all and each: of 120
 * pages of Tesseract 118 have 6 and less in all, the others 0.45 a word; readings of other engines 10 to 45, and 1.1 to 1.3 a word.
 */
const IN_ALL = 7;
const EACH = 0.5;

/** What is compared: the channel of the engine that is known, and that of any. */
export interface Channels {
  readonly known: ChannelKit;
  readonly any: ChannelKit;
}

/** Whether the misreadings in decoded segments of a text are rather those of another engine. */
export function isOtherEngine(text: string, segments: readonly (readonly Step[])[], { known, any }: Channels, vocabulary: Vocabulary): boolean {
  let wrong = 0;
  let gain = 0;
  for (const { group, candidate, margin } of segments.flat()) {
    if (group.kind !== "word" || group.candidates.width !== 1 || margin <= SURELY) continue;
    const id = group.candidates.ids[candidate]!;
    const reading = text.slice(group.start, group.end);
    if (id < FIRST_WORD || vocabulary.word(id) === foldWord(reading)) continue;
    const difference = Math.min(...known.shapeCosts(reading, id)) - Math.min(...any.shapeCosts(reading, id));
    if (!Number.isFinite(difference)) continue;
    wrong++;
    gain += difference;
  }
  return gain >= Math.max(IN_ALL, EACH * wrong);
}
