/** Owns what a warning is. */

import type { Span } from "../span.js";

/** Which check failed. */
export type WarningCode =
  | "type-symbol"
  | "letter-without-subject"
  | "authority-post"
  | "date"
  | "issuer-place"
  | "reference-dates"
  | "annex-code"
  | "too-long";

/** A contradiction in the document, with the places that contradict. */
export interface Warning {
  readonly code: WarningCode;
  /** In English, with the values. */
  readonly message: string;
  readonly spans: readonly Span[];
}
