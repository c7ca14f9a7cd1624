/** Owns the objects of a PDF as they stand in the file: where each is, what it holds, and the order of the pages. */

import { unpacked } from "./pdf-filters.js";
import { PdfScanner, PdfSyntaxError } from "./pdf-syntax.js";
import type { PdfDict, PdfStream, PdfValue } from "./pdf-values.js";
import { PdfKeyword, PdfName, PdfRef, isDict } from "./pdf-values.js";
import type { PdfPlaces, PlaceOf } from "./pdf-places.js";
import { readPlaces } from "./pdf-places.js";

/** A page: where its dictionary is, and what holds for it, its parents' entries included. */
export interface PageNode {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
}

/** References to references; more goes in a circle. */
const DEEPEST = 64;

/** A PDF's structure. Everything throws `PdfSyntaxError` where the file is not as it should be. */
export class PdfStructure {
  readonly places: PdfPlaces;
  /** The last container of packed objects: neighbours are asked for one after the other. */
  #container: { readonly number: number; readonly values: readonly PdfValue[] } | undefined;

  constructor(readonly bytes: Uint8Array) {
    this.places = readPlaces(bytes);
    if (this.places.trailer.has("Encrypt")) throw new PdfSyntaxError("encrypted");
  }

  /** The value itself where a reference is given; null for an object that there is not. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops > DEEPEST) throw new PdfSyntaxError("references in a circle");
      found = this.#object(found.number);
    }
    return found;
  }

  /** The dictionary meant; an empty one where there is none. */
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    return isDict(found) ? found : new Map();
  }

  /** The stream at a reference; undefined where none is there. */
  stream(ref: PdfValue): PdfStream | undefined {
    const place = ref instanceof PdfRef ? this.places.of(ref.number) : undefined;
    if (!(ref instanceof PdfRef) || place?.kind !== "at") return undefined;
    const scanner = this.#open(ref.number, place.offset);
    const dict = scanner.value();
    if (!isDict(dict) || !isWord(scanner.next(), "stream")) return undefined;
    const { bytes } = this;
    const from = scanner.at + (bytes[scanner.at] === 13 && bytes[scanner.at + 1] === 10 ? 2 : 1);
    const length = this.resolve(dict.get("Length"));
    if (typeof length !== "number" || length < 0 || from + length > bytes.length) throw new PdfSyntaxError("a stream of no length");
    return { dict, bytes: bytes.subarray(from, from + length) };
  }

  /** What a stream holds, unpacked. */
  contentOf({ dict, bytes }: PdfStream): Uint8Array {
    const list = (value: PdfValue): PdfValue => (Array.isArray(value) ? value.map((one: PdfValue) => this.resolve(one)) : value);
    return unpacked(bytes, new Map(["Filter", "DecodeParms"].map((key) => [key, list(this.resolve(dict.get(key)))])));
  }

  /** The pages in order. */
  pages(): PageNode[] {
    const pages: PageNode[] = [];
    const seen = new Set<number>();
    const walk = (ref: PdfValue, inherited: PdfDict): void => {
      if (!(ref instanceof PdfRef) || seen.has(ref.number)) throw new PdfSyntaxError("no tree of pages");
      seen.add(ref.number);
      const dict = this.dict(ref);
      const resources = dict.has("Resources") ? this.dict(dict.get("Resources")) : inherited;
      const kids = this.resolve(dict.get("Kids"));
      if (!Array.isArray(kids)) pages.push({ ref, dict, resources });
      else for (const kid of kids as readonly PdfValue[]) walk(kid, resources);
    };
    walk(this.dict(this.places.trailer.get("Root")).get("Pages") ?? null, new Map());
    return pages;
  }

  #object(number: number): PdfValue {
    const place = this.places.of(number);
    if (place === undefined) return null;
    return place.kind === "at" ? this.#open(number, place.offset).value() : this.#packed(place);
  }

  #open(number: number, offset: number): PdfScanner {
    const scanner = new PdfScanner(this.bytes, offset);
    if (scanner.next() !== number || typeof scanner.next() !== "number" || !isWord(scanner.next(), "obj")) throw new PdfSyntaxError(`object ${number} is not where it should be`);
    return scanner;
  }

  #packed({ container, index }: PlaceOf<"in">): PdfValue {
    if (this.#container?.number !== container) {
      const stream = this.stream(new PdfRef(container, 0));
      const [first, count] = [this.resolve(stream?.dict.get("First")), this.resolve(stream?.dict.get("N"))];
      if (stream === undefined || typeof first !== "number" || typeof count !== "number") throw new PdfSyntaxError("objects packed in nothing");
      const scanner = new PdfScanner(this.contentOf(stream));
      const offsets = Array.from({ length: count }, () => (scanner.next(), Number(scanner.next())));
      this.#container = { number: container, values: offsets.map((offset) => new PdfScanner(scanner.bytes, first + offset).value()) };
    }
    return this.#container.values[index] ?? null;
  }
}

const isWord = (value: PdfValue | undefined, word: string): boolean => value instanceof PdfKeyword && value.word === word;

/** Whether a dictionary's entry is this name. */
export function isNamed(dict: PdfDict, key: string, name: string): boolean {
  const value = dict.get(key);
  return value instanceof PdfName && value.name === name;
}
