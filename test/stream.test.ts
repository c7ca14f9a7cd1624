import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RestoredPart } from "../src/stream.js";
import { restoreAll, restoreStream, restoreTextStream } from "../src/stream.js";

const echo = { restore: (text: string) => ({ text }) };

async function parts(pieces: Iterable<string>, partLength?: number): Promise<RestoredPart<{ text: string }>[]> {
  const found = [];
  for await (const part of restoreAll(pieces, echo, partLength === undefined ? {} : { partLength })) found.push(part);
  return found;
}
const texts = async (pieces: Iterable<string>, partLength?: number): Promise<string[]> =>
  (await parts(pieces, partLength)).map((part) => part.restoration.text);

describe("restoreAll", () => {
  it("loses and adds nothing, whatever the pieces, and says where each part starts", async () => {
    const piece = fc.string({ unit: fc.constantFrom("ạ", "a\u0323", "b", " ", "\n", "\r\n", "\n\n", "𠀀"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 16, max: 40 }), async (pieces, length) => {
        const found = await parts(pieces, length);
        const whole = pieces.join("");
        expect(found.map((part) => part.restoration.text).join("")).toBe(whole);
        for (const { start, restoration } of found) {
          expect(whole.startsWith(restoration.text, start)).toBe(true);
          expect(restoration.text.length).toBeLessThanOrEqual(length * 1.5);
          expect(restoration.text).not.toMatch(/^[\udc00-\udfff\p{M}]/u);
        }
      }),
    );
  });

  it("cuts after a blank line before it cuts after a line, and there before it cuts at white space", async () => {
    expect(await texts(["một hai\nba bốn\n\nnăm\nsáu bảy tám"], 20)).toEqual(["một hai\nba bốn\n\n", "năm\nsáu bảy tám"]);
    expect(await texts(["một hai ba\nbốn năm sáu bảy tám chín"], 20)).toEqual(["một hai ba\n", "bốn năm sáu bảy tám chín"]);
    expect(await texts(["mộthaibabốn nămsáubảytámchín mười"], 20)).toEqual(["mộthaibabốn ", "nămsáubảytámchín mười"]);
  });

  it("keeps a short text whole, and leaves no short part at the end of a long one", async () => {
    expect(await texts(["Quyết ", "định\n"])).toEqual(["Quyết định\n"]);
    expect(await texts([])).toEqual([]);
    const lengths = (await texts(["một dòng\n".repeat(20_000)])).map((text) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(32_768);
  });

  it("takes a single line of 50 MB in bounded parts", async () => {
    let length = 0;
    let longest = 0;
    for await (const { restoration } of restoreAll(["x".repeat(50_000_000)], echo)) {
      length += restoration.text.length;
      longest = Math.max(longest, restoration.text.length);
    }
    expect([length, longest <= 98_304]).toEqual([50_000_000, true]);
  });

  it("refuses a part length that is no length", async () => {
    await expect(parts(["a"], 0)).rejects.toMatchObject({ code: "bad-argument" });
  });

  it("passes on what the restorer throws", async () => {
    const sick = { restore: (): never => { throw new RangeError("sick"); } };
    await expect(restoreAll(["a"], sick).next()).rejects.toThrow("sick");
  });
});

async function all<T>(stream: ReadableStream<T>): Promise<T[]> {
  const reader = stream.getReader();
  const values: T[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) values.push(next.value);
  return values;
}

describe("streams", () => {
  const source = (pieces: string[]): ReadableStream<string> =>
    new ReadableStream({ start: (out) => { pieces.forEach((piece) => out.enqueue(piece)); out.close(); } });

  it("give the parts that the iterator gives", async () => {
    const pieces = Array.from({ length: 30 }, (_, i) => `dòng ${i}\n`);
    expect(await all(source(pieces).pipeThrough(restoreStream(echo, { partLength: 32 })))).toEqual(await parts(pieces, 32));
  });

  it("give plain text", async () => {
    expect(await all(source(["thi đua ", "khen thưởng"]).pipeThrough(restoreTextStream(echo)))).toEqual(["thi đua khen thưởng"]);
  });

  it("do not read on while nobody takes what is ready", async () => {
    let pulled = 0;
    const endless = new ReadableStream<string>({ pull: (out) => { pulled++; out.enqueue("một dòng\n".repeat(4)); } });
    const reader = endless.pipeThrough(restoreStream(echo, { partLength: 16 })).getReader();
    await reader.read();
    await new Promise((done) => setTimeout(done, 10));
    expect(pulled).toBeLessThan(10);
    await reader.cancel();
  });
});

it("refuses bytes, which would come out as numbers", async () => {
  const bytes = new Blob(["Ủy ban nhân dân"]).stream() as unknown as ReadableStream<string>;
  await expect(bytes.pipeThrough(restoreTextStream(echo)).getReader().read()).rejects.toThrow(/a piece of the text is an? \w+; expected a string; bytes go through new TextDecoderStream\(\) first/);
  await expect(parts([5 as unknown as string])).rejects.toMatchObject({ code: "bad-argument" });
});
