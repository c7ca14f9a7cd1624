/** A reading made of pages: what the engine held possible besides becomes a candidate. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary, pageReading } from "../../src/node.js";
import type { OtherReading, Page, PageWord } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary({ size: "small" }), { profile: "tesseract-vie" });

function line(text: string, others: Readonly<Record<string, readonly OtherReading[]>>): Page {
  const words = text.split(" ").map((word): PageWord => (others[word] === undefined ? { text: word } : { text: word, others: others[word] }));
  return { number: 1, blocks: [{ lines: [{ words }] }], noise: [] };
}

const restored = (text: string, others: Readonly<Record<string, readonly OtherReading[]>>): string => restorer.restore(pageReading([line(text, others)])).text;

describe("other readings", () => {
  it("are chosen where the sentence wants them", () => {
    const reading = "theo đề nghị của Giám ñhxq Sở Nội vụ";
    expect(restored(reading, {})).not.toBe("theo đề nghị của Giám đốc Sở Nội vụ");
    expect(restored(reading, { ñhxq: [{ text: "đôc", cost: 1 }] })).toBe("theo đề nghị của Giám đốc Sở Nội vụ");
  });

  it("give way to a reading that is right", () => {
    const reading = "Căn cứ Luật Tổ chức chính quyền địa phương";
    expect(restored(reading, { quyền: [{ text: "quyên", cost: 0.5 }], Luật: [{ text: "Luột", cost: 0.1 }] })).toBe(reading);
  });

  it("may be a number where the reading is none", () => {
    expect(restored("có tl8 hộ nghèo", { tl8: [{ text: "118", cost: 0.5 }] })).toBe("có 118 hộ nghèo");
  });

  it("never replace a number by another", () => {
    expect(restored("có 118 hộ nghèo", { "118": [{ text: "178", cost: 0 }] })).toBe("có 118 hộ nghèo");
  });

  it("keep the signs of the page around the word", () => {
    expect(restored("công tác thi đua, khen thường; tổ chức", { "thường;": [{ text: "thưởng;", cost: 0.3 }] })).toBe("công tác thi đua, khen thưởng; tổ chức");
  });
});

describe("what the engine knew of its reading", () => {
  const auto = createRestorer(openPackagedDictionary({ size: "small" }));
  const page = (text: string, confidence: number): Page => ({
    number: 1, blocks: [{ lines: [{ words: text.split(" ").map((word) => ({ text: word, confidence })) }] }], noise: [],
  });

  it("chooses the channel of a text that looks right", () => {
    const reading = pageReading([page("Căn cứ Luật Tổ chức chính quyền địa phương", 0.9)]);
    expect(auto.restore(reading).profile).toBe("clean");
    expect(auto.restore({ ...reading, channel: "tesseract-vie" }).profile).toBe("tesseract-vie");
  });

  it("keeps rare names that were read surely", () => {
    const restoredAt = (confidence: number): string => restorer.restore(pageReading([page("bà Lò Thị Huề", confidence)])).text;
    expect(restoredAt(0.97)).toBe("bà Lò Thị Huề");
    expect(restoredAt(0.4)).toBe("bà Lò Thị Huệ");
  });
});
