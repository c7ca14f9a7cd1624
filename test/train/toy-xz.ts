/** Writes the `.xz` files that the corpus is kept in, without compression: header, one block of stored chunks, index, footer. */
import crc32 from "crc-32";

const CHUNK = 1 << 16;

function checked(bytes: readonly number[]): number[] {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, crc32.buf(Uint8Array.from(bytes)), true);
  return [...bytes, ...new Uint8Array(view.buffer)];
}

const padded = (bytes: readonly number[]): number[] => [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];

function variable(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...variable(Math.floor(value / 128))];
}

/** The bytes of an `.xz` file that holds the text. */
export function toyXz(text: string): Uint8Array {
  const data = new TextEncoder().encode(text);
  const flags = [0, 0];
  const stored: number[] = [];
  for (let at = 0; at < data.length; at += CHUNK) {
    const chunk = data.subarray(at, at + CHUNK);
    stored.push(at === 0 ? 1 : 2, (chunk.length - 1) >> 8, (chunk.length - 1) & 255, ...chunk);
  }
  stored.push(0);
  const blockHeader = checked([2, 0, 0x21, 1, 0x10, 0, 0, 0]);
  const index = checked(padded([0, 1, ...variable(blockHeader.length + stored.length), ...variable(data.length)]));
  const size = index.length / 4 - 1;
  const tail = checked([size & 255, (size >> 8) & 255, 0, 0, ...flags]);
  const footer = [...tail.slice(6), ...tail.slice(0, 6), 0x59, 0x5a];
  return Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, ...checked(flags), ...blockHeader, ...padded(stored), ...index, ...footer]);
}
