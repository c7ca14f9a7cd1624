import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OutputClosed } from "../../src/cli/exit-code.js";
import type { RestorerSettings } from "../../src/cli/command-restorer.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { KhoidauError } from "../../src/errors.js";
import { crashing, emptyFolder, khoidau } from "./harness.js";

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("khoidau restore", () => {
  it("repairs standard input", async () => {
    const run = await khoidau(["restore"], { input: "thyc hién Quyét dinh s6 733\r\n" });
    expect(run).toEqual({ code: 0, out: "thực hiện Quyết định số 733\r\n", err: "" });
  });

  it("prints files one after another, in order", async () => {
    const folder = folderWith({ "1.txt": "thyc\n", "2.txt": "hién\n" });
    expect(await khoidau(["restore", join(folder, "2.txt"), join(folder, "1.txt")])).toMatchObject({ code: 0, out: "hiện\nthực\n" });
  });

  it("spoils no scan and no reading with tags, and says what reads them", async () => {
    const folder = folderWith({
      "a.hocr": '<html><body><div class="ocr_page" title="bbox 0 0 9 9"><span class="ocrx_word" title="bbox 0 0 9 9">thyc</span></div></body></html>',
      "b.pdf": "%PDF-1.4\n",
      "c.txt": "thyc hién\n",
    });
    const run = await khoidau(["restore", ...["a.hocr", "b.pdf", "c.txt"].map((name) => join(folder, name))]);
    expect(run).toMatchObject({ code: 2, out: "thực hiện\n" });
    expect(run.err).toMatch(/a\.hocr is hOCR; restore repairs plain text alone; read it with "khoidau scan"\.\n.*b\.pdf is a PDF; restore/);
    expect((await khoidau(["--lang", "vi", "restore", join(folder, "b.pdf")])).err).toMatch(/b\.pdf là PDF; restore chỉ sửa văn bản thuần; hãy đọc bằng "khoidau scan"\./);
  });

  it("says of Office documents and archives what they are, and takes a text that begins like a program for text", async () => {
    const folder = folderWith({ "a.docx": "PK\u0003\u0004 word/document.xml", "b.zip": "PK\u0003\u0004 a.txt", "c.txt": "MZ thyc hién\n" });
    const run = await khoidau(["restore", ...["a.docx", "b.zip", "c.txt"].map((name) => join(folder, name))]);
    expect(run.err).toMatch(/a\.docx is an Office document; expected plain text: save it as PDF\.\n.*b\.zip is a ZIP archive; expected plain text: unpack it/);
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining("MZ thực hiện") as string });
    expect((await khoidau(["--lang", "vi", "restore", join(folder, "a.docx")])).err).toMatch(/a\.docx là tệp Office; hãy lưu thành PDF\./);
  });

  it("refuses more threads than any machine has", async () => {
    expect(await khoidau(["restore", "--jobs", "300", "a.txt"])).toMatchObject({ code: 1, err: "khoidau: --jobs is 300; it must be from 1 to 256; leave it out for the machine's cores.\n" });
  });

  it("takes UTF-32 for no UTF-16, whose mark it begins with", async () => {
    const folder = folderWith({ "a.txt": Buffer.from("fffe00007400000068000000", "hex") });
    expect(await khoidau(["restore", join(folder, "a.txt")])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("a.txt is not UTF-8: the first wrong byte is 0xff at 0") as string });
  });

  it("glues no two files to one line", async () => {
    const folder = folderWith({ "1.txt": "thyc", "2.txt": "hién\r\n", "3.txt": "", "4.txt": "dinh" });
    const files = ["1.txt", "2.txt", "3.txt", "4.txt", "1.txt"].map((name) => join(folder, name));
    expect((await khoidau(["restore", ...files])).out).toBe("thực\nhiện\r\nđịnh\nthực");
    expect((await khoidau(["restore", files[3]!])).out).toBe("định");
  });

  it("reports what cannot be read, does the rest and ends with 2", async () => {
    const folder = folderWith({ "a.txt": "thyc\n", "b.txt": "💥", "c.txt": latin1("thyc hi\xe9n"), "d.txt": "hién\n" });
    const files = ["a.txt", "none.txt", "b.txt", "c.txt", "d.txt"].map((name) => join(folder, name));
    const run = await khoidau(["restore", ...files, folder], { restorer: crashing });
    expect(run).toMatchObject({ code: 2, out: "thực\nhiện\n" });
    const lines = run.err.trim().split("\n");
    expect(lines[0]).toMatch(/none\.txt could not be read: there is no such file/);
    expect(lines[1]).toMatch(/b\.txt: unexpected failure \(RangeError: lattice overrun\)/);
    expect(lines[2]).toMatch(/c\.txt is not UTF-8: the first wrong byte is 0xe9 at 7;/);
    expect(lines[3]).toMatch(/it is a folder/);
    expect(lines).toHaveLength(4);
  });

  it("writes many files under their own names with --out, and nothing half", async () => {
    const folder = folderWith({ "1.txt": "thyc\n", "2.txt": "💥" });
    const out = join(folder, "right", "here");
    const run = await khoidau(["restore", join(folder, "1.txt"), join(folder, "2.txt"), "--out", out], { restorer: crashing });
    expect(run.code).toBe(2);
    expect(readFileSync(join(out, "1.txt"), "utf8")).toBe("thực\n");
    expect(readdirSync(out)).toEqual(["1.txt"]);
  });

  it("refuses to write two inputs to one file, or one over itself", async () => {
    const folder = folderWith({ "1.txt": "thyc" });
    const file = join(folder, "1.txt");
    expect(await khoidau(["restore", file, file, "--out", join(folder, "o")])).toMatchObject({ code: 1, err: expect.stringContaining("both be written") });
    expect(await khoidau(["restore", file, "--out", folder])).toMatchObject({ code: 1, err: expect.stringContaining("over itself") });
    expect(await khoidau(["restore", "--out", folder])).toMatchObject({ code: 1, err: expect.stringContaining("no name") });
    expect(readFileSync(file, "utf8")).toBe("thyc");
  });

  it("ends with 4 where an output cannot be written", async () => {
    const folder = folderWith({ "1.txt": "thyc", wall: "" });
    const run = await khoidau(["restore", join(folder, "1.txt"), "--out", join(folder, "wall")]);
    expect(run).toMatchObject({ code: 4, err: expect.stringMatching(/could not be written: a file stands where a folder is needed; give --out another place\.$/m) });
    expect(existsSync(join(folder, "wall", "1.txt"))).toBe(false);
  });

  it("ends quietly where its reader has gone, and with 4 where the disk is full", async () => {
    const closed = async (): Promise<void> => Promise.reject(new OutputClosed("gone"));
    expect(await khoidau(["restore"], { input: "thyc", write: closed })).toEqual({ code: 0, out: "", err: "" });
    expect(await khoidau(["--help"], { write: closed })).toMatchObject({ code: 0, err: "" });
    const full = async (): Promise<void> => Promise.reject(new KhoidauError("unwritable", "Standard output could not be written (ENOSPC)."));
    expect(await khoidau(["restore"], { input: "thyc", write: full })).toMatchObject({ code: 4, err: expect.stringContaining("ENOSPC") });
  });

  it("ends with 3 where there is no dictionary", async () => {
    const open = async (): Promise<never> => Promise.reject(new KhoidauError("dictionary-missing", "There is no dictionary."));
    expect(await khoidau(["restore"], { open })).toMatchObject({ code: 3, err: "khoidau: There is no dictionary.\n" });
  });

  it("ends with 3 where a terms file or a pack is not there", async () => {
    const none = join(emptyFolder(), "none");
    expect(await khoidau(["restore", "--terms", none])).toMatchObject({ code: 3, out: "", err: expect.stringContaining("no such file") });
    expect(await khoidau(["restore", "--pack", none])).toMatchObject({ code: 3, out: "" });
  });

  it("prints one JSON object a file with --json", async () => {
    const folder = folderWith({ "1.txt": "thyc s6", "2.txt": "" });
    const run = await khoidau(["restore", "--json", join(folder, "1.txt"), join(folder, "2.txt")]);
    const [first, second] = run.out.trim().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(first).toEqual({
      file: join(folder, "1.txt"),
      text: "thực số",
      damage: "latin",
      profile: "tesseract-eng",
      confidence: 0.9,
      edits: [
        { start: 0, end: 4, from: "thyc", to: "thực", confidence: 0.9, cause: "marks" },
        { start: 5, end: 7, from: "s6", to: "số", confidence: 0.4, cause: "marks" },
      ],
    });
    expect(second).toMatchObject({ text: "", edits: [] });
  });

  it("draws changed lines with --diff, in colour only where that is wanted", async () => {
    const input = "UBND\nthyc hién s6 5\n";
    const plain = await khoidau(["restore", "--diff"], { input });
    expect(plain.out).toBe(
      "    2 - thyc hién s6 5\n      + thực hiện số 5\nstandard input: 3 edits in 1 lines; damage latin, profile tesseract-eng, confidence 0.90\n",
    );
    const coloured = await khoidau(["restore", "--diff"], { input, terminal: true });
    expect(coloured.out).toContain("\u001b[32mthực\u001b[0m \u001b[32mhiện\u001b[0m \u001b[33msố\u001b[0m 5");
    expect((await khoidau(["restore", "--diff"], { input, terminal: true, env: { NO_COLOR: "1" } })).out).toBe(plain.out);
    expect((await khoidau(["restore", "--diff"], { input, env: { FORCE_COLOR: "1" } })).out).toBe(coloured.out);
  });

  it("hands the flags on to the restorer", async () => {
    const pack = writeDictionary(new Map([["terms.text", new TextEncoder().encode("Bản Phố\t2.5\n")]]), {}, "pack");
    const folder = folderWith({ "terms.txt": "# ours\nthi đua khen thưởng\nTĐKT\t4\n\n", "p.kdict": pack });
    let settings: RestorerSettings | undefined;
    const run = await khoidau(
      ["restore", "--terms", join(folder, "terms.txt"), "--pack", join(folder, "p.kdict"), "--profile", "stripped", "--min-confidence", "0.9"].concat(
        ["--tone-placement", "new", "--noise", "keep", "--small"],
      ),
      { open: async (given) => ((settings = given), { restore: (text) => ({ text, edits: [], damage: "clean", profile: "stripped", confidence: 1 }) }) },
    );
    expect(run.code).toBe(0);
    expect(settings).toEqual({
      jobs: 1,
      small: true,
      options: {
        terms: [{ text: "thi đua khen thưởng" }, { text: "TĐKT", weight: 4 }, { text: "Bản Phố", weight: 2.5 }],
        profile: "stripped",
        minConfidence: 0.9,
        tonePlacement: "new",
        noise: "keep",
      },
    });
  });

  it("refuses a weight that is none and a pack that is none", async () => {
    const folder = folderWith({ "t.txt": "a b\nTĐKT\theavy\n", "d.kdict": writeDictionary(new Map(), {}) });
    expect(await khoidau(["restore", "--terms", join(folder, "t.txt")])).toMatchObject({ code: 1, err: expect.stringMatching(/t\.txt:2: the weight is "heavy"/) });
    expect(await khoidau(["restore", "--pack", join(folder, "d.kdict")])).toMatchObject({ code: 1, err: expect.stringContaining("is no pack") });
  });

  it("writes the parts of a very long text as they come, and keeps what was written where a later one fails", async () => {
    const folder = folderWith({ "1.txt": `\ufeff${"thyc hién mọi việc\n".repeat(80_000)}💥`, "2.txt": "dinh" });
    const pieces: string[] = [];
    const write = async (text: string): Promise<void> => void pieces.push(text);
    const run = await khoidau(["restore", join(folder, "1.txt"), join(folder, "2.txt")], { restorer: crashing, write });
    expect(run).toMatchObject({ code: 2, err: expect.stringMatching(/1\.txt: unexpected failure/) });
    expect(pieces.length).toBeGreaterThan(4);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(600_000);
    expect(pieces.join("")).toMatch(/^\ufeff(?:thực hiện mọi việc\n)+định$/);
  });

  it("repairs a very long text in parts with the spans of the whole", async () => {
    const line = "thyc hién mọi việc\n";
    const run = await khoidau(["restore", "--json"], { input: line.repeat(60_000) });
    const { text, edits } = JSON.parse(run.out) as { text: string; edits: { start: number; from: string }[] };
    expect(text).toBe("thực hiện mọi việc\n".repeat(60_000));
    expect((await khoidau(["restore"], { input: line.repeat(60_000) })).out).toBe(text);
    expect(edits).toHaveLength(120_000);
    expect(edits.every(({ start, from }, i) => start === Math.floor(i / 2) * line.length + (i % 2) * 5 && from.length > 0)).toBe(true);
  });
});

