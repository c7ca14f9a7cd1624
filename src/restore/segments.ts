/** Owns the cutting of a text into stretches that are decoded one after another. */

/** Characters of a stretch: some 600 words, so that a whole letter of a page is one. */
const SEGMENT = 3000;
/** A stretch without a line end goes on for so long at most; then it ends at a space, or anywhere. */
const MOST = 4 * SEGMENT;

/** Ends of the stretches of a text, rising; the last is its length. Stretches end behind a line end where they can. */
export function segmentEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + SEGMENT);
    if (end < text.length) {
      const stretch = text.slice(end, at + MOST);
      const line = stretch.indexOf("\n");
      const space = stretch.lastIndexOf(" ");
      if (line >= 0) end += line + 1;
      else if (at + MOST >= text.length) end = text.length;
      else end += space >= 0 ? space + 1 : stretch.length;
    }
    ends.push(end);
    at = end;
  }
  return ends;
}
