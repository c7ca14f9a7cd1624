import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";

const mended = (text: string): string => withStructure({ text, edits: [] }).text;

describe("codes of a damaged text", () => {
  it.each([
    ["Nghị định số 145/2020/NĐ-C.P ngày 14/12/2020", "Nghị định số 145/2020/NĐ-CP ngày 14/12/2020"],
    ["Quyết định số 1456/QĐĐ-TTg ngày 22/11/2023", "Quyết định số 1456/QĐ-TTg ngày 22/11/2023"],
    ["Quyết định số 1456/QĐ-TTp ngày 22/11/2023", "Quyết định số 1456/QĐ-TTg ngày 22/11/2023"],
    ["Tờ trình số 672/TTr-SNNMT| ngày 27/10/2025", "Tờ trình số 672/TTr-SNNMT ngày 27/10/2025"],
    ["Nghị định số 96/2022/NĐ-CP ngày 29 tháng 11] năm 2022", "Nghị định số 96/2022/NĐ-CP ngày 29 tháng 11 năm 2022"],
    ["Tờ trình số. 108/TTr-SKHCN ngày 17/10/2025", "Tờ trình số 108/TTr-SKHCN ngày 17/10/2025"],
  ])("%s", (read, right) => expect(mended(read)).toBe(right));

  it.each(["Công văn số 6721/VPCP-V.I ngày 19/7/2025", "Công văn số 12/TTP-KH ngày 2/3/2020"])("%s stays", (text) => expect(mended(text)).toBe(text));
});

describe("signs and case in sentences", () => {
  it("a point before small letters was a comma", () => expect(mended("miễn nhiệm. bãi nhiệm các chức danh. Điều động")).toBe("miễn nhiệm, bãi nhiệm các chức danh. Điều động"));
  it("a capital syllable with a tone has its first letter alone", () => expect(mended("Căn cứ Luật TỔ chức chính quyền địa phương")).toBe("Căn cứ Luật Tổ chức chính quyền địa phương"));
  it("a last line whose letters look the same in both cases has small ones", () => expect(mended("Căn cứ Luật sửa đổi, bổ sung Luật Thực hiện dân chủ ở\nCƠ SỞ;")).toBe("Căn cứ Luật sửa đổi, bổ sung Luật Thực hiện dân chủ ở\ncơ sở;"));
  it.each(["và các tổ chức v.v. và các cá nhân", "Cổng TTĐT của tỉnh", "Email. thongtin@chinhphu.vn", "Phần HAI về tổ chức"])("%s stays", (text) => expect(mended(text)).toBe(text));
});

