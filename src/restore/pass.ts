/** Owns a pass over a text: stretch after stretch, a lattice is built and decoded. */

import type { BeamDecoder } from "../decode/beam-decoder.js";
import type { Step } from "../decode/step.js";
import { withDustEdges } from "../lattice/dust-edges.js";
import type { LatticeHints } from "../lattice/lattice-hints.js";
import type { SettledSpan } from "../lattice/settled-span.js";
import type { ChannelKit } from "./channel-kit.js";
import type { EngineHints } from "./engine-hints.js";

/** A text on its way through a pass: where its stretches end, and what in it is settled. */
export interface Work {
  readonly text: string;
  readonly ends: readonly number[];
  /** Segments that need no decoding any more. */
  readonly done?: number;
  readonly settled: readonly SettledSpan[];
  readonly known?: EngineHints;
  /** Stretches of lines may be dust; of an unknown engine the words look like it. */
  readonly dusty?: boolean;
  /** Where cells of tables stand, whose lone letters are no dust. */
  readonly isCell: (at: number) => boolean;
}

/** What a pass searches with. */
export interface PassTools {
  readonly kit: ChannelKit;
  readonly hints: LatticeHints;
  readonly decoder: BeamDecoder;
}

/** Decodes the stretches of a text that are not done, in order; `visit` is given the steps of each. */
export function pass({ text, ends, done = 0, settled, known, dusty, isCell }: Work, { kit, hints, decoder }: PassTools, visit: (steps: Step[]) => void): void {
  decoder.reset();
  let at = ends[done - 1] ?? 0;
  for (const end of ends.slice(done)) {
    const lattice = kit.builder.build(text, at, end, settled, known === undefined ? hints : { ...hints, ...known });
    visit(decoder.decode(dusty === true ? withDustEdges(text, at, end, lattice, isCell) : lattice));
    at = end;
  }
}
