/** Owns the building of `fixtures/scans`: papers of the project's own, printed, stamped, signed, scanned, in every kind of file. */

import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Sharp } from "sharp";
import sharp from "sharp";
import { FontMetrics, usableFonts } from "./noise-fonts.js";
import { SeededRandom } from "./noise-random.js";
import type { ColourImage, ScanDamage } from "./scan-draw.js";
import { damageScan, drawScan, faxImage } from "./scan-draw.js";
import type { ScanPage } from "./scan-layout.js";
import { setScan } from "./scan-layout.js";
import { boxedStamp, receivedStamp, seal, signature } from "./scan-marks.js";
import type { LayerWord, PdfPageSpec, PdfPicture } from "./scan-pdf.js";
import { writePdf } from "./scan-pdf.js";
import { writeTiff } from "./scan-tiff.js";
import type { ScanText } from "./scan-texts.js";
import { SCAN_TEXTS } from "./scan-texts.js";

const HELP = `Builds the scans that the tests read, from texts of the project's own.

  node dist/train/main.js scans [--out fixtures/scans]

The same fonts give the same bytes.
`;

/** One file of the fixtures. */
interface ScanFile {
  readonly file: string;
  readonly what: string;
  /** The stem of its gold text and fields; absent where there is nothing to read. */
  readonly gold?: string;
  readonly bytes: Uint8Array;
}

/** The command `scans`. */
export async function scanCommand(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { out: { type: "string", default: "fixtures/scans" }, help: { type: "boolean", default: false } } });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  mkdirSync(values.out, { recursive: true });
  const font = usableFonts()[0]![0];
  const metrics = new FontMetrics(font);
  const set = async (text: ScanText, dpi: number, size: number): Promise<ScanPage[]> => {
    const pages = await setScan(text.parts, dpi, size, metrics);
    writeFileSync(join(values.out, `${text.stem}.gold.txt`), `${pages.map((page) => page.text).join("\f")}\n`);
    writeFileSync(join(values.out, `${text.stem}.fields.json`), `${JSON.stringify(text.fields, null, 2)}\n`);
    return pages;
  };
  const files = [
    ...(await reportFiles(await set(SCAN_TEXTS.report, 150, 14), font)),
    ...(await letterFiles(await set(SCAN_TEXTS.letter, 200, 14), font)),
    ...(await decisionFiles(await set(SCAN_TEXTS.decision, 200, 13), font)),
    ...(await noticeFiles(await set(SCAN_TEXTS.notice, 150, 14), font)),
    { file: "blank.pdf", what: "two blank pages: one empty, one a scan of nothing", bytes: writePdf([A4, { ...A4, picture: await blankBack() }]) },
  ];
  for (const { file, bytes } of files) writeFileSync(join(values.out, file), bytes);
  writeFileSync(join(values.out, "manifest.json"), `${JSON.stringify(manifest(files, font), null, 2)}\n`);
  return 0;
}

const A4 = { width: 595, height: 842 } as const;
const RED = "#d0202c";
const BLUE = "#2438a8";

function manifest(files: readonly ScanFile[], font: string): unknown {
  return {
    about: "Scans made by `npm run build:fixtures` of papers of a province that does not exist; text, seals and signatures are the project's own.",
    font,
    files: files.map(({ file, what, gold, bytes }) => ({
      file, what, ...(gold === undefined ? {} : { gold }), bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex"),
    })),
  };
}

/** The district's report: colour, a seal over the post, number and name signed in blue, aslant. */
async function reportFiles(pages: readonly ScanPage[], font: string): Promise<ScanFile[]> {
  const random = new SeededRandom("to-trinh-47");
  const page = pages[0]!;
  const { x, y } = page.signature!;
  const marks = signature(x + 30, y, 150, BLUE, random) + seal(Math.round(x - 150), Math.round(y - 20), 150, "HUYỆN VÂN LĨNH ★ TỈNH HẢI SƠN", RED);
  const scan = await damageScan(await drawScan(page, font, marks), { skew: 0.8, noise: 4, specks: 12 }, random);
  const bytes = await colour(scan).withMetadata({ density: 150 }).jpeg({ quality: 50, chromaSubsampling: "4:2:0" }).toBuffer();
  return [{ file: "to-trinh-47.jpg", what: "JPEG, colour, 150 dpi, red seal over the post, blue signature, 0.8 degrees aslant", gold: "to-trinh-47", bytes }];
}

