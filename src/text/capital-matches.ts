/** Owns the finding of what begins with a capital and goes on with no small letter: the expression is tried only where that may be. */

const SPACE = 32;
/** Every capital but those of ASCII is here or above. */
const FIRST_MARKED = 0xc0;

/**
 * The matches of a sticky expression that begins with a capital and, behind it, a capital, a digit, a sign or `b`: what
 * `matchAll` finds without stickiness, at a tenth of the time, since nearly every place of a text begins otherwise.
 *
 * @example
 * ```ts
 * import { capitalMatches } from "./capital-matches.js";
 * capitalMatches("của UBND tỉnh", /\p{Lu}{2,}/uy)[0]?.index; // 4
 * ```
 */
export function capitalMatches(text: string, sticky: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!mayBegin(text.charCodeAt(at)) || !mayGoOn(text.charCodeAt(at + 1))) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) continue;
    matches.push(match);
    at += match[0].length - 1;
  }
  return matches;
}

function mayBegin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || unit >= FIRST_MARKED;
}

function mayGoOn(unit: number): boolean {
  return unit > SPACE && (unit < 97 || unit > 122 || unit === 98);
}
