/** Owns the last step: findings become fields, with their evidence by path. */

import type { DigitalSignature, DocumentFields } from "./fields.js";
import type { Evidence, Found } from "./found.js";
import type { DocumentReading } from "./read-document.js";
import type { Findings } from "./read-one.js";
import type { SourceText } from "./source-text.js";

/** The fields of no document. */
export const NO_FIELDS: DocumentFields = {
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
  secrecy: null,
  urgency: null,
  circulation: null,
  addressees: [],
  legalBases: [],
  references: [],
  sections: [],
  articles: [],
  recipients: [],
  signer: { authority: null, onBehalfOf: null, position: null, name: null },
  attachments: [],
  digitalSignature: null,
  receivedStamp: null,
  copyCertification: null,
  contact: null,
  typistMark: null,
  copies: null,
};

/** Makes the reading of one document. */
export function collect(source: SourceText, findings: Findings, signatures: readonly DigitalSignature[]): DocumentReading {
  if (findings.kind === "other") return { kind: "other", fields: NO_FIELDS, evidence: {}, outline: [], warnings: [] };
  const evidence: Record<string, Evidence> = {};
  const one = <T>(path: string, value: Found<T> | undefined): T | null => {
    if (value === undefined) return null;
    const { spans, zone, confidence, inferred } = value;
    evidence[path] = { spans, zone, confidence, ...(inferred === undefined ? {} : { inferred }) };
    return value.value;
  };
  const all = <T>(path: string, values: readonly Found<T>[]): T[] => values.map((value, i) => one(`${path}[${i}]`, value)!);
  const { opening, issuer, signer, type } = findings;
  const code = findings.code?.value;
  const ofCode = <T>(value: T | null): Found<T> | undefined => (value === null || findings.code === undefined ? undefined : { ...findings.code, value });
  const fields: DocumentFields = {
    ...NO_FIELDS,
    nationalHeader: { quocHieu: one("nationalHeader.quocHieu", opening.quocHieu), tieuNgu: one("nationalHeader.tieuNgu", opening.tieuNgu) },
    issuer: { parent: one("issuer.parent", issuer.parent), name: one("issuer.name", issuer.name), ...(issuer.name?.inferred === true ? { inferred: true as const } : {}) },
    number: one("number", ofCode(code?.number ?? null)),
    symbol: one("symbol", ofCode(code?.symbol ?? null)),
    code: one("code", ofCode(code === undefined || code.number === null ? null : code.code)),
    place: one("place", opening.place),
    date: one("date", opening.date),
    docType: one("docType", type === undefined ? undefined : { ...type, value: type.value.name }),
    docTypeCode: one("docTypeCode", type === undefined || type.value.code === null ? undefined : { ...type, value: type.value.code }),
    subject: one("subject", opening.subject),
    addressees: all("addressees", findings.addressees),
    legalBases: all("legalBases", findings.bases),
    references: all("references", findings.references),
    sections: all("sections", findings.sections),
    articles: all("articles", findings.articles),
    recipients: all("recipients", findings.recipients?.items ?? []),
    signer: { authority: one("signer.authority", signer.authority), onBehalfOf: one("signer.onBehalfOf", signer.onBehalfOf), position: one("signer.position", signer.position), name: one("signer.name", signer.name) },
    attachments: all("attachments", findings.annexes.map((annex) => annex.attachment)),
    digitalSignature: signatures[0] ?? null,
  };
  return { kind: findings.kind, fields, evidence, outline: findings.outline, warnings: [] };
}
