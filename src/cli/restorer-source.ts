/** Owns how the command comes by a restorer: which dictionary, which terms, which options. */

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
  restore(text: string): CommandRestoration;
}

/** What a restorer is opened with. */
export interface RestorerSettings {
  /** A dictionary file; else a packaged one. */
  readonly dictionary?: string;
  /** The small packaged dictionary instead of the full one. */
  readonly small?: boolean;
  readonly options: RestoreOptions;
}

/** Opens a restorer; tests give the command another one. */
export type RestorerSource = (settings: RestorerSettings) => Promise<CommandRestorer>;

/** The real source: reads the dictionary and creates the restorer over it. */
export const packagedRestorer: RestorerSource = async ({ dictionary, small, options }) => {
  const [{ openDictionaryFile, openPackagedDictionary }, { createRestorer }, { documentRestorer }] = await Promise.all([
    import("../dictionary-file.js"),
    import("../restore/restorer.js"),
    import("../document/document-restorer.js"),
  ]);
  const opened = dictionary === undefined ? openPackagedDictionary({ size: small === true ? "small" : "full" }) : openDictionaryFile(dictionary);
  return documentRestorer(createRestorer(opened, options));
};
