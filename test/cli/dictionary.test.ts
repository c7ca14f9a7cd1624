import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildPack } from "../../src/cli/build-command.js";
import { ENGLISH } from "../../src/cli/words-en.js";
import type { CommandIo } from "../../src/cli/command-io.js";
import type { KnownLanguage } from "../../src/cli/pack-terms.js";
import { TermMiner } from "../../src/cli/pack-terms.js";
import { parseTerms } from "../../src/cli/terms-file.js";
import { packagedRestorer } from "../../src/cli/restorer-source.js";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { packagedScanRestorer } from "../../src/scan/run-restorer.js";
import { toyReading } from "../learn/toy-engine.js";
import { fixture } from "../restore/packaged.js";
import { emptyFolder, khoidau } from "./harness.js";

const toy = writeDictionary(new Map([["lm.order", Uint8Array.of(4)]]), { name: "toy" });

function fileOf(bytes: Uint8Array): string {
  const path = join(emptyFolder(), "toy.kdict");
  writeFileSync(path, bytes);
  return path;
}

describe("khoidau dictionary", () => {
  it("inspects a file", async () => {
    const path = fileOf(toy);
    const run = await khoidau(["dictionary", "inspect", path]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/^.*toy\.kdict\nkind: dictionary\nbytes: \d+\nname: toy\n\nsection +bytes\n-+ +-+\nlm\.order +1\n$/);
    expect(JSON.parse((await khoidau(["dictionary", "inspect", path, "--json"])).out)).toMatchObject({ kind: "dictionary", sections: { "lm.order": 1 } });
  });

  it("verifies a file, and ends with 3 where it is damaged, cut, foreign or not there", async () => {
    expect(await khoidau(["dictionary", "verify", fileOf(toy)])).toMatchObject({ code: 0, out: expect.stringContaining("all sums right") });
    expect((await khoidau(["--lang", "vi", "dictionary", "verify", fileOf(toy)])).out).toMatch(/: từ điển còn nguyên vẹn, \d+ phần, mọi tổng kiểm đều đúng\n$/);
    const damaged = toy.slice();
    const section = openDictionary(damaged).bytes("lm.order");
    section[0] = 9;
    expect(await khoidau(["dictionary", "verify", fileOf(damaged)])).toMatchObject({ code: 3, err: expect.stringContaining("lm.order") });
    for (const bytes of [toy.slice(0, -3), Buffer.from("not a dictionary, and long enough to look like one")]) {
      expect(await khoidau(["dictionary", "verify", fileOf(bytes)])).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/toy\.kdict: /) });
      expect(await khoidau(["dictionary", "inspect", fileOf(bytes)])).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/toy\.kdict: /) });
    }
    expect(await khoidau(["dictionary", "verify", join(emptyFolder(), "none")])).toMatchObject({ code: 3 });
  });
});

/** A language in which `xã Bản Phố` and the codes are news, and everything else is old. */
const known: KnownLanguage = {
  has: (word) => word !== "homestay",
  hasSymbol: (symbol) => symbol === "QĐ",
  surprise: (words) => (words.some((word) => ["phố", "sua", "lồ"].includes(word)) ? 9 : 3),
};
const LETTER = `
Căn cứ Quyết định số 12/QĐ-HTXBP ngày 5/6/2019 của Hợp tác xã Bản Phố về việc mở homestay.
Ông Giàng Seo Lồ, hợp tác xã, trình bày: bánh phùng sua của xã ta. Bánh phùng sua ngon. Chợ Bản Phố họp.
`;

describe("TermMiner", () => {
  it("finds names, terms, unknown words and the bodies of codes that occur often enough", () => {
    const miner = new TermMiner();
    for (let i = 0; i < 3; i++) miner.add(LETTER);
    const texts = miner.terms(known, { leastCount: 3 }).map((term) => term.text);
    expect(texts).toContain("Giàng Seo Lồ");
    expect(texts).toContain("Bản Phố");
    expect(texts).toContain("HTXBP");
    expect(texts).toContain("QĐ-HTXBP");
    expect(texts).not.toContain("QĐ");
    expect(texts).toContain("homestay");
    expect(texts).toContain("bánh phùng sua");
    expect(texts).not.toContain("phùng sua");
    expect(texts).not.toContain("hợp tác");
    expect(texts.join("\n")).not.toMatch(/căn cứ|ngày/i);
    expect(new TermMiner().terms(known, { leastCount: 1 })).toEqual([]);
  });

  it("gives the same terms whatever the order of the texts, the commonest first, weights within bounds", () => {
    const texts = [LETTER, "homestay homestay", "Bản Phố, Bản Phố, Bản Phố"];
    const mined = [texts, [...texts].reverse()].map((order) => {
      const miner = new TermMiner();
      order.forEach((text) => miner.add(text));
      return miner.terms(known, { leastCount: 1 });
    });
    expect(mined[0]).toEqual(mined[1]);
    expect(mined[0]![0]!.text).toBe("Bản Phố");
    expect(mined[0]!.every(({ weight }) => weight! >= 1 && weight! <= 4)).toBe(true);
  });
});

