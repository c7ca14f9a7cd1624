import { describe, expect, it } from "vitest";
import { pageReading } from "../../src/page/reading.js";
import { readHocr } from "../../src/page/hocr.js";
import { TESSERACT_HOCR } from "./samples.js";

const wrapped = (line: string): string => `<html><body><div class="ocr_page" title="bbox 0 0 9 9">${line}</div></body></html>`;
const words = (line: string) => readHocr(wrapped(line))[0]!.blocks[0]!.lines[0]!.words;

describe("readHocr", () => {
  const pages = readHocr(TESSERACT_HOCR);

  it("reads Tesseract's file: pages, lines, a column gap as a tab, the gap of a form as a space", () => {
    expect(pageReading(pages).text).toBe("UBND TINH\tCỘNG HÒA\nSố: /SNV-TÐKT\f2");
  });

  it("gives size, resolution, boxes and confidences", () => {
    const [first, second] = pages;
    expect(first).toMatchObject({ number: 1, width: 2480, height: 3508, dpi: 300 });
    expect(second).toMatchObject({ number: 2, width: 2480 });
    expect(second).not.toHaveProperty("dpi");
    expect(first!.blocks[0]!.lines[0]!.words[3]).toEqual({ text: "HÒA", confidence: 0.4, box: { left: 1345, top: 150, right: 1450, bottom: 195 } });
  });

  it("marks photographs and rules as noise and drops blank words with their lines", () => {
    expect(pages[0]!.noise).toEqual([
      { kind: "picture", box: { left: 900, top: 2500, right: 1400, bottom: 3000 } },
      { kind: "rule", box: { left: 1500, top: 210, right: 2000, bottom: 214 } },
    ]);
    expect(pages[0]!.blocks).toHaveLength(1);
  });

  it("takes a letter's own element as text and lists of its candidates as none", () => {
    const letters = `<span class="ocr_line"><span class="ocrx_word" title="x_wconf 90"><span class="ocrx_cinfo" title="x_bboxes 0 0 1 1; x_conf 99">s</span><span class="ocrx_cinfo" title="x_bboxes 1 0 2 1; x_conf 60">6</span></span></span>`;
    expect(words(letters).map(({ text }) => text)).toEqual(["s6"]);
    const choices = `<span class="ocr_line"><span class="ocrx_word" title="x_wconf 90">s6<span class="ocr_symbol"><span class="ocrx_cinfo" id="choice_1_1_1" title="x_confs 92.3">s</span></span></span></span>`;
    expect(words(choices).map(({ text }) => text)).toEqual(["s6"]);
  });

  it("turns alternatives into other readings by their distance from what is printed", () => {
    const line = `<span class="ocr_line"><span class="ocrx_word"><span class="alternatives"><ins class="alt" title="nlp 0.25">thu6ng</ins><del class="alt" title="nlp 2.25">thường</del><del class="alt" title="nlp 1.25">thưởng</del></span></span></span>`;
    expect(words(line)).toEqual([{ text: "thu6ng", others: [{ text: "thưởng", cost: 1 }, { text: "thường", cost: 2 }] }]);
  });

  it("splits lines without word elements at white space", () => {
    expect(words(`<span class="ocr_line" title="bbox 0 0 9 9">Thi dua  khen\nthuong</span>`).map(({ text }) => text)).toEqual(["Thi", "dua", "khen", "thuong"]);
  });

  it("forgives HTML that is no XML: void elements, bare attributes, &nbsp;", () => {
    expect(words(`<meta charset=utf-8><br><span class=ocr_line><span class=ocrx_word>Kính&nbsp;gửi</span>`).map(({ text }) => text)).toEqual(["Kính", "gửi"]);
  });

  it("reads tesseract.js's file, which is pages alone, and sees where it was cut", () => {
    const pagesAlone = TESSERACT_HOCR.slice(TESSERACT_HOCR.indexOf("<div class='ocr_page'"), TESSERACT_HOCR.indexOf("</body>"));
    expect(readHocr(pagesAlone)).toEqual(pages);
    expect(() => readHocr(pagesAlone.slice(0, 900))).toThrow(/ends after 900 characters inside <div>/);
    expect(readHocr(pagesAlone.replace("scan_res 300 300", "scan_res 70 70"))[0]).not.toHaveProperty("dpi");
  });

  it("says that a file was cut, or is another one", () => {
    expect(() => readHocr(TESSERACT_HOCR.slice(0, 2000))).toThrow(/ends after 2000 characters inside <html>.*cut short/);
    expect(() => readHocr("<html><body><p>Tin tức</p></body></html>")).toThrow(/no element of class ocr_page/);
    expect(() => readHocr(new Uint8Array([60, 104, 0xff, 0xff]))).toThrow(/not utf-8/);
  });

  it("expands no entity of the file's own and refuses a nest of elements", () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>`;
    const text = pageReading(readHocr(bomb + wrapped(`<span class="ocr_line"><span class="ocrx_word">&b;</span> <span class="ocrx_word">&x;</span></span>`))).text;
    expect(text).toBe("&b; &x;");
    expect(() => readHocr(wrapped("<div>".repeat(100_000)))).toThrow(/more than 200 deep/);
  });
});
