/** What a document says about itself: its public surface. */

export { parseSignature } from "./digital-signature.js";
export type { DocumentKind } from "./document-kind.js";
export type { Attachment, Contact, CopyCertification, DigitalSignature, DocumentFields, Issuer, NationalHeader, ReceivedStamp, Reference, Section, Signer } from "./fields.js";
export type { Evidence, PageBox, Zone } from "./found.js";
export type { OutlineNode } from "./outline.js";
export { readDocument } from "./read-document.js";
export type { DocumentReading } from "./document-reading.js";
export type { DocumentInput, DocumentOptions, RepairedText } from "./read-document.js";
export { structuralTerms } from "./structural-terms.js";
export type { Warning, WarningCode } from "./warnings.js";
export { documentRestorer } from "./document-restorer.js";
export type { DocumentRestoration, DocumentRestorer } from "./document-restorer.js";
export { withStructure } from "./with-structure.js";
