/** The public surface of khoidau: re-exports only. */

export { KhoidauError } from "./errors.js";
export type { KhoidauErrorCode, KhoidauErrorDetails } from "./errors.js";
export { applyEdits } from "./span.js";
export type { Edit, EditCause, Span } from "./span.js";
export { bareLetter, foldWord, hasMarks, stripMarks } from "./text/fold.js";
export { BOUNDARY, lmWords } from "./text/lm-words.js";
export { toNfc } from "./text/normal-form.js";
export { placeTone, shownPlacement } from "./text/tone-placement.js";
export type { TonePlacement } from "./text/tone-placement.js";
export { wordClass } from "./text/word-class.js";
export type { WordClass } from "./text/word-class.js";
