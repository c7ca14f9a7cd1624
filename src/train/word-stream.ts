/** Owns the corpus as a stream of word numbers: what is counted, and what is held out. */

import { BOUNDARY, lmWords } from "../text/lm-words.js";
import { isHeldOut, readDocuments } from "./corpus.js";
import type { CorpusFile } from "./corpus.js";

/** Lines that are measured on and have more words than this are taken out wherever they occur. */
const LONGEST_FREE_LINE = 6;

/** The words of one corpus file. */
export interface FileStream {
  readonly name: string;
  /** Words to count, as numbers of `CorpusStream.words`; a boundary (number 0) between any two lines. */
  readonly counted: Uint32Array;
  /** Words of the development split. */
  readonly heldOut: Uint32Array;
}

/** The corpus, each distinct word numbered by its first occurrence. */
export interface CorpusStream {
  readonly words: readonly string[];
  readonly files: readonly FileStream[];
}

/** A growing array of numbers without boxing. */
class NumberList {
  #numbers = new Uint32Array(1 << 20);
  length = 0;

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  last(): number | undefined {
    return this.length > 0 ? this.#numbers[this.length - 1] : undefined;
  }

  taken(): Uint32Array {
    return this.#numbers.slice(0, this.length);
  }
}

/** The key that two lines share when they have the same words. */
export function lineKey(words: readonly string[]): string {
  return words.filter((word) => word !== BOUNDARY).join(" ");
}

/** The keys of lines that must not be counted: those of more than six words. */
export function excludedKeys(texts: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const line of text.split(/\r?\n/)) {
      const words = lmWords(line).filter((word) => word !== BOUNDARY);
      if (words.length > LONGEST_FREE_LINE) keys.add(words.join(" "));
    }
  }
  return keys;
}

/**
 * The key that two lines share when they are the same letter for letter but for their case; none for a short line, which
 * every document has. Of formulas it tells the dates and numbers apart, which `lineKey` does not: they stay known.
 */
export function verbatimKey(line: string): string | undefined {
  const words = line.trim().split(/\s+/);
  return words.length > LONGEST_FREE_LINE ? `= ${words.join(" ").toLowerCase()}` : undefined;
}

/** Reads the files one after the other; some 3 µs a syllable. */
export async function readStream(files: readonly CorpusFile[], excluded: ReadonlySet<string>, log: (message: string) => void): Promise<CorpusStream> {
  const numbers = new Map<string, number>([[BOUNDARY, 0]]);
  const streams: FileStream[] = [];
  for (const file of files) {
    const counted = new NumberList();
    const heldOut = new NumberList();
    let left = 0;
    for (const document of await readDocuments(file)) {
      const into = isHeldOut(document) ? heldOut : counted;
      for (const line of document.lines) {
        const words = lmWords(line);
        if (into === counted && isExcluded(line, words, excluded)) left++;
        else pushLine(words, numbers, into);
      }
    }
    log(`${file.name}: ${counted.length} words counted, ${heldOut.length} held out, ${left} lines that are measured on left out`);
    streams.push({ name: file.name, counted: counted.taken(), heldOut: heldOut.taken() });
  }
  return { words: [...numbers.keys()], files: streams };
}

function isExcluded(line: string, words: readonly string[], excluded: ReadonlySet<string>): boolean {
  return words.length > LONGEST_FREE_LINE && (excluded.has(lineKey(words)) || excluded.has(verbatimKey(line) ?? ""));
}

function pushLine(words: readonly string[], numbers: Map<string, number>, into: NumberList): void {
  if (words.length === 0) return;
  for (const word of words) {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    if (number !== 0 || (into.last() ?? 0) !== 0) into.push(number);
  }
  if (into.last() !== 0) into.push(0);
}
