/** Pages that were damaged in different ways are told apart, line by line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTrie } from "../../src/lexicon/stored-trie.js";
import { Vocabulary } from "../../src/lexicon/vocabulary.js";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";
import { damageParts } from "../../src/restore/damage-parts.js";
import { hintsWithin } from "../../src/restore/engine-hints.js";
import type { PieceOrder } from "../../src/restore/piece-order.js";
import { applyEdits } from "../../src/span.js";
import { foreignLines } from "../../src/text/foreign.js";
import { stripMarks } from "../../src/text/fold.js";

const RIGHT = [
  "Căn cứ Luật Tổ chức chính quyền địa phương và Luật Thi đua, khen thưởng;",
  "Xét đề nghị của Giám đốc Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành kế hoạch",
  "tổ chức phong trào thi đua trong cán bộ, công chức, viên chức của các cơ quan;",
  "các đơn vị báo cáo kết quả thực hiện trước ngày cuối cùng của mỗi quý.",
  "Thủ trưởng các cơ quan chịu trách nhiệm thi hành quyết định này kể từ ngày ký.",
];
const READ = [
  "Can ct Luat T6 chitc chinh quyén dia phuong va Luat Thi dua, khen thuéng;",
  "Xét dé nghi cia Giam déc Sé N6i vu, Uy ban nhan dan tinh ban hanh ké hoach",
  "t6 chitc phong trao thi dua trong can b6, céng chirc, vién chirc cia cdc co quan;",
  "cdc don vi bdo cdo két qua thuc hién trwéc ngay cudi cing cia mi quy.",
];
const MADE = RIGHT.map((line) => stripMarks(line));
const dictionary = openPackagedDictionary({ size: "small" });
const { bare } = openTrie(dictionary, new Vocabulary(dictionary));
const partsOf = (text: string): string[] => damageParts(text, foreignLines(text.split("\n")), bare).map((part) => part.text);

describe("damageParts", () => {
  it("finds a printed page behind a scanned one, parted by a form feed", () => {
    expect(partsOf(`${READ.join("\n")}\f${RIGHT.join("\n")}`)).toEqual([`${READ.join("\n")}\f`, RIGHT.join("\n")]);
  });

  it("finds what was quoted without its marks, and puts what stands around it together", () => {
    const [head, tail] = [`${RIGHT.slice(0, 2).join("\n")}\n`, RIGHT.slice(2).join("\n")];
    expect(partsOf(`${head}${MADE.join("\n")}\n${tail}`)).toEqual([head + tail, `${MADE.join("\n")}\n`]);
  });

  it("tells what was typed without marks from what an engine read", () => {
    const [typed, read] = [`${MADE.join("\n")}\n`.repeat(4), `${READ.join("\n")}\n`.repeat(4)];
    expect(partsOf(`${typed}\f${read}`)).toEqual([`${typed}\f`, read]);
  });

  it.each([["printed", RIGHT], ["scanned", READ], ["typed without marks", MADE]])("leaves a text alone that is %s throughout", (_, lines) => {
    expect(partsOf([...lines, ...lines, ...lines].join("\n"))).toEqual([]);
  });

  it("leaves lines in another language where they are", () => {
    const english = "This is one of the decisions that were made by the committee under the law of which it is a part";
    expect(partsOf([...RIGHT, english, english, english, english, ...RIGHT].join("\n"))).toEqual([]);
  });

  it("says nothing of a few lines", () => {
    expect(partsOf([RIGHT[4], READ[3]].join("\n"))).toEqual([]);
  });

  it("loses no line and doubles none", () => {
    const line = fc.constantFrom(...RIGHT, ...READ, ...MADE, "", "Số: 12/QĐ-UBND", "日本");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\f")), { maxLength: 40 }), (lines) => {
        const text = lines.flat().join("");
        const parts = damageParts(text, foreignLines(text.split("\n")), bare);
        if (parts.length === 0) return;
        for (let i = 0; i < text.length; i++) {
          const [part, ...others] = parts.filter((each) => each.has(i));
          expect(others).toEqual([]);
          expect(part!.text[part!.forth(i)]).toBe(text[i]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("a restorer", () => {
  const restorer = createRestorer(dictionary);

  it("mends the scanned pages of a text as if they stood alone, and leaves its printed ones", () => {
    const [scan, print] = [`${READ.join("\n")}\n`, `${RIGHT.join("\n")}\n`];
    const restored = restorer.restore(print + scan + print);
    expect(restored.text).toBe(print + restorer.restore(scan).text + print);
    expect(restored.text).toBe(applyEdits(print + scan + print, restored.edits));
    expect(restored.text).toContain("Xét đề nghị của Giám đốc Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành kế hoạch");
    expect(restored.edits.every(({ start, end }) => start >= print.length && end <= (print + scan).length)).toBe(true);
    const places = restored.tokens.map(({ start }) => start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("puts every edit and token of any mixture of pages where it stands", () => {
    const line = fc.constantFrom(...RIGHT, ...READ, "theo Quyét dinh s6 733/", "QB -TTg ngay 14/6/2019");
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.constantFrom("\n", "\f")), { minLength: 8, maxLength: 16 }), (lines) => {
        const text = lines.flat().join("");
        const { text: restored, edits, tokens } = restorer.restore(text);
        for (const { start, end, from } of edits) expect(text.slice(start, end)).toBe(from);
        for (const { start, end, reading } of tokens) expect(text.slice(start, end)).toBe(reading);
        expect(applyEdits(text, edits)).toBe(restored);
        expect(restored.split(/[\n\f]/).length).toBe(text.split(/[\n\f]/).length);
      }),
      { numRuns: 6 },
    );
  });

  it("says of both how the longer part was damaged", () => {
    const about = (text: string): string[] => [restorer.restore(text).damage, restorer.restore(text).profile];
    expect(about([...RIGHT, ...MADE, ...MADE].join("\n"))).toEqual(["stripped", "stripped"]);
    expect(about([...RIGHT, ...RIGHT, ...MADE].join("\n"))).toEqual(["clean", "clean"]);
  });

  it("takes a profile that it is told for all of the text", () => {
    const told = createRestorer(dictionary, { profile: "tesseract-vie" });
    const text = [...RIGHT, ...MADE].join("\n");
    expect(told.restore(text).profile).toBe("tesseract-vie");
    // As one text it lost its marks; its parts are as long as each other, and the first is right.
    expect([told.restore(text).damage, restorer.restore(text).damage]).toEqual(["stripped", "clean"]);
  });

  it("asks what an engine said of a word where the word stands in its part", () => {
    const text = [...RIGHT, ...READ].join("\n");
    const [printed, scanned] = damageParts(text, [], bare) as [PieceOrder, PieceOrder];
    const at = text.indexOf("quy.");
    const others = new Map([[at, [{ text: "quý", cost: 1 }]]]);
    const within = hintsWithin({ others, sure: new Map([[0, 2.5]]) }, scanned);
    expect([...within.others!]).toEqual([[scanned.text.indexOf("quy."), others.get(at)]]);
    expect([...within.sure!]).toEqual([]);
    expect([...hintsWithin({ others, sure: new Map([[0, 2.5]]) }, printed).sure!]).toEqual([[0, 2.5]]);
  });
});
