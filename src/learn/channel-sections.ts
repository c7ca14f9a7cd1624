/** Owns the sections `channel.PROFILE.*` of a dictionary as they are written. */

import { packTimes } from "../channel/token-table.js";
import type { ChannelCounts, ChannelVocabulary, TokenCounts } from "./channel-counts.js";
import { countChannel, SIBLINGS_WORTH } from "./channel-counts.js";
import type { PairCounts } from "./channel-pairs.js";

/** The sections of one profile. `siblingsWorth`: what words of the same bare letters lend each other, in pseudo-counts. */
export function channelSections(profile: string, pairs: PairCounts, vocabulary: ChannelVocabulary, siblingsWorth = SIBLINGS_WORTH): Map<string, Uint8Array> {
  return packChannel(profile, countChannel(pairs, vocabulary, siblingsWorth));
}

/** The sections of a profile that reads as was counted. */
export function packChannel(profile: string, counts: ChannelCounts): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  const put = (name: string, data: ArrayBufferView): void => {
    sections.set(`channel.${profile}.${name}`, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  };
  const text = (name: string, lines: readonly string[]): void => put(name, new TextEncoder().encode(lines.join("\n")));
  packPieces(counts, put, text);
  packTokens(counts.tokens, put, text);
  return sections;
}

type Put = (name: string, data: ArrayBufferView) => void;
type PutText = (name: string, lines: readonly string[]) => void;

function packPieces({ pieces, totals }: ChannelCounts, put: Put, text: PutText): void {
  const kept = [...pieces].map(([piece, row]) => ({ piece, cells: [...row].sort((a, b) => a[0] - b[0]) })).sort((a, b) => (a.piece < b.piece ? -1 : 1));
  const starts = new Uint32Array(kept.length + 1);
  kept.forEach((row, i) => (starts[i + 1] = starts[i]! + row.cells.length));
  text("pieces", kept.map((row) => row.piece));
  put("starts", starts);
  put("letters", Uint8Array.from(kept.flatMap((row) => row.cells.map(([m]) => m))));
  put("counts", Float32Array.from(kept.flatMap((row) => row.cells.map(([, count]) => count))));
  put("totals", Float32Array.from(totals));
}

/** Words that a reading is kept for, so that their number fits a byte; none has more than 124. */
const MOST_MEANT = 255;

function packTokens(tokens: TokenCounts, put: Put, text: PutText): void {
  const { reads, totals } = tokens;
  const rows = [...reads]
    .map(([read, row]) => ({ read, cells: [...row].sort((a, b) => b[1] - a[1]).slice(0, MOST_MEANT).sort((a, b) => a[0] - b[0]) }))
    .sort((a, b) => (a.read < b.read ? -1 : 1));
  text("token-reads", rows.map((row) => row.read));
  put("token-sizes", Uint8Array.from(rows, (row) => row.cells.length));
  const known = [...totals].sort((a, b) => a[0] - b[0]);
  // A reading's word is named by its place here, which fits 16 bits; its key does not.
  const places = new Map(known.map(([key], place) => [key, place]));
  put("token-meant", Uint16Array.from(rows.flatMap((row) => row.cells.map(([key]) => places.get(key)!))));
  put("token-times", packTimes(Float32Array.from(rows.flatMap((row) => row.cells.map(([, n]) => n)))));
  put("token-total-keys", Uint32Array.from(known, ([key]) => key));
  put("token-total-times", packTimes(Float32Array.from(known, ([, n]) => n)));
}
