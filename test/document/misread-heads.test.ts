import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import { mendedCode } from "../../src/document/mended-code.js";
import { openCodeAt } from "../../src/document/open-codes.js";

const STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const BODY = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n";

describe("heads with letters misread", () => {
  it("writes the State's line as prescribed where only marks are lost, and keeps the printer's own spelling", () => {
    const read = (line: string): string | null => readDocument(`SỞ NỘI VỤ\t${line}\nSố: 5/QĐ-SNV\tLào Cai, ngày 03 tháng 4 năm 2024\nQUYẾT ĐỊNH\nVề việc nâng lương\n${BODY}`).fields.nationalHeader.quocHieu;
    expect(read("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIET NAM")).toBe(STATE);
    expect(read("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toBe("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  it("reads a number that touches its word, and a place behind a code that was lost", () => {
    const party = readDocument("THÀNH ỦY HUẾ\tĐẢNG CỘNG SẢN VIỆT NAM\nHuế, ngày 13 tháng 8 năm 2018\nSố217-CT/TỪ\nCHỈ THỊ\nVề việc giữ gìn cây xanh giai đoạn 2018\n-2023\nThực hiện Công văn số 16/BTC-VP ngày 26 tháng 9 năm 2013, Thành ủy Huế ban hành chỉ thị như sau:\n").fields;
    expect([party.number, party.symbol, party.code]).toEqual(["217", "CT/TU", "217-CT/TU"]);
    expect(party.subject).toBe("Về việc giữ gìn cây xanh giai đoạn 2018 - 2023");
    const lost = readDocument(`SỞ NỘI VỤ\t${STATE}\nSố: Lào Cai, ngày tháng 4 năm 2024\nKẾ HOẠCH\nVề việc nâng lương\n`).fields;
    expect([lost.place, lost.date]).toEqual(["Lào Cai", "2024-04"]);
  });

  it("finds key words with one letter wrong", () => {
    const { fields } = readDocument(`SỞ NỘI VỤ\t${STATE}\nSố: 5/TTr-SNV\tLào Cai, ngày 03 tháng 4 năm 2024\nTỜ TRÌNH\nVề việc nâng lương\nKính ơửi: Văn phòng Chính phủ\nThực hiện Quyết định số 8/QĐ-TTg ngày 02 tháng 3 năm 2016, Sở Nội vụ báo cáo như sau:\n`);
    expect(fields.subject).toBe("Về việc nâng lương");
    expect(fields.addressees).toEqual(["Văn phòng Chính phủ"]);
  });

  it("takes no small strokes into names, nor Sơ kết for a Sở", () => {
    const { fields } = readDocument(`ỦY BAN NHÂN DÂN TỈNHw. ${STATE}\nLÀO CAI\tĐộc lập - Tự do - Hạnh phúc\nSố: 5/TB-UBND\tLào Cai, ngày 03 tháng 4 năm 2024\nTHÔNG BÁO\nSơ kết trồng cây ven đường năm 2020\nThực hiện Nghị quyết số 8/NQ-HĐND ngày 15/5/2014, Ủy ban nhân dân tỉnh báo cáo như sau:\n`);
    expect(fields.issuer.name).toBe("ỦY BAN NHÂN DÂN TỈNH LÀO CAI");
    expect(fields.subject).toBe("Sơ kết trồng cây ven đường năm 2020");
  });

  it.each([
    ["12/HD-BV", "HĐ", ["BỆNH VIỆN ĐA KHOA"], "12/HĐ-BV"],
    ["12/TB-TDH", "TB", ["TRƯỜNG ĐẠI HỌC"], "12/TB-TĐH"],
    ["12/SLDTBXH-VP", undefined, ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"], "12/SLĐTBXH-VP"],
    ["12/TB-BTCTU", "TB", ["BAN TUYÊN GIÁO", "TỈNH ỦY LÀO CAI"], "12/TB-BTGTU"],
    ["12/CTUBND", "CT", ["ỦY BAN NHÂN DÂN TỈNH LÀO CAI"], "12/CT-UBND"],
    ["12//QĐ-TTc", "QĐ", ["THỦ TƯỚNG CHÍNH PHỦ"], "12/QĐ-TTg"],
    ["12/QĐ-UBND", "QĐ", ["ỦY BAN NHÂN DÂN XÃ ĐỒNG KHÊ"], "12/QĐ-UBND"],
    ["12/BC-UBND", "PC", ["ỦY BAN NHÂN DÂN XÃ ĐỒNG KHÊ"], "12/BC-UBND"],
  ])("mends %s", (read, type, bodies, right) => {
    expect(mendedCode(openCodeAt(read, 0)!, type, bodies).code).toBe(right);
  });
});
