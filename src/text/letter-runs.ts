/** Owns the runs of letters in a text, found without an expression's objects: some are asked for in every line of a text. */

const LETTER = /\p{L}/u;

/** Calls `visit` with the range of each run of letters, as `\p{L}+` matches them, in UTF-16 units. */
export function letterRuns(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    for (let more = letterAt(text, at); more > 0; more = letterAt(text, at)) at += more;
    if (at > start) visit(start, at);
    else at++;
  }
}

/** Units of the letter at a place; 0 where there is none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0;
  if (at >= text.length) return 0;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return LETTER.test(letter) ? letter.length : 0;
}
