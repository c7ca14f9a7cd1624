/** Owns what a thread of the restorer pool does: the restorer over the dictionary that all threads share. */

import { openDictionary } from "../dictionary/open.js";
import { documentRestorer } from "../document/document-restorer.js";
import type { DocumentRestorer } from "../document/document-restorer.js";
import type { RestoreOptions } from "../restore/options.js";
import { createRestorer } from "../restore/restorer.js";
import type { CommandRestoration } from "./command-restorer.js";

/** One text for a thread, and what to open its restorer with where it has none yet. */
export interface PoolTask {
  /** A dictionary file, in memory that the threads share: 20 MB once, not once a thread. */
  readonly dictionary: Uint8Array;
  readonly options: RestoreOptions;
  readonly text: string;
}

let restorer: DocumentRestorer | undefined;

/** Repairs a text; the options of a thread's first task hold for all. */
export function restore({ dictionary, options, text }: PoolTask): CommandRestoration {
  restorer ??= documentRestorer(createRestorer(openDictionary(dictionary), options));
  return restorer.restore(text);
}
