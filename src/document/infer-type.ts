/** Owns the type of a document whose own line was lost: what the body calls itself. */

import type { DocType } from "./doc-types.js";
import { titleTypes } from "./doc-types.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { SourceText } from "./source-text.js";

const LONGEST_LINE = 2000;
const SELF = /(?:^|[^a-z])(nghi quyet|quyet dinh|chi thi|thong tu|nghi dinh|ke hoach|thong bao|huong dan|phap lenh|luat|cong dien|quy che|quy dinh) nay /g;

/** The type that the body calls itself by: `Quyết định này có hiệu lực`. */
export function inferType(source: SourceText, from: number, to: number): Found<DocType> | undefined {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    const fold = source.fold.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
    if (!fold.includes(" nay ")) continue;
    SELF.lastIndex = 0;
    const self = SELF.exec(fold);
    if (self === null) continue;
    const type = titleTypes().find((one) => one.fold === self[1]);
    const at = line.start + self.index + self[0].indexOf(self[1]!);
    if (type !== undefined) return { ...found(type, [{ start: at, end: at + self[1]!.length }], "body", 0.85), inferred: true };
  }
  return undefined;
}
