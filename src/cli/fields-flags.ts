import type { FromEncoding } from "../text-file.js";
/** Owns the flags of `khoidau fields`. */

import type { RestorerFlags } from "./restore-flags.js";

/** The flags of `fields` as commander gives them. */
export interface FieldsFlags extends RestorerFlags {
  readonly jsonl?: boolean;
  readonly fromGold?: boolean;
  readonly fromEncoding?: FromEncoding;
}
