/** The command `fields`, on texts and on what it cannot read. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, khoidau } from "./harness.js";

const LETTER = `UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 355/SNV-TĐKT\tLào Cai, ngày 18 tháng 4 năm 2022
V/v sơ kết phong trào thi đua
Kính gửi: Các sở, ban, ngành của tỉnh.
thyc hién Quyét dinh s6 733/QĐ-TTg ngày 14/6/2019 của Thủ tướng Chính phủ.
Nơi nhận:\tGIÁM ĐỐC
- Như trên;
- Lưu: VT.\tNgô Hữu Tuyên
`;

describe("khoidau fields", () => {
  test("one text gives one JSON with text, fields, evidence and warnings, repaired first", async () => {
    const { code, out } = await khoidau(["fields"], { input: LETTER });
    const record = JSON.parse(out);
    expect(code).toBe(0);
    expect(record.kind).toBe("administrative");
    expect(record.text).toContain("thực hiện Quyết định số 733");
    expect(record.fields).toMatchObject({ code: "355/SNV-TĐKT", date: "2022-04-18", docType: "CÔNG VĂN", issuer: { parent: "UBND TỈNH LÀO CAI", name: "SỞ NỘI VỤ" } });
    const [span] = record.evidence["issuer.name"].spans;
    expect(record.text.slice(span.start, span.end)).toBe("SỞ NỘI VỤ");
    expect(record.warnings).toEqual([]);
  });

  test("--from-gold leaves the text as it is and opens no dictionary", async () => {
    const open = async (): Promise<never> => {
      throw new Error("opened");
    };
    const { code, out } = await khoidau(["fields", "--from-gold"], { input: LETTER, open });
    expect(code).toBe(0);
    expect(JSON.parse(out).text).toBe(LETTER);
  });

  test("several files give a line each, a missing one an error in its line and exit code 2", async () => {
    const file = join(emptyFolder(), "355.txt");
    writeFileSync(file, LETTER);
    const { code, out, err } = await khoidau(["fields", "--from-gold", file, "no-such.txt", file]);
    const records = out.trimEnd().split("\n").map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(records.map(({ fields, error }) => fields?.number ?? error.code)).toEqual(["355", "unreadable", "355"]);
    expect(err).toContain("no-such.txt");
  });

  test("an hOCR file goes through the scan and comes back with boxes", async () => {
    const file = join(emptyFolder(), "1.tsv");
    const row = (line: number, word: number, text: string): string => `5\t1\t1\t1\t${line}\t${word}\t${100 * word}\t${40 * line}\t90\t30\t95\t${text}`;
    const lines = ["BỘ NỘI VỤ", "Số: 15/QĐ-BNV", "Hà Nội, ngày 05 tháng 01 năm 2020", "QUYẾT ĐỊNH", "Về việc khen thưởng", "Nơi nhận:", "- Như trên;", "- Lưu: VT."];
    const words = lines.flatMap((line, i) => line.split(" ").map((word, j) => row(i + 1, j + 1, word)));
    writeFileSync(file, ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext", "1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t", ...words].join("\n"));
    const { code, out, err } = await khoidau(["fields", "--from-gold", file]);
    expect(err).toBe("");
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(record.fields.code).toBe("15/QĐ-BNV");
    expect(record.evidence["issuer.name"].boxes).toEqual([{ page: 1, box: { left: 100, top: 40, right: 390, bottom: 70 } }]);
  });

  test("a file is what its first bytes say where its name does not tell", async () => {
    const folder = emptyFolder();
    const [hocr, office] = [join(folder, "trang 1"), join(folder, "thư.docx")];
    writeFileSync(hocr, '<html><body><div class="ocr_page" title="bbox 0 0 100 100"><span class="ocrx_word" title="bbox 1 1 40 20">Số:</span> <span class="ocrx_word" title="bbox 50 1 90 20">15/QĐ-BNV</span></div></body></html>');
    writeFileSync(office, "PK\u0003\u0004 word/document.xml");
    const read = await khoidau(["fields", "--from-gold", hocr]);
    expect([read.code, JSON.parse(read.out).text]).toEqual([0, "Số: 15/QĐ-BNV"]);
    expect(await khoidau(["fields", office])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/thư\.docx is an Office document; .* save it as PDF\./) as string });
    expect(await khoidau(["fields", "--from-gold"], { input: "%PDF-1.7\n" })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("standard input is no plain text; expected that where no file is named; name the file instead.") as string });
  });

  test("an empty file is one that cannot be read, as for scan", async () => {
    const file = join(emptyFolder(), "empty.txt");
    writeFileSync(file, "");
    expect(await khoidau(["fields", file])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/empty\.txt is empty \(zero bytes\)/) });
    writeFileSync(file, "a\0b");
    expect(await khoidau(["fields", "--from-gold", file])).toMatchObject({ code: 0, err: "" });
  });

  test("a reading in a legacy encoding is converted, and that is said", async () => {
    const file = join(emptyFolder(), "1.hocr");
    const words = "Céng hßa x· héi chñ nghÜa ViÖt Nam".split(" ").map((word) => `<span class="ocrx_word" title="bbox 1 1 40 20">${word}</span>`);
    writeFileSync(file, `<html><body><div class="ocr_page" title="bbox 0 0 100 100"><span class="ocr_line" title="bbox 1 1 90 20">${words.join(" ")}</span></div></body></html>`);
    const { code, out, err } = await khoidau(["fields", "--from-gold", file]);
    expect([code, JSON.parse(out).text]).toEqual([0, "Cộng hòa xã hội chủ nghĩa Việt Nam"]);
    expect(err).toBe("khoidau: 1.hocr is in the legacy encoding TCVN3 (ABC); it was converted to Unicode.\n");
  });

  test("help is there in both languages", async () => {
    expect((await khoidau(["fields", "--help"])).out).toContain("--from-gold");
    expect((await khoidau(["--lang", "vi", "fields", "--help"])).out).toContain("Trích thông tin");
  });
});