/** The department's letter: two pages of one bit with stamps, signed digitally; and the same paper as other PDFs. */
async function letterFiles(pages: readonly ScanPage[], font: string): Promise<ScanFile[]> {
  const random = new SeededRandom("cong-van-318");
  const gold = "cong-van-318";
  const overlay = ["Người ký: Sở Nội vụ tỉnh Hải Sơn", "Email: sonoivu@haison.example", "Cơ quan: UBND tỉnh Hải Sơn", "Thời gian ký: 21.09.2022 15:42:08 +07:00"];
  const { x, y } = pages[1]!.signature!;
  const marks = [
    receivedStamp(140, 560, 200, "UBND HUYỆN VÂN LĨNH", "#333"),
    signature(x + 20, y, 200, "#222", random) + seal(Math.round(x - 200), Math.round(y), 200, "SỞ NỘI VỤ ★ TỈNH HẢI SƠN", "#777"),
  ];
  const damage: ScanDamage = { skew: -0.6, noise: 14, specks: 60 };
  const faxes: PdfPicture[] = [];
  for (const [i, page] of pages.entries()) {
    faxes.push({ ...(await faxImage(await damageScan(await drawScan(page, font, marks[i]!), damage, random))), coding: "fax" });
  }
  const specs = faxes.map((picture): PdfPageSpec => ({ ...A4, picture }));
  const layers = pages.map((page) => layerOf(page, 200));
  const small: PdfPicture = { ...(await faxImage(await damageScan(await drawScan(pages[1]!, font, marks[1]!), { ...damage, skew: 0 }, random))), coding: "fax" };
  const turnedRight = await faxImage(await rotated(await drawScan(pages[1]!, font, marks[1]!), 90));
  return [
    { file: "cong-van-318.pdf", what: "PDF, two pages of one bit at 200 dpi, received-stamp, overlay of a digital signature", gold, bytes: writePdf(specs.map((spec, i) => (i === 0 ? { ...spec, overlay } : spec))) },
    { file: "cong-van-318.layer.pdf", what: "the same with a good invisible text layer", gold, bytes: writePdf(specs.map((spec, i) => ({ ...spec, layer: layers[i]! }))) },
    { file: "cong-van-318.bad-layer.pdf", what: "the same with a text layer that lost its marks", gold, bytes: writePdf(specs.map((spec, i) => ({ ...spec, layer: layers[i]!.map(misread) }))) },
    { file: "cong-van-318.born.pdf", what: "the same as a word processor writes it: text, no picture", gold, bytes: writePdf(layers.map((layer) => ({ ...A4, layer, visible: true }))) },
    { file: "cong-van-318.locked.pdf", what: "its text locked with the password `khoidau`", bytes: writePdf([{ ...A4, layer: layers[1]!, visible: true }], { password: "khoidau" }) },
    { file: "trang-2.turned.pdf", what: "page 2 twice: shown upright by /Rotate 270 of a picture that lies on its side, and on its side with no /Rotate",
      bytes: writePdf([
        { width: A4.height, height: A4.width, rotate: 270, picture: { ...turnedRight, coding: "fax" } },
        { width: A4.height, height: A4.width, picture: { ...turnedRight, coding: "fax" } },
      ]) },
    { file: "trang-2.mixed.pdf", what: "page 2 as a picture, then as text", bytes: writePdf([{ ...A4, picture: small }, { ...A4, layer: layers[1]!, visible: true }]) },
  ];
}

