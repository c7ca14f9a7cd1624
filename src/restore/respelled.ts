/** Owns the way back from a reading that was spelled anew before it was restored, unit for unit. */

import type { Edit } from "../span.js";
import { applyEdits } from "../span.js";
import type { Restoration } from "./restoration.js";

/** Confidence of such an edit: letters that a text shows to be of another code are no guess. */
export const RESPELLED = 0.998;

/** The restoration of `respelled` as one of `reading`, of the same length: where they differ and nothing else was edited, that is an edit. */
export function ofReading(reading: string, respelled: string, restoration: Restoration): Restoration {
  const own = ({ start, end }: Edit | Restoration["tokens"][number]): string => reading.slice(start, end);
  const edits: Edit[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    for (; at < end; at++) {
      if (reading[at] === respelled[at]) continue;
      const [from, to] = [reading[at]!, respelled[at]!];
      edits.push({ start: at, end: at + 1, from, to, confidence: RESPELLED, cause: "letters" });
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
