import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import type { DocumentFields } from "../../src/document/index.js";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const fieldsOf = (...lines: string[]): DocumentFields => readDocument(lines.join("\n")).fields;
const FOOT = ["Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;", "QUYẾT ĐỊNH:", "Điều 1. Phê duyệt kế hoạch sử dụng đất.", "Nơi nhận:", "- Như Điều 1;", "- Lưu: VT."];

describe("a number line that an engine joined to others", () => {
  it.each([
    [`CHÍNH PHỦ Số: 130/2021/NĐ-CP | ${STATE}`, "NGHỊ ĐỊNH", "CHÍNH PHỦ", "130/2021/NĐ-CP"],
    [`QUỐC HỘI Bộ luật số: 145/2019/QH14 | ${STATE}`, "BỘ LUẬT", "QUỐC HỘI", "145/2019/QH14"],
    [`CHÍNH PHỦ––––Số: 210/2004/NĐ-CP\t${STATE}`, "NGHỊ ĐỊNH", "CHÍNH PHỦ", "210/2004/NĐ-CP"],
  ])("%s", (head, type, issuer, code) => {
    const fields = fieldsOf(head, "Độc lập - Tự do - Hạnh phúc", type, "Về công tác văn thư", "Căn cứ Luật Tổ chức Chính phủ;");
    expect([fields.issuer.name, fields.code, fields.docType]).toEqual([issuer, code, type]);
  });

  it("and with a small letter, or a pen's number, before place and date", () => {
    const small = fieldsOf(`BỘ TÀI CHÍNH ${STATE}`, "Độc lập - Tự do - Hạnh phúc", "số: 205/2014/TT-BTC Hà Nội, ngày 22 tháng 12 năm 2014", "THÔNG TƯ", "Hướng dẫn chế độ kế toán");
    expect([small.code, small.place, small.date]).toEqual(["205/2014/TT-BTC", "Hà Nội", "2014-12-22"]);
    const penned = fieldsOf(`TRƯỜNG ĐẠI HỌC HẢI SƠN ${STATE}`, "Số: A62 /TB-ĐHHS Hải Sơn, ngày A6 tháng 9 năm 2025", "THÔNG BÁO", "Về học phí học kỳ I");
    expect([penned.number, penned.symbol, penned.place, penned.date]).toEqual([null, "TB-ĐHHS", "Hải Sơn", "2025-09"]);
  });
});

describe("a date", () => {
  it("whose parts stand on lines of their own", () => {
    const { place, date } = fieldsOf("VĂN PHÒNG", "CHÍNH PHỦ", STATE, "Số:", "45/TB-VPCP", "Hà Nội, ngày 05", "tháng", "02", "năm 2026", "THÔNG BÁO", "Kết luận cuộc họp về quy hoạch");
    expect([place, date]).toEqual(["Hà Nội", "2026-02-05"]);
  });

  it("with a pen's stroke, read as a bar, for its day", () => {
    const { code, place, date } = fieldsOf(`HỌC VIỆN TÂY SƠN\t${STATE}`, "Số: 407 /KH-HVTS Hà Nội, ngày-|“tháng  11 năm 2024", "KẾ HOẠCH", "Tổ chức hội thao");
    expect([code, place, date]).toEqual(["407/KH-HVTS", "Hà Nội", "2024-11"]);
  });
});

describe("letters that say Về for V/v", () => {
  const letter = (...subject: string[]): string | null => fieldsOf("ĐẢNG BỘ QUẬN 9\tĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY PHƯỜNG 2", "*", "Số 137-CV/ĐU", ...subject, "Phường 2 đã nhận báo cáo.").subject;
  it("right under the number, over the addressees", () => expect(letter("Về thống nhất lịch kiểm tra đối với", "Chi bộ khu phố 6", "Kính gửi: Các chi bộ trực thuộc")).toBe("Về thống nhất lịch kiểm tra đối với Chi bộ khu phố 6"));
  it("but no sentence of the body", () => expect(letter("Kính gửi: Các chi bộ trực thuộc", "Về lịch kiểm tra, Đảng ủy có ý kiến như sau:")).toBeNull());
});

