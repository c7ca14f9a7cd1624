/** Owns the one error class of the project and its codes. */

/** What went wrong, for programs; the message says it for people. */
export type KhoidauErrorCode =
  | "bad-argument"
  | "bad-input"
  | "dictionary-cut"
  | "dictionary-damaged"
  | "dictionary-foreign"
  | "dictionary-newer"
  | "dictionary-missing"
  | "dictionary-section"
  | "legacy-encoding"
  | "locked"
  | "nothing-to-learn"
  | "not-text"
  | "ocr-failed"
  | "unreadable"
  | "unwritable";

/** Facts of the error, so that a program need not parse the message. */
export type KhoidauErrorDetails = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Every error that khoidau throws: what was found, what was expected, what to do.
 *
 * @example
 * ```ts
 * import { KhoidauError } from "khoidau";
 * const error = new KhoidauError("bad-argument", "minConfidence is 3; it must lie in 0..1; give 0.9.");
 * error.code; // "bad-argument"
 * ```
 */
export class KhoidauError extends Error {
  /** The kind of error; stable across versions. */
  readonly code: KhoidauErrorCode;
  /** Facts such as the offending length, name or value. */
  readonly details: KhoidauErrorDetails;

  // Spelled out: TypeScript knows `ErrorOptions` from the library of ES2022 on alone, and programs for older browsers import this.
  constructor(code: KhoidauErrorCode, message: string, details: KhoidauErrorDetails = {}, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "KhoidauError";
    this.code = code;
    this.details = details;
  }
}
