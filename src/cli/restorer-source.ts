/** Owns how the command comes by a restorer: the dictionary from its file, in this thread or in several. */

import type { RestorerSource } from "./command-restorer.js";

/** The real source: reads the dictionary and creates the restorer over it. */
export const packagedRestorer: RestorerSource = async ({ dictionary, small, options, jobs = 1 }) => {
  const [{ openDictionary }, { namingFile, packagedDictionaryPath, readDictionaryFile }, { createRestorer }, { documentRestorer }] = await Promise.all([
    import("../dictionary/open.js"),
    import("../dictionary-file.js"),
    import("../restore/restorer.js"),
    import("../document/document-restorer.js"),
  ]);
  const path = dictionary ?? packagedDictionaryPath({ size: small === true ? "small" : "full" });
  const bytes = readDictionaryFile(path);
  // Made for several threads as well: what is wrong with the dictionary or the options is told here, not by each text.
  const restorer = documentRestorer(namingFile(path, () => createRestorer(openDictionary(bytes), options)));
  if (jobs === 1) return restorer;
  const { restorerPool } = await import("./restorer-pool.js");
  return restorerPool(bytes, options, jobs);
};
