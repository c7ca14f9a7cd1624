/** Owns the lexicon's part of the dictionary build: terms, codes and case, from the tables and the corpus. */

import { TERM_KINDS } from "../lexicon/term-list.js";
import type { TermKind } from "../lexicon/term-list.js";
import { BOUNDARY, lmWords } from "../text/lm-words.js";
import type { BuildContext, BuildStage, DictionarySize } from "./build-stage.js";
import { corpusFiles, isHeldOut, readDocuments } from "./corpus.js";
import { CaseCounter, caseSections } from "./terms-case.js";
import type { CaseCounts, PairLimits } from "./terms-case.js";
import { codesText } from "./terms-codes.js";
import { readTable } from "./terms-sources.js";

/** Nats in favour of terms whose table says none, by kind; places by level. */
const BODY_WEIGHT = 2;
const POST_WEIGHT = 1.5;
const TYPE_WEIGHT = 1;
const PLACE_WEIGHT: Readonly<Record<string, number>> = { "1": 2, "2": 1.5, "3": 1 };
const COMMUNE = "3";
/** Deepest level of places, by size: the small dictionary knows provinces and districts. */
const PLACE_LEVEL: Readonly<Record<DictionarySize, number>> = { full: 3, small: 2 };
const PAIR_LIMITS: Readonly<Record<DictionarySize, PairLimits>> = {
  full: { leastCount: 10, leastShare: 0.65, most: 60_000 },
  small: { leastCount: 40, leastShare: 0.65, most: 15_000 },
};
/** Files whose case is that of papers: what is repaired is written as they write. */
const CASED = /^(?:admin|legal)-|^general-news-tnt305$/;

interface Term {
  readonly ids: readonly number[];
  readonly weight: number;
  readonly kind: TermKind;
}

/** The stage of `terms.*`, `codes.text`, `case.*`; reads the corpus for case. */
export const lexiconStage: BuildStage = async (context) =>
  new Map([...tableSections(context), ...caseSections(await countCase(context), PAIR_LIMITS[context.size])]);

async function countCase({ corpus, vocabulary, log }: BuildContext): Promise<CaseCounts> {
  const counter = new CaseCounter(vocabulary.words.length, vocabulary.id);
  for (const file of corpusFiles(corpus)) {
    const kind = CASED.test(file.name) ? "paper" : "other";
    for (const document of await readDocuments(file)) if (!isHeldOut(document)) for (const line of document.lines) counter.add(line, kind);
  }
  const counts = counter.counts();
  log(`case of ${counts.pairs.length} pairs counted`);
  return counts;
}

/** The sections that need no corpus. */
export function tableSections({ size, sources, vocabulary, log }: Pick<BuildContext, "size" | "sources" | "vocabulary" | "log">): Map<string, Uint8Array> {
  const terms = readTerms(sources, size, vocabulary.id);
  log(`${size}: ${terms.length} terms`);
  const sections = packTerms(terms);
  sections.set("codes.text", new TextEncoder().encode(codesText(sources)));
  return sections;
}

function readTerms(sources: string, size: DictionarySize, id: (word: string) => number): Term[] {
  const byWords = new Map<string, Term>();
  const add = (text: string, weight: number, kind: TermKind): void => {
    const words = lmWords(text).filter((word) => word !== BOUNDARY);
    const ids = words.map(id);
    const key = words.join(" ");
    const known = byWords.get(key);
    if (ids.length < 2 || ids.includes(0) || (known !== undefined && known.weight >= weight)) return;
    byWords.set(key, { ids, weight, kind });
  };
  for (const [text, weight, kind] of readTable(sources, "terms", 3)) add(text!, Number(weight), kind as TermKind);
  for (const [name] of readTable(sources, "bodies", 2)) add(name!, BODY_WEIGHT, "body");
  for (const [post] of readTable(sources, "posts", 1)) add(post!, POST_WEIGHT, "post");
  for (const [, type] of readTable(sources, "type-codes", 3)) add(type!, TYPE_WEIGHT, "type");
  for (const [name, unit, level] of readTable(sources, "places", 4)) {
    if (Number(level) > PLACE_LEVEL[size]) continue;
    add(name!, PLACE_WEIGHT[level!]!, "place");
    // Communes are many, and `xã` before one is no doubt.
    if (level !== COMMUNE) add(`${unit} ${name}`, PLACE_WEIGHT[level!]!, "place");
  }
  return [...byWords.values()].sort((a, b) => compareIds(a.ids, b.ids));
}

function compareIds(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** Terms, sorted by their ids, as the arrays that `TermLexicon` reads. */
export function packTerms(terms: readonly Term[]): Map<string, Uint8Array> {
  const keys: number[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const ids: number[] = [];
  terms.forEach((term, i) => {
    const key = term.ids[0]! * 0x10000 + term.ids[1]!;
    if (keys[keys.length - 1] !== key) {
      keys.push(key);
      starts.push(i);
    }
    offsets.push(ids.length);
    ids.push(...term.ids);
  });
  return new Map([
    ["terms.keys", bytesOf(Uint32Array.from(keys))],
    ["terms.starts", bytesOf(Uint32Array.from([...starts, terms.length]))],
    ["terms.offsets", bytesOf(Uint32Array.from([...offsets, ids.length]))],
    ["terms.ids", bytesOf(Uint16Array.from(ids))],
    ["terms.weights", Uint8Array.from(terms, (term) => Math.min(255, Math.round(term.weight * 16)))],
    ["terms.kinds", Uint8Array.from(terms, (term) => TERM_KINDS.indexOf(term.kind))],
  ]);
}

/** Numbers as bytes in the machine's own order, which every supported platform has little-endian. */
function bytesOf(numbers: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
