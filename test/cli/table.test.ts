/** Tables of plain text. */

import { describe, expect, it } from "vitest";
import { drawTable } from "../../src/cli/table.js";

describe("a table", () => {
  it("has columns of equal width, the first to the left", () => {
    expect(drawTable([["document", "words"], ["báo cáo", "12"]])).toBe("document  words\n--------  -----\nbáo cáo      12\n");
  });

  it("takes a mark that combines for no width: names from macOS are written so", () => {
    const [, , line] = drawTable([["document", "words"], ["báo cáo".normalize("NFD"), "12"]]).split("\n");
    expect(line!.normalize("NFC")).toBe("báo cáo      12");
  });
});
