/** Owns the words of the HTML report in both languages. */

import type { ReportLanguage, ReportSentence } from "./html-input.js";
import { escapeXml } from "./xml.js";

const WORDS = {
  report: ["Scan report", "Báo cáo đọc bản quét"],
  documents: ["Documents", "Văn bản"],
  pages: ["Pages", "Trang"],
  page: ["Page", "Trang"],
  edits: ["Edits", "Chỗ sửa"],
  doubtful: ["Doubtful", "Cần xem lại"],
  failed: ["Failed", "Không đọc được"],
  done: ["Done", "Đã xong"],
  partial: ["Partly read", "Đọc được một phần"],
  unchanged: ["Unchanged", "Không đổi"],
  warnings: ["Warnings", "Cảnh báo"],
  time: ["Time", "Thời gian"],
  started: ["Started", "Bắt đầu"],
  engine: ["Engine", "Bộ đọc"],
  overview: ["Overview", "Tổng quan"],
  filter: ["Filter by any word", "Lọc theo từ bất kỳ"],
  show: ["Show", "Hiện"],
  all: ["All", "Tất cả"],
  shown: ["shown", "đang hiện"],
  file: ["File", "Tệp"],
  code: ["Code", "Số, ký hiệu"],
  date: ["Date", "Ngày"],
  docType: ["Type", "Loại"],
  subject: ["Subject", "Trích yếu"],
  confidence: ["Confidence", "Độ tin cậy"],
  status: ["Status", "Trạng thái"],
  text: ["Text", "Văn bản đọc được"],
  picture: ["Picture of the page", "Ảnh trang"],
  facts: ["Facts", "Thông tin văn bản"],
  field: ["Field", "Trường"],
  value: ["Value", "Giá trị"],
  where: ["Where", "Vị trí"],
  line: ["line", "dòng"],
  inferred: ["inferred", "suy ra"],
  absent: ["not in the document", "không có trong văn bản"],
  factless: ["None found", "Không tìm thấy"],
  asRead: ["Show what was read", "Hiện chữ đã đọc"],
  next: ["Next doubtful edit", "Chỗ cần xem tiếp theo"],
  keys: ["Keys: N next doubtful edit, P previous", "Phím: N chỗ cần xem tiếp theo, P chỗ trước"],
  language: ["Tiếng Việt", "English"],
  legend: ["Colours of edits by confidence", "Màu chỗ sửa theo độ tin cậy"],
  noise: ["Not text", "Không phải chữ"],
  dust: ["Dust", "Bụi"],
  handwriting: ["Handwriting", "Chữ viết tay"],
  rule: ["Rule", "Đường kẻ"],
  seal: ["Seal", "Con dấu"],
  signature: ["Signature", "Chữ ký"],
  stamp: ["Stamp", "Dấu đóng"],
  noiseText: ["read there", "đọc ra"],
  further: ["Further document", "Văn bản tiếp theo"],
  nothing: ["No text", "Không có chữ"],
  skip: ["Skip to the documents", "Đến phần văn bản"],
  kind: ["Kind", "Thể thức"],
  damage: ["Damage", "Mức hỏng"],
  seconds: ["s", "giây"],
  madeBy: ["Made by khoidau", "Tạo bởi khoidau"],
  "kind.administrative": ["administrative", "văn bản hành chính"],
  "kind.older": ["older layout", "thể thức cũ"],
  "kind.legislation": ["legislation", "văn bản quy phạm pháp luật"],
  "kind.party": ["Party", "văn bản của Đảng"],
  "kind.other": ["other", "khác"],
  "zone.head-left": ["head, left", "đầu trang, trái"],
  "zone.head-right": ["head, right", "đầu trang, phải"],
  "zone.title": ["title", "tên loại, trích yếu"],
  "zone.addressees": ["addressees", "kính gửi"],
  "zone.preamble": ["preamble", "phần căn cứ"],
  "zone.body": ["body", "nội dung"],
  "zone.recipients": ["recipients", "nơi nhận"],
  "zone.signature": ["signature", "phần ký"],
  "zone.annex": ["annex", "phụ lục"],
  "zone.stamp": ["stamp", "dấu đóng"],
  "zone.digital-signature": ["digital signature", "chữ ký số"],
  "zone.copy": ["copy", "phần sao"],
  "zone.foot": ["foot", "chân trang"],
  "warning.type-symbol": ["Type and symbol disagree", "Tên loại không khớp ký hiệu"],
  "warning.letter-without-subject": ["Letter without V/v", "Công văn thiếu V/v"],
  "warning.authority-post": ["Authority word and post disagree", "Thẩm quyền ký không khớp chức vụ"],
  "warning.date": ["Date", "Ngày tháng"],
  "warning.issuer-place": ["Issuer and place disagree", "Cơ quan ban hành không khớp địa danh"],
  "warning.reference-dates": ["One code, several dates", "Một số hiệu, nhiều ngày"],
  "warning.annex-code": ["Annex names another code", "Phụ lục ghi số khác"],
  "warning.too-long": ["Longer than Phụ lục VI allows", "Dài hơn Phụ lục VI cho phép"],
  "warning.missing": ["Missing", "Thiếu"],
  "nationalHeader.quocHieu": ["National name", "Quốc hiệu"],
  "nationalHeader.tieuNgu": ["Motto", "Tiêu ngữ"],
  "issuer.parent": ["Parent body", "Cơ quan chủ quản"],
  "issuer.name": ["Issuing body", "Cơ quan ban hành"],
  number: ["Number", "Số"],
  symbol: ["Symbol", "Ký hiệu"],
  place: ["Place", "Địa danh"],
  docTypeCode: ["Type code", "Mã loại"],
  secrecy: ["Secrecy", "Độ mật"],
  urgency: ["Urgency", "Độ khẩn"],
  circulation: ["Circulation", "Phạm vi lưu hành"],
  addressees: ["Addressees", "Kính gửi"],
  legalBases: ["Legal bases", "Căn cứ"],
  references: ["References", "Văn bản viện dẫn"],
  sections: ["Sections", "Đề mục"],
  articles: ["Articles", "Điều"],
  recipients: ["Recipients", "Nơi nhận"],
  "signer.authority": ["Authority", "Thẩm quyền ký"],
  "signer.onBehalfOf": ["On behalf of", "Ký thay, thay mặt"],
  "signer.position": ["Position", "Chức vụ"],
  "signer.name": ["Signer", "Người ký"],
  attachments: ["Attachments", "Phụ lục"],
  typistMark: ["Typist's mark", "Ký hiệu người soạn"],
  copies: ["Copies", "Số bản"],
  "digitalSignature.signedBy": ["Digitally signed by", "Người ký số"],
  "digitalSignature.email": ["Its e-mail address", "Thư điện tử ký số"],
  "digitalSignature.organisation": ["Its organisation", "Cơ quan ký số"],
  "digitalSignature.time": ["Its time", "Thời gian ký số"],
  "receivedStamp.office": ["Received by", "Nơi nhận công văn đến"],
  "receivedStamp.number": ["Number on arrival", "Số đến"],
  "receivedStamp.date": ["Day of arrival", "Ngày đến"],
  "contact.address": ["Address", "Địa chỉ"],
  "contact.telephone": ["Telephone", "Điện thoại"],
  "contact.fax": ["Fax", "Số fax"],
  "contact.email": ["E-mail", "Thư điện tử"],
  "contact.website": ["Website", "Trang thông tin"],
  "copyCertification.form": ["Form of the copy", "Hình thức sao"],
  "copyCertification.code": ["Code of the copy", "Số, ký hiệu bản sao"],
  "copyCertification.date": ["Date of the copy", "Ngày sao"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** A word of the report. */
export type WordKey = keyof typeof WORDS;

const isWordKey = (name: string): name is WordKey => Object.hasOwn(WORDS, name);

/** Says words as HTML; the script swaps them when the reader switches the language. */
export class ReportWords {
  constructor(readonly language: ReportLanguage) {}

  /** The word alone, escaped. */
  word(key: WordKey): string {
    return escapeXml(WORDS[key][this.language === "en" ? 0 : 1]);
  }

  /** The word for a name from elsewhere, or the name itself, without an element. */
  plain(name: string): string {
    return isWordKey(name) ? this.word(name) : escapeXml(name);
  }

  /** The word in an element that can be switched. */
  say(key: WordKey): string {
    return `<span data-t="${key}">${this.word(key)}</span>`;
  }

  /** The word for a name that came from elsewhere, where there is one; else the name itself. */
  name(name: string, group = ""): string {
    return isWordKey(group + name) ? this.say((group + name) as WordKey) : `<span>${escapeXml(name)}</span>`;
  }
}

/** A sentence as HTML; of both languages where it has both, one of which the style hides. */
export function sentenceHtml(sentence: ReportSentence): string {
  if (typeof sentence === "string") return escapeXml(sentence);
  return `<span class="en" lang="en">${escapeXml(sentence.en)}</span><span class="vi" lang="vi">${escapeXml(sentence.vi)}</span>`;
}

/** Both languages as JSON for the script; safe inside a script element. */
export function wordsJson(): string {
  return JSON.stringify(WORDS).replaceAll("<", "\\u003c");
}
