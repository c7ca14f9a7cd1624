/** The small readers: codes, dates, phrases with misread letters, bodies, signatures, placement. */
import { describe, expect, test } from "vitest";
import type { Page } from "../../src/index.js";
import { parseSignature, readDocument, withStructure } from "../../src/index.js";
import { goesOn, secondBody } from "../../src/document/bodies.js";
import { codeAt, findCodes } from "../../src/document/codes.js";
import { openCodeAt } from "../../src/document/open-codes.js";
import { dateAt, isCalendarDate, isoDate } from "../../src/document/dates.js";
import { foldLetters } from "../../src/document/fold-letters.js";
import { findNear } from "../../src/document/near-phrase.js";
import { RepairMap } from "../../src/document/placement.js";
import { LETTER } from "./layouts.js";

describe("codes", () => {
  test.each([
    ["15/QĐ-BNV", "15/QĐ-BNV", "QĐ-BNV"],
    ["30/2020/NĐ-CP ngày 05", "30/2020/NĐ-CP", "NĐ-CP"],
    ["355 /SNV-TĐKT", "355/SNV-TĐKT", "SNV-TĐKT"],
    ["12/2018/TT-\nBCT ngày", "12/2018/TT-BCT", "TT-BCT"],
    ["36-HD/VPTW", "36-HD/VPTW", "HD/VPTW"],
    ["91/2015/QH13", "91/2015/QH13", "QH13"],
    ["154/2020/NĐCP", "154/2020/NĐ-CP", "NĐ-CP"],
    ["17/NQ- CP", "17/NQ-CP", "NQ-CP"],
    ["3021/CAT-PV01(TH) ngày", "3021/CAT-PV01(TH)", "CAT-PV01(TH)"],
    ["15/QĐ-BNV(kèm theo)", "15/QĐ-BNV", "QĐ-BNV"],
    ["1.245/TB-PNV", "1.245/TB-PNV", "TB-PNV"],
    ["545/CCTKV.VIII-CNTK ngày", "545/CCTKV.VIII-CNTK", "CCTKV.VIII-CNTK"],
    ["16495/BТС-PTHT", "16495/BTC-PTHT", "BTC-PTHT"],
  ])("%s", (text, code, symbol) => {
    expect(codeAt(text, 0)).toMatchObject({ code, symbol });
  });

  test.each(["30/4 và 01/5", "19/6/2015", "5/Ngày", "100/tháng", "3/4", "2021-2030"])("%s holds none", (text) => {
    expect(findCodes(text, 0, text.length)).toEqual([]);
  });

  test("a number left open", () => {
    expect(openCodeAt("  ..... /QĐ-UBND", 0)).toMatchObject({ number: null, symbol: "QĐ-UBND" });
    expect(openCodeAt(" /2024/TT-BCT", 0)).toMatchObject({ number: null, year: "2024", symbol: "TT-BCT" });
  });
});

describe("dates", () => {
  test.each([
    ["ngày 05 tháng 01 năm 2020", "2020-01-05"],
    ["ngày tháng 4 năm 2022", "2022-04"],
    ["ngày … tháng … năm 2024", "2024"],
    ["ngày 01 tháng12 năm 2025", "2025-12-01"],
    ["ngày 7/3/2019", "2019-03-07"],
    ["ngày 23 thảng 3 năm\n2022", "2022-03-23"],
    ["ngày 03 tháng tư năm 2024", "2024-04-03"],
    ["ngày 5 tháng mười một, năm 2021", "2021-11-05"],
    ["ngày 5 tháng năm 2021", "2021"],
  ])("%s", (text, iso) => {
    const date = dateAt(foldLetters(text), 0, text.length)!;
    expect(isoDate(date)).toBe(iso);
    expect(isCalendarDate(date)).toBe(true);
  });

  test("the 31st of April is printed, but no date of the calendar", () => {
    const fold = foldLetters("ngày 31 tháng 4 năm 2020");
    expect(isCalendarDate(dateAt(fold, 0, fold.length)!)).toBe(false);
  });
});

