import readExcelFile from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { METADATA_FIELDS } from "../../src/export/metadata-schema.js";
import { metadataXlsx } from "../../src/export/xlsx.js";
import { RECORD, recordWith } from "./sample.js";

async function opened(bytes: Uint8Array): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const sheets = (await readExcelFile(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe("metadataXlsx, opened again by another library", () => {
  it("has the decree's columns and one row a document", async () => {
    const documents = (await opened(await metadataXlsx([RECORD, recordWith({ date: "2022-04" })]))).get("Văn bản")!;
    const names = METADATA_FIELDS.filter(({ incoming }) => incoming !== true).map(({ name }) => name);
    expect(documents[0]).toEqual([...names, "File"]);
    const [first, second] = documents.slice(1).map((row) => Object.fromEntries(row.map((value, i) => [documents[0]![i], value])));
    expect(first).toMatchObject({ CodeNumber: "04", PageAmount: 2, Subject: 'báo cáo "quý I" & kế hoạch <quý II>', File: "công văn/04 SNV.pdf", DueDate: null });
    expect(first!["IssuedDate"]).toEqual(new Date(Date.UTC(2022, 3, 18)));
    expect(second).toMatchObject({ IssuedDate: "04/2022" });
  });

  it("shows the schema, and keeps whole what was cut", async () => {
    const sheets = await opened(await metadataXlsx([recordWith({ signer: { authority: null, onBehalfOf: null, position: null, name: "An".repeat(30) } })]));
    expect(sheets.get("Phụ lục VI")![1]).toEqual(["FileCode.OrganId", "Mã định danh của cơ quan, tổ chức lập hồ sơ", "S", 13]);
    expect(sheets.get("Giá trị bị cắt")![1]).toEqual(["công văn/04 SNV.pdf", "SignerInfo.FullName", "An".repeat(30)]);
  });

  it("gives the same bytes for the same documents, whenever it is made", async () => {
    const first = await metadataXlsx([RECORD]);
    vi.setSystemTime(new Date("2031-05-06T07:08:10Z"));
    expect(await metadataXlsx([RECORD])).toEqual(first);
    vi.useRealTimers();
  });

  it("adds what the receiving office fills in where that is asked for", async () => {
    const [names] = (await opened(await metadataXlsx([], { incoming: true }))).get("Văn bản")!;
    expect(names!.slice(-5)).toEqual(["ArrivalDate", "ArrivalNumber", "ToPlaces", "TraceHeaderList", "File"]);
  });

  it("holds no formula, whatever a text begins with, and no character that XML has not", async () => {
    const rows = (await opened(await metadataXlsx([{ ...recordWith({ subject: "=1+1\u000b" }), name: "@a\u0000" }]))).get("Văn bản")!;
    expect(rows[1]).toContain("=1+1");
    expect(rows[1]).toContain("@a");
  });
});
