/** Documents as copies of web pages and converters have them: breaks in the wrong place, or none. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";

const BASES = ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Quyết định số 81/QĐ-UBND ngày 02/12/2023 của Ủy ban nhân dân tỉnh;", "Theo đề nghị của Giám đốc Sở Nội vụ,"];
const plain = (bases: readonly string[]): string[] => bases.map((basis) => basis.slice(0, -1));

describe("cells of a narrow table", () => {
  const text = ["ỦY", "BAN NHÂN DÂN", "TỈNH HẢI SƠN", "-------", "|", "CỘNG", "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------", "|", "Số:", "14/QĐ-UBND", "|", "Tân", "Kỳ, ngày 19 tháng 6 năm 2024", "|", "QUYẾT ĐỊNH", "BAN", "HÀNH QUY CHẾ LÀM VIỆC CỦA SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", ...BASES, "QUYẾT ĐỊNH:", "Điều 1. Ban", "hành kèm theo Quyết định này."].join("\n");
  const { fields, evidence, warnings } = readDocument(text);
  it("wrap the State's line and a place", () => expect(fields).toMatchObject({ nationalHeader: { quocHieu: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }, issuer: { parent: null, name: "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN" }, code: "14/QĐ-UBND", place: "Tân Kỳ", date: "2024-06-19", subject: "BAN HÀNH QUY CHẾ LÀM VIỆC CỦA SỞ NỘI VỤ", legalBases: plain(BASES) }));
  it("leave every place in the text where it was", () => expect(evidence["place"]!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Tân\nKỳ"]));
  it("count the lines of the text given", () => expect(fields.articles[0]).toMatchObject({ marker: "Điều 1", line: text.split("\n").findIndex((line) => line.startsWith("Điều 1")) + 1 }));
  it("do not contradict: a province sits in a town of another name", () => expect(warnings).toEqual([]));
});

describe("a document on a single line", () => {
  const letter = "1. UBND TỈNH HẢI SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc Số : 917 /SNV-VP Hải Sơn, ngày 05 tháng11 năm 2023 V/v báo cáo biên chế của các đơn vị. Kính gửi: - Ủy ban nhân dân tỉnh Hải Sơn; - Bộ Nội vụ. Thực hiện Công văn số 12/BNV-TCBC ngày 01/10/2023 của Bộ Nội vụ, Sở Nội vụ báo cáo như sau: I. KẾT QUẢ 1. Đối với các đơn vị sự nghiệp công lập.";
  it("is parted where its parts begin: a letter", () => expect(readDocument(letter).fields).toMatchObject({ issuer: { parent: "UBND TỈNH HẢI SƠN", name: "SỞ NỘI VỤ" }, code: "917/SNV-VP", place: "Hải Sơn", date: "2023-11-05", subject: "báo cáo biên chế của các đơn vị", addressees: ["Ủy ban nhân dân tỉnh Hải Sơn", "Bộ Nội vụ"] }));
  it("is parted where its parts begin: a decision", () => {
    const text = `UBND TỈNH HẢI SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-SNV Hải Sơn, ngày 05 tháng 3 năm 2024 QUYẾT ĐỊNH Về việc điều động viên chức GIÁM ĐỐC SỞ NỘI VỤ ${BASES.join(" ")} QUYẾT ĐỊNH: Điều 1. Điều động ông Lê Văn Bảy. Nơi nhận: GIÁM ĐỐC - Như Điều 1; - Lưu: VT. Trần Văn Hùng`;
    expect(readDocument(text).fields).toMatchObject({ code: "12/QĐ-SNV", subject: "Về việc điều động viên chức", legalBases: plain(BASES), recipients: ["Như Điều 1", "Lưu: VT"], signer: { position: "GIÁM ĐỐC", name: "Trần Văn Hùng" } });
  });
});

it("an empty line behind every line parts nothing", () => {
  const lines = ["TRƯỜNG TIỂU HỌC HẢI SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/KH-THHS\tĐộc lập - Tự do - Hạnh phúc", "Hải Sơn, ngày 05 tháng 9 năm 2023", "KẾ HOẠCH", "Kiểm tra nội bộ", "Căn cứ Công văn số 245/SGDĐT-VP ngày 29 tháng 8 năm 2023 của Giám đốc", "sở Giáo dục và Đào tạo về việc kiểm tra", "nội bộ trong trường học;", "Trường xây dựng kế hoạch như sau:"];
  expect(readDocument(lines.join("\n\n")).fields.legalBases).toEqual(readDocument(lines.join("\n")).fields.legalBases);
});

it("pages in the wrong order: the head stands behind the articles", () => {
  const { fields } = readDocument(["Căn cứ Luật Cán bộ, công chức;", "Điều 1. Điều động ông Lê Văn Bảy.", "Nơi nhận:", "- Lưu: VT.", "\fUBND TỈNH HẢI SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc", "Số: 12/QĐ-SNV\tHải Sơn, ngày 05 tháng 3 năm 2024", "QUYẾT ĐỊNH", "Về việc điều động viên chức"].join("\n"));
  expect(fields).toMatchObject({ code: "12/QĐ-SNV", date: "2024-03-05" });
});

const document = (head: readonly string[], ...body: string[]): ReturnType<typeof readDocument> => readDocument([...head, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ...body].join("\n"));

describe("heads", () => {
  it.each([["QUÂN KHU 9", "SƯ ĐOÀN 495"], ["SƯ ĐOÀN 495", "TRUNG ĐOÀN 888"]])("of the army: %s over %s", (parent, name) => expect(document([parent, name, "Số: 1127/KH-eBB888"], "KẾ HOẠCH", "Huấn luyện chiến sĩ mới").fields).toMatchObject({ issuer: { parent, name }, code: "1127/KH-eBB888" }));
  it("whose number stands in a gap", () => expect(document(["TRƯỜNG ĐẠI HỌC HẢI SƠN", "Số:     992    /TB-ĐHHS"], "THÔNG BÁO", "Về việc nộp học phí").fields.code).toBe("992/TB-ĐHHS"));
  it("of joint acts before 1997", () => expect(document(["TÒA ÁN NHÂN DÂN TỐI CAO", "Số: 03-TANDTC-BNV/TTLT"], "THÔNG TƯ LIÊN TỊCH", "Về việc giao nhận hồ sơ")).toMatchObject({ kind: "legislation", fields: { code: "03-TANDTC-BNV/TTLT" } }));
  it("with a small letter in the place", () => expect(document(["VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "Số: 46/QĐ-VKSTC"], "Hà nội, ngày 11 tháng  11  năm 1995", "QUYẾT ĐỊNH", "Về việc khen thưởng").fields).toMatchObject({ place: "Hà nội", date: "1995-11-11" }));
  it("that have lost the first letter", () => expect(document(["Y BAN NHÂN DÂN", "TỈNH HẢI SƠN", "Số: 5/KH-UBND"], "KẾ HOẠCH", "Phòng chống thiên tai").fields.issuer.name).toBe("ỦY BAN NHÂN DÂN TỈNH HẢI SƠN"));
  it("of a judgment whose date has no colon", () => expect(document(["TÒA ÁN NHÂN DÂN", "TỈNH HẢI SƠN", "Bản án số: 17/2025/HNGĐ-ST", "Ngày 14-02-2025", "V/v tranh chấp ly hôn"]).fields).toMatchObject({ code: "17/2025/HNGĐ-ST", docType: "BẢN ÁN", date: "2025-02-14", subject: "tranh chấp ly hôn" }));
});

describe("feet", () => {
  const signed = (...foot: string[]): object => document(["SỞ NỘI VỤ", "Số: 46/QĐ-SNV"], "Hải Sơn, ngày 11 tháng 1 năm 2024", "QUYẾT ĐỊNH", "Về việc khen thưởng", "Điều 1. Khen thưởng.", ...foot).fields.signer;
  it("name who signed the pen's copy", () => expect(signed("K/T VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG", "Đã ký: Vũ Đức Tâm")).toMatchObject({ name: "Vũ Đức Tâm" }));
  it("of the army have posts, not names", () => expect(signed("TRUNG ĐOÀN TRƯỞNG", "Trung tá Nguyễn Văn Hòa")).toMatchObject({ position: "TRUNG ĐOÀN TRƯỞNG", name: "Nguyễn Văn Hòa" }));
  it("are not what enacts another decision", () => expect(signed("CHỦ TỊCH", "Nguyễn Văn Hòa", "QUYẾT ĐỊNH", "Về việc kỷ luật", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Căn cứ Luật Cán bộ, công chức;")).toMatchObject({ position: "CHỦ TỊCH", name: "Nguyễn Văn Hòa" }));
});

it("addressees far below their label, a firm's name wrapped at its bracket", () => {
  const { fields } = document(["SỞ NỘI VỤ", "Số: 46/SNV-VP", "V/v góp ý dự thảo"], "Hải Sơn, ngày 11 tháng 1 năm 2024", "Kính gửi:", "", " ", "", "- Công ty TNHH Minh Phát", "(Việt Nam);", "- Sở Tài chính.", "Thực hiện kế hoạch năm 2024.");
  expect(fields.addressees).toEqual(["Công ty TNHH Minh Phát (Việt Nam)", "Sở Tài chính"]);
});

it("a title ends where the conference that it is of has met", () => {
  const { fields } = readDocument(["TỈNH ỦY HẢI SƠN\tĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số 445-KL/TU\tHải Sơn, ngày 13 tháng 5 năm 2022", "KẾT LUẬN", "HỘI NGHỊ LẦN THỨ BẢY", "về xây dựng hệ thống hạ tầng đồng bộ đến năm 2025,", "định hướng đến năm 2030", "Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh (khóa XVI) họp", "ngày 26/4/2022 đã thảo luận và kết luận:"].join("\n"));
  expect(fields.subject).toBe("HỘI NGHỊ LẦN THỨ BẢY về xây dựng hệ thống hạ tầng đồng bộ đến năm 2025, định hướng đến năm 2030");
});
