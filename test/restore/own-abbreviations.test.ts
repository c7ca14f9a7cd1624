/** Abbreviations that the document explains in brackets. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";
import { withSpans } from "../../src/restore/own-abbreviations.js";
import { step } from "./one-word-step.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

describe("an explained abbreviation", () => {
  it("has the initials of the words before it, wherever it stands", () => {
    expect(restored("dai hoi dong co dong (DHBCP) hop thuong nién; DHDCB bau ra")).toBe("đại hội đồng cổ đông (ĐHĐCĐ) họp thường niên; ĐHĐCĐ bầu ra");
  });

  it("stays where the words before it have other initials", () => {
    expect(restored("tri tué nhan tao (BKMP)")).toBe("trí tuệ nhân tạo (BKMP)");
  });
});

describe("spans that are told afterwards", () => {
  const span = { start: 5, end: 10, wordId: 3, kind: "code" as const, written: "ĐHĐCĐ" };

  it("take the place of the steps that they cover", () => {
    const told = withSpans([step(0, 4), step(5, 7), step(7, 10, { boundary: true }), step(11, 14)], [span]);
    expect(told.map(({ group }) => [group.start, group.end, group.kind, group.boundary])).toEqual([[0, 4, "word", false], [5, 10, "code", true], [11, 14, "word", false]]);
    expect(told[1]!.group.written).toBe("ĐHĐCĐ");
  });

  it("leave alone what they cut through", () => {
    const steps = [step(0, 6), step(6, 10)];
    expect(withSpans(steps, [span])).toEqual(steps);
  });
});
