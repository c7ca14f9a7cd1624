/** Owns which lines of the corpus are measured on, so that copies of them in other documents are not counted either. */

import { corpusFiles, documentsOf, isHeldOut, isLabelled, readXz } from "./corpus.js";
import { verbatimKey } from "./word-stream.js";

/**
 * The keys of the long lines of the development split and of the documents that have answers: laws are printed again and
 * again, and 4 in 100 words of the split's law stand word for word in other documents too. Some 10 s.
 */
export async function measuredLines(corpus: string): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const file of corpusFiles(corpus)) {
    for (const document of documentsOf(await readXz(file.path))) {
      if (!isHeldOut(document) && !isLabelled(file, document)) continue;
      for (const line of document.lines) {
        const key = verbatimKey(line);
        if (key !== undefined) keys.add(key);
      }
    }
  }
  return keys;
}
