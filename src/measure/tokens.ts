/** Owns what counts as a token when a text is measured: runs of letters and digits, in NFC, tone placement folded. */

import { toNfc } from "../text/normal-form.js";
import { placeTone } from "../text/tone-placement.js";

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The tokens of a text, case kept. `hoá` and `hóa` are one token.
 *
 * @example
 * ```ts
 * import { measuredTokens } from "khoidau/measure";
 * measuredTokens("Số 733/QĐ-TTg, văn hoá"); // ["Số", "733", "QĐ", "TTg", "văn", "hóa"]
 * ```
 */
export function measuredTokens(text: string): string[] {
  const runs: string[] = toNfc(text).match(RUN) ?? [];
  return runs.map((run) => placeTone(run, "old"));
}

/** Numbers tokens so that alignment compares integers; one numbering serves all texts of a document. */
export class TokenNumbers {
  readonly #numbers = new Map<string, number>();

  /** The numbers of `tokens`, in order; equal tokens get equal numbers. */
  of(tokens: readonly string[]): Int32Array {
    const numbers = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      let number = this.#numbers.get(token);
      if (number === undefined) this.#numbers.set(token, (number = this.#numbers.size));
      numbers[i] = number;
    }
    return numbers;
  }
}
