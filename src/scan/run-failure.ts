/** Owns what a run says of an error that ended a page or a document. */

import { KhoidauError } from "../errors.js";
import type { ScanFailure } from "./scanned-document.js";

/** The failure that an error is; names the document where the error itself does not. */
export function failureOf(error: unknown, path: string): ScanFailure {
  if (error instanceof KhoidauError) return { code: error.code, message: naming(error.message, path), details: error.details };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "failed", message: `${path}: unexpected failure (${what}); please report it with the file.` };
}

function naming(message: string, path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return message.includes(name) ? message : `${path}: ${message}`;
}
