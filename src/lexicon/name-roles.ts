/** Owns what a syllable does in names of people: surname, middle or given name, and how often. */

import type { Dictionary } from "../dictionary/dictionary.js";

/**
 * Roles in names by word id. Reads the section `names.roles`: a byte per id, high half for surnames, low half for
 * middle and given names: 0 never, else 1 + log2(count), at most 15.
 */
export class NameRoles {
  readonly #roles: Uint8Array;

  constructor(roles: Uint8Array) {
    this.#roles = roles;
  }

  /** The roles of a dictionary; none known where it was built without them. */
  static open(dictionary: Dictionary): NameRoles {
    return new NameRoles(dictionary.has("names.roles") ? dictionary.u8("names.roles") : new Uint8Array(0));
  }

  /** 0 where the word is no surname, else 1 + log2 of its count among 8,710 names. */
  surname(id: number): number {
    return (this.#roles[id] ?? 0) >> 4;
  }

  /** 0 where the word is neither a middle nor a given name, else 1 + log2 of its count. */
  given(id: number): number {
    return (this.#roles[id] ?? 0) & 15;
  }
}
