/** Owns the words that are asked for behind one state, side by side, and what is found of each: the search asks for some 25 at a time. */

const FIRST_ROOM = 64;

/** Parallel arrays by the order of asking; they grow and are used again. */
export class AskedWords {
  word = new Uint16Array(FIRST_ROOM);
  /** −ln P(word | state), nats. */
  cost = new Float64Array(FIRST_ROOM);
  /** Level and place of the n-gram that a word was found as, level 0 for pairs; level −1 where no context of the state has seen it. */
  level = new Int32Array(FIRST_ROOM);
  place = new Int32Array(FIRST_ROOM);
  /** Those of the words that are still to be searched for. */
  open = new Int32Array(FIRST_ROOM);
  openSize = 0;

  /** Makes room for so many words; what was there is lost. */
  room(size: number): void {
    if (size <= this.word.length) return;
    const room = 2 * size;
    this.word = new Uint16Array(room);
    this.cost = new Float64Array(room);
    this.level = new Int32Array(room);
    this.place = new Int32Array(room);
    this.open = new Int32Array(room);
  }
}