describe("encodings", () => {
  it("keeps the byte order mark of UTF-8, decodes UTF-16, and takes any bytes that are UTF-8", async () => {
    expect((await khoidau(["restore"], { input: "\ufeffthyc" })).out).toBe("\ufeffthực");
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from("thyc hién", "utf16le")]);
    expect((await khoidau(["restore"], { input: wide })).out).toBe("thực hiện");
    expect((await khoidau(["restore"], { input: Buffer.concat([Buffer.of(0xfe, 0xff), wide.subarray(2).swap16()]) })).out).toBe("thực hiện");
    expect((await khoidau(["restore"], { input: wide.subarray(2) })).out).toBe("thực hiện");
    const cut = await khoidau(["restore"], { input: wide.subarray(0, -1) });
    expect(cut).toMatchObject({ code: 2, out: "", err: expect.stringContaining("standard input is UTF-16 that holds half a character") as string });
    expect((await khoidau(["restore"], { input: "a\0b\u200f😀\u0301" })).out).toBe("a\0b\u200f😀\u0301");
    expect(await khoidau(["restore"], { input: "" })).toEqual({ code: 0, out: "", err: "" });
  });

  const tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam";
  const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam";
  const w1258 = "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam";

  it.each([
    ["TCVN3 bytes", latin1(tcvn3), "TCVN3 (ABC)", "tcvn3"],
    ["TCVN3 taken for Latin-1", tcvn3, "TCVN3 (ABC)", "tcvn3"],
    ["VNI bytes", latin1(vni), "VNI", "vni"],
    ["VNI taken for Latin-1", vni, "VNI", "vni"],
    ["Windows-1258 bytes", latin1(w1258), "Windows-1258", "windows-1258"],
    ["Windows-1258 taken for Latin-1", w1258, "Windows-1258", "windows-1258"],
  ])("names %s and says what to do; converts when told", async (_, input, name, flag) => {
    const refused = await khoidau(["restore"], { input });
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(`standard input is in the legacy encoding ${name}`);
    expect(refused.err).toContain(`--from-encoding ${flag}`);
    for (const from of [flag, "auto"]) {
      expect((await khoidau(["restore", "--from-encoding", from], { input })).out).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
    }
  });

  it("leaves Unicode alone with --from-encoding auto", async () => {
    expect((await khoidau(["restore", "--from-encoding", "auto"], { input: "Cộng hòa" })).out).toBe("Cộng hòa");
  });
});
