/** The learning of khoidau: how an engine reads, told by what it read alone. Pure; knows nothing of files. */

export type { LearnedEngine, LearnOptions } from "./learn-engine.js";
export { DEFAULT_LEARN_OPTIONS, learnEngine } from "./learn-engine.js";
