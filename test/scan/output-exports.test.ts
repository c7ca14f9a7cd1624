import { readDocument } from "khoidau";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { akomaNtosoOf, edxmlOf, metadataOfRows } from "../../src/scan/output-exports.js";
import type { IndexRow } from "../../src/scan/output-formats.js";
import { DEFAULT_SCAN_FORMATS, documentPlaces, SCAN_FORMATS } from "../../src/scan/output-formats.js";
import type { FinishedDocument } from "../../src/scan/scanned-document.js";

const text = "SỞ NỘI VỤ\nSố: 04/SNV-VP\nLào Cai, ngày 18 tháng 4 năm 2022\nV/v báo cáo quý I\nKính gửi: Các phòng, ban.";
const document = { path: "Hộp 1/04.pdf", text, document: readDocument(text), pages: [{}, {}] } as unknown as FinishedDocument;

describe("what a scan gives out for other systems", () => {
  it("is written on request alone", () => {
    expect(documentPlaces("Hộp 1/04", DEFAULT_SCAN_FORMATS).filter((place) => !place.startsWith(".khoidau"))).toEqual(["Hộp 1/04.txt", "Hộp 1/04.json"]);
    expect(documentPlaces("Hộp 1/04", SCAN_FORMATS)).toEqual(expect.arrayContaining(["Hộp 1/04.edxml", "Hộp 1/04.akn.xml"]));
  });

  it("is edXML and Akoma Ntoso of the document", () => {
    expect(edxmlOf(document)).toContain("<edXML:PageAmount>2</edXML:PageAmount>");
    expect(akomaNtosoOf(document)).toContain("<docNumber>04/SNV-VP</docNumber>");
  });

  it("is a row of the workbook for each document of the index that was read", async () => {
    async function* rows(): AsyncGenerator<IndexRow> {
      const { fields, kind } = document.document;
      yield { path: "Hộp 1/04.pdf", stem: "Hộp 1/04", status: "done", pages: 2, kind, fields };
      yield { path: "hỏng.pdf", stem: "hỏng", status: "failed", error: { code: "unreadable", message: "cut" } };
    }
    const sheets = (await readExcelFile(Buffer.from(await metadataOfRows(rows())))) as unknown as { sheet: string; data: unknown[][] }[];
    expect(sheets[0]!.data).toHaveLength(2);
    expect(sheets[0]!.data[1]).toEqual(expect.arrayContaining(["CÔNG VĂN", "04", "SNV-VP", 2, "Hộp 1/04.pdf"]));
  });
});
