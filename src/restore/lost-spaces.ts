/** Owns how often a text lost the space between two words: told by small letters in a row, more than a syllable has. */

/** One more than the letters of `nghiêng`. */
const LONG = 8;
/** Fewer of them tell nothing: words of other tongues. */
const LEAST = 2;
/**
 * So many words with one among them have lost no more spaces than other texts; medians of pages: none in text with all its spaces (0.3 in
 * 100 words in one of ten), 1 to 1.4 in 100 where every twentieth is lost.
 */
const USUAL = 250;
/** Below what a split costs, nats. */
const MOST = 2.5;

/** Nats by which two words run together are likelier in this text than elsewhere, 0 to 2.5. Asked of every text: a loop, no expressions; capitals and figures among the letters say nothing. */
export function sparedByLostSpaces(text: string): number {
  let words = 0;
  let long = 0;
  let letters = 0;
  let inside = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (isSmall(code)) letters++;
    else if (isCapitalOrFigure(code)) letters = -Infinity;
    else {
      if (letters >= LONG) long++;
      letters = 0;
      if (code <= SPACE && inside) words++;
      if (code <= SPACE) inside = false;
      continue;
    }
    inside = true;
  }
  return long < LEAST ? 0 : Math.min(MOST, Math.max(0, Math.log((USUAL * long) / words)));
}

const SPACE = 32;

/** Letters with marks are taken for small ones. */
function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

function isCapitalOrFigure(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
