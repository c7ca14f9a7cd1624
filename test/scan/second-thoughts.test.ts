/** Second thoughts on a picture: read the other way up where the engine is in doubt. */

import { describe, expect, it } from "vitest";
import type { Page } from "../../src/page/page.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import { isSure, readEitherWay } from "../../src/scan/second-thoughts.js";
import { picture } from "./fake-engine.js";

const words = (count: number, text: string, confidence?: number): Page =>
  ({ number: 1, blocks: [{ lines: [{ words: Array.from({ length: count }, () => ({ text, ...(confidence === undefined ? {} : { confidence }) })) }] }], noise: [] });

/** An engine that is sure of pages whose first pixel is black, and of no other. */
function reader(black: Page, other: Page): { read: (asked: PagePicture) => Promise<Page>; asked: number[] } {
  const asked: number[] = [];
  return { asked, read: (one) => Promise.resolve((asked.push(one.made.turned), one.grey[0] === 0 ? black : other)) };
}

const onItsHead: PagePicture = { ...picture(1), grey: Uint8Array.from({ length: 16 }, (_, i) => (i === 15 ? 0 : 255)), noise: [{ kind: "seal", box: { left: 0, top: 0, right: 1, bottom: 2 } }] };

describe("a page that reads like nothing", () => {
  it("is read upside down, and its zones turn with it", async () => {
    const { read, asked } = reader(words(20, "Căn", 0.95), words(20, "uẹO", 0.42));
    const { page, picture: seen } = await readEitherWay(onItsHead, read);
    expect(page.blocks[0]!.lines[0]!.words[0]!.text).toBe("Căn");
    expect(asked).toEqual([0, 180]);
    expect(seen).toMatchObject({ made: { turned: 180 }, noise: [{ kind: "seal", box: { left: 3, top: 2, right: 4, bottom: 4 } }] });
  });

  it("stays as it lay where it reads no better so", async () => {
    const { read } = reader(words(20, "?", 0.3), words(20, "uẹO", 0.42));
    expect((await readEitherWay(onItsHead, read)).picture).toBe(onItsHead);
  });
});

describe("one reading is enough", () => {
  it.each([
    ["where the engine is sure", words(20, "Căn", 0.9)], ["of a few words", words(3, "uẹO", 0.1)], ["of an engine that tells no confidence", words(20, "uẹO")],
  ])("%s", async (_, page) => {
    const { read, asked } = reader(page, page);
    await readEitherWay(onItsHead, read);
    expect(asked).toEqual([0]);
  });
});

it("an engine that tells no confidence, or reads next to nothing, is not sure", () => {
  expect([words(20, "Căn", 0.9), words(20, "Căn"), words(3, "Căn", 0.9)].map(isSure)).toEqual([true, false, false]);
});
