/** Owns what the command asks of a restorer, and what it is opened with. */

import type { Edit } from "../span.js";
import type { RestoreOptions } from "../restore/options.js";

/** What the command shows of a restoration. */
export interface CommandRestoration {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly damage: string;
  readonly profile: string;
  readonly confidence: number;
}

/** What repairs the command's texts. */
export interface CommandRestorer {
  restore(text: string): CommandRestoration | Promise<CommandRestoration>;
  /** Texts that it repairs at once; 1 where it does so in this thread. */
  readonly jobs?: number;
  /** Ends its threads. */
  close?(): Promise<void>;
}

/** Texts to hand over before the first is given back: enough that no thread waits behind a long one. */
export function textsAhead({ jobs = 1 }: CommandRestorer): number {
  return jobs === 1 ? 1 : 2 * jobs;
}

/** What a restorer is opened with. */
export interface RestorerSettings {
  /** A dictionary file; else a packaged one. */
  readonly dictionary?: string;
  /** The small packaged dictionary instead of the full one. */
  readonly small?: boolean;
  readonly options: RestoreOptions;
  /** Texts to repair at once, each in a thread of its own; none for 1. */
  readonly jobs?: number;
}

/** Opens a restorer; tests give the command another one. */
export type RestorerSource = (settings: RestorerSettings) => Promise<CommandRestorer>;
