/** The objects of PDFs as they stand in the file, and the additions that are written behind them. */

import { describe, expect, it } from "vitest";
import { PdfObjects } from "../../src/scan/pdf-objects.js";
import { PdfStructure } from "../../src/scan/pdf-structure.js";
import { PdfScanner, PdfSyntaxError, latinBytes, latinText } from "../../src/scan/pdf-syntax.js";
import { PdfName, PdfRef, dictOf, isDict, pdfText } from "../../src/scan/pdf-values.js";
import { packedPdf } from "./packed-pdf.js";
import { scanBytes } from "./scan-files.js";
import { shownPages } from "./shown-pdf.js";

const valueOf = (text: string): string => pdfText(new PdfScanner(latinBytes(text)).value());

describe("values", () => {
  it("are written as they were read", () => {
    for (const text of ["<< /A#20B [1 -2.5 .5 12 0 R] /C (a\\)(b)) /D <0aF> /E true /F null >>", "[/ (%no) <>]", "0.00001"]) {
      expect(valueOf(valueOf(text))).toBe(valueOf(text));
    }
    expect(valueOf("<</A%x\n[1 2 3 R]/B(a\\)(b))>>")).toBe("<< /A [1 2 3 R] /B (a\\)(b)) >>");
    expect(valueOf("[1 2 0 R 3]")).toBe("[1 2 0 R 3]");
  });

  it("without an end are an error, not a hang", () => {
    for (const text of ["<< /A", "[1 2", "(a(b)", "<00", "<< 1 2 >>", "[".repeat(5000)]) expect(() => valueOf(text)).toThrow(PdfSyntaxError);
  });
});

describe("PdfStructure", () => {
  it("finds pages and contents by a plain table", () => {
    const structure = new PdfStructure(scanBytes("cong-van-318.born.pdf"));
    const [page] = structure.pages();
    expect(structure.pages()).toHaveLength(2);
    expect(latinText(structure.contentOf(structure.stream(page!.dict.get("Contents")!)!))).toMatch(/^BT 0 Tr/);
  });

  it.each([1, 12])("finds them by a table and objects that are packed (predictor %i), and resources that pages inherit", (predictor) => {
    const structure = new PdfStructure(packedPdf("BT ET", predictor as 1 | 12));
    const [page] = structure.pages();
    expect(structure.places.packed).toBe(true);
    expect(pdfText(page!.resources)).toBe("<< /ProcSet [/PDF] >>");
    expect(latinText(structure.contentOf(structure.stream(page!.dict.get("Contents")!)!))).toBe("BT ET");
  });

  it("refuses what is broken or encrypted, so that another way is taken", () => {
    const bytes = scanBytes("cong-van-318.born.pdf");
    const broken = latinBytes(latinText(bytes).replace(/startxref\n\d+/, "startxref\n17"));
    for (const file of [broken, bytes.subarray(0, 3000), scanBytes("cong-van-318.locked.pdf")]) expect(() => new PdfStructure(file).pages()).toThrow(PdfSyntaxError);
  });
});

describe("PdfObjects", () => {
  it.each(["plain", "packed"])("adds to a file with a %s table: the newest object holds, all others stay", async (kind) => {
    const bytes = kind === "plain" ? scanBytes("cong-van-318.born.pdf") : packedPdf("BT ET", 12);
    const before = new PdfStructure(bytes);
    const [page, second] = before.pages();
    const { newest, packed, size, trailer } = before.places;
    const objects = new PdfObjects({ length: bytes.length, newest, packed, size });
    objects.put(page!.ref, new Map([...page!.dict, ["Rotate", 90]]));
    const added = objects.addPacked(dictOf({ Type: new PdfName("Test") }), latinBytes("nội dung".repeat(50)));
    const file = Buffer.concat([bytes, objects.take(), objects.end(trailer)]);
    const after = new PdfStructure(file);
    expect(after.pages().map(({ dict }) => dict.get("Rotate"))).toEqual(second === undefined ? [90] : [90, undefined]);
    expect(after.contentOf(after.stream(added)!)).toEqual(Buffer.from(latinBytes("nội dung".repeat(50))));
    expect(file.subarray(0, bytes.length).equals(Buffer.from(bytes))).toBe(true);
    expect((await shownPages(file))[0]!.rotation).toBe(90);
  });

  it("writes a file of its own, in pieces that come as they are made", async () => {
    const objects = new PdfObjects();
    const tree = objects.reserve();
    const page = objects.add(dictOf({ Type: new PdfName("Page"), Parent: tree, MediaBox: [0, 0, 100, 200.5] }));
    const first = objects.take();
    objects.put(tree, dictOf({ Type: new PdfName("Pages"), Kids: [page], Count: 1 }));
    const file = Buffer.concat([first, objects.end(dictOf({ Root: objects.add(dictOf({ Type: new PdfName("Catalog"), Pages: tree })) }))]);
    expect(await shownPages(file)).toMatchObject([{ width: 100, height: 200.5 }]);
    expect(isDict(new PdfStructure(file).resolve(new PdfRef(tree.number, 0)))).toBe(true);
  });
});
