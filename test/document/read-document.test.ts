/** What is read from whole documents: the fixtures, and one of each layout. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/index.js";
import { measureFields } from "../../src/measure/index.js";
import { DECISION, LETTER, OTHERS, PARTY } from "./layouts.js";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const stems = readdirSync(FIXTURES).filter((name) => name.endsWith(".fields.json")).map((name) => name.slice(0, -".fields.json".length));
const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), "utf8");

describe("the fixtures' right texts", () => {
  test.each(stems)("%s", async (stem) => {
    const { fields, kind, warnings } = readDocument(fixture(`${stem}.gold.txt`));
    expect(measureFields(JSON.parse(fixture(`${stem}.fields.json`)), fields as never).micro).toBeGreaterThan(0.98);
    await expect(`${JSON.stringify({ kind, fields, warnings }, null, 1)}\n`).toMatchFileSnapshot(`snapshots/${stem}.json`);
  });
});

describe("a decision of a Sở with its quy chế", () => {
  const { kind, fields, evidence, outline, warnings } = readDocument(DECISION);

  test("head, title and preamble", () => {
    expect(kind).toBe("administrative");
    expect(fields).toMatchObject({
      issuer: { parent: "UBND TỈNH QUẢNG NINH", name: "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG" },
      number: "07", symbol: "QĐ-STNMT", code: "07/QĐ-STNMT", place: "Quảng Ninh", date: "2023-01-05",
      docType: "QUYẾT ĐỊNH", docTypeCode: "QĐ",
      subject: "Về việc ban hành Quy chế tiếp công dân của Sở Tài nguyên và Môi trường",
    });
    expect(fields.legalBases).toEqual([
      "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013",
      "Căn cứ Nghị định số 64/2014/NĐ-CP ngày 26 tháng 6 năm 2014 của Chính phủ quy định chi tiết thi hành một số điều của Luật Tiếp công dân",
      "Theo đề nghị của Chánh Thanh tra Sở",
    ]);
  });

  test("each cited document once, its own code not among them", () => {
    expect(fields.references).toEqual([
      { code: "64/2014/NĐ-CP", date: "2014-06-26", docType: "NGHỊ ĐỊNH" },
      { code: "12/QĐ-STNMT", date: "2016-02-03", docType: "QUYẾT ĐỊNH" },
    ]);
  });

  test("foot: recipients left, signature right", () => {
    expect(fields.recipients).toEqual(["Như Điều 3", "UBND tỉnh (b/c)", "Lưu: VT, TTr (03b)"]);
    expect(fields.signer).toEqual({ authority: "KT.", onBehalfOf: "GIÁM ĐỐC", position: "PHÓ GIÁM ĐỐC", name: "Trần Thị Lan Anh" });
    expect(fields.copies).toBe(3);
  });

  test("annex, articles and the tree down to đ)", () => {
    expect(fields.attachments.map(({ title }) => title)).toEqual(["QUY CHẾ Tiếp công dân của Sở Tài nguyên và Môi trường"]);
    expect(fields.articles.slice(-2).map(({ marker, title }) => [marker, title])).toEqual([["Điều 1", "Phạm vi điều chỉnh"], ["Điều 2", "Đối tượng áp dụng"]]);
    const chapter = outline.at(-1)!;
    expect([chapter.kind, chapter.marker, chapter.title]).toEqual(["chapter", "Chương I", "QUY ĐỊNH CHUNG"]);
    expect(chapter.children[0]!.children[0]!.children.map(({ marker }) => marker)).toEqual(["a", "b", "đ"]);
  });

  test("every value has evidence: where it stands and in which zone", () => {
    for (const path of ["issuer.parent", "issuer.name", "code", "date", "place", "docType", "subject", "legalBases[2]", "references[1]", "recipients[0]", "signer.name", "attachments[0]"]) {
      expect(evidence[path]?.spans.length, path).toBeGreaterThan(0);
      expect(evidence[path]!.confidence).toBeGreaterThan(0.5);
    }
    expect(evidence["signer.name"]!.zone).toBe("signature");
    const [span] = evidence["place"]!.spans;
    expect(DECISION.slice(span!.start, span!.end)).toBe("Quảng Ninh");
    expect(warnings).toEqual([]);
  });
});

describe("a letter with merged columns", () => {
  const { fields } = readDocument(LETTER);

  test("two bodies over one another are parted from the State's lines", () => {
    expect(fields.issuer).toEqual({ parent: "BỘ NỘI VỤ", name: "CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC" });
    expect(fields.nationalHeader.quocHieu).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  });

  test("type by form, V/v wrapped, urgency, addressees", () => {
    expect(fields).toMatchObject({ code: "1024/VTLTNN-NVĐP", docType: "CÔNG VĂN", docTypeCode: "CV", date: "2021-08-09", urgency: "HỎA TỐC" });
    expect(fields.subject).toBe("hướng dẫn số hóa tài liệu lưu trữ");
    expect(fields.addressees).toEqual(["Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương", "Văn phòng các bộ"]);
  });

  test("a date behind the citing body; a space inside a code", () => {
    expect(fields.references).toEqual([
      { code: "88/SNV-CCVTLT", date: "2021-07-02", docType: "CÔNG VĂN" },
      { code: "194/2014/TT-BTC", date: "2014-12-16", docType: "THÔNG TƯ" },
    ]);
  });

  test("by order of the head: post and name below, typist and copies in Lưu", () => {
    expect(fields.signer).toEqual({ authority: "TL.", onBehalfOf: "CỤC TRƯỞNG", position: "CHÁNH VĂN PHÒNG", name: "Đặng Văn Sơn" });
    expect([fields.copies, fields.typistMark]).toEqual([12, "Hạnh"]);
    expect(fields.sections.map(({ marker, title }) => [marker, title])).toEqual([["1", "Về phạm vi"], ["2", "Về kinh phí"]]);
  });
});

test("a paper of the Party", () => {
  const { kind, fields } = readDocument(PARTY);
  expect(kind).toBe("party");
  expect(fields).toMatchObject({ number: "36", symbol: "HD/HU", code: "36-HD/HU", issuer: { parent: "ĐẢNG BỘ TỈNH THÁI BÌNH", name: "HUYỆN ỦY TIỀN HẢI" }, docType: "HƯỚNG DẪN", place: "Tiền Hải", date: "2022-03-14" });
  expect(fields.signer).toEqual({ authority: "T/M", onBehalfOf: "BAN THƯỜNG VỤ", position: "PHÓ BÍ THƯ", name: "Phạm Ngọc Kế" });
  expect(fields.references).toEqual([{ code: "22-QĐ/TW", date: "2021-07-28", docType: "QUY ĐỊNH" }]);
});

test("before Nghị định 30/2020 it is of the older kind, a Thông tư is legislation", () => {
  expect(readDocument(DECISION.replaceAll("2023", "2019")).kind).toBe("older");
  expect(readDocument("BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/2022/TT-BYT\tHà Nội, ngày 1 tháng 12 năm 2022\nTHÔNG TƯ\nQuy định về y tế\nCăn cứ Luật Khám bệnh, chữa bệnh;").kind).toBe("legislation");
});

test.each(Object.entries(OTHERS))("%s is other and has no fields", (_, text) => {
  const { kind, fields, evidence } = readDocument(text);
  expect(kind).toBe("other");
  expect(evidence).toEqual({});
  expect([fields.issuer.name, fields.code, fields.date, fields.docType, fields.signer.name, fields.recipients, fields.references]).toEqual([null, null, null, null, null, [], []]);
});

test("two documents in one text: the first is the answer, the second is under documents; an annex is not", () => {
  const { fields, documents } = readDocument(`${DECISION}\f\n${LETTER}`);
  expect(fields.code).toBe("07/QĐ-STNMT");
  expect(documents?.map((document) => document.fields.code)).toEqual(["1024/VTLTNN-NVĐP"]);
  const [letter] = documents!;
  const [span] = letter!.evidence["signer.name"]!.spans;
  expect(`${DECISION}\f\n${LETTER}`.slice(span!.start, span!.end)).toBe("Đặng Văn Sơn");
  expect(readDocument(DECISION).documents).toBeUndefined();
});
