/** Owns what kinds of profiles there are: what is done with a text of each. */

/** Profiles of engines whose readings may be misread beyond recognition. */
export const LATIN: ReadonlySet<string> = new Set(["general", "tesseract-eng"]);
/** Profiles whose texts are looked through before they are decoded, and whose case is doubted. */
export const FAR: ReadonlySet<string> = new Set([...LATIN, "typed"]);
/** Profiles whose texts may have lost the marks of some words only. */
export const HALF_MARKED: ReadonlySet<string> = new Set(["stripped", "typed"]);
/**
 * Profiles of text that tells more by itself, or whose words are too unsure to tell of each other: by the wide context
 * layers went from 187 to 190 wrong words, letter noise from 82 to 86.
 */
export const NEAR_ONLY: ReadonlySet<string> = new Set(["general", "typed"]);
