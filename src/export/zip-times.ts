/** Owns taking the time of making out of a ZIP file, so that the same content gives the same bytes. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
/** 1 January 1980, the first day that ZIP knows. */
const FIRST_DAY = 0x0021;

/** Sets the time of every entry to ZIP's first day, in place. The file has no comment and is under 4 GB. */
export function clearZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) return bytes;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === ENTRY) {
    const local = view.getUint32(at + 42, true);
    view.setUint32(at + 12, FIRST_DAY << 16, true);
    view.setUint32(local + 10, FIRST_DAY << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
