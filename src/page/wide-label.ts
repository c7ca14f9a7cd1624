/** Owns finding text in UTF-16: by its mark, or, where it has none, by where its zeros stand. */

/** Bytes that are looked at where there is no mark. */
const LOOKED_AT = 4096;
/** Spaces and letters without tones have one byte of zero: in Vietnamese two characters of three, in its barest headings. */
const LEAST_ZEROS = 0.55;
/** The other byte of a letter is zero nowhere but in a combining grave, and in a NUL. */
const MOST_OTHERS = 0.1;
/** Fewer letters than these tell nothing. */
const LEAST_LETTERS = 4;

/** The label of the UTF-16 that some bytes are in; `undefined` where they are in none. UTF-32 begins with the same mark and is none. */
export function wideLabel(bytes: Uint8Array): "utf-16be" | "utf-16le" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? undefined : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const letters = Math.min(bytes.length, LOOKED_AT) >> 1;
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < 2 * letters; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros;
  if (letters < LEAST_LETTERS || Math.max(even, odd) < LEAST_ZEROS * letters || Math.min(even, odd) > MOST_OTHERS * Math.max(even, odd)) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}
