/** A letter made up for the writers' tests, with its facts and where they stand. */
import type { DocumentFields, DocumentReading, Evidence } from "../../src/document/index.js";
import type { DocumentRecord } from "../../src/export/record.js";

export const LETTER = `UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 04/SNV-VP\tLào Cai, ngày 18 tháng 4 năm 2022
V/v báo cáo "quý I" & kế hoạch <quý II>
Kính gửi: Các phòng, ban trực thuộc.
Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2022 của Ủy ban nhân dân tỉnh;
Sở Nội vụ đề nghị các đơn vị thực hiện:
1. Báo cáo
Gửi báo cáo trước ngày 25 hằng tháng.
2. Kế hoạch
Lập kế hoạch quý II./.
Nơi nhận:\tKT. GIÁM ĐỐC
- Như trên;\tPHÓ GIÁM ĐỐC
- Lưu: VT.\tNguyễn Văn An\fPHỤ LỤC
(Kèm theo Công văn số 04/SNV-VP ngày 18/4/2022)
Mẫu báo cáo`;

export const FIELDS: DocumentFields = {
  nationalHeader: { quocHieu: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", tieuNgu: "Độc lập - Tự do - Hạnh phúc" },
  issuer: { parent: "UBND TỈNH LÀO CAI", name: "SỞ NỘI VỤ" },
  number: "04",
  symbol: "SNV-VP",
  code: "04/SNV-VP",
  place: "Lào Cai",
  date: "2022-04-18",
  docType: "CÔNG VĂN",
  docTypeCode: "CV",
  subject: 'báo cáo "quý I" & kế hoạch <quý II>',
  addressees: ["Các phòng, ban trực thuộc"],
  legalBases: ["Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2022 của Ủy ban nhân dân tỉnh"],
  references: [{ code: "12/KH-UBND", date: "2022-01-05", docType: "KẾ HOẠCH" }],
  sections: [
    { marker: "1", title: "Báo cáo", line: 8 },
    { marker: "2", title: "Kế hoạch", line: 10 },
  ],
  articles: [],
  recipients: ["Như trên", "Lưu: VT"],
  signer: { authority: "KT.", onBehalfOf: "GIÁM ĐỐC", position: "PHÓ GIÁM ĐỐC", name: "Nguyễn Văn An" },
  attachments: [{ title: "PHỤ LỤC", line: 15 }],
  secrecy: null,
  urgency: null,
} as unknown as DocumentFields;

/** Where a value stands in the letter. */
function at(value: string, zone: string): Evidence {
  const start = LETTER.indexOf(value);
  if (start < 0) throw new Error(`${value} is not in the letter`);
  return { spans: [{ start, end: start + value.length }], zone, confidence: 0.9 } as unknown as Evidence;
}

export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  "nationalHeader.quocHieu": at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "head right"),
  "nationalHeader.tieuNgu": at("Độc lập - Tự do - Hạnh phúc", "head right"),
  "issuer.parent": at("UBND TỈNH LÀO CAI", "head left"),
  "issuer.name": at("SỞ NỘI VỤ", "head left"),
  number: at("04", "head left"),
  symbol: at("SNV-VP", "head left"),
  code: at("04/SNV-VP", "head left"),
  place: at("Lào Cai", "head right"),
  date: at("ngày 18 tháng 4 năm 2022", "head right"),
  subject: at('báo cáo "quý I" & kế hoạch <quý II>', "title"),
  "addressees[0]": at("Các phòng, ban trực thuộc", "addressees"),
  "legalBases[0]": at("Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2022 của Ủy ban nhân dân tỉnh", "body"),
  "references[0]": at("12/KH-UBND", "body"),
  "recipients[0]": at("Như trên", "recipients"),
  "recipients[1]": at("Lưu: VT", "recipients"),
  "signer.authority": at("KT.", "signature"),
  "signer.onBehalfOf": at("GIÁM ĐỐC", "signature"),
  "signer.position": at("PHÓ GIÁM ĐỐC", "signature"),
  "signer.name": at("Nguyễn Văn An", "signature"),
  "attachments[0]": at("PHỤ LỤC", "annex"),
};

export const READING: DocumentReading = {
  kind: "administrative",
  fields: FIELDS,
  evidence: EVIDENCE,
  outline: [],
  warnings: [],
} as unknown as DocumentReading;

export const RECORD: DocumentRecord = { name: "công văn/04 SNV.pdf", text: LETTER, document: READING };

/** The letter with other facts. */
export const recordWith = (fields: Partial<DocumentFields>): DocumentRecord => ({
  ...RECORD,
  document: { ...READING, fields: { ...FIELDS, ...fields } },
});
