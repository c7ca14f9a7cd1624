import { describe, expect, it } from "vitest";
import type { ReadStrip } from "../../src/scan/ocr-strip.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import type { FoundZones } from "../../src/scan/zone-find.js";
import { partNoise } from "../../src/scan/zone-words.js";

const picture = { noise: [{ kind: "seal", box: { left: 0, top: 1000, right: 400, bottom: 1400 } }] } as unknown as PagePicture;
const nothing = { zones: [] as FoundZones["zones"] } as FoundZones;

/** A strip of words, `text` or `text@confidence`, forty pixels each, at a height. */
function strip(line: string, top = 100): ReadStrip {
  const words = line.split(" ").map((word, i) => {
    const [text, confidence] = word.split("@") as [string, string?];
    return { text, confidence: Number(confidence ?? 0.95), box: { left: 40 * i, top, right: 40 * i + 36, bottom: top + 30 } };
  });
  return { strip: {} as ReadStrip["strip"], words };
}

const kept = (line: string, top?: number): string => partNoise(picture, [strip(line, top)], nothing).strips.map(({ words }) => words.map((word) => word.text).join(" ")).join("\n");

describe("strips that were read", () => {
  it.each(["Phong trào thi đua@0.3", "UBND@0.55 j@0.1", "12@0.7"])("that hold a word the engine is sure of are text: %s", (line) => {
    expect(kept(line)).toBe(line.replace(/@\S+/g, ""));
  });

  it.each(["Ỉ@0.9", "ghoï@0.3 j@0.2", "tr@0.4", "l@0.9", "7@0.5"])("of which it is not are dust: %s", (line) => {
    expect(kept(line)).toBe("");
    expect(partNoise(picture, [strip(line)], nothing).noise).not.toHaveLength(0);
  });

  it.each(["KT.BỘ@0.3", "TM.ỦY@0.2", "-Lưu.VI,CNTT@0.4", "153/TB-VPCP@0.2"])("are text however unsure where nothing but documents write so: %s", (line) => {
    expect(kept(line)).toBe(line.replace(/@\S+/g, ""));
  });

  it("in a seal must be surer", () => {
    expect(kept("TỈNH@0.7", 1200)).toBe("");
    expect(kept("TRƯỞNG@0.9", 1200)).toBe("TRƯỞNG");
  });
});
