import { describe, expect, it } from "vitest";
import { builderOf, written } from "./toy-builder.js";

/** `th`, `ong`, `ng` stand for what chunks read as by themselves. */
const WORDS = ["trong", "th", "tr", "ong", "thing", "thi", "ng", "nghiệp", "tiếng", "anh", "phải", "công", "ông", "c"];

/** Nodes, text and likeliest word of each joint. */
const joints = (text: string): string[] =>
  written(builderOf(WORDS).build(text, 0, text.length, []), text, WORDS).flatMap((line) => /^(\S+) join (".*": \S+)/u.exec(line)?.slice(1).join(" ") ?? []);

describe("two chunks that read well by themselves", () => {
  it("may be one word where the vowel is torn off, or the end", () => {
    expect(joints("tr ong")).toContain('0-2 "tr ong": trong');
    expect(joints("thi ng")).toContain('0-2 "thi ng": thing');
    expect(joints("(tr ong)")).toContain('0-2 "tr ong": trong');
  });

  it("are two where both are whole, on two lines, or of two cases", () => {
    for (const text of ["tiếng anh", "tr\nong", "TR ong"]) expect(joints(text), text).toEqual([]);
  });

  it("are one behind a lone capital, which as a rule is an initial", () => {
    expect(joints("C ông")).toContain('0-2 "C ông": công');
    expect(joints("C Ông")).toEqual([]);
    expect(joints("ông C")).toEqual([]);
  });
});

describe("three chunks and more", () => {
  it("are one word where all but one are crumbs", () => {
    expect(joints("p hả i")).toContain('0-3 "p hả i": phải');
    expect(joints("ngh i ệ p")).toContain('0-4 "ngh i ệ p": nghiệp');
    expect(joints("c ô ng")).toContain('0-3 "c ô ng": công');
  });

  it("end a sentence where the last one does", () => {
    const { incoming } = builderOf(WORDS).build("p hả i.", 0, 7, []);
    expect(incoming[3]!.filter(({ from, kind, boundary }) => from === 0 && kind === "join" && boundary)).toHaveLength(1);
  });

  it("are none where two have vowels, signs stand between them, or letters are too many", () => {
    for (const text of ["phả ông i", "p, hả i", "p h.ả i"]) expect(joints(text).filter((line) => line.startsWith("0-3")), text).toEqual([]);
  });
});