/** A letter with this list of recipients; its number and its signature as given. */
const letter = (items: readonly string[], signature: readonly string[] = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"], number = "Số: 12/TTr-UBND"): string => ["ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH HẢI SƠN\tĐộc lập - Tự do - Hạnh phúc", `${number}\tHải Sơn, ngày 4 tháng 5 năm 2021`, "TỜ TRÌNH", "Về việc xây dựng trường học", "Kính gửi: Hội đồng nhân dân tỉnh", "Kính trình Hội đồng nhân dân tỉnh xem xét, quyết định./.", "Nơi nhận:", ...items, ...signature].join("\n");
const fieldsOf = (text: string): ReturnType<typeof readDocument>["fields"] => readDocument(mended(text)).fields;

describe("recipients", () => {
  it.each([
    ["- CT. PCT UBND tỉnh;", "CT, PCT UBND tỉnh"],
    ["- UBND các thành phố. Cần Thơ, Đà Nẵng;", "UBND các thành phố: Cần Thơ, Đà Nẵng"],
    ["- TGĐ Công TTĐT;", "TGĐ Cổng TTĐT"],
    ["- Văn phòng Chính phủ (b/o);", "Văn phòng Chính phủ (b/c)"],
    ["- VPUB: CVP. PCVP. KTTH;", "VPUB: CVP, PCVP, KTTH"],
    ["- UBND TP. HCM;", "UBND TP. HCM"],
    ["- Công an tỉnh. Báo Hải Sơn;", "Công an tỉnh, Báo Hải Sơn"],
    ["- Sơ Nội vụ;", "Sở Nội vụ"],
    ["- Tỉnh ủy (b c);", "Tỉnh ủy (b/c)"],
    ["- Tỉnh ủy (để b c);", "Tỉnh ủy (để b/c)"],
    ["- Tổng cục Thuế (b/cao);", "Tổng cục Thuế (b/cáo)"],
  ])("%s", (item, value) => expect(fieldsOf(letter(["- Như trên;", item, "- Lưu: VT."])).recipients).toEqual(["Như trên", value, "Lưu: VT"]));

  it.each([["- Lưu: VT, NC(Vil6).", "Lưu: VT, NC(Vi16)"], ["- Lưu: VT, XNK 15).", "Lưu: VT, XNK (15)"]])("%s", (item, value) => expect(fieldsOf(letter(["- Như trên;", item])).recipients).toEqual(["Như trên", value]));
});

it("a line of the list that lost its dash is an item of its own, but not behind a colon", () => expect(fieldsOf(letter(["- Như trên;", "- VPUB: PCVP, KTTH;", "Tổ thư ký;", "- Văn phòng Quốc hội;", "Ủy ban kinh tế của Quốc hội;", "- Lưu: VT."])).recipients).toEqual(["Như trên", "VPUB: PCVP, KTTH; Tổ thư ký", "Văn phòng Quốc hội", "Ủy ban kinh tế của Quốc hội", "Lưu: VT"]));

describe("signatures", () => {
  it("a surname that the repair knew again has its capital", () => expect(fieldsOf(letter(["- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", "nguyễn Sỹ An"])).signer?.name).toBe("Nguyễn Sỹ An"));
  it.each([
    ["Trân Hoàng Tuần", "Trần Hoàng Tuấn"], ["Phạm Vấn Tuần", "Phạm Văn Tuấn"], ["Võ Vũ Đuy", "Võ Vũ Duy"], ["Đỗ Hoá Vân Anh", "Đỗ Hoá Vân Anh"],
  ])("a name has the marks that names have: %s", (read, name) => expect(fieldsOf(letter(["- Như trên;", "- Lưu: VT."], ["CHỦ TỊCH", read])).signer?.name).toBe(name));
  it("the Party's stroke, and signs that strokes left about a body", () => {
    expect(fieldsOf(letter(["- Như trên;", "- Lưu: VT."], ["I'M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn An"])).signer).toMatchObject({ authority: "T/M", onBehalfOf: "BAN THƯỜNG VỤ" });
    expect(fieldsOf(letter(["- Như trên;", "- Lưu: VT."], ["TM. 'ỦY BAN NHÂN DÂN", "CHỦ TỊCH.", "Lê Văn An"])).signer).toMatchObject({ onBehalfOf: "ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH" });
  });
});

it.each(["Số: [TTr-UBND", "Số: ITTr-UBND"])("a slash that was misread where the number is blank: %s", (number) => {
  const { number: none, symbol } = fieldsOf(letter(["- Như trên;", "- Lưu: VT."], undefined, number));
  expect([none, symbol]).toEqual([null, "TTr-UBND"]);
});

it.each([["Số: 4ƒ? /TTr-UBND", "TTr-UBND"], ["Số: 46Y UBND -CTrTT", "UBND-CTrTT"], ["Số: ~ggITTr-UBND", "TTr-UBND"]])("the symbol behind a pen's number: %s", (number, symbol) => {
  const fields = fieldsOf(letter(["- Như trên;", "- Lưu: VT."], undefined, number));
  expect([fields.number, fields.symbol]).toEqual([null, symbol]);
});

describe("subjects", () => {
  const order = (subject: string): string => ["BỘ CÔNG THƯƠNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/2024/TT-BCT\tHà Nội, ngày 4 tháng 5 năm 2024", "THÔNG TƯ", subject, "Căn cứ Luật Quản lý ngoại thương ngày 12 tháng 6 năm 2017;", "Bộ trưởng Bộ Công Thương ban hành Thông tư quy định việc nhập khẩu gạo có xuất xứ từ Vương quốc Campuchia theo hạn ngạch thuế quan năm 2024.", "Điều 1. Phạm vi điều chỉnh"].join("\n");
  const WHOLE = "Quy định việc nhập khẩu gạo có xuất xứ từ Vương quốc Campuchia theo hạn ngạch thuế quan năm 2024";

  it.each([
    "uy đỉnh việc nhập khẩu gạo có xuất xứ từ\noc Campuchia theo hạn ngạch thuế quan năm 2024", "Quy định việc nhập khẩu gạo có xuất xứ từ\nøc Campuchia theo hạn ngạch thuế quan năm 2024", "việc nhập khẩu gạo có xuất xứ từ",
  ])("of which letters are left are told from the sentence that enacts: %s", (subject) => expect(fieldsOf(order(subject)).subject).toBe(WHOLE));
  it("stay where they say it in other words", () => expect(fieldsOf(order("Quy định việc mua gạo của Campuchia trong hạn ngạch năm 2024")).subject).toBe("Quy định việc mua gạo của Campuchia trong hạn ngạch năm 2024"));
  it("begin with a capital", () => expect(fieldsOf(order("kiểm tra hàng hóa năm 2024")).subject).toBe("Kiểm tra hàng hóa năm 2024"));
});

describe("bases", () => {
  const basesOf = (...lines: string[]): readonly string[] => fieldsOf(letter(["- Như trên;", "- Lưu: VT."]).replace("Kính gửi: Hội đồng nhân dân tỉnh", ["Kính gửi: Hội đồng nhân dân tỉnh", ...lines].join("\n"))).legalBases;
  const [LAW, DECREE] = ["Căn cứ Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015", "Căn cứ Nghị định số 85/2016/NĐ-CP ngày 01 tháng 7 năm 2016 của Chính phủ"];

  it("a proposal or an aside behind a comma", () => {
    expect(basesOf(`${LAW},`, "Theo đề nghị của Giám đốc Sở Xây dựng;")).toEqual([LAW, "Theo đề nghị của Giám đốc Sở Xây dựng"]);
    expect(basesOf(`${LAW},`, "Để đảm bảo an toàn, Ủy ban nhân dân tỉnh báo cáo như sau:")).toEqual([LAW]);
  });
  it("are no sentences about the act itself, nor items of a list", () => {
    for (const line of ["Quyết định này có hiệu lực kể từ ngày ký;", "+ Luật Nhà ở năm 2023 và Luật Đất đai năm 2024;"]) expect(mended(`${LAW};\n${DECREE};\n${line}\n${DECREE};`).split("\n")[2]).toBe(line);
  });
  it("a stamp's line between two", () => expect(basesOf(`${LAW};`, "Kính chuyển. J/Z7(4+}-", `${DECREE};`)).toEqual([LAW, DECREE]));
  it.each(["an c#", "Can +4", "CÓ 4"])("the first words read as %s", (words) => expect(basesOf(`${LAW.replace("Căn cứ", words)};`, `${DECREE};`)).toEqual([LAW, DECREE]));
});
