/** Owns the likeliest words of a line whose letters are right, but not its spaces: best path over its chunks and what they may be otherwise, by the language model. */

import { BOUNDARY_ID, UNKNOWN } from "../lexicon/vocabulary.js";
import type { Vocabulary } from "../lexicon/vocabulary.js";
import type { NgramModel } from "../lm/ngram-model.js";
import type { Span } from "../span.js";
import { lmWords } from "../text/lm-words.js";
import type { LineParts } from "./line-parts.js";

/** What the words are weighed with. */
export interface SpacingLanguage {
  readonly vocabulary: Pick<Vocabulary, "id">;
  readonly model: Pick<NgramModel, "stateSize" | "start" | "cost" | "advance" | "unigramCost">;
}

/** What a chunk, and those behind it up to `last`, may be with other spaces. */
export interface Respacing {
  readonly last: number;
  /** Nats, beside what the language model says of the words. */
  readonly cost: number;
  readonly text: string;
}

/** A stretch of a text and the same letters with other spaces. */
export interface RespacedSpan extends Span {
  readonly text: string;
}

/** Nats per letter of a word that nobody knows, as in all right text. */
const UNKNOWN_LETTER = 1.9;
/** Hypotheses kept at each chunk. */
const BEAM = 6;

/** Adds one to those of a chunk. */
export function addRespacing(respacings: Map<number, Respacing[]>, first: number, respacing: Respacing): void {
  const known = respacings.get(first);
  if (known === undefined) respacings.set(first, [respacing]);
  else known.push(respacing);
}

/** One way to read a line up to a chunk. */
interface Way {
  readonly cost: number;
  readonly state: Int32Array;
  readonly before: Way | undefined;
  /** First chunk of what was read last. */
  readonly first: number;
  /** How it was read; `undefined` where it stands alone and as it is. */
  readonly as: Respacing | undefined;
}

/** Words of the language model, and nats for the letters of those that it does not know. */
interface Words {
  readonly ids: Int32Array;
  readonly unknown: number;
}

/** The best path of one line; `respacings` by first chunk. */
export function respacedSpans(text: string, { size, start, end }: LineParts, respacings: ReadonlyMap<number, readonly Respacing[]>, { model, vocabulary }: SpacingLanguage): RespacedSpan[] {
  const ways: Way[][] = Array.from({ length: size }, () => []);
  const wordsOf = (chunk: string): Words => {
    const words = lmWords(chunk);
    const ids = Int32Array.from(words, (word) => vocabulary.id(word));
    return { ids, unknown: words.reduce((sum, word, i) => sum + (ids[i] === UNKNOWN ? UNKNOWN_LETTER * word.length : 0), 0) };
  };
  const add = (before: Way, first: number, as: Respacing | undefined, { ids, unknown }: Words): void => {
    const state = before.state.slice();
    let cost = before.cost + unknown + (as?.cost ?? 0);
    for (const id of ids) {
      if (id !== BOUNDARY_ID) cost += model.cost(state, 0, id);
      model.advance(state, 0, id, state, 0);
    }
    ways[as?.last ?? first]!.push({ cost, state, before, first, as });
  };
  const state = new Int32Array(model.stateSize);
  model.start(state, 0);
  for (let i = 0; i < size; i++) {
    const best: Way[] = i === 0 ? [{ cost: 0, state, before: undefined, first: -1, as: undefined }] : ways[i - 1]!.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
    const alone = wordsOf(text.slice(start[i]!, end[i]!));
    for (const way of best) add(way, i, undefined, alone);
    for (const as of respacings.get(i) ?? []) {
      const words = wordsOf(as.text);
      for (const way of best) add(way, i, as, words);
    }
  }
  const spans: RespacedSpan[] = [];
  let way: Way | undefined = ways.at(-1)!.reduce((least, one) => (one.cost < least.cost ? one : least));
  for (; way !== undefined; way = way.before) if (way.as !== undefined) spans.push({ start: start[way.first]!, end: end[way.as.last]!, text: way.as.text });
  return spans.reverse();
}
