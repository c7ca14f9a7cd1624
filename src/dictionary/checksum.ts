/** Owns the CRC-32 that guards sections against damage. */

import crc32 from "crc-32";

/** CRC-32 (ISO-HDLC) of the bytes, unsigned. */
export function checksum(bytes: Uint8Array): number {
  return crc32.buf(bytes, 0) >>> 0;
}
