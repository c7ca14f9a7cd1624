import { describe, expect, it } from "vitest";
import { METADATA_FIELDS } from "../../src/export/metadata-schema.js";
import { metadataOf, priorityOf, slashedDate } from "../../src/export/metadata.js";
import { RECORD, recordWith } from "./sample.js";

describe("the metadata of Phụ lục VI", () => {
  it("has the decree's names and lengths in its order", () => {
    const shown = METADATA_FIELDS.map(({ name, type, length = "" }) => `${name} ${type[0]!.toUpperCase()}${length}`);
    expect(shown.join(" · ")).toBe(
      "FileCode.OrganId S13 · FileCode.FileCatalog N4 · FileCode.FileNotation S20 · DocOrdinal N3 · TypeName S100 · CodeNumber S11 · " +
        "CodeNotation S30 · IssuedDate D10 · OrganName S200 · Subject S500 · Language S30 · PageAmount N3 · Description S500 · " +
        "SignerInfo.Position S100 · SignerInfo.FullName S50 · To.OrganId S13 · To.OrganName S200 · Priority N1 · IssuedAmount N3 · " +
        "DueDate D10 · ArrivalDate D10 · ArrivalNumber N10 · ToPlaces S1000 · TraceHeaderList L",
    );
  });

  it("is filled from the facts; what is not said is null", () => {
    const { values, cut } = metadataOf(RECORD);
    expect(values).toMatchObject({ TypeName: "CÔNG VĂN", CodeNumber: "04", CodeNotation: "SNV-VP", IssuedDate: "18/04/2022", OrganName: "SỞ NỘI VỤ", PageAmount: 2 });
    expect(values).toMatchObject({ "To.OrganName": ["Các phòng, ban trực thuộc"], Priority: null, DueDate: null, "FileCode.OrganId": null });
    expect(cut).toEqual([]);
    expect(Object.keys(values)).toEqual(METADATA_FIELDS.map(({ name }) => name));
  });

  it("takes the file's code and bodies' identifiers from the caller", () => {
    const { values } = metadataOf(RECORD, { fileCode: { organId: "H38.12", year: 2022, notation: "01/VP" }, ordinal: 7, organId: () => "H38.1" });
    expect(values).toMatchObject({ "FileCode.FileCatalog": 2022, DocOrdinal: 7, "To.OrganId": ["H38.1"] });
  });

  it("shortens what is too long and says so", () => {
    const subject = "thi đua ".repeat(80).trim();
    const { values, cut } = metadataOf(recordWith({ subject }));
    expect(values["Subject"]).toHaveLength(500);
    expect(values["Subject"]).toMatch(/…$/);
    expect(cut).toEqual([{ name: "Subject", value: subject }]);
    expect(metadataOf({ ...RECORD, pageCount: 1200 })).toMatchObject({ values: { PageAmount: null }, cut: [{ name: "PageAmount", value: "1200" }] });
  });

  it("writes dates as far as they are known and urgencies as figures", () => {
    expect(["2022-04-18", "2022-04", "2022", null].map(slashedDate)).toEqual(["18/04/2022", "04/2022", "2022", null]);
    expect(["HỎA TỐC", "Thượng khẩn", "KHẨN", null].map(priorityOf)).toEqual([3, 2, 1, null]);
  });
});
