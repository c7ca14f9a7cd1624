import { describe, expect, it } from "vitest";
import { readAlto } from "../../src/page/alto.js";
import { pageReading } from "../../src/page/reading.js";
import { ALTO } from "./samples.js";

const string = (attributes: string): string =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String ${attributes}/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

describe("readAlto", () => {
  const [page] = readAlto(ALTO);

  it("reads words, spaces and the hyphen at a line's end", () => {
    expect(pageReading([page!]).text).toBe("khen thu&ng\n2019-");
  });

  it("turns tenths of millimetres into pixels at 300 dpi", () => {
    expect(page).toMatchObject({ width: 2480, height: 3508, dpi: 300 });
    expect(page!.blocks[0]!.lines[0]!.words[0]).toEqual({ text: "khen", confidence: 0.97, box: { left: 300, top: 300, right: 450, bottom: 359 } });
    expect(page!.noise).toEqual([{ kind: "picture", box: { left: 300, top: 3000, right: 600, bottom: 3300 } }]);
  });

  it("gives alternatives as other readings, the first the likeliest", () => {
    const { others } = page!.blocks[0]!.lines[0]!.words[1]!;
    expect(others!.map(({ text }) => text)).toEqual(["thưởng", "thường"]);
    expect(others![0]!.cost).toBeCloseTo(Math.log(2), 6);
    expect(others![1]!.cost).toBeGreaterThan(others![0]!.cost);
  });

  it("takes pixels as they are and hundredths as confidences", () => {
    const [word] = readAlto(string('CONTENT="Số:" WC="93" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"'))[0]!.blocks[0]!.lines[0]!.words;
    expect(word).toEqual({ text: "Số:", confidence: 0.93, box: { left: 1, top: 2, right: 4, bottom: 6 } });
  });

  it("keeps words that have no boxes, and blank pages", () => {
    expect(readAlto(string('CONTENT="Số:"'))[0]!.blocks[0]!.lines[0]!.words).toEqual([{ text: "Số:" }]);
    expect(readAlto("<alto><Layout><Page/><Page/></Layout></alto>").map(({ number, blocks }) => [number, blocks.length])).toEqual([[1, 0], [2, 0]]);
  });

  it("reads UTF-16, told by its mark", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${string('CONTENT="Số:"')}`, "utf16le"));
    expect(pageReading(readAlto(bytes)).text).toBe("Số:");
  });

  it("says that a file was cut, or is another one", () => {
    expect(() => readAlto(ALTO.slice(0, 900))).toThrow(/inside <alto>/);
    expect(() => readAlto("<PcGts><Page/></PcGts>")).toThrow(/no <Page> inside <alto>/);
  });
});
