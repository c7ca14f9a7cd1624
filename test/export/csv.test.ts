import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../src/export/csv.js";
import type { CsvValue } from "../../src/export/csv.js";
import { DOCUMENT_COLUMNS } from "../../src/export/document-columns.js";
import { RECORD } from "./sample.js";

const columns = [0, 1].map((i) => ({ name: `c${i}`, value: (row: readonly CsvValue[]) => row[i] }));
const written = (row: readonly CsvValue[], options = {}): string => [...csvLines(columns, [row], { bom: false, ...options })].slice(1).join("");

/** RFC 4180 read back, by the book. */
function parse(csv: string, separator = ","): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i]!;
    if (quoted) {
      if (sign === '"' && csv[i + 1] === '"') cell += csv[++i]!;
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator || (sign === "\r" && csv[i + 1] === "\n")) {
      rows.at(-1)!.push(cell);
      cell = "";
      if (sign === "\r") {
        i++;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe("csvLines", () => {
  it("writes names, a byte order mark, CR LF", () => {
    expect([...csvLines(columns, [["Số", 4]])].join("")).toBe("\ufeffc0,c1\r\nSố,4\r\n");
  });

  it("quotes what RFC 4180 wants quoted", () => {
    expect(written(['Văn bản "mật"', "hai\ndòng, một ô"])).toBe('"Văn bản ""mật""","hai\ndòng, một ô"\r\n');
    expect(written([null, undefined])).toBe(",\r\n");
    expect(written([true, -5])).toBe("true,-5\r\n");
  });

  it("guards what a spreadsheet would run", () => {
    for (const text of ["=1+1", "+84 24 3826", "-2+3", "@SUM(A1)", " =1", '"=1', "＝1"]) expect(parse(written([text]))[0]![0]).toBe(`'${text}`);
    expect(written(["=1+1"], { formulas: "keep" })).toBe("=1+1,\r\n");
  });

  it("guards it behind a separator of another program too, and leaves prose alone", () => {
    expect(written(["a;=cmd|' /C calc'!A0"])).toBe(`"a;'=cmd|' /C calc'!A0",\r\n`);
    expect(parse(written(["giá 5.000,- đồng; trả trước, - hết"]))[0]![0]).toBe("giá 5.000,- đồng; trả trước, - hết");
  });

  it("takes another separator", () => {
    expect(written(["a;b", "c"], { separator: ";" })).toBe('"a;b";c\r\n');
  });

  it("gives back any text, but for the guard", () => {
    const text = fc.string().filter((value) => !/[\f\v\0]/.test(value));
    fc.assert(
      fc.property(text, text, fc.constantFrom<"," | ";" | "\t">(",", ";", "\t"), (a, b, separator) => {
        expect(parse(written([a, b], { separator, formulas: "keep" }), separator)).toEqual([[a, b]]);
      }),
    );
  });

  it("shows a document as one row", () => {
    const [names, row] = parse([...csvLines(DOCUMENT_COLUMNS, [RECORD], { bom: false })].join(""));
    const shown = Object.fromEntries(names!.map((name, i) => [name, row![i]]));
    expect(shown).toMatchObject({ file: "công văn/04 SNV.pdf", code: "04/SNV-VP", date: "2022-04-18", issuer: "SỞ NỘI VỤ", recipients: "Như trên; Lưu: VT", pages: "2", warnings: "" });
  });
});
