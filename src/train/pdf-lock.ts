/** Owns the lock of a PDF: the standard security handler, revision 3, RC4 of 128 bits (ISO 32000-1, 7.6.3). */

import { createHash } from "node:crypto";
import { concat, hex, latin } from "./pdf-bytes.js";

/** The first part of the file's ID, which its key is made of. */
export const ID = "6b686f69646175206669787475726573";
/** What passwords are filled up with (ISO 32000-1, algorithm 2). */
const PADDING = "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a";
/** Nothing is allowed but reading. */
const PERMISSIONS = -3904;

/** Locks what is written of a PDF with a password. */
export class Lock {
  readonly #owner: Uint8Array;
  readonly #key: Uint8Array;
  readonly #user: Uint8Array;

  constructor(password: string) {
    const padded = concat([latin(password), fromHex(PADDING)]).slice(0, 32);
    let ownerKey = md5(padded);
    for (let i = 0; i < 50; i++) ownerKey = md5(ownerKey);
    this.#owner = rounds(padded, ownerKey);
    const permissions = new Uint8Array(new Int32Array([PERMISSIONS]).buffer);
    let key = md5(concat([padded, this.#owner, permissions, fromHex(ID)]));
    for (let i = 0; i < 50; i++) key = md5(key);
    this.#key = key;
    this.#user = concat([rounds(md5(concat([fromHex(PADDING), fromHex(ID)])), key), new Uint8Array(16)]);
  }

  encrypt(object: number, bytes: Uint8Array): Uint8Array {
    return rc4(md5(concat([this.#key, Uint8Array.of(object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0)])), bytes);
  }

  dictionary(): string {
    return `<< /Filter /Standard /V 2 /R 3 /Length 128 /P ${PERMISSIONS} /O <${toHex(this.#owner)}> /U <${toHex(this.#user)}> >>`;
  }
}

/** Twenty rounds of RC4 with the key changed a little each time. */
function rounds(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  let out = bytes;
  for (let i = 0; i < 20; i++) out = rc4(key.map((byte) => byte ^ i), out);
  return out;
}

/** RC4, which Node no longer offers. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  });
}

const md5 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("md5").update(bytes).digest());
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => hex(byte, 2)).join("");
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
