/** Owns the telling of lines in another language: they stay as they are. */

// Function words of English and French that are no Vietnamese syllable with its marks lost (so not `the`, `to`, `de`, `la`).
const ENGLISH =
  "of and is that for with was as are be by this from which or have has not were been their its will would shall such between under other any may these those at they you he she we our your who been into than only also but if when where there what could should about after over per during within upon each through";
const FRENCH = "les des est dans pour une sur par avec qui et aux sont cette ses leur été être ont nous vous mais comme il elle ou où ces dont plus pas entre sous après";
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(`${ENGLISH} ${FRENCH}`.split(" "));

const WORD = /\p{L}+/gu;
/** A line is foreign from this share of such words on, and as many of them at least. */
const SHARE = 0.2;
const LEAST = 3;
/** Beside a foreign line a smaller share is enough. */
const BESIDE = 0.1;

function shareOf(line: string): { share: number; hits: number; words: number } {
  let hits = 0;
  let words = 0;
  for (const match of line.matchAll(WORD)) {
    words++;
    if (match[0].length <= 8 && WORDS.has(match[0].toLowerCase())) hits++;
  }
  return { share: words === 0 ? 0 : hits / words, hits, words };
}

/**
 * For each line, whether it is English or French. Time: linear.
 *
 * @example
 * ```ts
 * import { foreignLines } from "khoidau";
 * foreignLines(["Căn cứ Luật Đầu tư", "Tokyo is one of the cities that were built for this"]); // [false, true]
 * ```
 */
export function foreignLines(lines: readonly string[]): boolean[] {
  const shares = lines.map(shareOf);
  const sure = shares.map(({ share, hits }) => share >= SHARE && hits >= LEAST);
  return shares.map(({ share, hits }, i) => sure[i]! || (share >= BESIDE && hits > 0 && (sure[i - 1] === true || sure[i + 1] === true)));
}
