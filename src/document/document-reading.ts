/** Owns what the reading of a document is. */

import type { DocumentKind } from "./document-kind.js";
import type { DocumentFields } from "./fields.js";
import type { Evidence } from "./found.js";
import type { OutlineNode } from "./outline.js";
import type { Warning } from "./warnings.js";

/** What a document says about itself. */
export interface DocumentReading {
  readonly kind: DocumentKind;
  readonly fields: DocumentFields;
  /** By path: `issuer.name`, `recipients[0]`. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly outline: readonly OutlineNode[];
  readonly warnings: readonly Warning[];
  /** The further documents of the same text, where it holds several. */
  readonly documents?: readonly DocumentReading[];
}

/** What does not fit together in any document of a text: of the first, then of the further ones. */
export function allWarnings({ warnings, documents = [] }: Pick<DocumentReading, "documents" | "warnings">): Warning[] {
  return [...warnings, ...documents.flatMap((further) => allWarnings(further))];
}
