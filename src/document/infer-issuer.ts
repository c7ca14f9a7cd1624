/** Owns the issuer where no head names it: told from who enacts, or from the symbol's own words in the body. */

import type { Found } from "./found.js";
import { found } from "./found.js";
import { subjectAt } from "./enacting.js";
import type { SourceText } from "./source-text.js";
import { joined } from "./source-text.js";

const REACH = 60;

/** The body that enacts in the lines `from`…`to`, in capitals. */
export function inferIssuer(source: SourceText, from: number, to: number): Found<string> | undefined {
  for (let i = from; i < Math.min(to, from + REACH); i++) {
    const line = source.lines[i]!;
    const end = Math.min(line.end, line.start + 2000);
    const starts = [line.start];
    for (let at = line.start; at < end; at++) if (source.fold.charCodeAt(at) === 44 || source.fold.charCodeAt(at) === 59) starts.push(at + 1);
    for (const at of starts) {
      const span = subjectAt(source, at, end);
      if (span === undefined || /^(?:chu tich|bo truong|giam doc|thu tuong|tong giam doc|chanh|thu truong|cac )/.test(source.fold.slice(span.start, span.end))) continue;
      return { ...found(joined(source.text, [span]).toUpperCase(), [span], "body", 0.8), inferred: true };
    }
  }
  return undefined;
}
