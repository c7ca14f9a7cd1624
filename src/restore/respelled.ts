/** Owns the spelling of a reading anew before it is restored, unit for unit, and the way back. */

import type { Edit } from "../span.js";
import { applyEdits } from "../span.js";
import { withBarredD } from "../text/barred-d.js";
import { withLostLetters } from "../text/lost-letters.js";
import { withMarksInOrder } from "../text/mark-order.js";
import { toNfc } from "../text/normal-form.js";
import type { Restoration } from "./restoration.js";

/** Confidence of such an edit: letters that a text shows to be of another code are no guess. */
export const RESPELLED = 0.998;

/** The text with letters and marks that a text shows to be of another code as Unicode has them; of the same length. */
export function respell(text: string): string {
  return withLostLetters(withMarksInOrder(withBarredD(text)));
}

/** The restoration of `respelled` as one of `reading`, of the same length: where they differ and nothing else was edited, that is an edit. */
export function ofReading(reading: string, respelled: string, restoration: Restoration): Restoration {
  const own = ({ start, end }: Edit | Restoration["tokens"][number]): string => reading.slice(start, end);
  const edits: Edit[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    for (; at < end; at++) {
      const start = at;
      while (at < end && reading[at] !== respelled[at]) at++;
      // A sign for a lost letter that nothing was found for.
      const to = toNfc(respelled.slice(start, at));
      if (at > start && !to.includes("\ufffd")) edits.push({ start, end: at, from: reading.slice(start, at), to, confidence: RESPELLED, cause: "letters" });
    }
  };
  for (const edit of restoration.edits) {
    keepTo(edit.start);
    edits.push({ ...edit, from: own(edit) });
    at = edit.end;
  }
  keepTo(reading.length);
  return {
    ...restoration,
    text: applyEdits(reading, edits),
    edits,
    tokens: restoration.tokens.map((token) => ({ ...token, reading: own(token) })),
    damage: restoration.damage === "clean" ? "marked" : restoration.damage,
  };
}
