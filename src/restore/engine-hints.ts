/** Owns what the engine itself said of its reading: other readings, how sure it was, which engine it is. */

import type { LatticeHints } from "../lattice/lattice-hints.js";
import type { Reading } from "../page/reading.js";
import type { PieceOrder } from "./piece-order.js";

/** What an engine said, by offset. */
export interface EngineHints extends Pick<LatticeHints, "others" | "sure"> {
  readonly channel?: Reading["channel"];
}

/** A word that the engine gave such a confidence is rather right by so many nats; a capital first letter asks for less. */
const TRUSTED = { confidence: 0.95, name: 0.9, nats: 2.5 } as const;
const NAME = /^\p{Lu}\p{Ll}/u;

/** What a reading's words say, at their offsets in the text that is decoded. */
export function engineHints({ text, words, channel }: Reading, offset: (at: number) => number): EngineHints {
  const others = words.flatMap(({ start, others: list = [] }) => (list.length > 0 ? [[offset(start), list] as const] : []));
  const sure = words.filter(({ start, end, confidence = 0 }) => confidence >= (NAME.test(text.slice(start, end)) ? TRUSTED.name : TRUSTED.confidence));
  return {
    ...(others.length > 0 ? { others: new Map(others) } : {}),
    ...(sure.length > 0 ? { sure: new Map(sure.map(({ start }) => [offset(start), TRUSTED.nats])) } : {}),
    ...(channel === undefined ? {} : { channel }),
  };
}

/** What was said of the words of a part, at their offsets in it. */
export function hintsWithin({ others, sure, channel }: EngineHints, part: PieceOrder): EngineHints {
  const within = <T>(said: ReadonlyMap<number, T>): Map<number, T> => new Map([...said].flatMap(([at, what]) => (part.has(at) ? [[part.forth(at), what] as const] : [])));
  return {
    ...(others === undefined ? {} : { others: within(others) }),
    ...(sure === undefined ? {} : { sure: within(sure) }),
    ...(channel === undefined ? {} : { channel }),
  };
}
