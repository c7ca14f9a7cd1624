/** Owns the schema: what a document says about itself. Keys and ways of writing are those of `fixtures/*.fields.json`. */

/** The motto of the State over a document; `null` where it is not printed. */
export interface NationalHeader {
  readonly quocHieu: string | null;
  readonly tieuNgu: string | null;
}

/** Who issued the document. */
export interface Issuer {
  /** The body above, as printed over the issuer. */
  readonly parent: string | null;
  readonly name: string | null;
  /** Not read in the head but told from the body or the signature. */
  readonly inferred?: true;
}

/** Another document that this one cites by its code. */
export interface Reference {
  readonly code: string;
  /** ISO 8601, as far as it is printed. */
  readonly date: string | null;
  /** In capitals, as cited: `NGHỊ ĐỊNH`, `VĂN BẢN`. */
  readonly docType: string | null;
}

/** A titled part of the body; `line` counts from 1. */
export interface Section {
  /** `I`, `2.1`, `a`, `Chương I`, `Điều 5`. */
  readonly marker: string;
  /** `null` for a Điều that begins with its text at once. */
  readonly title: string | null;
  readonly line: number;
}

/** Who signed. */
export interface Signer {
  /** `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`; of the Party `T/M`, `K/T`, `T/L`. */
  readonly authority: string | null;
  /** For whom: what stands behind the authority word. */
  readonly onBehalfOf: string | null;
  readonly position: string | null;
  readonly name: string | null;
}

/** An annex; `line` counts from 1. */
export interface Attachment {
  readonly title: string;
  readonly line: number;
}

/** What an electronic signature prints of itself. */
export interface DigitalSignature {
  readonly signedBy: string | null;
  readonly email: string | null;
  readonly organisation: string | null;
  /** ISO 8601 with its zone. */
  readonly time: string | null;
}

/** The stamp of the office that received the paper: nothing of it is the document's. */
export interface ReceivedStamp {
  readonly office: string | null;
  readonly number: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/** A copy made by an office: `SAO Y`, `SAO LỤC`, `TRÍCH SAO`. */
export interface CopyCertification {
  readonly form: string;
  readonly code: string | null;
  readonly date: string | null;
}

/** What the foot of the first page says of the office. */
export interface Contact {
  readonly address: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/** All fields. Absent is `null` or empty, never guessed. */
export interface DocumentFields {
  readonly nationalHeader: NationalHeader;
  readonly issuer: Issuer;
  readonly number: string | null;
  /** What stands behind the number (and year): `QĐ-BNV`, `SNV-TĐKT`. */
  readonly symbol: string | null;
  /** Number, year and symbol: `30/2020/NĐ-CP`. */
  readonly code: string | null;
  readonly place: string | null;
  /** ISO 8601: `2020-01-05`; `2020-01` where the day was left open, `2020` where the month was too. */
  readonly date: string | null;
  /** In capitals: `QUYẾT ĐỊNH`, `CÔNG VĂN`. */
  readonly docType: string | null;
  /** Of Phụ lục III; `CV` for a công văn. */
  readonly docTypeCode: string | null;
  readonly subject: string | null;
  /** `TUYỆT MẬT`, `TỐI MẬT`, `MẬT`. */
  readonly secrecy: string | null;
  /** `HỎA TỐC`, `THƯỢNG KHẨN`, `KHẨN`. */
  readonly urgency: string | null;
  /** `XEM XONG TRẢ LẠI`, `LƯU HÀNH NỘI BỘ`. */
  readonly circulation: string | null;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly references: readonly Reference[];
  readonly sections: readonly Section[];
  readonly articles: readonly Section[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  readonly attachments: readonly Attachment[];
  readonly digitalSignature: DigitalSignature | null;
  readonly receivedStamp: ReceivedStamp | null;
  readonly copyCertification: CopyCertification | null;
  readonly contact: Contact | null;
  /** The typist's mark behind `Lưu`. */
  readonly typistMark: string | null;
  /** Number of copies, of the item `Lưu`. */
  readonly copies: number | null;
}
