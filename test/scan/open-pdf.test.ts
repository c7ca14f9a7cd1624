/** PDFs as sources: pictures, text layers, overlays of signatures, and what goes wrong. */

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pageReading } from "../../src/page/reading.js";
import { openSource, openSourceBytes } from "../../src/scan/open-source.js";
import { tracesOn } from "../../src/scan/picture-traces.js";
import { faxImage } from "../../src/train/scan-draw.js";
import type { PdfPicture } from "../../src/train/scan-pdf.js";
import { writePdf } from "../../src/train/scan-pdf.js";
import { goldPage, pictureOf, scanBytes, scanPath } from "./scan-files.js";

const layerText = async (name: string, number: number): Promise<string> => {
  const source = await openSource(scanPath(name));
  const { layer } = await source.page(number);
  await source.close();
  return pageReading([layer!]).text;
};

describe("a page's picture", () => {
  it("is the scanner's own, scaled to 300 dpi and straightened", async () => {
    const picture = await pictureOf("cong-van-318.pdf");
    expect(picture.dpi).toBe(300);
    expect(picture.made.scale).toBeCloseTo(1.5, 1);
    expect(Math.abs(picture.made.skew + 0.6)).toBeLessThan(0.3);
    expect(picture.grey.length).toBe(picture.width * picture.height);
  });

  it("is rendered where the page holds text alone", async () => {
    const picture = await pictureOf("trang-2.mixed.pdf", 2);
    expect([picture.width, picture.height, picture.dpi]).toEqual([2479, 3508, 300]);
  });

  it("is upright by /Rotate, and by its lines where there is none", async () => {
    const shown = await pictureOf("trang-2.turned.pdf", 1);
    const lying = await pictureOf("trang-2.turned.pdf", 2);
    expect([shown.made.turned, lying.made.turned]).toEqual([0, 270]);
    expect(shown.height).toBeGreaterThan(shown.width);
    expect([lying.width, lying.height]).toEqual([shown.width, shown.height]);
    expect(Buffer.from(lying.grey).equals(Buffer.from(shown.grey))).toBe(true);
  });

  it.each(["fax", "jpeg-grey"] as const)("is what the page shows, also where %s samples are inverted or a stencil", async (coding) => {
    const [width, height] = [800, 1120];
    const data = new Uint8Array(width * height * 3).fill(255);
    for (let y = 100; y < 200; y++) data.fill(0, (y * width + 100) * 3, (y * width + 300) * 3);
    const negative = data.map((value) => 255 - value);
    const picture = async (pixels: Uint8Array): Promise<PdfPicture> => coding === "fax"
      ? { ...(await faxImage({ width, height, data: pixels })), coding }
      : { width, height, coding, bytes: await sharp(pixels, { raw: { width, height, channels: 3 } }).toColourspace("b-w").jpeg().toBuffer() };
    const pictures: PdfPicture[] = [await picture(data), { ...(await picture(negative)), painted: "inverted" }];
    if (coding === "fax") pictures.push({ ...(await picture(data)), painted: "stencil" });
    for (const shown of pictures) {
      const source = await openSourceBytes(writePdf([{ width: 595, height: 842, picture: shown }]), "trang.pdf");
      const made = await (await source.page(1)).picture!();
      await source.close();
      const at = (x: number, y: number): number => made.grey[Math.round(y * made.height) * made.width + Math.round(x * made.width)]!;
      expect([at(0.25, 0.13) < 40, at(0.6, 0.13) > 215, at(0.5, 0.8) > 215]).toEqual([true, true, true]);
    }
  });

  it("has the same bytes each time", async () => {
    const [one, other] = [await pictureOf("cong-van-318.pdf", 2), await pictureOf("cong-van-318.pdf", 2)];
    expect(Buffer.from(one.grey).equals(Buffer.from(other.grey))).toBe(true);
  });
});

describe("a text layer", () => {
  it("comes with the lines of the paper, the columns of its head parted by a tab", async () => {
    const text = await layerText("cong-van-318.layer.pdf", 1);
    expect(text.split("\n")[1]).toBe("SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc");
    expect(text.replaceAll("\t", " ")).toBe(goldPage("cong-van-318", 1).replaceAll("\t", " "));
  });

  it("is given as it is where it lost its marks; the picture is there beside it", async () => {
    const source = await openSource(scanPath("cong-van-318.bad-layer.pdf"));
    const page = await source.page(1);
    expect(pageReading([page.layer!]).text).toContain("SO NOI VU");
    expect(page.picture).toBeDefined();
    await source.close();
  });

  it("can be asked for after the picture was made", async () => {
    const source = await openSource(scanPath("cong-van-318.layer.pdf"));
    await (await source.page(2)).picture!();
    expect(pageReading([(await source.page(2)).layer!]).text).toContain("Đỗ Quang Khải");
    await source.close();
  });

  it("has boxes at 300 dpi that lie on the page", async () => {
    const source = await openSource(scanPath("cong-van-318.born.pdf"));
    const layer = (await source.page(1)).layer!;
    await source.close();
    expect([layer.width, layer.height, layer.dpi]).toEqual([2479, 3508, 300]);
    const words = layer.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
    const [first] = words;
    expect(first!.text).toBe("UBND");
    for (const { box } of words) {
      expect(box!.left >= 0 && box!.right <= 2479 && box!.top >= 0 && box!.bottom <= 3508 && box!.left < box!.right).toBe(true);
    }
  });
});

