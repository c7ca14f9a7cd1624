/** The objects of PDFs: what the library leaves open is settled, and odd files are refused, so that another way is taken. */

import { deflateSync } from "node:zlib";
import { PdfArray, PdfName, PdfNumber, PdfStream } from "@libpdf/core";
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../src/scan/pdf-file.js";
import { PdfSyntaxError, PdfTokens } from "../../src/scan/pdf-tokens.js";
import { packedPdf } from "./packed-pdf.js";
import { scanBytes } from "./scan-files.js";
import { shownPages } from "./shown-pdf.js";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** One page by a plain table that begins with object `first`; object 1 has these entries and is asked for by nothing. */
function plainPdf(first: 0 | 1, entries: string): Buffer {
  const bodies = [`<< ${entries} >>`, "<< /Type /Catalog /Pages 3 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] >>"];
  let file = "%PDF-1.4\n";
  const rows = bodies.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = first === 0 ? ["0000000000 65535 f \n", ...rows] : rows;
  return latin(`${file}xref\n${first} ${table.length}\n${table.join("")}trailer\n<< /Size 5 /Root 2 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

/** The file with its first page turned. */
async function turned(bytes: Uint8Array): Promise<Buffer> {
  const file = await PdfFile.open(bytes);
  file.pages()[0]!.dict.set("Rotate", PdfNumber.of(90));
  return Buffer.concat([bytes, await file.addition()]);
}

describe("PdfFile", () => {
  it.each([["plain", scanBytes("cong-van-318.born.pdf")], ["packed", packedPdf("BT ET", 12)]])("adds to a file with a %s table: all else stays", async (_, bytes) => {
    const pages = await shownPages(await turned(bytes));
    expect(pages.map(({ rotation }) => rotation)).toEqual([90, 0].slice(0, pages.length));
    expect(pages.map(({ text }) => text)).toEqual((await shownPages(bytes)).map(({ text }) => text));
  });

  it("adds nothing where nothing was changed", async () => {
    expect((await (await PdfFile.open(scanBytes("cong-van-318.pdf"))).addition()).length).toBe(0);
  });

  it.each([0, 1] as const)("adds to linearized files too, however they are told (%i)", async (first) => {
    const bytes = plainPdf(first, "/Linearized 1 /L 0");
    const [page] = await shownPages(await turned(bytes));
    expect(page!.rotation).toBe(90);
  });

  it("gives a file without an identity one of its contents, so that the same source gives the same bytes", async () => {
    const bytes = plainPdf(0, "/Any 1");
    const [once, again] = [await turned(bytes), await turned(bytes)];
    expect(once.equals(again)).toBe(true);
    const id = /\/ID\s*\[\s*(<[0-9A-F]{32}>)\s*\1/i;
    expect(id.exec(textOf(once))?.[1]).toBeDefined();
    expect(id.exec(textOf(await turned(plainPdf(0, "/Any 2"))))?.[1]).not.toBe(id.exec(textOf(once))?.[1]);
    const made = async (): Promise<Uint8Array> => {
      const file = PdfFile.create(bytes);
      file.addPage({ width: 100, height: 200.5, rotate: 90 });
      return file.made();
    };
    const out = await made();
    expect(Buffer.from(out).equals(Buffer.from(await made()))).toBe(true);
    expect(await shownPages(out)).toMatchObject([{ width: 200.5, height: 100, rotation: 90 }]);
    expect(textOf(out)).not.toMatch(/Untitled|libpdf|CreationDate/);
  });

  it.each([1, 12] as const)("finds contents packed with predictor %i, and resources that pages inherit", async (predictor) => {
    const file = await PdfFile.open(packedPdf("BT ET", predictor));
    const [page] = file.pages();
    expect(page!.resources.has("ProcSet")).toBe(true);
    expect(textOf(file.contentOf(file.resolve(page!.dict.get("Contents")) as PdfStream))).toBe("BT ET");
  });

  it("unpacks what is cut off as far as it goes, and no bomb", async () => {
    const file = await PdfFile.open(scanBytes("cong-van-318.pdf"));
    const stream = (bytes: Uint8Array, filter: PdfName | PdfArray): PdfStream => PdfStream.fromDict({ Filter: filter }, bytes);
    const flate = PdfName.of("FlateDecode");
    const packed = deflateSync(latin("0 0 m ".repeat(5000)));
    expect(textOf(file.contentOf(stream(packed, PdfArray.of(flate)))).length).toBe(30_000);
    expect(textOf(file.contentOf(stream(packed.subarray(0, packed.length - 30), flate)))).toMatch(/^0 0 m /);
    expect(textOf(file.contentOf(stream(latin("42542045 54>"), PdfName.of("ASCIIHexDecode"))))).toBe("BT ET");
    expect(textOf(file.contentOf(stream(latin("789c0300000000 01>"), PdfArray.of(file.add(PdfName.of("ASCIIHexDecode")), flate))))).toBe("");
    expect(() => file.contentOf(stream(deflateSync(Buffer.alloc(257 << 20), { level: 1 }), flate))).toThrow(PdfSyntaxError);
    expect(() => file.contentOf(stream(packed, PdfName.of("Unknown")))).toThrow(PdfSyntaxError);
  });

  it("refuses what is broken or encrypted", async () => {
    const bytes = scanBytes("cong-van-318.born.pdf");
    const broken = latin(textOf(bytes).replace(/startxref\n\d+/, "startxref\n17"));
    for (const file of [broken, bytes.subarray(0, 3000), scanBytes("cong-van-318.locked.pdf"), latin("%PDF-1.4\n")]) await expect(PdfFile.open(file)).rejects.toThrow(PdfSyntaxError);
  });
});

describe("PdfTokens", () => {
  const kinds = (text: string): string[] => {
    const tokens = new PdfTokens(latin(text));
    const found: string[] = [];
    for (let token = tokens.next(); token !== undefined; token = tokens.next()) found.push(`${token.kind} ${token.text}`.trim());
    return found;
  };

  it("tell names, numbers and operators apart, with or without white space between", () => {
    expect(kinds("/F1 -.5 Tf%no\n12.Td/A#20B Do T*")).toEqual(["name F1", "number -.5", "operator Tf", "operator 12.Td", "name A#20B", "operator Do", "operator T*"]);
  });

  it("pass over strings, whatever stands in them", () => {
    expect(kinds("(a(b\\)) Tj)Tj<48 65>Tj[(x) -20]TJ /P<</M 1>>BDC")).toEqual([
      "other", "operator Tj", "other", "operator Tj", "other", "other", "number -20", "other", "operator TJ",
      "name P", "other", "name M", "number 1", "other", "other", "operator BDC",
    ]);
  });

  it("without an end are an error, not a hang", () => {
    for (const text of ["(a(b)", "<00", "(\\"]) expect(() => kinds(text)).toThrow(PdfSyntaxError);
  });
});
