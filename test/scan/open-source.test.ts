/** What a file is, told by its bytes; readings of other engines; errors that say what to do. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageReading } from "../../src/page/reading.js";
import { sniffFormat } from "../../src/scan/file-format.js";
import { openSource, openSourceBytes } from "../../src/scan/open-source.js";
import type { Source } from "../../src/scan/source.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readings of other engines", () => {
  const files: readonly (readonly [string, string, string])[] = [
    ["text", "UBND TINH HAI SON\fTrang 2", "UBND TINH HAI SON\fTrang 2"],
    ["hocr", `<html><body><div class="ocr_page" title="bbox 0 0 100 100"><span class="ocr_line" title="bbox 1 1 90 20"><span class="ocrx_word" title="bbox 1 1 40 20; x_wconf 91">Quyét</span></span></div></body></html>`, "Quyét"],
    ["alto", `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page PHYSICAL_IMG_NR="1"><PrintSpace><TextBlock><TextLine><String CONTENT="dinh"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`, "dinh"],
  ];

  it.each(files)("%s", async (format, content, text) => {
    const source = await openSourceBytes(bytes(content), "doc");
    expect(source.format).toBe(format);
    const pages = await Promise.all(Array.from({ length: source.pageCount }, (_, i) => source.page(i + 1)));
    expect(pages.every((page) => page.picture === undefined)).toBe(true);
    expect(pageReading(pages.map((page) => page.layer!)).text).toBe(text);
    await expect(source.page(9)).rejects.toMatchObject({ code: "bad-argument" });
  });
});

describe("texts from before Unicode", () => {
  const SAYS = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ";
  const TCVN3 = "C¨n cø NghÞ ®Þnh sè 91/2017/N§-CP ngµy 31 th¸ng 7 n¨m 2017 cña ChÝnh phñ";
  const alto = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page PHYSICAL_IMG_NR="1"><PrintSpace><TextBlock><TextLine><String CONTENT="${content}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
  const textOf = async (source: Source): Promise<string> => pageReading([(await source.page(1)).layer!]).text;

  it.each([
    ["as Latin-1 bytes", Buffer.from(TCVN3, "latin1")],
    ["saved as UTF-8", bytes(TCVN3)],
    ["in the markup of an engine", bytes(alto(TCVN3))],
  ])("are converted, and the source says so: %s", async (_, content) => {
    const source = await openSourceBytes(content, "cu.txt");
    expect(await textOf(source)).toBe(SAYS);
    expect(source.warnings).toEqual([{ code: "legacy-encoding", message: "cu.txt is in the legacy encoding TCVN3 (ABC); it was converted to Unicode.", details: { name: "cu.txt", encoding: "tcvn3" } }]);
  });

  it("are converted from what is named where there is too little to tell by", async () => {
    expect(await textOf(await openSourceBytes(bytes("Haïnh phuùc"), "cu.txt"))).toBe("Haïnh phuùc");
    expect(await textOf(await openSourceBytes(bytes("Haïnh phuùc"), "cu.txt", { fromEncoding: "vni" }))).toBe("Hạnh phúc");
  });

  it("are told from bytes of no known encoding, and from Unicode", async () => {
    await expect(openSourceBytes(Buffer.from("thyc hi\xe9n", "latin1"), "la.txt")).rejects.toMatchObject({ code: "not-text", message: expect.stringMatching(/^la\.txt is not UTF-8: the first wrong byte is 0xe9 at 7/) as string });
    expect((await openSourceBytes(bytes(SAYS), "moi.txt")).warnings).toBeUndefined();
  });
});

describe("files that are no scans", () => {
  const folder = mkdtempSync(join(tmpdir(), "khoidau-"));
  const file = (name: string, content: Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it("of zero bytes", async () => {
    await expect(openSource(file("rong.pdf", new Uint8Array()))).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("rong.pdf is empty") as string });
  });

  it("that are not there", async () => {
    await expect(openSource(join(folder, "không có.pdf"))).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("không có.pdf") as string });
  });

  const foreign: readonly (readonly [string, Uint8Array, string])[] = [
    ["a ZIP archive", bytes("PK\u0003\u0004xxxxxxxx"), "unpack it"],
    ["an Office document", bytes("PK\u0003\u0004xxxx[Content_Types].xml word/document.xml"), "save it as PDF"],
    ["a GIF", bytes("GIF89a"), "save it as PNG"],
    ["of no kind that is known", Uint8Array.from({ length: 64 }, (_, i) => (i * 37) & 255), "convert it"],
  ];
  it.each(foreign)("that are %s", async (kind, content, advice) => {
    await expect(openSource(file("van-ban.pdf", content))).rejects.toMatchObject({ code: "unreadable", details: { reason: "foreign" }, message: expect.stringMatching(new RegExp(`van-ban.pdf is ${kind}.*${advice}`)) as string });
  });

  it("that are text under the name of a picture: the error page of a download is no scan", async () => {
    for (const name of ["tai-ve.pdf", "anh.JPG"]) {
      await expect(openSource(file(name, bytes("<html><body>404 Not Found</body></html>")))).rejects.toMatchObject({ code: "unreadable", details: { reason: "text" }, message: expect.stringContaining(name) as string });
    }
  });

  it("that are markup of another kind", async () => {
    await expect(openSource(file("page.xml", bytes("<PcGts><Page/></PcGts>")))).rejects.toMatchObject({ code: "unreadable", message: expect.stringContaining("page.xml") as string });
  });
});

it("takes a text with a stray NUL for a text, and bytes full of them for none", async () => {
  expect(sniffFormat(bytes("UBND TINH\0LAO CAI"))).toBe("text");
  const source = await openSourceBytes(bytes("UBND TINH\0LAO CAI"), "nul.txt");
  expect(pageReading([(await source.page(1)).layer!]).text).toBe("UBND TINH\0LAO CAI");
  expect(sniffFormat(Buffer.from("UBND TINH LAO CAI", "utf16le"))).toBe("text");
  expect(sniffFormat(Buffer.from("\x01\x02\x03\x04\x05\x06\x07\x08", "utf16le"))).toBeUndefined();
});

it("tells a text that begins with BM from a bitmap, and a PDF behind a mail header from a text", () => {
  expect(sniffFormat(bytes("BM01 – Biểu mẫu báo cáo thi đua, khen thưởng năm 2022"))).toBe("text");
  expect(sniffFormat(bytes("Content-Type: application/pdf\n\n%PDF-1.4\n"))).toBe("pdf");
  expect(sniffFormat(Uint8Array.of(0xff, 0xfe, 0x55, 0, 0x42, 0))).toBe("text");
});
