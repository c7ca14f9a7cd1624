import { describe, expect, it } from "vitest";
import { PROFILES } from "../../src/restore/options.js";
import { packagedRestorer } from "./packaged.js";

describe("units of measure", () => {
  it("with a raised figure stay in every kind of text", () => {
    for (const profile of PROFILES) {
      const { text } = packagedRestorer({ profile }).restore("Diện tích 120 km², mật độ 300 người/km²; khối lượng riêng 25 kg/m³; lưu lượng 12 m³/s.");
      expect(text, profile).toBe("Diện tích 120 km², mật độ 300 người/km²; khối lượng riêng 25 kg/m³; lưu lượng 12 m³/s.");
    }
  });

  it("behind a figure are no misread words", () => {
    const garbled = "Tram bién áp 110 kV, công suat 25 MVA, do cao 500 mm, nhiét do 37 °C, thé tich 500 ml";
    for (const profile of ["general", "tesseract-eng"] as const) {
      expect(packagedRestorer({ profile }).restore(garbled).text, profile).toBe("Trạm biến áp 110 kV, công suất 25 MVA, độ cao 500 mm, nhiệt độ 37 °C, thể tích 500 ml");
    }
  });

  it("do not take the letters of a word behind a figure for their own", () => {
    expect(packagedRestorer({ profile: "tesseract-eng" }).restore("co 5 haang muc va 12 cmt").text).not.toContain("5 ha ");
    expect(packagedRestorer({ profile: "tesseract-eng" }).restore("gdm 15 hang muc").text).toBe("gồm 15 hạng mục");
  });
});
