/** Owns the last step: findings become fields, with their evidence by path. */

import { checkDocument } from "./checks.js";
import { chooseSignature } from "./digital-signature.js";
import type { DigitalSignature, DocumentFields } from "./fields.js";
import type { Span } from "../span.js";
import type { Evidence, Found, PageBox } from "./found.js";
import type { RepairMap, Placement } from "./placement.js";
import type { DocumentReading } from "./document-reading.js";
import type { Findings } from "./read-one.js";
import { withoutPen } from "./penned-day.js";
import type { SourceText } from "./source-text.js";

/** The fields of no document. */
const NO_FIELDS: DocumentFields = {
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

/** What the evidence is completed from. */
export interface Surroundings {
  readonly signatures: readonly DigitalSignature[];
  readonly repairs?: RepairMap;
  readonly placement?: Placement;
}

/** Makes the reading of one document. */
export function collect(source: SourceText, findings: Findings, around: Surroundings): DocumentReading {
  if (findings.kind === "other") return { kind: "other", fields: NO_FIELDS, evidence: {}, outline: [], warnings: [] };
  const ledger = new Ledger(around);
  return { kind: findings.kind, fields: { ...headFields(source, findings, ledger), ...bodyFields(findings, ledger, around.signatures) }, evidence: ledger.evidence, outline: findings.outline, warnings: checkDocument(source, findings) };
}

type HeadKey = "nationalHeader" | "issuer" | "number" | "symbol" | "code" | "place" | "date" | "docType" | "docTypeCode" | "subject" | "secrecy" | "urgency" | "circulation";

function headFields(source: SourceText, { opening, issuer, type, code, marks }: Findings, ledger: Ledger): Pick<DocumentFields, HeadKey> {
  const ofCode = (value: string | null | undefined): Found<string> | undefined => (code === undefined || value === null || value === undefined ? undefined : { ...code, value });
  const numbered = code !== undefined && code.value.number !== null;
  return {
    nationalHeader: { quocHieu: ledger.one("nationalHeader.quocHieu", opening.quocHieu), tieuNgu: ledger.one("nationalHeader.tieuNgu", opening.tieuNgu) },
    issuer: { parent: ledger.one("issuer.parent", issuer.parent), name: ledger.one("issuer.name", issuer.name), ...(issuer.name?.inferred === true ? { inferred: true as const } : {}) },
    number: ledger.one("number", ofCode(code?.value.number)),
    symbol: ledger.one("symbol", ofCode(code?.value.symbol)),
    code: ledger.one("code", numbered ? ofCode(code.value.code) : undefined),
    place: ledger.one("place", opening.place),
    date: ledger.one("date", opening.date === undefined ? undefined : withoutPen(opening.date, (span) => ledger.boxes(span), source.text)),
    docType: ledger.one("docType", type === undefined ? undefined : { ...type, value: type.value.name }),
    docTypeCode: ledger.one("docTypeCode", type === undefined || type.value.code === null ? undefined : { ...type, value: type.value.code }),
    subject: ledger.one("subject", opening.subject),
    secrecy: ledger.one("secrecy", marks.secrecy),
    urgency: ledger.one("urgency", marks.urgency),
    circulation: ledger.one("circulation", marks.circulation),
  };
}

function bodyFields(findings: Findings, ledger: Ledger, given: readonly DigitalSignature[]): Omit<DocumentFields, HeadKey> {
  const { signer, filing, signatures } = findings;
  const printed = chooseSignature([...given, ...signatures.map((one) => one.signature)], findings.issuer.name?.value ?? null);
  const own = signatures.find((one) => one.signature === printed);
  return {
    addressees: ledger.all("addressees", findings.addressees.map(ledger.spaced)),
    legalBases: ledger.all("legalBases", findings.bases.map(ledger.spaced)),
    references: ledger.all("references", findings.references),
    sections: ledger.all("sections", findings.sections),
    articles: ledger.all("articles", findings.articles),
    recipients: ledger.all("recipients", (findings.recipients?.items ?? []).map(ledger.spaced)),
    signer: { authority: ledger.one("signer.authority", signer.authority), onBehalfOf: ledger.one("signer.onBehalfOf", signer.onBehalfOf), position: ledger.one("signer.position", signer.position), name: ledger.one("signer.name", signer.name) },
    attachments: ledger.all("attachments", findings.annexes.map((annex) => annex.attachment)),
    digitalSignature: ledger.one("digitalSignature", printed === null ? undefined : { value: printed, spans: own?.spans ?? [], zone: "digital-signature", confidence: 0.95 }),
    receivedStamp: ledger.one("receivedStamp", findings.receivedStamp),
    copyCertification: ledger.one("copyCertification", findings.copy),
    contact: ledger.one("contact", findings.contact),
    typistMark: ledger.one("typistMark", filing.typistMark),
    copies: ledger.one("copies", filing.copies),
  };
}

/** An engine drops the narrow spaces of small print, behind a comma and about `&`, and reads a semicolon as a colon or with a stroke. */
function spaced(value: string): string {
  return value.replace(/,(?=\p{L})|(?<=^Lưu):(?=\p{L})/gu, "$& ").replace(/(?<=\p{L}) &(?=\p{L})|(?<=\p{L})& (?=\p{L})/gu, " & ").replace(/[;:,./\s]+$/, "");
}

/** Writes down the evidence of values as they are taken. */
class Ledger {
  readonly evidence: Record<string, Evidence> = {};
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A value with the spaces that a reading of pages loses; as it is where the text has no boxes. */
  readonly spaced = (item: Found<string>): Found<string> => (this.#around.placement === undefined ? item : { ...item, value: spaced(item.value) });

  /** Where a stretch stood. */
  boxes(span: Span): readonly PageBox[] {
    const { repairs, placement } = this.#around;
    return placement === undefined ? [] : placement(repairs === undefined ? span : repairs.toReading(span));
  }

  one<T>(path: string, value: Found<T> | undefined): T | null {
    if (value === undefined) return null;
    const { repairs } = this.#around;
    const { spans, zone, inferred } = value;
    const boxes = spans.flatMap((span) => this.boxes(span));
    const sure = repairs === undefined ? 1 : Math.min(1, ...spans.map((span) => repairs.confidence(span)));
    this.evidence[path] = { spans, ...(boxes.length === 0 ? {} : { boxes }), zone, confidence: value.confidence * sure, ...(inferred === undefined ? {} : { inferred }) };
    return value.value;
  }

  all<T>(path: string, values: readonly Found<T>[]): T[] {
    return values.map((value, i) => this.one(`${path}[${i}]`, value)!);
  }
}
