/** Owns the first sight of a text that has its marks: was it misread, and by an engine that nobody knows? */

import type { Step } from "../decode/step.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import type { Decoders } from "./decoders.js";
import type { Kits } from "./kits.js";
import { MISREAD_SEGMENTS, MisreadCount } from "./misread-count.js";
import { isOtherEngine } from "./other-engine.js";
import { pass } from "./pass.js";
import type { Work } from "./pass.js";

/** What the first segments show. */
export interface FirstSight {
  /** What the segments were read as, good for a text that is right. */
  readonly steps: Step[][];
  readonly isMisread: boolean;
  /** Share of words that are surely wrong. */
  readonly wrong: number;
  /** Words lost their marks, and hardly anything else is wrong. */
  readonly hasLostMarks: boolean;
  /** Whether another engine than Tesseract made the mistakes. Asked only where it matters: it costs a search. */
  readonly isOther: () => boolean;
}

/**
 * The first segments of a text with its marks, decoded as an engine that knows Vietnamese errs, and whether it was misread:
 * words that no Vietnamese print has may be names, units and drugs, so that only the search can tell.
 */
export function firstSight(work: Work, kits: Kits, decoders: Decoders, vocabulary: Vocabulary): FirstSight {
  const { text } = work;
  const count = new MisreadCount(text, vocabulary);
  const steps: Step[][] = [];
  pass({ ...work, ends: work.ends.slice(0, MISREAD_SEGMENTS) }, { kit: kits.of("clean"), hints: {}, decoder: decoders.full }, (segment) => {
    count.add(segment);
    steps.push(segment);
  });
  const isOther = (): boolean => isOtherEngine(text, steps, { known: kits.of("clean"), any: kits.of("marked") }, vocabulary);
  return { steps, isMisread: count.isMisread, wrong: count.share, hasLostMarks: count.hasLostMarks, isOther };
}
