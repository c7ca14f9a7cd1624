/** Contents without their hidden text. */

import { describe, expect, it } from "vitest";
import { withoutHiddenText } from "../../src/scan/pdf-content.js";
import { PdfSyntaxError } from "../../src/scan/pdf-tokens.js";

function stripped(content: string, mode = 0, which: "all" | "invisible" = "invisible"): { left?: string; unclosed: number; forms: string[] } {
  const forms: string[] = [];
  const { bytes, unclosed } = withoutHiddenText(Buffer.from(content, "latin1"), mode, which, (name, inner) => forms.push(`${name} ${inner}`));
  return { ...(bytes === undefined ? {} : { left: Buffer.from(bytes).toString("latin1").replace(/\s+/g, " ").trim() }), unclosed, forms };
}

describe("withoutHiddenText", () => {
  it("leaves contents alone that have none", () => {
    expect(stripped("q BT /F 12 Tf (Tr 3) Tj ET Q")).toEqual({ unclosed: 0, forms: [] });
  });

  it("leaves the picture, and no trace of a text that was invisible throughout", () => {
    expect(stripped("q 595 0 0 842 0 0 cm /P Do Q\nBT 3 Tr /F 9 Tf 1 0 0 1 5 5 Tm <0041> Tj [(a\\)) -20 (b)] TJ ET").left).toBe("q 595 0 0 842 0 0 cm /P Do Q");
  });

  it("keeps what is seen beside it, with the fonts and places that it may need", () => {
    expect(stripped("BT /F 9 Tf 3 Tr (tr\\(an) Tj (g) ' 0 Tr (Trang 2) Tj ET").left).toBe("BT /F 9 Tf 3 Tr T* 0 Tr (Trang 2) Tj ET");
  });

  it("takes all where all is hidden", () => {
    expect(stripped("BT /F 9 Tf (a) Tj ET q 595 0 0 842 0 0 cm /P Do Q", 0, "all").left).toBe("q 595 0 0 842 0 0 cm /P Do Q");
  });

  it("knows that the mode is saved and brought back", () => {
    expect(stripped("q 3 Tr BT (a) Tj ET Q BT (b) Tj ET").left).toBe("q 3 Tr BT ET Q BT (b) Tj ET");
    expect(stripped("BT (a) Tj ET", 3).left).toBe("");
  });

  it("tells in which mode forms are drawn, and how much is left open", () => {
    expect(stripped("q /A Do 3 Tr q /B Do")).toEqual({ unclosed: 2, forms: ["A 0", "B 3"] });
  });

  it("passes over pictures within the contents, whatever their pixels look like", () => {
    const picture = "BI /W 4 /H 4 ID (3 Tr \xff EI \x01\x02\x03 q q EI";
    expect(stripped(`${picture} BT 3 Tr (a) Tj ET`)).toMatchObject({ left: picture, unclosed: 0 });
    expect(() => stripped("BI /W 4 ID abc")).toThrow(PdfSyntaxError);
  });
});
