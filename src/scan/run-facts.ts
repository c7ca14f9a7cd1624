/** Owns how a scanned document comes by its facts. */

import type { DocumentReading } from "../document/schema.js";
import type { Page } from "../page/page.js";
import type { Reading } from "../page/reading.js";
import type { ScanRestoration } from "./run-restorer.js";

const NONE: DocumentReading = {
  kind: "other",
  fields: {
    nationalHeader: { quocHieu: null, tieuNgu: null },
    issuer: { parent: null, name: null },
    number: null,
    symbol: null,
    code: null,
    place: null,
    date: null,
    docType: null,
    docTypeCode: null,
    subject: null,
    addressees: [],
    legalBases: [],
    references: [],
    sections: [],
    recipients: [],
    signer: { authority: null, onBehalfOf: null, position: null, name: null },
    attachments: [],
  },
  evidence: {},
  outline: [],
  warnings: [],
};

/** What the repaired text says about itself. */
export function readFacts(_reading: Reading, _restoration: ScanRestoration, _pages: readonly Page[], _signatures: readonly string[]): DocumentReading {
  return NONE;
}
