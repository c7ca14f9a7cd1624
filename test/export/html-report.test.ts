import { createHash } from "node:crypto";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/export/html-input.js";
import { reportRow } from "../../src/export/html-input.js";
import { htmlReport } from "../../src/export/html-report.js";
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from "../../src/export/html-script.js";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "../../src/export/html-style.js";
import { textPages } from "../../src/export/html-text.js";
import { wordsJson } from "../../src/export/html-words.js";
import { LETTER, READING } from "./sample.js";

/** One transparent pixel. */
const PIXEL = "data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

const letter: ReportDocument = {
  name: "công văn/04 SNV.pdf",
  status: "done",
  reading: LETTER.replace("Lập kế hoạch", "Lap ké hoach"),
  edits: [
    { start: LETTER.indexOf("Lập kế"), end: LETTER.indexOf("Lập kế") + 3, from: "Lap", to: "Lập", confidence: 0.97, cause: "marks" },
    { start: LETTER.indexOf("kế hoạch quý II./"), end: LETTER.indexOf("kế hoạch quý II./") + 7, from: "ké hoach", to: "kế hoạch", confidence: 0.6, cause: "marks" },
  ].map((edit) => (edit.from === "ké hoach" ? { ...edit, end: edit.start + 8 } : edit)) as ReportDocument["edits"],
  pages: [
    { number: 1, width: 1000, height: 1400, picture: PIXEL, noise: [{ kind: "seal", box: { left: 1, top: 2, right: 3, bottom: 4 }, text: "O A" }] },
    { number: 2 },
  ],
  document: READING,
  confidence: 0.98,
  warnings: ["Trang 2 không có chữ"],
};

async function written(...documents: ReportDocument[]): Promise<string> {
  let html = "";
  for await (const piece of htmlReport({ language: "vi", seconds: 75, engine: "tesseract.js 7" }, documents.map(reportRow), documents)) html += piece;
  return html;
}

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of a page with the text in them. */
function elements(html: string): Found[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void open.push(found.push({ name, attributes, text: "" }) - 1),
    onclosetag: () => void open.pop(),
    ontext: (text) => open.forEach((i) => (found[i]!.text += text)),
  });
  parser.end(html);
  return found;
}

const of = (html: string, name: string, className?: string): Found[] => elements(html).filter((one) => one.name === name && (className === undefined || (one.attributes["class"] ?? "").split(" ").includes(className)));

