/** The public surface for Node: the core, and dictionaries from their files. Re-exports only. */

export { openDictionaryFile, openPackagedDictionary, packagedDictionaryPath, readDictionaryFile } from "./dictionary-file.js";
export type { PackagedDictionaryOptions } from "./dictionary-file.js";
export * from "./index.js";
