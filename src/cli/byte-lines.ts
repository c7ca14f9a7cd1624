/** Owns the cutting of a byte stream into lines, so that a bad byte spoils one line only. */

/** The lines of a stream without their line ends (`\n` or `\r\n`); holds one line at a time. */
export async function* byteLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      held.push(chunk.subarray(start, end));
      yield line(held);
      held = [];
      start = end + 1;
    }
    if (start < chunk.length) held.push(chunk.subarray(start));
  }
  if (held.length > 0) yield line(held);
}

function line(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return whole[whole.length - 1] === 13 ? whole.subarray(0, -1) : whole;
}
