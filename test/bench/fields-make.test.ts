import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeDocuments } from "../../bench/fields/make-documents.js";
import { KINDS } from "../../bench/fields/make-kinds.js";
import { textOf, wrap } from "../../bench/fields/make-text.js";

const documents = makeDocuments(2, "test");
const closed = (text: string): string => text.replace(/\s+/g, "");

describe("made documents", () => {
  it("are of the 29 types of Phụ lục III, of legislation and of the Party", () => {
    expect(KINDS.filter((kind) => kind.codeForm === "act" || ["công văn", "thư công"].includes(kind.name))).toHaveLength(29);
    expect(KINDS.filter((kind) => kind.codeForm === "law").map((kind) => kind.code)).toEqual(["L", "NĐ", "TT", "NQ", "QĐ"]);
    expect(KINDS.filter((kind) => kind.codeForm === "party").length).toBeGreaterThan(8);
    expect(new Set(documents.map((document) => document.kind)).size).toBe(KINDS.length);
  });

  it("are the same for the same seed", () => {
    expect(makeDocuments(2, "test")).toEqual(documents);
    expect(documents.map((document) => textOf(document))).toEqual(makeDocuments(2, "test").map((document) => textOf(document)));
    expect(makeDocuments(1, "other")[0]!.fields).not.toEqual(documents[0]!.fields);
  });

  it("have every value of their fields somewhere in the text where nothing is merged or broken into it", () => {
    for (const document of documents) {
      const text = closed(document.blocks.flatMap((block) =>
        block.at === "columns" ? [...block.left, ...block.right] : block.at === "paragraph" ? [block.piece] : block.at === "page" ? [] : block.pieces).map((piece) => piece.text).join("\n"));
      const { number, code, place, subject, recipients, legalBases, addressees, references, issuer } = document.fields as Record<string, never>;
      const values = [number, code, place, subject, (issuer as { name: string }).name, ...(recipients as string[]), ...(legalBases as string[]), ...(addressees as string[]), ...(references as { code: string }[]).map((one) => one.code)];
      for (const value of values.filter((one) => one !== null && one !== undefined) as string[]) expect(text, `${document.name}: ${value}`).toContain(closed(value));
    }
  });

  it("know nothing of how fields are read", () => {
    const folder = join(import.meta.dirname, "../../bench/fields");
    const makers = readdirSync(folder).filter((file) => file.startsWith("make-"));
    expect(makers.length).toBeGreaterThan(8);
    for (const file of makers) expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/src\/document/);
  });
});

describe("wrap", () => {
  it("breaks at spaces and loses none", () => {
    expect(wrap("một hai ba bốn", 7)).toEqual(["một hai", "ba bốn"]);
    expect(wrap("Số:      /QĐ", 40)).toEqual(["Số:      /QĐ"]);
  });
});
