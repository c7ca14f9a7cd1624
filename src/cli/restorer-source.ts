/** Owns how the command comes by a restorer: the dictionary from its file, in this thread or in several. */

import { hasStructure } from "../document/has-structure.js";
import type { CommandRestoration, RestorerSource } from "./command-restorer.js";

/** The real source: reads the dictionary and creates the restorer over it. */
export const packagedRestorer: RestorerSource = async ({ dictionary, small, options, jobs = 1 }) => {
  const { namingFile, packagedDictionaryPath, readingDictionaryFile } = await import("../dictionary-file.js");
  const path = dictionary ?? packagedDictionaryPath({ size: small === true ? "small" : "full" });
  // Another thread reads while this one compiles.
  const [bytes, { openDictionary }, { createRestorer }] = await Promise.all([readingDictionaryFile(path), import("../dictionary/open.js"), import("../restore/restorer.js")]);
  // Made for several threads as well: what is wrong with the dictionary or the options is told here, not by each text.
  const restorer = namingFile(path, () => createRestorer(openDictionary(bytes), options));
  if (jobs === 1) return { restore: async (text) => withItsStructure(restorer.restore(text)) };
  const { restorerPool } = await import("./restorer-pool.js");
  return restorerPool(bytes, options, jobs);
};

/** As `documentRestorer` has it; a line, or a text that is right, starts without the code that reads documents, a third of all. */
async function withItsStructure(restoration: CommandRestoration): Promise<CommandRestoration> {
  if (!hasStructure(restoration)) return restoration;
  const { withStructure } = await import("../document/with-structure.js");
  return withStructure(restoration);
}
