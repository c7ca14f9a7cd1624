/** Owns the schema of what a document says about itself: the keys of `fields`, the evidence for each, the outline, the warnings. */

import type { Box } from "../page/page.js";
import type { Span } from "../span.js";

/** Which rules the document was laid out by: Nghị định 30/2020, Thông tư 01/2011, legislation, the Party's, or none known. */
export type DocumentKind = "administrative" | "older" | "legislation" | "party" | "other";

/** Another document that this one cites. */
export interface Reference {
  readonly code: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string | null;
  /** In capitals: `QUYẾT ĐỊNH`. */
  readonly docType: string | null;
}

/** A numbered heading of the body. */
export interface Section {
  /** Without its dot or bracket: `I`, `3.2.1`, `a`. */
  readonly marker: string;
  readonly title: string | null;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** Who signed, as the foot of the document says. */
export interface Signer {
  /** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`, or the Party's `T/M`. */
  readonly authority: string | null;
  /** The body or post after the authority word. */
  readonly onBehalfOf: string | null;
  readonly position: string | null;
  readonly name: string | null;
}

/** An annex with its own title. */
export interface Attachment {
  readonly title: string;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** A digital signature of an electronic copy, as its lines say. */
export interface DigitalSignature {
  readonly signedBy: string | null;
  readonly email: string | null;
  readonly organisation: string | null;
  /** ISO 8601. */
  readonly time: string | null;
}

/** The stamp of the office that received the document; none of it is the document's own. */
export interface ReceivedStamp {
  readonly office: string | null;
  readonly number: string | null;
  readonly date: string | null;
}

/** The facts. What is not there is `null` or an empty list, never a guess. */
export interface DocumentFields {
  readonly nationalHeader: { readonly quocHieu: string | null; readonly tieuNgu: string | null };
  readonly issuer: { readonly parent: string | null; readonly name: string | null; readonly inferred?: boolean };
  readonly number: string | null;
  readonly symbol: string | null;
  /** Number and symbol as they stand together: `733/QĐ-TTg`. */
  readonly code: string | null;
  readonly place: string | null;
  /** `YYYY-MM-DD`, or `YYYY-MM`, `YYYY` where the rest is not in the text. */
  readonly date: string | null;
  /** In capitals; `CÔNG VĂN` where the form says so. */
  readonly docType: string | null;
  readonly docTypeCode: string | null;
  readonly subject: string | null;
  readonly secrecy?: string | null;
  readonly urgency?: string | null;
  readonly circulation?: string | null;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly references: readonly Reference[];
  readonly sections: readonly Section[];
  /** Điều by Điều: `Điều 1`. */
  readonly articles?: readonly Section[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  readonly attachments: readonly Attachment[];
  readonly digitalSignature?: DigitalSignature | null;
  readonly receivedStamp?: ReceivedStamp | null;
  readonly typistMark?: string | null;
  /** Number of copies. */
  readonly copies?: number | null;
}

/** Where a value stands and how sure it is. Spans are of the text that was read. */
export interface Evidence {
  readonly spans: readonly Span[];
  readonly boxes?: readonly { readonly page: number; readonly box: Box }[];
  /** The part of the layout: `head left`, `title`, `recipients` … */
  readonly zone: string;
  /** 0..1. */
  readonly confidence: number;
  /** True where the value was gathered from elsewhere than its own place. */
  readonly inferred?: boolean;
}

/** A node of the outline tree: Phần, Chương, Mục, Điều, khoản, điểm. */
export interface OutlineNode {
  readonly level: string;
  readonly marker: string;
  readonly title: string | null;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly span?: Span;
  readonly children: readonly OutlineNode[];
}

/** Something that does not fit together. */
export interface DocumentWarning {
  readonly code: string;
  readonly message: string;
  readonly spans: readonly Span[];
}

/** What a document says about itself. Paths of `evidence` are like `issuer.name`, `references[2]`. */
export interface DocumentReading {
  readonly kind: DocumentKind;
  readonly fields: DocumentFields;
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly outline: readonly OutlineNode[];
  readonly warnings: readonly DocumentWarning[];
  /** Further documents in the same file. */
  readonly documents?: readonly DocumentReading[];
}
