/** Owns the options of a scan into a folder. */

import { wrongArgument } from "../argument-checks.js";
import { KhoidauError } from "../errors.js";
import type { ScanFormat } from "./output-formats.js";
import { DEFAULT_SCAN_FORMATS, SCAN_FORMATS } from "./output-formats.js";
import type { ScanOptions } from "./run-options.js";

/** How files are scanned into a folder; all but `out` are optional. */
export interface ScanIntoOptions extends Omit<ScanOptions, "exclude"> {
  /** The folder that the outputs go to; made where it is not there. */
  readonly out: string;
  /** What is written. Some of `SCAN_FORMATS`; default `DEFAULT_SCAN_FORMATS`; `summary.json` always is. */
  readonly formats?: readonly ScanFormat[];
  /** Scan also what was done before and has not changed. Default false. */
  readonly force?: boolean;
  /** Write `timing` into `STEM.json`; without it the same files give the same bytes. Default true. */
  readonly timing?: boolean;
  /** Language that the report opens in; its reader may switch. Default `vi`. */
  readonly language?: "en" | "vi";
}

/** The formats asked for. @throws KhoidauError `bad-argument` where there is none of a name. */
export function formatsOf({ formats = DEFAULT_SCAN_FORMATS }: ScanIntoOptions): readonly ScanFormat[] {
  if (!Array.isArray(formats)) throw wrongArgument("formats", formats, 'a list: ["txt", "json"]');
  const unknown = formats.find((format) => !SCAN_FORMATS.includes(format));
  if (unknown === undefined && formats.length > 0) return formats;
  throw new KhoidauError("bad-argument", `The format is "${unknown ?? ""}"; it must be some of ${SCAN_FORMATS.join(", ")}.`, { reason: "format", format: unknown ?? "", formats: SCAN_FORMATS.join(", ") });
}
