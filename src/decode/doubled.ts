/** Owns the growth of the decoder's arrays. */

/** A typed array of twice the length that begins with the old one's values. */
export function doubled<T extends Int32Array | Float64Array>(old: T): T {
  const grown = new (old.constructor as new (length: number) => T)(old.length * 2);
  grown.set(old);
  return grown;
}
