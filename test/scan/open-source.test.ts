/** What a file is, told by its bytes; readings of other engines; errors that say what to do. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pageReading } from "../../src/page/reading.js";
import { sniffFormat } from "../../src/scan/file-format.js";
import { openSource, openSourceBytes } from "../../src/scan/open-source.js";

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

it("tells a text that begins with BM from a bitmap, and a PDF behind a mail header from a text", () => {
  expect(sniffFormat(bytes("BM01 – Biểu mẫu báo cáo thi đua, khen thưởng năm 2022"))).toBe("text");
  expect(sniffFormat(bytes("Content-Type: application/pdf\n\n%PDF-1.4\n"))).toBe("pdf");
  expect(sniffFormat(Uint8Array.of(0xff, 0xfe, 0x55, 0, 0x42, 0))).toBe("text");
});
