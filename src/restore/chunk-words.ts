/** Owns the words of a text that stand alone in their chunks, with nothing but signs around them. */

import { foldWord, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";

const CHUNK = /\S+/gu;
const ONE_WORD = /^([^\p{L}\p{N}]*)([\p{L}\p{M}]+)([^\p{L}\p{N}]*)$/u;

/** A chunk of one word. */
export interface ChunkWord {
  /** Where the chunk begins. */
  readonly at: number;
  /** In NFC, without the signs. */
  readonly reading: string;
  readonly folded: string;
  readonly bare: string;
  /** Nothing but a space stands between it and the word before. */
  readonly follows: boolean;
}

/** The chunks of one word, in order. */
export function chunkWords(text: string): ChunkWord[] {
  const words: ChunkWord[] = [];
  let end = -1;
  for (const { 0: chunk, index: at } of text.matchAll(CHUNK)) {
    const [, opening = "", letters, closing = ""] = ONE_WORD.exec(chunk) ?? [];
    const follows = at === end + 1 && opening === "" && text[end] === " ";
    end = letters === undefined || closing !== "" ? -1 : at + chunk.length;
    if (letters === undefined) continue;
    const folded = foldWord(letters);
    words.push({ at, reading: toNfc(letters), folded, bare: stripMarks(folded), follows });
  }
  return words;
}
