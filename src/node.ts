/** The public surface for Node: the core, and dictionaries from their files. Re-exports only. */

export * from "./dictionary-file.js";
export * from "./index.js";
