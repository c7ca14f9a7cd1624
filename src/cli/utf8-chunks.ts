/** Owns streams of records in UTF-16, which Windows writes: they become UTF-8 on the way. */

import { wideLabel } from "../page/wide-label.js";

/** So many bytes tell UTF-16, with a mark or without: the four letters that a record begins with. */
const TELLING = 8;

/** The stream in UTF-8 where it is UTF-16, else as it is. Holds back no more than its first bytes. */
export async function* utf8Chunks(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let first: Uint8Array = new Uint8Array(0);
  let read: ((chunk?: Uint8Array) => Uint8Array) | undefined;
  for await (const chunk of input) {
    if (read !== undefined) {
      yield read(chunk);
      continue;
    }
    first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
    if (first.length < TELLING) continue;
    read = reader(first, encoder);
    yield read(first);
  }
  if (read === undefined) yield (read = reader(first, encoder))(first);
  yield read();
}

function reader(first: Uint8Array, encoder: TextEncoder): (chunk?: Uint8Array) => Uint8Array {
  const label = wideLabel(first);
  if (label === undefined) return (chunk = new Uint8Array(0)) => chunk;
  const decoder = new TextDecoder(label);
  return (chunk) => encoder.encode(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
}
