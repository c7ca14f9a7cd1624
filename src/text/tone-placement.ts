/** Owns the two placements of the tone mark (`hòa` and `hoà`) and the change from one to the other. */

/** `old`: the mark on the first of the two letters (`hòa`, `thủy`); `new`: on the second (`hoà`, `thuỷ`). */
export type TonePlacement = "old" | "new";

const OLD = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
const NEW = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];

function pairs(from: readonly string[], to: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  from.forEach((ending, i) => {
    const [a, b] = ending;
    const [c, d] = to[i]!;
    map.set(ending, to[i]!);
    map.set(a!.toUpperCase() + b, c!.toUpperCase() + d);
    map.set(a + b!.toUpperCase(), c + d!.toUpperCase());
    map.set(ending.toUpperCase(), to[i]!.toUpperCase());
  });
  return map;
}

/** No letter below has a mark. */
const FIRST_MARKED = 0xc0;

const TO_OLD = /* @__PURE__ */ pairs(NEW, OLD);
const TO_NEW = /* @__PURE__ */ pairs(OLD, NEW);

/**
 * One syllable (NFC, any case) with its tone mark where `placement` puts it. Only open `oa`, `oe` and `uy` differ;
 * after `q` the `u` belongs to the onset, so `quý` stays.
 *
 * @example
 * ```ts
 * import { placeTone } from "khoidau";
 * placeTone("thuỷ", "old"); // "thủy"
 * placeTone("hòa", "new"); // "hoà"
 * placeTone("quý", "old"); // "quý"
 * ```
 */
export function placeTone(syllable: string, placement: TonePlacement): string {
  const n = syllable.length;
  // One of the two letters has a mark; most words are done without looking their end up.
  if (n < 2 || (syllable.charCodeAt(n - 1) < FIRST_MARKED && syllable.charCodeAt(n - 2) < FIRST_MARKED)) return syllable;
  const ending = (placement === "old" ? TO_OLD : TO_NEW).get(syllable.slice(n - 2));
  if (ending === undefined) return syllable;
  if (n > 2 && (syllable[n - 3] === "q" || syllable[n - 3] === "Q")) return syllable;
  return syllable.slice(0, n - 2) + ending;
}

/**
 * Which placement a syllable shows, or `undefined` where both write it alike.
 *
 * @example
 * ```ts
 * import { shownPlacement } from "khoidau";
 * shownPlacement("hoà"); // "new"
 * ```
 */
export function shownPlacement(syllable: string): TonePlacement | undefined {
  if (placeTone(syllable, "old") !== syllable) return "new";
  if (placeTone(syllable, "new") !== syllable) return "old";
  return undefined;
}

/** The tone placement that a text shows more often; `old` where it shows none. */
export function placementHabit(text: string): TonePlacement {
  let fresh = 0;
  let old = 0;
  for (const match of text.matchAll(/[oOuU][àáảãạÀÁẢÃẠèéẻẽẹỳýỷỹỵÈÉẺẼẸỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aAeE]|[ùúủũụÙÚỦŨỤ][yY]/gu)) {
    const shown = shownPlacement(match[0]);
    const after = text[match.index + 2] ?? " ";
    if (shown === undefined || /\p{L}/u.test(after) || /[qQ]/.test(text[match.index - 1] ?? " ")) continue;
    if (shown === "new") fresh++;
    else old++;
  }
  return fresh > old ? "new" : "old";
}
