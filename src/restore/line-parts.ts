/** Owns the chunks of a line as letters between signs, in arrays that are filled anew for each line: a text that has nothing torn is only passed over. */

import { doubled } from "../doubled.js";
import { MEANT_LETTERS, UPPER_SHIFT } from "../text/alphabet.js";
import { bareLetter } from "../text/fold.js";
import { isWhite } from "../text/white-space.js";

/** What is told of a chunk, one bit each. */
export const PART = {
  /** It begins with letters of Vietnamese, no digit or other letter beside them: its head. */
  head: 1,
  /** It ends with such letters, its tail, and one unit of white space parts it from the next chunk of its line. */
  tail: 2,
  /** Its head is all of it. */
  whole: 4,
  /** The head begins with a vowel; holds one; the tail holds one. */
  vowelFirst: 8,
  headSpoken: 16,
  tailSpoken: 32,
  /** Some letter has a mark. */
  marked: 64,
  /** More than one syllable: vowels stand in it that consonants part, two tone marks, or a letter that only begins one. */
  several: 128,
  /** A capital stands in it behind a small letter, or a small letter behind two capitals. */
  capital: 256,
} as const;

/** What a UTF-16 unit is to a word; 0 for signs. */
const LETTER = 1;
const VOWEL = 2;
const MARKED = 4;
/** A digit, or a letter of no Vietnamese word. */
const FOREIGN = 8;
/** A vowel with a tone mark: of a syllable one at most. */
const TONED = 16;
const CAPITAL = 32;
/** A mark that combines with the letter before it. */
const COMBINING = 64;
/** A letter that little stands before in a syllable: nothing before đ, of the vowels u and i alone before ô and ư. */
const OPENING = 128;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const CODES = 0x1f00;
/** Chunks taken at once: a text may be one line. */
const MOST = 4096;
const TAB = 9;
const NEWLINE = 10;

let kinds: Uint8Array | undefined;

const withoutTone = (letter: string): string => letter.normalize("NFD").replace(TONE, "").normalize("NFC");

function kindsOfLetters(): Uint8Array {
  const table = new Uint8Array(CODES).fill(FOREIGN, 0xc0);
  for (let digit = 0x30; digit < 0x3a; digit++) table[digit] = FOREIGN;
  table.fill(LETTER | MARKED | COMBINING, 0x300, 0x370);
  for (const letter of MEANT_LETTERS.slice(0, 2 * UPPER_SHIFT)) {
    const bare = bareLetter(letter);
    table[letter.charCodeAt(0)] = LETTER | ("aeiouyAEIOUY".includes(bare) ? VOWEL : 0) | (bare === letter ? 0 : MARKED) | (TONE.test(letter.normalize("NFD")) ? TONED : 0) | (letter === letter.toLowerCase() ? 0 : CAPITAL) | (/[đôư]/.test(withoutTone(letter.toLowerCase())) ? OPENING : 0);
  }
  return table;
}

/** The chunks of one line. */
export class LineParts {
  /** Number of chunks. */
  size = 0;
  /** Offsets in the text, by chunk: where it stands, where its head ends, where its tail begins. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  headEnd = new Int32Array(256);
  tailStart = new Int32Array(256);
  /** By chunk: bits of `PART`. */
  flags = new Uint16Array(256);
  readonly #kinds = (kinds ??= kindsOfLetters());

  /** Takes the line of `text` that begins at `at`, or the next chunks of a long one; returns where the next ones begin. */
  take(text: string, at: number): number {
    this.size = 0;
    while (at < text.length) {
      if (this.size === MOST) return at;
      const code = text.charCodeAt(at);
      if (code === NEWLINE) break;
      if (isWhite(code)) at++;
      else at = this.#chunk(text, at);
    }
    return at + 1;
  }

  /** Takes the chunk that begins at `start`; returns where it ends. */
  #chunk(text: string, start: number): number {
    if (this.size === this.start.length) this.#grow();
    const n = this.size++;
    let at = start;
    let flags = 0;
    // The run of letters at hand, or 0 before the first: what its letters are, all together.
    let run = 0;
    let runStart = start;
    let before = 0;
    // The two letters before, of the run at hand.
    let last = 0;
    let earlier = 0;
    // Whether the run has had a vowel, and a consonant behind it.
    let spoken = 0;
    this.headEnd[n] = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isWhite(code)) break;
      const kind = code < CODES ? this.#kinds[code]! : 0;
      if ((kind & LETTER) !== 0) {
        if ((before & LETTER) === 0) {
          runStart = at;
          run = before & FOREIGN;
          spoken = last = earlier = 0;
        }
        if ((run & kind & TONED) !== 0) flags |= PART.several;
        if ((kind & OPENING) !== 0 && (last & LETTER) !== 0 && ((kind & VOWEL) === 0 || ((last & VOWEL) !== 0 && !"uiUI".includes(text[at - 1]!)))) flags |= PART.several;
        if ((kind & COMBINING) === 0) {
          if (isCapital(kind) ? isSmall(last) : isCapital(last) && isCapital(earlier)) flags |= PART.capital;
          earlier = last;
          last = kind;
        }
        run |= kind;
        if ((kind & VOWEL) === 0) spoken |= spoken << 1;
        else if ((spoken & 2) === 0) spoken = 1;
        else flags |= PART.several;
        if (at === start && (kind & VOWEL) !== 0) flags |= PART.vowelFirst;
        if ((kind & MARKED) !== 0) flags |= PART.marked;
      } else if ((before & LETTER) !== 0) {
        run |= kind & FOREIGN;
        if (runStart === start) flags |= this.#head(n, at, run);
      }
      before = kind;
    }
    this.start[n] = start;
    this.end[n] = at;
    this.tailStart[n] = runStart;
    if ((before & LETTER) !== 0 && (run & FOREIGN) === 0) {
      if (runStart === start) flags |= this.#head(n, at, run) | PART.whole;
      if (goesOn(text, at)) flags |= PART.tail | ((run & VOWEL) === 0 ? 0 : PART.tailSpoken);
    }
    this.flags[n] = flags;
    return at;
  }

  #head(n: number, end: number, run: number): number {
    this.headEnd[n] = end;
    return (run & FOREIGN) !== 0 ? 0 : PART.head | ((run & VOWEL) === 0 ? 0 : PART.headSpoken);
  }

  #grow(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.headEnd = doubled(this.headEnd);
    this.tailStart = doubled(this.tailStart);
    this.flags = doubled(this.flags);
  }
}

const isCapital = (kind: number): boolean => (kind & CAPITAL) !== 0;
const isSmall = (kind: number): boolean => (kind & (LETTER | CAPITAL)) === LETTER;

/** Whether one unit of white space, and no cell's or line's end, parts what ends at `at` from what follows. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at + 1 < text.length && code !== TAB && code !== NEWLINE && !isWhite(text.charCodeAt(at + 1));
}
