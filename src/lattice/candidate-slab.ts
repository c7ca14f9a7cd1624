/** Owns the room that lists of candidates take: many short arrays share few buffers. */

/**
 * Bytes of a buffer: some hundred lists. A buffer of its own costs an array 200 bytes beside what is in it, and a text
 * has some thousand of them; one that is shared lives as long as any list in it.
 */
const SLAB = 1 << 16;
const ID_BYTES = Uint16Array.BYTES_PER_ELEMENT;
const COST_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Ids and costs of some candidates, all 0. */
export interface CandidateRoom {
  readonly ids: Uint16Array;
  readonly costs: Float32Array;
}

/** Gives room for one list after another. */
export class CandidateSlab {
  #buffer = new ArrayBuffer(0);
  #used = 0;

  /** Room for `size` candidates of one word each. */
  room(size: number): CandidateRoom {
    const bytes = size * (COST_BYTES + ID_BYTES);
    if (this.#used + bytes > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(Math.max(SLAB, bytes));
      this.#used = 0;
    }
    const at = this.#used;
    // The next costs begin where a 32-bit float may.
    this.#used += Math.ceil(bytes / COST_BYTES) * COST_BYTES;
    return { costs: new Float32Array(this.#buffer, at, size), ids: new Uint16Array(this.#buffer, at + size * COST_BYTES, size) };
  }
}
