/** Owns the bytes that a PDF is written of. */

/** A number in capital hexadecimal digits. */
export const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
/** Text of the code points 0 to 255 as bytes. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The parts one behind the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