describe("khoidau dictionary build", () => {
  const printed: string[] = [];
  const warned: string[] = [];
  const io = { write: async (text: string) => void printed.push(text), warn: (line: string) => void warned.push(line), input: [] } as unknown as CommandIo;

  it("learns a pack that restore takes, the same bytes every time", async () => {
    const from = emptyFolder();
    mkdirSync(join(from, "2019"));
    writeFileSync(join(from, "1.txt"), LETTER);
    writeFileSync(join(from, "2019", "2.md"), LETTER);
    writeFileSync(join(from, "broken.txt"), Uint8Array.of(0xff, 0x41));
    const out = join(emptyFolder(), "pack.kdict");
    expect(await buildPack({ from, out, leastCount: 2, name: "bản phố", known }, io, ENGLISH.dictionary)).toBe(2);
    expect(warned.join()).toContain("broken.txt is not UTF-8");
    expect(printed.join()).toMatch(/\d+ terms from 2 files, such as /);
    const first = readFileSync(out);
    const pack = openDictionary(first);
    expect(pack).toMatchObject({ kind: "pack", meta: { name: "bản phố", files: 2 } });
    expect(pack.text("terms.text")).toMatch(/^Bản Phố\t[\d.]+$/m);
    await buildPack({ from, out, leastCount: 2, name: "bản phố", known }, io, ENGLISH.dictionary);
    expect(readFileSync(out)).toEqual(first);
    expect(await khoidau(["restore", "--pack", out], { input: "thyc" })).toMatchObject({ code: 0, out: "thực" });
  });

  it("reads no folder twice though links lead in a circle", async () => {
    const from = emptyFolder();
    writeFileSync(join(from, "1.txt"), LETTER);
    symlinkSync(from, join(from, "vòng"));
    const out = join(emptyFolder(), "pack.kdict");
    expect(await buildPack({ from, out, leastCount: 2, known }, io, ENGLISH.dictionary)).toBe(0);
    expect(openDictionary(readFileSync(out)).meta).toMatchObject({ files: 1 });
  });

  it("saves the codes of a body that the packaged dictionary does not know", async () => {
    const from = emptyFolder();
    writeFileSync(join(from, "1.txt"), "Quyết định số 11/QĐ-BTL và số 12/QĐ-BTL của Bộ Tư lệnh; công văn số 3/QĐ-UBND.");
    const out = join(emptyFolder(), "pack.kdict");
    await buildPack({ from, out, leastCount: 2 }, io, ENGLISH.dictionary);
    const terms = openDictionary(readFileSync(out)).text("terms.text");
    expect(terms).toBe("QĐ-BTL\t1.35\n");
    const { restore } = await packagedRestorer({ options: { terms: parseTerms(terms, out) } });
    expect((await restore("Can cu Quyet dinh so 15/QD-BTL")).text).toBe("Căn cứ Quyết định số 15/QĐ-BTL");
  });

  it("says so where there is no clean text", async () => {
    await expect(buildPack({ from: emptyFolder(), out: "x", leastCount: 1, known }, io, ENGLISH.dictionary)).rejects.toMatchObject({ code: "unreadable" });
  });
});

describe("the restorer of the command", () => {
  it("names the dictionary that it cannot use", async () => {
    const path = fileOf(toy);
    await expect(packagedRestorer({ dictionary: path, options: {} })).rejects.toMatchObject({ code: "dictionary-section", message: expect.stringContaining(`${path}: `) });
    await expect(packagedScanRestorer({ dictionary: path })).rejects.toMatchObject({ code: "dictionary-section", message: expect.stringContaining(`${path}: `) });
  });
});

describe("khoidau dictionary learn", () => {
  const pages = fixture("ban-tdkt-544-hd-btdkt", "gold").split("\n").slice(0, 160);

  it("writes a dictionary that restore takes, of as many texts as were asked for", async () => {
    const folder = emptyFolder();
    for (let i = 0; i < 4; i++) writeFileSync(join(folder, `page-${i}.txt`), toyReading(pages.slice(40 * i, 40 * i + 40).join("\n")));
    const out = join(emptyFolder(), "own", "scanner.kdict");
    const run = await khoidau(["dictionary", "learn", "--from", folder, "--out", out, "--small", "--rounds", "1", "--most", "2"]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/scanner\.kdict: a dictionary that has learnt from \d+ sure words of 2 of 2 texts\n$/);
    expect((await khoidau(["dictionary", "inspect", out])).out).toContain("learnedTexts: 2\n");
    expect((await khoidau(["restore", "--dictionary", out, join(folder, "page-1.txt")])).out.split("\n")).toHaveLength(40);
  });

  it("goes on without a file that is no text, and says so", async () => {
    const mixed = emptyFolder();
    writeFileSync(join(mixed, "a.txt"), toyReading(pages.join("\n")));
    writeFileSync(join(mixed, "b.txt"), Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 16));
    const run = await khoidau(["dictionary", "learn", "--from", mixed, "--out", join(mixed, "o.kdict"), "--small", "--rounds", "1"]);
    expect(run).toMatchObject({ code: 2, out: expect.stringContaining("1 of 1 text"), err: expect.stringContaining("b.txt") });
  });

  it("writes nothing where there is nothing to learn, and says why in both languages", async () => {
    const known = emptyFolder();
    const out = join(known, "o.kdict");
    writeFileSync(join(known, "a.txt"), fixture("hai-duong-04-hd-hdtdkt", "ocr"));
    expect(await khoidau(["dictionary", "learn", "--from", known, "--out", out, "--small"])).toMatchObject({ code: 1, out: "", err: expect.stringContaining("tesseract-eng (1 of 1)") });
    expect((await khoidau(["--lang", "vi", "dictionary", "learn", "--from", known, "--out", out, "--small"])).err).toContain("từ điển đã biết phần mềm này");
    expect((await khoidau(["dictionary", "learn", "--from", join(known, "none"), "--out", out])).err).toContain("text as an engine read it");
    expect(existsSync(out)).toBe(false);
  });
});