test("a head line is found with letters wrong", () => {
  expect(findNear(foldLetters("CONG HOA XA HOQI CHU NGHIA VIET NAM"), 0, 35, "cong hoa xa hoi chu nghia viet nam", 5)).toMatchObject({ start: 0, end: 35, errors: 1 });
  const { fields } = readDocument(LETTER.replace("CỘNG HÒA XÃ HỘI", "CONG HOA XA HOQI").replace("Độc lập - Tự do", "Poc lap - Tu do"));
  expect(fields.nationalHeader).toEqual({ quocHieu: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", tieuNgu: "Độc lập - Tự do - Hạnh phúc" });
});

test("bodies: what goes on, what stands under", () => {
  expect(goesOn("uy ban nhan dan", "tinh quang ngai")).toBe(true);
  expect(goesOn("ubnd tinh lao cai", "so noi vu")).toBe(false);
  expect(goesOn("bo nong nghiep va moi", "truong")).toBe(true);
  expect(secondBody("bo noi vu")).toBe(-1);
  expect(secondBody("so tai nguyen va moi truong")).toBe(-1);
  expect(secondBody("uy ban nhan dan tinh bac ninh van phong")).toBe(30);
});

test("electronic signatures, with labels and without", () => {
  expect(parseSignature("Người ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\nEmail: thongtinchinhphu@chinhphu.vn\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\nThời gian ký: 12.04.2024 14:37:17 +07:00")).toEqual({
    signedBy: "CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ", email: "thongtinchinhphu@chinhphu.vn", organisation: "VĂN PHÒNG CHÍNH PHỦ", time: "2024-04-12T14:37:17+07:00",
  });
  expect(parseSignature("TRUNG TÂM CÔNG BÁO\nsbth@laocai.gov.vn\n07.01.2025 10:44:25\n+07:00")).toEqual({ signedBy: "TRUNG TÂM CÔNG BÁO", email: "sbth@laocai.gov.vn", organisation: null, time: "2025-01-07T10:44:25+07:00" });
  expect(parseSignature("một dòng thường")).toBeUndefined();
});

test("the stamp of the office that received it is not the document's number and date", () => {
  const { fields } = readDocument(LETTER.replace("HỎA TỐC", "VĂN PHÒNG UBND TỈNH HÀ NAM\nĐẾN\tSố: 2352\nNgày: 21/8/2021\nChuyển:"));
  expect(fields).toMatchObject({ number: "1024", date: "2021-08-09", subject: "hướng dẫn số hóa tài liệu lưu trữ", receivedStamp: { office: "VĂN PHÒNG UBND TỈNH HÀ NAM", number: "2352", date: "2021-08-21" } });
});

test("a copy's own number is not the document's", () => {
  const { fields } = readDocument(`${LETTER}\nSAO Y BẢN CHÍNH\nSố: 12/SY-UBND\nHà Nam, ngày 15 tháng 8 năm 2021`);
  expect(fields).toMatchObject({ code: "1024/VTLTNN-NVĐP", copyCertification: { form: "SAO Y", code: "12/SY-UBND", date: "2021-08-15" } });
});

describe("warnings", () => {
  const codes = (text: string): string[] => readDocument(text).warnings.map(({ code }) => code);
  test.each([
    ["reference-dates", LETTER.replace("Nơi nhận:", "Thông tư số 194/2014/TT-BTC ngày 17/12/2014.\nNơi nhận:")],
    ["letter-without-subject", LETTER.replace(/V\/v[^]*lưu trữ\n/, "")],
    ["date", LETTER.replace("9 tháng 8", "31 tháng 9")],
    ["authority-post", LETTER.replace("TL. CỤC TRƯỞNG\nCHÁNH VĂN PHÒNG", "KT. CỤC TRƯỞNG\nCỤC TRƯỞNG")],
    ["issuer-place", LETTER.replace("BỘ NỘI VỤ", "UBND TỈNH HÀ NAM").replace("CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", "SỞ NỘI VỤ")],
    ["type-symbol", LETTER.replace("V/v hướng dẫn", "THÔNG BÁO\nVề hướng dẫn")],
  ])("%s", (code, text) => {
    expect(codes(text)).toContain(code);
  });
});

test("evidence goes back through the repairs to the boxes of the words", () => {
  const word = (text: string, left: number) => ({ text, box: { left, top: 10, right: left + 50, bottom: 30 } });
  const pages: Page[] = [{ number: 1, noise: [], blocks: [{ lines: [{ words: [word("SO", 0), word("NOI", 60), word("VU", 120)] }, { words: [word("Số:", 0), word("1/QĐ-SNV", 60)] }, { words: [word("QUYẾT", 0), word("ĐỊNH", 60)] }, { words: [word("Nơi", 0), word("nhận:", 60)] }, { words: [word("-", 0), word("Lưu:", 60), word("VT.", 120)] }] }] }];
  const reading = "SO NOI VU\nSố: 1/QĐ-SNV\nQUYẾT ĐỊNH\nNơi nhận:\n- Lưu: VT.";
  const edits = [{ start: 0, end: 9, from: "SO NOI VU", to: "SỞ NỘI VỤ", confidence: 0.8, cause: "marks" as const }];
  const { evidence } = readDocument({ text: reading.replace("SO NOI VU", "SỞ NỘI VỤ"), edits }, { pages });
  expect(evidence["issuer.name"]!.boxes).toEqual([{ page: 1, box: { left: 0, top: 10, right: 170, bottom: 30 } }]);
  expect(evidence["issuer.name"]!.confidence).toBeLessThan(0.81);
});

test("spans of the repaired text lead back to the reading", () => {
  const map = new RepairMap([{ start: 2, end: 4, from: "s6", to: "số hiệu", confidence: 0.7, cause: "letters" }]);
  expect(map.toReading({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  expect(map.toReading({ start: 3, end: 9 })).toEqual({ start: 2, end: 4 });
  expect(map.toReading({ start: 10, end: 13 })).toEqual({ start: 5, end: 8 });
  expect(map.confidence({ start: 3, end: 5 })).toBe(0.7);
  expect(map.confidence({ start: 10, end: 12 })).toBe(1);
});

test("an item that is wrapped beside the signer's name goes on below it", () => {
  const { fields } = readDocument("SỞ Y TẾ\nSố: 5/QĐ-SYT\nHải Sơn, ngày 4 tháng 3 năm 2022\nQUYẾT ĐỊNH\nNơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Báo và Đài Phát thanh - Truyền hình\tLê Thị Bình\ntỉnh;\n- Lưu: VT.");
  expect(fields.recipients).toEqual(["Như trên", "Báo và Đài Phát thanh - Truyền hình tỉnh", "Lưu: VT"]);
});

test("strokes of a pen or stamp before a line are no part of it", () => {
  const text = [
    "ỦY BAN NHÂN DÂN TỈNH HẢI SƠN", "Số: 12/QĐ-UBND", "Hải Sơn, ngày 5 tháng 3 năm 2021", "QUYẾT ĐỊNH", "\"Về việc thành lập Hội đồng thi đua",
    "'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "_. Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017;", "QUYẾT ĐỊNH:", "Điều 1. Thành lập Hội đồng.",
    "“Căn cứ nêu trên” được giữ.",
  ].join("\n");
  const mended = withStructure({ text, edits: [] });
  const { fields } = readDocument(mended);
  expect(fields.subject).toBe("Về việc thành lập Hội đồng thi đua");
  expect(fields.legalBases).toEqual(["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017"]);
  expect(mended.edits.map(({ from, to }) => `${from}>${to}`)).toEqual(["'>", "_. >"]);
});
