/** Owns the gate that bounds how many pages are in work at once, documents begun first going first. */

interface Waiter {
  readonly rank: number;
  readonly enter: () => void;
  readonly refuse: (reason: unknown) => void;
}

/** So many may be inside at once; among those that wait, the lowest rank enters first. */
export class Gate {
  #free: number;
  readonly #waiting: Waiter[] = [];
  #closed: { readonly reason: unknown } | undefined;

  constructor(width: number) {
    this.#free = width;
  }

  /** Resolves once inside; rejects with the reason of `close`. */
  enter(rank: number): Promise<void> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed.reason as Error);
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    return new Promise((enter, refuse) => {
      const at = this.#waiting.findIndex((other) => other.rank > rank);
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, { rank, enter, refuse });
    });
  }

  /** Lets the next one in. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next.enter();
  }

  /** Turns away all that wait or come. */
  close(reason: unknown): void {
    this.#closed ??= { reason };
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(reason);
  }
}
