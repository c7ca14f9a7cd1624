/** Owns finding the line and the page of a place in a text. */

/** Line ends are `\n` and form feeds. */
export class LineFinder {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\n\f]/g)) this.#starts.push(index + 1);
  }

  /** Lines of the text; at least one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line of an offset, from 1. Costs the logarithm of the lines. */
  line(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Where a line begins; lines count from 1. */
  start(line: number): number {
    return this.#starts[line - 1]!;
  }
}
