/** Owns the repair of texts that are known to be documents: the restorer, and the second pass over what was damaged. */

import type { Restoration } from "../restore/restoration.js";
import { hasStructure } from "./has-structure.js";
import { withStructure } from "./with-structure.js";

/** A restoration without its tokens, which the second pass does not follow. */
export type DocumentRestoration = Omit<Restoration, "tokens">;

/** What repairs a text. */
export interface DocumentRestorer {
  restore(text: string): DocumentRestoration;
}

/**
 * A restorer that also knows how documents are made (`withStructure`), as the command has it. What was read rightly
 * (damage `clean`) stays as the restorer gave it. Costs a tenth more time.
 *
 * @example
 * ```ts
 * import { createRestorer, documentRestorer, openPackagedDictionary } from "khoidau/node";
 * const restorer = documentRestorer(createRestorer(openPackagedDictionary()));
 * restorer.restore("Noi nhan:\n- Nhu trén;\n- Luu: VT, TCHC").text; // "Nơi nhận:\n- Như trên;\n- Lưu: VT, TCHC"
 * ```
 */
export function documentRestorer(restorer: { restore(text: string): DocumentRestoration }): DocumentRestorer {
  return {
    restore(text) {
      const { text: repaired, edits, damage, profile, confidence } = restorer.restore(text);
      const restoration = { text: repaired, edits, damage, profile, confidence };
      return hasStructure(restoration) ? withStructure(restoration) : restoration;
    },
  };
}
