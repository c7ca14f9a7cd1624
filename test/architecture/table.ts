/** The import table of the design as data: which part may import which. Change it together with the code, on purpose. */

/** Parts of `src` by folder or file name; a value lists the parts that it may import besides itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[] | "anything">> = {
  "errors.ts": [],
  "argument-checks.ts": ["errors.ts"],
  "span.ts": [],
  "doubled.ts": [],
  text: ["argument-checks.ts", "errors.ts", "span.ts"],
  dictionary: ["argument-checks.ts", "errors.ts"],
  lexicon: ["text", "dictionary"],
  channel: ["text", "dictionary"],
  lm: ["dictionary"],
  lattice: ["doubled.ts", "text", "lexicon", "channel"],
  sense: ["dictionary"],
  // The beam tells the vocabulary's reserved words apart, so it reads them from the lexicon itself.
  decode: ["doubled.ts", "lexicon", "lattice", "lm", "sense"],
  // A reading made of a page tree comes with the engine's confidences, so the restorer knows the tree's types.
  restore: ["argument-checks.ts", "doubled.ts", "errors.ts", "span.ts", "text", "dictionary", "lexicon", "channel", "lm", "sense", "lattice", "decode", "page"],
  page: ["span.ts", "errors.ts"],
  // Of `restore` only the types: the text and its spans.
  document: ["argument-checks.ts", "errors.ts", "span.ts", "page", "text", "lexicon", "dictionary", "restore"],
  export: ["errors.ts", "span.ts", "document", "restore", "page"],
  // It restores texts to learn from them.
  learn: ["argument-checks.ts", "errors.ts", "text", "dictionary", "lexicon", "channel", "restore"],
  measure: ["errors.ts", "span.ts", "text"],
  "index.ts": "anything",
  "text-file.ts": ["errors.ts", "text", "page"],
  "stream.ts": ["argument-checks.ts", "errors.ts", "span.ts", "restore"],
  "web.ts": ["errors.ts", "dictionary", "index.ts"],
  "file-errors.ts": ["errors.ts"],
  "make-folder.ts": [],
  "dictionary-file.ts": ["argument-checks.ts", "errors.ts", "file-errors.ts", "dictionary"],
  "node.ts": ["dictionary-file.ts", "index.ts"],
  train: ["errors.ts", "text", "dictionary", "lexicon", "channel", "learn", "lm", "sense"],
  scan: "anything",
  queue: "anything",
  cli: "anything",
};

/** The parts that may know of Node; all else is the core and runs anywhere. */
export const RIM = new Set(["dictionary-file.ts", "file-errors.ts", "make-folder.ts", "node.ts", "cli", "train", "scan", "queue"]);

/** The parts that nothing but `cli` and themselves may import. */
export const COMMANDS = new Set(["cli", "train"]);

/** The packages that the core may import. */
export const CORE_PACKAGES = new Set(["crc-32", "fastest-levenshtein", "htmlparser2", "unorm", "write-excel-file/universal"]);
