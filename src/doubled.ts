/** Owns the growth of arrays that are kept from one text to the next. */

/** A typed array of twice the length that begins with the old one's values. */
export function doubled<T extends Int32Array | Float64Array | Uint16Array | Uint8Array>(old: T): T {
  const grown = new (old.constructor as new (length: number) => T)(old.length * 2);
  grown.set(old);
  return grown;
}
