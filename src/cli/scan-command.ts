/** Owns `khoidau scan`: files and folders of scans in, right texts, facts and a report out. */

import { KhoidauError } from "../errors.js";
import type { ScanEvent, ScanFormat, ScanIntoOptions, ScanSummary } from "../scan/index.js";
import type { FromEncoding } from "../text-file.js";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, exitCodeOf } from "./exit-code.js";
import { warnError } from "./say-error.js";
import type { RestorerFlags } from "./restore-flags.js";
import { restorerSettings } from "./restore-flags.js";
import { ScanStatus } from "./scan-status.js";
import type { ScanWords } from "./words.js";

/** The flags of `scan` as commander gives them. */
export interface ScanFlags extends RestorerFlags {
  readonly out: string;
  /** As they were named; `scanInto` checks them. */
  readonly format?: readonly string[];
  readonly jobs?: number;
  readonly force?: boolean;
  readonly layers?: "auto" | "ignore" | "use";
  readonly fromEncoding?: FromEncoding;
  readonly log?: "json" | "text";
  /** False with `--no-timing`. */
  readonly timing: boolean;
}

/** What scans; tests put another engine in. */
export type ScanParts = Pick<ScanIntoOptions, "engine" | "open" | "restorer">;

/** What `scan` says itself, in the language of the help. */
export interface ScanSetting {
  readonly language: "en" | "vi";
  readonly words: ScanWords;
  readonly parts?: ScanParts;
  /** Scans the paths. Default: `scanInto`. */
  readonly run?: (paths: readonly string[], options: ScanIntoOptions) => Promise<ScanSummary>;
}

/** Runs `scan`; a file that cannot be read is reported and the rest is done. */
export async function runScan(paths: readonly string[], flags: ScanFlags, io: CommandIo, { language, words, parts, run }: ScanSetting): Promise<ExitCode> {
  const stop = new AbortController();
  const log = flags.log === "json" ? jsonLog(io) : new ScanStatus(io, words);
  const quiet = io.onInterrupt?.(() => {
    log.clear();
    if (flags.log !== "json") io.warn(`khoidau: ${words.interrupted}`);
    stop.abort(new Interrupted());
  });
  try {
    const scanInto = run ?? (await import("../scan/index.js")).scanInto;
    const summary = await scanInto(paths, {
      ...chosen(flags),
      ...parts,
      restorer: parts?.restorer ?? (await restorerOf(flags, io)),
      language,
      signal: stop.signal,
      onProgress: (event) => void (stop.signal.aborted || log.tell(event)),
    });
    log.end(summary);
    return codeOf(summary);
  } catch (error) {
    log.clear();
    if (error instanceof Interrupted) return EXIT.interrupted;
    if (!(error instanceof KhoidauError)) throw error;
    warnError(io, error);
    return exitCodeOf(error);
  } finally {
    quiet?.();
  }
}

/** Thrown where the user ends the run. */
class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What is told of a run. */
interface ScanLog {
  tell(event: ScanEvent): void;
  end(summary: ScanSummary): void;
  /** Takes away what stands on the terminal only for the moment. */
  clear(): void;
}

function jsonLog(io: CommandIo): ScanLog {
  return {
    tell: (event) => io.warn(JSON.stringify(event)),
    end: ({ totals, run }) => io.warn(JSON.stringify({ event: "end", totals, run })),
    clear: () => undefined,
  };
}

function chosen({ out, format, jobs, force, layers, fromEncoding, timing }: ScanFlags): ScanIntoOptions {
  return {
    ...{ out, timing },
    ...(format === undefined ? {} : { formats: format as readonly ScanFormat[] }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(force === undefined ? {} : { force }),
    ...(layers === undefined ? {} : { layers }),
    ...(fromEncoding === undefined ? {} : { fromEncoding }),
  };
}

/** The restorer that the flags ask for. */
export async function restorerOf(flags: RestorerFlags, io: CommandIo): Promise<NonNullable<ScanParts["restorer"]>> {
  const { packagedScanRestorer } = await import("../scan/index.js");
  const { dictionary, small, options } = await restorerSettings(flags, io);
  return packagedScanRestorer({ ...(dictionary === undefined ? {} : { dictionary }), size: small === true ? "small" : "full", options });
}

function codeOf({ run }: ScanSummary): ExitCode {
  if (run.unwritten > 0) return EXIT.unwritable;
  return run.failed + run.partial > 0 ? EXIT.someUnread : EXIT.ok;
}
