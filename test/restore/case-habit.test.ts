/** Letters of one shape in both cases, as an engine that reads by shapes gives them: `Và`, `Với`, `Của` inside a sentence. */

import { describe, expect, it } from "vitest";
import type { Step } from "../../src/decode/step.js";
import { FIRST_WORD } from "../../src/lexicon/vocabulary.js";
import { CaseHabit } from "../../src/restore/case-habit.js";
import { packagedRestorer } from "./packaged.js";

const WORDS = ["và", "với", "về", "vì", "vẫn", "vào", "nhà", "xã", "kỹ", "vùng"];
const word = (id: number): string => WORDS[id - FIRST_WORD]!;
/** `xã` has a capital in half of its places, `vùng` now and then, the others never. */
const SHARES: Readonly<Record<string, number>> = { xã: 0.5, vùng: 0.03 };
const usage = { titleShare: (id: number) => SHARES[word(id)] ?? 0, pairShape: () => -1 };
const AS_READ = [9, 0, 20] as const;

/** Each word of a text as a step that is sure of it. */
function stepsOf(text: string): Step[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: reading, index }, i) => {
    const id = WORDS.indexOf(reading.toLowerCase()) + FIRST_WORD;
    const candidates = { width: 1, size: 1, ids: Uint16Array.of(id), costs: new Float32Array(1) };
    return { group: { kind: "word", from: i, to: i + 1, start: index, end: index + reading.length, boundary: false, candidates }, candidate: 0, margin: 9 } as unknown as Step;
  });
}

/** The costs of the last word's shapes, read with a capital, in a document that holds `text`. */
function costsOfLast(text: string): readonly number[] {
  const habit = new CaseHabit(word, usage);
  const steps = stepsOf(text);
  habit.add(text, steps);
  const { start, end, candidates } = steps.at(-1)!.group;
  return habit.costs(text, { id: candidates.ids[0]!, at: start, reading: text.slice(start, end), shape: 1, word: word(candidates.ids[0]!) }, AS_READ);
}

describe("the habit of a document", () => {
  it("is that several words are read with a capital that they never have", () => {
    const [lower, title] = costsOfLast("nhà Và nhà Với nhà Về nhà Vì");
    // Six words are believed beforehand, 0.02 of them misread: (0.12 + 3) / 9 read with a capital; the word itself does not count.
    expect(lower).toBeCloseTo(-Math.log(3.12 / 9), 5);
    expect(title).toBe(0);
  });

  it("is not told by one word that stands often: it is a name", () => {
    // One word of five others, and of six that are believed beforehand: (0.12 + 1) / 11 for it would be a tenth, but it is the word itself.
    expect(costsOfLast("nhà với nhà về nhà vì nhà vẫn nhà Vùng nhà Vùng nhà Vùng nhà Vùng")).toEqual(AS_READ);
    expect(costsOfLast("nhà Và")).toEqual(AS_READ);
  });

  it("is told by other places of a word that hardly ever has a capital", () => {
    // Of four other words none was read with a capital, 0.12 / 10 with those believed, which counts for three places; two of three others of it were.
    const [lower] = costsOfLast("nhà với nhà về nhà vì nhà vẫn nhà và nhà Và nhà Và nhà Và");
    expect(lower).toBeCloseTo(-Math.log((3 * 0.012 + 2) / (3 + 3)), 5);
  });

  it("says nothing of letters of two shapes, nor of words that open a line", () => {
    expect(costsOfLast("nhà Và nhà Với nhà Về nhà Kỹ")).toEqual(AS_READ);
    expect(costsOfLast("Và")).toEqual(AS_READ);
  });

  it("holds for words that have a capital now and then, which teach nothing themselves", () => {
    expect(costsOfLast("nhà Và nhà Với nhà Về nhà Vì nhà Xã")).toEqual(AS_READ);
  });
});

describe("a document read by the shapes of its letters", () => {
  const text = [
    "Cén cur quy dinh ve quén ly Và sir dung tai sén céng, cde don Vi co trach nhiem bao céo",
    "So Tai chinh Ve viec quén ly Và sir dung tai sén Cﬁa don Vi minh; phéi hop Voi cac co quan",
    "phap luat Ve ngan séch, Vé tai sén céng Va cac quy dinh khac co lién quan cfia Viét Nam.",
  ];

  it("gets its small letters back, and names keep their capitals", () => {
    expect(packagedRestorer({ profile: "general" }).restore(text.join("\n")).text).toBe([
      "Căn cứ quy định về quản lý và sử dụng tài sản công, các đơn vị có trách nhiệm báo cáo",
      "Sở Tài chính về việc quản lý và sử dụng tài sản của đơn vị mình; phối hợp với các cơ quan",
      "pháp luật về ngân sách, về tài sản công và các quy định khác có liên quan của Việt Nam.",
    ].join("\n"));
  });
});
