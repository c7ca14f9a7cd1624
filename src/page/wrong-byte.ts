/** Owns finding where bytes stop being UTF-8. */

/** Bytes of the longest character in UTF-8, less one: what may be left unfinished. */
const UNFINISHED = 3;

/**
 * Where the first byte stands that does not belong to UTF-8: the lead of a character that is not gone on with, or a byte
 * that leads none. The number of bytes where all of them are UTF-8.
 */
export function firstWrongByte(bytes: Uint8Array): number {
  let at = 0;
  for (let step = bytes.length; step >= 1; step >>= 1) {
    while (at + step <= bytes.length && decodes(bytes.subarray(0, at + step), { stream: true })) at += step;
  }
  // What was found may end within a character: the next byte does not go on with it, so its lead is the wrong one.
  for (let back = 0; back <= UNFINISHED && back <= at; back++) if (decodes(bytes.subarray(0, at - back), {})) return at - back;
  return at;
}

function decodes(bytes: Uint8Array, options: { stream?: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
