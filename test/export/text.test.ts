import { describe, expect, it } from "vitest";
import { jsonFile, jsonLines, shortConfidences } from "../../src/export/json.js";
import { textFile } from "../../src/export/text.js";

describe("textFile", () => {
  it("ends in a line end and keeps the form feeds", () => {
    expect(textFile("Một\fHai")).toBe("Một\fHai\n");
    expect(textFile("Một\n")).toBe("Một\n");
    expect(textFile("")).toBe("");
  });

  it("divides pages by an empty line, ends lines as Windows does, begins with a mark", () => {
    expect(textFile("Một\n\fHai", { pages: "empty-line", lineEnds: "crlf", bom: true })).toBe("\ufeffMột\r\n\r\nHai\r\n");
  });
});

describe("JSON", () => {
  it("is one value a file, or one a line", () => {
    expect(JSON.parse(jsonFile({ code: "04/SNV-VP" }))).toEqual({ code: "04/SNV-VP" });
    const lines = [...jsonLines([{ text: "một\nhai\u2028ba" }, null])];
    expect(lines.join("").split(/[\n\u2028]/)).toHaveLength(3);
    expect(JSON.parse(lines[0]!)).toEqual({ text: "một\nhai\u2028ba" });
  });

  it("gives confidences three decimals and leaves other figures alone", () => {
    expect(JSON.stringify({ confidence: 0.9968925359479167, edits: [{ confidence: 1 / 3, start: 1 / 3 }] }, shortConfidences)).toBe('{"confidence":0.997,"edits":[{"confidence":0.333,"start":0.3333333333333333}]}');
  });
});