describe("signatures", () => {
  it("in one line with their name", () => {
    expect(fieldsOf("ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "Số: 5/QĐ-UBND", "QUYẾT ĐỊNH", "Về đất đai", ...FOOT, "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hồ Thị Thảo").signer).toEqual({ authority: "TM.", onBehalfOf: "ỦY BAN NHÂN DÂN", position: "PHÓ CHỦ TỊCH", name: "Hồ Thị Thảo" });
    expect(fieldsOf("ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "Số: 5/QĐ-UBND", "QUYẾT ĐỊNH", "Về đất đai", ...FOOT, "KT. CHỦ TỊCH PHÓ CHỦ TỊCH NGUYỄN VĂN NAM").signer).toMatchObject({ position: "PHÓ CHỦ TỊCH", name: "NGUYỄN VĂN NAM" });
    expect(fieldsOf("ỦY BAN NHÂN DÂN", "Số: 5/QĐ-UBND", "QUYẾT ĐỊNH", "Về đất đai", ...FOOT, "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH").signer.name).toBeNull();
  });
  it("are not who enacts, nor a row of a table behind the list", () => {
    const head = ["ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "Số: 5/QĐ-UBND", "QUYẾT ĐỊNH", "Về đất đai", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI SƠN"];
    expect(fieldsOf(...head, ...FOOT.slice(0, 3)).signer).toEqual({ authority: null, onBehalfOf: null, position: null, name: null });
    expect(fieldsOf(...head, ...FOOT, "1 | Trần Ngọc Quý | Phó Chủ nhiệm Khoa", "2 | Lê Văn Lịch | Trưởng phòng").signer.name).toBeNull();
  });
  it("lose what a pen left before them", () => expect(fieldsOf("HỌC VIỆN TÂY SƠN", "Số: 5/QĐ-HVTS", "QUYẾT ĐỊNH", "Về đất đai", ...FOOT.slice(0, 3), "Nơi nhận: Là: GIÁM ĐỐC", "- Như Điều 1;", "- Lưu: VT.", "Lê Văn Bình").signer).toMatchObject({ position: "GIÁM ĐỐC", name: "Lê Văn Bình" }));
  it("keep the figure of what is counted", () => expect(fieldsOf("CỤC ĐO LƯỜNG", "Số: 5/QĐ-CĐL", "QUYẾT ĐỊNH", "Về đất đai", ...FOOT, "TL. CỤC TRƯỞNG", "PHÓ TRƯỞNG PHÒNG KIỂM ĐỊNH SỐ 1", "Phan Thanh Hà").signer.position).toBe("PHÓ TRƯỞNG PHÒNG KIỂM ĐỊNH SỐ 1"));
});

it("a received-stamp whose number has lost its colon is no subject", () => {
  const { subject, receivedStamp } = fieldsOf("CỤC ĐO LƯỜNG", "Số: 5/QĐ-CĐL", "QUYẾT ĐỊNH", "Số 73", "ĐẾN", "Về việc kiểm định đồng hồ nước", "Ngày 06.02.2017", ...FOOT);
  expect([subject, receivedStamp?.number, receivedStamp?.date]).toEqual(["Về việc kiểm định đồng hồ nước", "73", "2017-02-06"]);
});

it("an address alone in the body is of somebody else; at the foot it is the issuer's", () => {
  const head = ["CỤC ĐO LƯỜNG", "Số: 5/QĐ-CĐL", "QUYẾT ĐỊNH", "Về việc kiểm định"];
  expect(fieldsOf(...head, "Điều 1. Chấp nhận đơn của Công ty Nước sạch.", "Địa chỉ: Khu phố 6, phường Hải An", ...FOOT).contact).toBeNull();
  expect(fieldsOf(...head, ...FOOT, "Địa chỉ: Khu phố 6, phường Hải An").contact?.address).toBe("Khu phố 6, phường Hải An");
});

it("articles that have lost their last sign are no titles for that", () => {
  const titles = fieldsOf("CỤC ĐO LƯỜNG", "Số: 5/QĐ-CĐL", "QUYẾT ĐỊNH", "Về việc kiểm định", "Điều 1. Phạm vi áp dụng", "Quyết định này áp dụng cho đồng hồ nước.", "Điều 2: Phê duyệt quy trình kiểm định kèm theo.", "(Có danh sách gửi kèm)", "Điều 3: Trưởng phòng Hành chính và các đơn vị có liên", "quan chịu trách nhiệm thi hành Quyết định này-xy").articles.map(({ title }) => title);
  expect(titles).toEqual(["Phạm vi áp dụng", null, null]);
});

it("a consolidated text bears the type of its act", () => expect(readDocument(["VĂN PHÒNG QUỐC HỘI", "Số: 51/VBHN-VPQH", "Hà Nội, ngày 18 tháng 3 năm 2026", "LUẬT", "DI SẢN VĂN HÓA", "Điều 1. Phạm vi điều chỉnh", "Luật này quy định về di sản."].join("\n")).warnings).toEqual([]));
