import { describe, expect, it } from "vitest";
import { escapeMarkup, FONT_SHARES, lackingFonts, usableFonts } from "../../src/train/noise-fonts.js";

describe("usableFonts", () => {
  it("keeps the wanted families that are there", () => {
    expect(usableFonts(["Carlito", "Comic Sans MS", "Liberation Serif"]).map(([family]) => family)).toEqual(["Liberation Serif", "Carlito"]);
  });

  it("says what to install where no font can set Vietnamese", () => {
    expect(() => usableFonts([])).toThrow(/found none; wanted one of Liberation Serif, .* install fonts-liberation2/);
    expect(() => usableFonts(["Symbol"])).toThrow(/found Symbol/);
  });

  it("wants the metrics of Times New Roman first", () => {
    expect(FONT_SHARES[0]![0]).toBe("Liberation Serif");
  });
});

describe("escapeMarkup", () => {
  it("lets no mark-up and no control character through", () => {
    expect(escapeMarkup('R&D <"Đổi mới">\u0001')).toBe("R&amp;D &lt;&quot;Đổi mới&quot;&gt; ");
  });
});

describe("lackingFonts", () => {
  it("names the wanted families that are not installed", () => {
    expect(lackingFonts(["Noto Serif", "Liberation Serif", "DejaVu Serif", "FreeSerif", "Comic Sans MS"])).toEqual(["Liberation Sans", "Carlito"]);
    expect(lackingFonts(FONT_SHARES.map(([family]) => family))).toEqual([]);
  });
});
