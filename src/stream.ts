/** Owns the repair of long text in parts, with bounded memory: a transform stream and an async iterator. */

import { checkOptionNames, wrongArgument } from "./argument-checks.js";
import { KhoidauError } from "./errors.js";

/** What repairs one text; a `Restorer` is one. `R` is what it gives back. */
export interface PartRestorer<R> {
  restore(text: string): R;
}

/** One part of a long text, repaired. */
export interface RestoredPart<R> {
  /** Where the part starts in the whole text, in UTF-16 units; add it to the part's spans. */
  readonly start: number;
  /** What the restorer made of the part. */
  readonly restoration: R;
}

/** How a long text is cut. */
export interface PartOptions {
  /**
   * The most characters a part aims at, at least 16. Damage and engine are judged per part, and what a part teaches is
   * forgotten after it, so parts should be large; memory grows with them. Default 65,536.
   */
  readonly partLength?: number;
}

const DEFAULTS: Required<PartOptions> = { partLength: 65_536 };

// Where a part may end, best first: after a blank line, after a line, after white space.
const CUTS = [/\n[^\S\n]*\n/g, /\n/g, /\s(?=\S)/g] as const;

/**
 * Cuts text that arrives in pieces into parts of half to one and a half `partLength`. A part ends after a blank line
 * where there is one in reach, else after a line, else after white space, else between two letters.
 */
class PartCutter {
  #held = "";
  readonly #length: number;

  constructor(options: PartOptions) {
    checkOptionNames(options, "a stream", DEFAULTS);
    this.#length = options.partLength ?? DEFAULTS.partLength;
    if (!Number.isInteger(this.#length) || this.#length < 16) {
      throw new KhoidauError("bad-argument", `partLength is ${this.#length}; it must be a whole number of 16 or more; leave it out for 65536.`);
    }
  }

  /** The parts that are complete after `text`. */
  *push(text: string): Generator<string> {
    // Bytes would become `85,121,32`, numbers nothing at all.
    if (typeof text !== "string") throw wrongArgument("a piece of the text", text, "a string; bytes go through new TextDecoderStream() first");
    const limit = this.#length + (this.#length >> 1);
    for (let at = 0; at < text.length; ) {
      const end = Math.min(text.length, at + limit - this.#held.length + 1);
      this.#held += text.slice(at, end);
      at = end;
      if (this.#held.length <= limit) continue;
      const cut = cutPoint(this.#held, this.#length);
      yield this.#held.slice(0, cut);
      this.#held = this.#held.slice(cut);
    }
  }

  /** What is left at the end; empty where nothing is. */
  rest(): string {
    return this.#held;
  }
}

function cutPoint(text: string, length: number): number {
  const from = length >> 1;
  const reach = text.slice(from, length);
  for (const pattern of CUTS) {
    let end = -1;
    for (const match of reach.matchAll(pattern)) end = match.index + match[0].length;
    if (end > 0) return from + end;
  }
  let cut = length;
  while (cut > from && /[\p{M}\u200d\udc00-\udfff]/u.test(text.charAt(cut))) cut--;
  return cut > from ? cut : length;
}

/**
 * Repairs a long text part by part as it comes; the texts of the parts, put together, are the whole text repaired.
 * Parts end at blank lines or line ends where they can. Memory does not grow with the text.
 *
 * @throws KhoidauError `bad-argument` where `partLength` is not a whole number of 16 or more, or a piece is no string.
 * @example
 * ```ts
 * import { restoreAll } from "khoidau/stream";
 * const shout = { restore: (text: string) => ({ text: text.toUpperCase() }) };
 * let whole = "";
 * for await (const part of restoreAll(["Quyết ", "định\n"], shout)) whole += part.restoration.text;
 * whole; // "QUYẾT ĐỊNH\n"
 * ```
 */
export async function* restoreAll<R>(
  texts: Iterable<string> | AsyncIterable<string>,
  restorer: PartRestorer<R>,
  options: PartOptions = {},
): AsyncGenerator<RestoredPart<R>, void, undefined> {
  const cutter = new PartCutter(options);
  let start = 0;
  const restored = (part: string): RestoredPart<R> => {
    const from = start;
    start += part.length;
    return { start: from, restoration: restorer.restore(part) };
  };
  for await (const text of texts) for (const part of cutter.push(text)) yield restored(part);
  if (cutter.rest() !== "") yield restored(cutter.rest());
}

/**
 * The same as {@link restoreAll} as a transform stream: pieces of text in, repaired parts out, with backpressure.
 *
 * @throws KhoidauError `bad-argument` where `partLength` is not a whole number of 16 or more, or a piece is no string.
 * @example
 * ```ts
 * import { restoreStream } from "khoidau/stream";
 * const shout = { restore: (text: string) => ({ text: text.toUpperCase() }) };
 * const parts = new Blob(["quyết định"]).stream().pipeThrough(new TextDecoderStream()).pipeThrough(restoreStream(shout));
 * (await parts.getReader().read()).value?.restoration.text; // "QUYẾT ĐỊNH"
 * ```
 */
export function restoreStream<R>(restorer: PartRestorer<R>, options: PartOptions = {}): TransformStream<string, RestoredPart<R>> {
  return partStream(restorer, options, (part) => part);
}

/**
 * A transform stream of plain text: pieces of a reading in, right text out.
 *
 * @throws KhoidauError `bad-argument` where `partLength` is not a whole number of 16 or more, or a piece is no string.
 * @example
 * ```ts
 * import { restoreTextStream } from "khoidau/stream";
 * const shout = { restore: (text: string) => ({ text: text.toUpperCase() }) };
 * const text = new Blob(["quyết định"]).stream().pipeThrough(new TextDecoderStream()).pipeThrough(restoreTextStream(shout));
 * (await text.getReader().read()).value; // "QUYẾT ĐỊNH"
 * ```
 */
export function restoreTextStream(restorer: PartRestorer<{ readonly text: string }>, options: PartOptions = {}): TransformStream<string, string> {
  return partStream(restorer, options, (part) => part.restoration.text);
}

function partStream<R, T>(restorer: PartRestorer<R>, options: PartOptions, shape: (part: RestoredPart<R>) => T): TransformStream<string, T> {
  const cutter = new PartCutter(options);
  let start = 0;
  const pass = (part: string, out: TransformStreamDefaultController<T>): void => {
    out.enqueue(shape({ start, restoration: restorer.restore(part) }));
    start += part.length;
  };
  return new TransformStream<string, T>({
    transform: (text, out) => {
      for (const part of cutter.push(text)) pass(part, out);
    },
    flush: (out) => {
      if (cutter.rest() !== "") pass(cutter.rest(), out);
    },
  });
}
