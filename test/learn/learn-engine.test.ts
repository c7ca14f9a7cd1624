import { describe, expect, it } from "vitest";
import type { Dictionary } from "../../src/dictionary/dictionary.js";
import { openDictionary, verifyDictionary } from "../../src/dictionary/open.js";
import { learnEngine } from "../../src/learn/index.js";
import { measureText } from "../../src/measure/index.js";
import { openPackagedDictionary } from "../../src/node.js";
import { createRestorer } from "../../src/restore/restorer.js";
import { fixture } from "../restore/packaged.js";
import { toyReading } from "./toy-engine.js";

const SMALL = openPackagedDictionary({ size: "small" });

/** The text in pages of so many lines. */
function pagesOf(text: string, lines = 40): string[] {
  const all = text.split("\n");
  return Array.from({ length: Math.ceil(all.length / lines) }, (_, i) => all.slice(i * lines, (i + 1) * lines).join("\n"));
}

/** Share of the words that come out wrong. */
function wrong(dictionary: Dictionary, gold: string, reading: string): number {
  return 1 - measureText(gold, createRestorer(dictionary).restore(reading).text).tokens.accuracy;
}

describe("learnEngine", () => {
  it("reads pages that it has not seen better, of an engine that no channel was learned from", () => {
    const gold = fixture("ban-tdkt-544-hd-btdkt", "gold");
    const told: string[] = [];
    const pages = pagesOf(fixture("hai-duong-04-hd-hdtdkt", "gold")).map(toyReading);
    const { bytes, texts, words } = learnEngine(SMALL, pages, { rounds: 2, onText: (index, round) => told.push(`${round}.${index}`) });
    expect(told).toEqual([1, 2].flatMap((round) => pages.map((_, i) => `${round}.${i}`)));
    expect([texts <= pages.length, words > 500]).toEqual([true, true]);
    expect(verifyDictionary(bytes).meta).toMatchObject({ ...SMALL.meta, learnedTexts: texts, learnedWords: words });
    const before = wrong(SMALL, gold, toyReading(gold));
    expect(before).toBeGreaterThan(0.05);
    expect(wrong(openDictionary(bytes), gold, toyReading(gold))).toBeLessThan(0.9 * before);
  }, 120_000);

  it("changes one channel alone, so that other engines' texts come out as they did", () => {
    const { bytes } = learnEngine(SMALL, [toyReading(fixture("ban-tdkt-544-hd-btdkt", "gold"))], { rounds: 1 });
    const learned = openDictionary(bytes);
    const changed = SMALL.names.filter((name) => Buffer.compare(SMALL.bytes(name), learned.bytes(name)) !== 0);
    expect(learned.names).toEqual(SMALL.names);
    expect(changed.every((name) => name.startsWith("channel.general."))).toBe(true);
    expect(changed).toContain("channel.general.counts");
    const reading = fixture("hai-duong-04-hd-hdtdkt", "ocr");
    expect(createRestorer(learned).restore(reading).text).toBe(createRestorer(SMALL).restore(reading).text);
  }, 60_000);

  it("refuses texts of an engine that is known, which would teach only its mistakes", () => {
    const pages = pagesOf(fixture("hai-duong-04-hd-hdtdkt", "ocr"), 80);
    expect(() => learnEngine(SMALL, pages)).toThrow(expect.objectContaining({ code: "nothing-to-learn", message: expect.stringContaining("tesseract-eng") }));
  });

  it("refuses texts that teach nothing: right ones, bare ones, none", () => {
    const right = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;";
    for (const texts of [[], [""], [right], [right.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")]])
      expect(() => learnEngine(SMALL, texts)).toThrow(expect.objectContaining({ code: "nothing-to-learn" }));
  });

  it("says what is wrong with its arguments", () => {
    expect(() => learnEngine(SMALL, ["a"], { rounds: 0 })).toThrow(/rounds/);
    expect(() => learnEngine(SMALL, "một trang" as unknown as string[])).toThrow(/list of strings/);
    expect(() => learnEngine(SMALL, ["a"], { times: 3 } as object)).toThrow(/times/);
  });
});
