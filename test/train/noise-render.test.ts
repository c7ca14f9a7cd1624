import { describe, expect, it } from "vitest";
import type { PageSpec, SetPage } from "../../src/train/noise-page.js";
import { pageLines } from "../../src/train/noise-page.js";
import { drawPage, pageSvg } from "../../src/train/noise-render.js";

const spec: PageSpec = { name: "trang", font: "Liberation Serif", size: 14, dpi: 72, damage: "clean" };
const page: SetPage = {
  width: 200, height: 60,
  lines: [{ words: [{ text: "Nơi", x: 10, y: 30 }, { text: "nhận:", x: 60, y: 30 }], style: { bold: true, italic: false } }],
};

describe("pageSvg", () => {
  it("places each word and marks bold lines", () => {
    expect(pageSvg(page, spec)).toContain('<g font-weight="bold"><text x="10" y="30">Nơi</text><text x="60" y="30">nhận:</text></g>');
  });

  it("is given back as lines", () => {
    expect(pageLines(page)).toEqual(["Nơi nhận:"]);
  });
});

describe("drawPage", () => {
  it("draws white paper of the page's size", async () => {
    const image = await drawPage({ ...page, lines: [] }, spec);
    expect([image.width, image.height]).toEqual([200, 60]);
    expect(image.data.every((grey) => grey === 255)).toBe(true);
  });
});
