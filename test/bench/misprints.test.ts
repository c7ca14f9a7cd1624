import { describe, expect, it } from "vitest";
import { corrected, readMisprints } from "../../bench/misprints.js";

describe("corrected", () => {
  const misprints = [{ printed: "kinhtế", meant: "kinh tế" }, { printed: "bị cắm", meant: "bị cấm" }];

  it("puts what was meant wherever a document misprints it", () => {
    expect(corrected(["Phát triển kinhtế - xã hội", "(kinhtế)", "tạp chất bị cắm;"], misprints)).toEqual(["Phát triển kinh tế - xã hội", "(kinh tế)", "tạp chất bị cấm;"]);
  });

  it("takes no part of a longer word for it", () => {
    expect(corrected(["kinhtếhọc, 3kinhtế, bị cắmtrại"], misprints)).toEqual(["kinhtếhọc, 3kinhtế, bị cắmtrại"]);
  });

  it("finds it in decomposed letters, and leaves a document without misprints in its own", () => {
    const decomposed = ["kinhtế".normalize("NFD")];
    expect(corrected(decomposed, misprints)).toEqual(["kinh tế"]);
    expect(corrected(decomposed, [])).toBe(decomposed);
  });
});

describe("the list", () => {
  it("says of each document what is printed and what was meant, once and in composed letters", () => {
    const rows = [...readMisprints()].flatMap(([name, list]) => list.map(({ printed, meant }) => ({ name, printed, meant })));
    expect(rows.length).toBeGreaterThan(100);
    for (const { name, printed, meant } of rows) {
      expect(name).toMatch(/^[a-z0-9-]+-\d+$/);
      expect(meant).not.toBe(printed);
      expect(printed.normalize("NFC")).toBe(printed);
      expect(meant.normalize("NFC")).toBe(meant);
    }
    expect(new Set(rows.map(({ name, printed }) => `${name}\t${printed}`)).size).toBe(rows.length);
  });
});