describe("htmlReport", () => {
  it("lets nothing run or load but its own script and style", async () => {
    const sum = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect([REPORT_SCRIPT_HASH, REPORT_STYLE_HASH]).toEqual([sum(REPORT_SCRIPT), sum(REPORT_STYLE)]);
    const html = await written(letter);
    expect(html).toContain(`default-src 'none'; img-src data:; style-src '${sum(REPORT_STYLE)}'; script-src '${sum(REPORT_SCRIPT)}'`);
    const outside = elements(html).flatMap(({ attributes }) => [attributes["src"], attributes["href"]]).filter((link) => link !== undefined && !link.startsWith("#") && !link.startsWith("data:image/"));
    expect(outside).toEqual([]);
  });

  it("shows the right text with its edits, what was read, and how sure they are", async () => {
    const html = await written(letter);
    expect(html).toContain('<ins class="c3" data-r="Lap" data-p="97">Lập</ins> <ins class="c1" data-r="ké hoach" data-p="60">kế hoạch</ins> quý II./.');
    expect(of(html, "div", "text").map(({ text }) => text.trim().split("\n").length)).toEqual([14, 3]);
    expect(html).toContain('<p id="d1-1" class="cols"><span>UBND TỈNH LÀO CAI</span> <span>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</span></p>');
  });

  it("shows the facts with where they stand", async () => {
    const html = await written(letter);
    const rows = of(html, "tr").filter(({ attributes }) => attributes["data-f"] !== undefined);
    expect(rows.find(({ attributes }) => attributes["data-f"] === "subject")!.text).toContain('báo cáo "quý I" & kế hoạch <quý II>');
    expect(html).toMatch(/<tr data-f="signer.name">.*Nguyễn Văn An.*<a href="#d1-14">/);
    expect(rows.map(({ attributes }) => attributes["data-f"])).not.toContain("urgency");
  });

  it("shows the picture with what is not text, and warnings", async () => {
    const html = await written(letter);
    expect(of(html, "img")).toHaveLength(1);
    expect(of(html, "rect", "seal")[0]!.text).toBe("Con dấu: O A");
    expect(of(html, "section", "warnings")[0]!.text).toContain("Trang 2 không có chữ");
  });

  it("tells a failed document and an empty one", async () => {
    const html = await written({ name: "hỏng.pdf", status: "failed", error: { code: "unreadable", message: "Cut short." }, reading: "", edits: [], pages: [] }, { name: "trắng.pdf", status: "done", reading: "", edits: [], pages: [{ number: 1 }] });
    expect(of(html, "p", "error")[0]!.text).toBe("unreadable Cut short.");
    expect(of(html, "p", "none")[0]!.text).toBe("Không có chữ");
    expect(of(html, "dd").map(({ text }) => text)).toEqual(["2", "1", "0", "0", "0", "1", "1:15"]);
  });

  it("escapes everything that comes from elsewhere", async () => {
    const bad = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>'`;
    const document = { ...READING, fields: { ...READING.fields, subject: bad, recipients: [bad] }, warnings: [{ code: "date" as const, message: bad, spans: [] }] };
    const html = await written({ ...letter, name: bad, reading: bad, edits: [{ start: 0, end: 2, from: '">', to: "<b>", confidence: 0.1, cause: "letters" }], document, warnings: [bad], pages: [{ number: 1, width: 9, height: 9, picture: PIXEL, noise: [{ kind: "stamp", box: { left: 0, top: 0, right: 1, bottom: 1 }, text: bad }] }] });
    expect(of(html, "script")).toHaveLength(2);
    expect(of(html, "img").map(({ attributes }) => attributes["src"])).toEqual([PIXEL]);
    expect(elements(html).flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on"))).toEqual([]);
  });

  it("keeps the text whole, whatever it holds", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "ế", " ", "\t", "\n", "\f", "<", "&", '"') });
    fc.assert(
      fc.property(text, text, fc.nat(), (reading, to, at) => {
        const start = at % (reading.length + 1);
        const edits = [{ start, end: start, from: "", to, confidence: 0.5, cause: "letters" as const }];
        const whole = reading.slice(0, start) + to + reading.slice(start);
        const shown = textPages(reading, edits, "d1").map((page) => of(page, "p").map((line) => line.text));
        expect(shown).toEqual(whole.split("\f").map((page) => page.split("\n").map((line) => line.replaceAll("\t", " "))));
      }),
    );
  });

  it("asks for one document at a time", async () => {
    const asked: number[] = [];
    function* documents(): Generator<ReportDocument> {
      for (let i = 1; i <= 1000; i++) {
        asked.push(i);
        yield { ...letter, name: `${i}.pdf` };
      }
    }
    const rows = Array.from({ length: 1000 }, (_, i) => ({ ...reportRow(letter), name: `${i + 1}.pdf` }));
    let seen = 0;
    for await (const piece of htmlReport({}, rows, documents())) {
      if (piece.startsWith("<details")) expect(asked.length).toBe(++seen);
    }
    expect(seen).toBe(1000);
  });

  it("names the page of a picture that it does not take", async () => {
    await expect(written({ ...letter, pages: [{ number: 3, picture: "https://example.org/a.png" }] })).rejects.toThrow(/picture of page 3 begins with "https/);
  });

  it("speaks both languages", async () => {
    const words = JSON.parse(wordsJson()) as Record<string, [string, string]>;
    expect(Object.values(words).filter((pair) => pair.length !== 2 || pair.includes(""))).toEqual([]);
    const html = await written(letter);
    const keys = elements(html).flatMap(({ attributes }) => [attributes["data-t"], attributes["data-title"]]).filter((key) => key !== undefined);
    expect(keys.filter((key) => !(key in words))).toEqual([]);
    expect(html).toContain('<html lang="vi">');
  });

  it("has a word for every field", async () => {
    const all = (names: string): Record<string, string> => Object.fromEntries(names.split(" ").map((name) => [name, "x"]));
    const fields = {
      ...READING.fields,
      ...{ digitalSignature: all("signedBy email organisation time"), receivedStamp: all("office number date"), contact: all("address telephone fax email website") },
      ...{ copyCertification: all("form code date"), ...all("secrecy urgency circulation typistMark copies") },
    } as unknown as typeof READING.fields;
    const html = await written({ ...letter, document: { ...READING, fields } });
    const labels = of(html, "th").filter(({ attributes }) => attributes["scope"] === "row").map(({ text }) => text);
    expect(labels.filter((label) => /^[a-z]+[A-Z.]/.test(label))).toEqual([]);
  });

  it("shows of a sentence that it has in both languages the one that the reader chose", async () => {
    const error = { code: "unreadable", message: { en: "a.pdf is empty.", vi: "a.pdf rỗng." } };
    const html = await written({ name: "a.pdf", status: "failed", error, reading: "", edits: [], pages: [] });
    expect(html).toContain('<small><span class="en" lang="en">a.pdf is empty.</span><span class="vi" lang="vi">a.pdf rỗng.</span></small>');
    expect(of(html, "p", "error")[0]!.text).toContain("a.pdf rỗng.");
    expect(REPORT_STYLE).toContain("html[lang=en] .vi,html[lang=vi] .en{display:none!important}");
  });

  it("says a contradiction in Vietnamese by the places that contradict", async () => {
    const spans = ["QUYẾT ĐỊNH", "318/TB-UBND"].map((place) => ({ start: "Số: 318/TB-UBND\nQUYẾT ĐỊNH".indexOf(place), end: "Số: 318/TB-UBND\nQUYẾT ĐỊNH".indexOf(place) + place.length }));
    const document = { ...READING, warnings: [{ code: "type-symbol" as const, message: "The title says QUYẾT ĐỊNH.", spans }] };
    const html = await written({ name: "a.pdf", status: "done", reading: "Số: 318/TB-UBND\nQUYẾT ĐỊNH", edits: [], pages: [{ number: 1 }], document });
    expect(of(html, "section", "warnings")[0]!.text).toContain("Tên loại không khớp ký hiệu The title says QUYẾT ĐỊNH.“QUYẾT ĐỊNH”, “318/TB-UBND”");
  });

  it("shows what does not fit together in the further documents of a file, and counts it", async () => {
    const warning = { code: "date" as const, message: "The document is dated before its bases.", spans: [] };
    const document = { ...READING, documents: [{ ...READING, warnings: [warning] }] };
    const report = { ...letter, document, warnings: [] };
    expect(reportRow(report).warnings).toBe(READING.warnings.length + 1);
    expect(of(await written(report), "section", "warnings")[0]!.text).toContain("The document is dated before its bases.");
  });
});
