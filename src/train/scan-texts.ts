/** Owns the texts of the scan fixtures: papers of a province that does not exist, written for this project. */

/** One part of a paper, from top to bottom. */
export type ScanPart =
  | { readonly kind: "columns"; readonly left: readonly string[]; readonly right: readonly string[]; readonly place: "foot" | "head" }
  | { readonly kind: "centred"; readonly lines: readonly string[]; readonly bold: boolean }
  | { readonly kind: "paragraph"; readonly text: string; readonly italic?: boolean }
  | { readonly kind: "page" };

/** One paper with what it says of itself. */
export interface ScanText {
  readonly stem: string;
  readonly parts: readonly ScanPart[];
  /** As in the other fixtures' `fields.json`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const COUNTRY = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] as const;
const NATIONAL = { quocHieu: COUNTRY[0], tieuNgu: COUNTRY[1] } as const;
const PROVINCE = "TỈNH HẢI SƠN";

const columns = (place: "foot" | "head", left: readonly string[], right: readonly string[]): ScanPart => ({ kind: "columns", place, left, right });
const centred = (...lines: string[]): ScanPart => ({ kind: "centred", lines, bold: true });
const paragraph = (text: string): ScanPart => ({ kind: "paragraph", text });
const basis = (text: string): ScanPart => ({ kind: "paragraph", text, italic: true });
const PAGE: ScanPart = { kind: "page" };

const REPORT: ScanText = {
  stem: "to-trinh-47",
  parts: [
    columns("head", ["ỦY BAN NHÂN DÂN", "HUYỆN VÂN LĨNH", "", "Số: 47/TTr-UBND"], [...COUNTRY, "", "Vân Lĩnh, ngày 06 tháng 3 năm 2023"]),
    centred("TỜ TRÌNH", "Về việc đề nghị hỗ trợ kinh phí sửa chữa", "đường vào các thôn vùng cao"),
    { kind: "centred", lines: ["Kính gửi: Ủy ban nhân dân tỉnh Hải Sơn"], bold: false },
    basis("Căn cứ Nghị quyết số 28/NQ-HĐND ngày 15 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh Hải Sơn về dự toán ngân sách địa phương năm 2023;"),
    paragraph("Sau mùa mưa năm 2022, nhiều đoạn đường từ trung tâm xã Đồng Khê đến các thôn vùng cao bị sạt lở, việc đi lại của học sinh và bà con rất khó khăn, nhất là vào những ngày mưa kéo dài. Ủy ban nhân dân huyện đã huy động lực lượng tại chỗ dọn đất đá, đắp lề đường, nhưng ngân sách huyện không đủ để làm lại mặt đường và cống thoát nước."),
    paragraph("Ủy ban nhân dân huyện Vân Lĩnh kính đề nghị Ủy ban nhân dân tỉnh xem xét, hỗ trợ 3.450 triệu đồng để sửa chữa 7,2 km đường và thay mới 11 cống qua đường, hoàn thành trước ngày 31 tháng 8 năm 2023."),
    paragraph("Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./."),
    columns("foot",
      ["Nơi nhận:", "- Như trên;", "- Sở Tài chính;", "- Sở Giao thông vận tải;", "- Thường trực Huyện ủy;", "- Lưu: VT, TCKH."],
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "", "Hoàng Thị Lựu"]),
  ],
  fields: {
    nationalHeader: NATIONAL, issuer: { parent: null, name: "ỦY BAN NHÂN DÂN HUYỆN VÂN LĨNH" },
    number: "47", symbol: "TTr-UBND", code: "47/TTr-UBND", place: "Vân Lĩnh", date: "2023-03-06", docType: "TỜ TRÌNH", docTypeCode: "TTr",
    subject: "Về việc đề nghị hỗ trợ kinh phí sửa chữa đường vào các thôn vùng cao", urgency: null,
    addressees: ["Ủy ban nhân dân tỉnh Hải Sơn"],
    legalBases: ["Nghị quyết số 28/NQ-HĐND ngày 15 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh Hải Sơn về dự toán ngân sách địa phương năm 2023"],
    references: [{ code: "28/NQ-HĐND", date: "2022-12-15", docType: "NGHỊ QUYẾT" }],
    articles: [], recipients: ["Như trên", "Sở Tài chính", "Sở Giao thông vận tải", "Thường trực Huyện ủy", "Lưu: VT, TCKH"],
    signer: { authority: "TM.", onBehalfOf: "ỦY BAN NHÂN DÂN", position: "PHÓ CHỦ TỊCH", name: "Hoàng Thị Lựu" },
    digitalSignature: null,
  },
};

const LETTER: ScanText = {
  stem: "cong-van-318",
  parts: [
    columns("head", ["UBND " + PROVINCE, "SỞ NỘI VỤ", "", "Số: 318/SNV-CCHC", "V/v rà soát thủ tục hành chính", "tại bộ phận một cửa"],
      [...COUNTRY, "", "Hải Sơn, ngày 21 tháng 9 năm 2022"]),
    { kind: "centred", lines: ["Kính gửi:", "- Các sở, ban, ngành của tỉnh;", "- Ủy ban nhân dân các huyện, thị xã."], bold: false },
    paragraph("Thực hiện Kế hoạch số 126/KH-UBND ngày 28 tháng 7 năm 2022 của Ủy ban nhân dân tỉnh Hải Sơn về cải cách hành chính, Sở Nội vụ đề nghị các cơ quan, đơn vị rà soát thủ tục hành chính đang giải quyết tại bộ phận một cửa như sau:"),
    paragraph("1. Nội dung rà soát"),
    paragraph("a) Thống kê những thủ tục mà người dân phải nộp lại giấy tờ đã có trong cơ sở dữ liệu dùng chung; đề xuất bỏ giấy tờ trùng lặp."),
    paragraph("b) Ghi rõ số ngày giải quyết thực tế của từng bước, nêu nguyên nhân của những hồ sơ trễ hẹn và người chịu trách nhiệm xin lỗi người dân."),
    paragraph("2. Cách làm"),
    paragraph("Mỗi cơ quan chọn ít nhất 5 thủ tục có nhiều hồ sơ nhất trong 6 tháng đầu năm, mời người dân và công chức trực tiếp làm việc tại quầy cùng góp ý, ghi biên bản và gửi kèm báo cáo."),
    PAGE,
    paragraph("3. Thời gian"),
    paragraph("Báo cáo kết quả gửi về Sở Nội vụ trước ngày 25 tháng 10 năm 2022, bản điện tử gửi kèm. Quá thời hạn trên, đơn vị nào chưa gửi xem như không có kiến nghị và bị trừ điểm theo bộ chỉ số cải cách hành chính."),
    paragraph("Trong quá trình thực hiện nếu có vướng mắc, đề nghị trao đổi với Phòng Cải cách hành chính, điện thoại 0299.3856.412, để được hướng dẫn./."),
    columns("foot",
      ["Nơi nhận:", "- Như kính gửi;", "- UBND tỉnh (báo cáo);", "- Giám đốc, các Phó Giám đốc;", "- Lưu: VT, CCHC (2)."],
      ["GIÁM ĐỐC", "", "", "", "", "Đỗ Quang Khải"]),
  ],
  fields: {
    nationalHeader: NATIONAL, issuer: { parent: "UBND TỈNH HẢI SƠN", name: "SỞ NỘI VỤ" },
    number: "318", symbol: "SNV-CCHC", code: "318/SNV-CCHC", place: "Hải Sơn", date: "2022-09-21", docType: "CÔNG VĂN", docTypeCode: "CV",
    subject: "rà soát thủ tục hành chính tại bộ phận một cửa", urgency: null,
    addressees: ["Các sở, ban, ngành của tỉnh", "Ủy ban nhân dân các huyện, thị xã"], legalBases: [],
    references: [{ code: "126/KH-UBND", date: "2022-07-28", docType: "KẾ HOẠCH" }], articles: [],
    recipients: ["Như kính gửi", "UBND tỉnh (báo cáo)", "Giám đốc, các Phó Giám đốc", "Lưu: VT, CCHC (2)"],
    signer: { authority: null, onBehalfOf: null, position: "GIÁM ĐỐC", name: "Đỗ Quang Khải" },
    digitalSignature: { signedBy: "Sở Nội vụ tỉnh Hải Sơn", email: "sonoivu@haison.example", organisation: "UBND tỉnh Hải Sơn", time: "2022-09-21T15:42:08+07:00" },
  },
};

const DECISION: ScanText = {
  stem: "quyet-dinh-1264",
  parts: [
    columns("head", ["ỦY BAN NHÂN DÂN", PROVINCE, "", "Số: 1264/QĐ-UBND"], [...COUNTRY, "", "Hải Sơn, ngày 12 tháng 5 năm 2021"]),
    centred("QUYẾT ĐỊNH", "Về việc tặng Bằng khen cho các tập thể có thành tích", "trong phong trào xây dựng nông thôn mới"),
    centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"),
    basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
    basis("Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003;"),
    basis("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 402/TTr-SNV ngày 04 tháng 5 năm 2021."),
    centred("QUYẾT ĐỊNH:"),
    paragraph("Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 06 tập thể đã có thành tích xuất sắc trong phong trào xây dựng nông thôn mới giai đoạn 2016 - 2020 (có danh sách kèm theo)."),
    paragraph("Điều 2. Tiền thưởng kèm theo Bằng khen thực hiện theo quy định hiện hành, chi từ quỹ thi đua, khen thưởng của tỉnh."),
    PAGE,
    paragraph("Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan liên quan và các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."),
    columns("foot",
      ["Nơi nhận:", "- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Báo Hải Sơn;", "- Lưu: VT, NC."],
      ["CHỦ TỊCH", "", "", "", "Lê Văn Phước"]),
    centred("DANH SÁCH", "các tập thể được tặng Bằng khen"),
    paragraph("1. Xã Đồng Khê, huyện Vân Lĩnh."),
    paragraph("2. Xã Thạch Bích, huyện Vân Lĩnh."),
    paragraph("3. Xã Mỹ Hòa, huyện Sơn Thượng."),
    paragraph("4. Hội Nông dân huyện Sơn Thượng."),
    paragraph("5. Hợp tác xã nông nghiệp Quýt Vàng, xã Mỹ Hòa."),
    paragraph("6. Trường Trung học cơ sở Thạch Bích."),
  ],
  fields: {
    nationalHeader: NATIONAL, issuer: { parent: null, name: "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN" },
    number: "1264", symbol: "QĐ-UBND", code: "1264/QĐ-UBND", place: "Hải Sơn", date: "2021-05-12", docType: "QUYẾT ĐỊNH", docTypeCode: "QĐ",
    subject: "Về việc tặng Bằng khen cho các tập thể có thành tích trong phong trào xây dựng nông thôn mới", urgency: null, addressees: [],
    legalBases: ["Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003"],
    references: [{ code: "402/TTr-SNV", date: "2021-05-04", docType: "TỜ TRÌNH" }],
    articles: [{ marker: "Điều 1", page: 1 }, { marker: "Điều 2", page: 1 }, { marker: "Điều 3", page: 2 }],
    recipients: ["Như Điều 3", "Thường trực Tỉnh ủy", "Báo Hải Sơn", "Lưu: VT, NC"],
    signer: { authority: null, onBehalfOf: null, position: "CHỦ TỊCH", name: "Lê Văn Phước" }, digitalSignature: null,
  },
};

const NOTICE: ScanText = {
  stem: "thong-bao-92",
  parts: [
    columns("head", ["UBND " + PROVINCE, "VĂN PHÒNG", "", "Số: 92/TB-VP"], [...COUNTRY, "", "Hải Sơn, ngày 30 tháng 11 năm 2020"]),
    centred("THÔNG BÁO", "Về lịch tiếp công dân tháng 12 năm 2020"),
    paragraph("Văn phòng Ủy ban nhân dân tỉnh Hải Sơn thông báo lịch tiếp công dân định kỳ của lãnh đạo tỉnh tháng 12 năm 2020 như sau:"),
    paragraph("1. Ngày 10 tháng 12: Chủ tịch Ủy ban nhân dân tỉnh tiếp từ 7 giờ 30 phút đến 11 giờ 30 phút."),
    paragraph("2. Ngày 24 tháng 12: Phó Chủ tịch phụ trách nội chính tiếp cả ngày, riêng buổi chiều dành cho các vụ việc về đất đai đã có hẹn."),
    paragraph("Địa điểm: Trụ sở tiếp công dân tỉnh, số 15 đường Bến Cũ, thị xã Hải Sơn. Người đến trình bày mang theo giấy tờ tùy thân và bản sao đơn đã gửi."),
    paragraph("Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan và nhân dân biết, thực hiện./."),
    columns("foot",
      ["Nơi nhận:", "- Ban Tiếp công dân tỉnh;", "- Đài Phát thanh và Truyền hình;", "- Lưu: VT, TCD."],
      ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "", "", "", "Nguyễn Thị Bích Hạnh"]),
  ],
  fields: {
    nationalHeader: NATIONAL, issuer: { parent: "UBND TỈNH HẢI SƠN", name: "VĂN PHÒNG" },
    number: "92", symbol: "TB-VP", code: "92/TB-VP", place: "Hải Sơn", date: "2020-11-30", docType: "THÔNG BÁO", docTypeCode: "TB",
    subject: "Về lịch tiếp công dân tháng 12 năm 2020", urgency: null, addressees: [], legalBases: [], references: [], articles: [],
    recipients: ["Ban Tiếp công dân tỉnh", "Đài Phát thanh và Truyền hình", "Lưu: VT, TCD"],
    signer: { authority: "KT.", onBehalfOf: "CHÁNH VĂN PHÒNG", position: "PHÓ CHÁNH VĂN PHÒNG", name: "Nguyễn Thị Bích Hạnh" },
    digitalSignature: null,
  },
};

/** The papers, by what is made of them. */
export const SCAN_TEXTS = { report: REPORT, letter: LETTER, decision: DECISION, notice: NOTICE } as const;