/** The decision: a fax TIFF of two pages, the second at the coarse resolution of fax machines. */
async function decisionFiles(pages: readonly ScanPage[], font: string): Promise<ScanFile[]> {
  const random = new SeededRandom("quyet-dinh-1264");
  const { x, y } = pages[1]!.signature!;
  const marks = [boxedStamp(190, 480, 200, ["HỎA TỐC"], "#333", -4), signature(x, y, 200, "#222", random)];
  const scans: ColourImage[] = [];
  for (const [i, page] of pages.entries()) scans.push(await damageScan(await drawScan(page, font, marks[i]!), { skew: 0.4, noise: 10, specks: 40 }, random));
  const coarse = await squeezed(scans[1]!, 98 / 200);
  const bytes = writeTiff([
    { ...(await faxImage(scans[0]!)), dpi: { x: 200, y: 200 } },
    { ...(await faxImage(coarse)), dpi: { x: 200, y: 98 } },
  ]);
  return [{ file: "quyet-dinh-1264.tif", what: "TIFF, Group 4, two pages: 200 dpi, and 200 × 98 as a fax sends it", gold: "quyet-dinh-1264", bytes }];
}

/** The notice: grey with uneven light, as PNG, and upside down as WebP. */
async function noticeFiles(pages: readonly ScanPage[], font: string): Promise<ScanFile[]> {
  const random = new SeededRandom("thong-bao-92");
  const page = pages[0]!;
  const { x, y } = page.signature!;
  const drawn = await drawScan(page, font, signature(x, y, 150, "#333", random) + seal(Math.round(x - 120), Math.round(y), 150, "VĂN PHÒNG ★ UBND TỈNH HẢI SƠN", "#999"));
  const scan = await damageScan(drawn, { skew: -1.2, noise: 0, shade: 70, specks: 15 }, random);
  const png = await colour(scan).greyscale().withMetadata({ density: 150 }).png({ palette: true, colours: 8, dither: 0, compressionLevel: 9 }).toBuffer();
  const upsideDown = await colour(scan).rotate(180).greyscale().withMetadata({ density: 150 }).webp({ quality: 40 }).toBuffer();
  return [
    { file: "thong-bao-92.png", what: "PNG, 8 greys, 150 dpi, light falling off to one corner, 1.2 degrees aslant", gold: "thong-bao-92", bytes: png },
    { file: "thong-bao-92.upside-down.webp", what: "the same upside down, WebP", gold: "thong-bao-92", bytes: upsideDown },
  ];
}

function colour({ width, height, data }: ColourImage): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function rotated(image: ColourImage, degrees: number): Promise<ColourImage> {
  const { data, info } = await colour(image).rotate(degrees).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

async function squeezed(image: ColourImage, share: number): Promise<ColourImage> {
  const { data, info } = await colour(image).resize(image.width, Math.round(image.height * share), { fit: "fill" }).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The back of a sheet: specks and the shadow of what is on the front. */
async function blankBack(): Promise<PdfPicture> {
  const random = new SeededRandom("blank");
  const white = { width: 827, height: 1169, data: new Uint8Array(827 * 1169 * 3).fill(250) };
  const bytes = await colour(await damageScan(white, { skew: 0, noise: 1, specks: 9 }, random)).toColourspace("b-w").jpeg({ quality: 40 }).toBuffer();
  return { width: 827, height: 1169, bytes, coding: "jpeg-grey" };
}

function layerOf(page: ScanPage, dpi: number): LayerWord[] {
  const points = 72 / dpi;
  return page.lines.flatMap((line) => line.words.map(({ text, x, y, width }) => ({ text, width: width * points, x: x * points, y: A4.height - y * points, size: page.em * points })));
}

/** What an engine that knows no Vietnamese makes of a word. */
function misread(word: LayerWord): LayerWord {
  const bare = word.text.replace(/đ/g, "d").replace(/Đ/g, "D").replace(/[ơờớởỡợ]/g, "o").replace(/[ưừứửữự]/g, "u");
  const kept = bare.normalize("NFD").replace(/[\u0302\u0306\u0309\u0303\u0323\u031b]/g, "").normalize("NFC");
  return { ...word, text: kept.replace(/ình/g, "inh").replace(/ăn/g, "in").replace(/rn/g, "m") };
}
