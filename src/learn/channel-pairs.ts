/** Owns the reading of aligned pairs (meant, read): the format of `docs/noise.md`, counted per distinct pair. */

/** Distinct pairs with their counts; parallel arrays. */
export interface PairCounts {
  readonly meant: string[];
  readonly read: string[];
  readonly count: Float64Array;
}

/**
 * Adds up the pairs of a noise file. Lost words and dust (one side empty) teach nothing about letters and are left
 * out. `accept` says by the page's header line which pages count, so that an engine can be held out.
 */
export class PairCounter {
  readonly #counts = new Map<string, number>();

  add(text: string, weight: number, accept: (header: string) => boolean = () => true): void {
    let use = true;
    for (const line of text.split("\n")) {
      if (line.startsWith("# ") && line.split("\t").length >= 5) {
        use = accept(line);
        continue;
      }
      const tab = line.indexOf("\t");
      if (!use || tab <= 0 || tab === line.length - 1) continue;
      this.#count(line, weight);
    }
  }

  /** Adds one pair. */
  addPair(meant: string, read: string, count: number): void {
    this.#count(`${meant}\t${read}`, count);
  }

  #count(pair: string, count: number): void {
    const key = pair.normalize("NFC");
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  counts(): PairCounts {
    const meant: string[] = [];
    const read: string[] = [];
    const count = new Float64Array(this.#counts.size);
    let i = 0;
    for (const [key, n] of [...this.#counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const tab = key.indexOf("\t");
      meant.push(key.slice(0, tab));
      read.push(key.slice(tab + 1));
      count[i++] = n;
    }
    return { meant, read, count };
  }
}