describe("a digital signature's overlay", () => {
  const overlay = "Người ký: Sở Nội vụ tỉnh Hải Sơn\nEmail: sonoivu@haison.example\nCơ quan: UBND tỉnh Hải Sơn\nThời gian ký: 21.09.2022 15:42:08 +07:00";

  it("is no text layer and no part of the picture, but said apart", async () => {
    const source = await openSource(scanPath("cong-van-318.pdf"));
    expect((await source.page(1)).layer).toBeUndefined();
    expect(source.signatures).toEqual([overlay]);
    await source.close();
    const [signed, unsigned] = [await pictureOf("cong-van-318.pdf"), await pictureOf("cong-van-318.layer.pdf")];
    expect(Buffer.from(signed.grey).equals(Buffer.from(unsigned.grey))).toBe(true);
  });

  it("is told from the page where a tool wrote it into the page", async () => {
    const word = (text: string, x: number, y: number, size = 12): { text: string; x: number; y: number; size: number; width: number } =>
      ({ text, x, y, size, width: text.length * size * 0.45 });
    const lines = overlay.split("\n").map((text, i) => word(text, 10, 820 - i * 10, 8));
    const bytes = writePdf([{ width: 595, height: 842, visible: true, layer: [...lines, word("THÔNG BÁO", 260, 700), word("Về việc nghỉ lễ", 250, 680)] }]);
    const source = await openSourceBytes(bytes, "thong-bao.pdf");
    expect(pageReading([(await source.page(1)).layer!]).text).toBe("THÔNG BÁO\nVề việc nghỉ lễ");
    expect(source.signatures).toEqual([overlay]);
    await source.close();
  });

  it("is told by the signature itself where nothing is printed", async () => {
    const bytes = writePdf([{ width: 595, height: 842, overlay: [" "] }]);
    const source = await openSourceBytes(bytes, "da-ky.pdf");
    expect(source.signatures).toEqual(["Thời gian ký: 21.09.2022 15:42:08 +07:00"]);
    await source.close();
  });
});

describe("pages without text", () => {
  it("have no picture where they are empty, and a blank one where only dust was scanned", async () => {
    const source = await openSource(scanPath("blank.pdf"));
    const [empty, dusty] = [await source.page(1), await source.page(2)];
    expect([empty.layer, empty.picture, dusty.layer]).toEqual([undefined, undefined, undefined]);
    expect(tracesOn(await dusty.picture!())).not.toBe("text");
    await source.close();
    expect(tracesOn(await pictureOf("cong-van-318.pdf", 2))).toBe("text");
  });
});

describe("a thousand pages", () => {
  it("are read one at a time: the last costs no more memory than the first", async () => {
    const word = { text: "Trang", x: 100, y: 700, size: 12, width: 30 };
    const pages = Array.from({ length: 1000 }, (_, i) => ({ width: 595, height: 842, visible: true, layer: [word, { ...word, text: `${i + 1}`, x: 140 }] }));
    const source = await openSourceBytes(writePdf(pages), "nghin-trang.pdf");
    expect(source.pageCount).toBe(1000);
    const read = async (number: number): Promise<string> => pageReading([(await source.page(number)).layer!]).text;
    expect(await read(1)).toBe("Trang 1");
    const before = process.memoryUsage().arrayBuffers;
    for (let number = 2; number <= 1000; number++) expect(await read(number)).toBe(`Trang ${number}`);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8e6);
    await source.close();
  });
});

describe("what cannot be read", () => {
  const opened = (bytes: Uint8Array): Promise<unknown> => openSourceBytes(bytes, "tep.pdf");

  it("says that it is locked with a password", async () => {
    await expect(openSource(scanPath("cong-van-318.locked.pdf"))).rejects.toMatchObject({
      code: "unreadable", details: { reason: "password" }, message: expect.stringContaining("cong-van-318.locked.pdf is locked with a password") as string,
    });
  });

  it("says that it is cut off, or damaged", async () => {
    const bytes = scanBytes("cong-van-318.pdf");
    await expect(opened(bytes.slice(0, bytes.length - 300))).rejects.toMatchObject({ code: "unreadable", details: { reason: "cut" } });
    await expect(opened(bytes.slice(0, 900))).rejects.toMatchObject({ code: "unreadable", details: { reason: "cut" } });
    await expect(opened(new TextEncoder().encode(`%PDF-1.4\n${"x".repeat(500)}\n%%EOF`))).rejects.toMatchObject({ details: { reason: "damaged" } });
  });

  it("names a page that is not there, and is closed for good", async () => {
    const source = await openSource(scanPath("blank.pdf"));
    await expect(source.page(3)).rejects.toMatchObject({ code: "bad-argument", message: expect.stringContaining("has 2 pages") as string });
    await source.close();
    await source.close();
    await expect(source.page(1)).rejects.toMatchObject({ code: "bad-argument" });
  });
});
