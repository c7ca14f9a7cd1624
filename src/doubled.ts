/** Owns the growth of arrays that are kept from one text to the next. */

type Growing = Int32Array | Float64Array | Uint16Array | Uint8Array;

/** A typed array of twice the length that begins with the old one's values. */
export function doubled<T extends Growing>(old: T): T {
  return lengthened(old, old.length * 2);
}

/** A typed array of `length`, no less than the old one's, that begins with its values. */
export function lengthened<T extends Growing>(old: T, length: number): T {
  const grown = new (old.constructor as new (length: number) => T)(length);
  grown.set(old);
  return grown;
}
