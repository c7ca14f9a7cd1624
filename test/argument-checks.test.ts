/** Callers without types: every public door answers a wrong argument with `bad-argument` and what to give instead. */
import { beforeAll, describe, expect, it } from "vitest";
import { KhoidauError } from "../src/errors.js";
import type { Dictionary, RestoreOptions } from "../src/index.js";
import { createRestorer, openDictionary, readDocument, verifyDictionary, writeDictionary } from "../src/index.js";
import { openPackagedDictionary } from "../src/node.js";
import { packagedScanRestorer, readSource, scan, scanInto } from "../src/scan/index.js";
import { restoreTextStream } from "../src/stream.js";
import { toyDictionary } from "./restore/toy-dictionary.js";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await toyDictionary();
});

/** What a door says; fails where it says nothing, or throws anything but `bad-argument`. */
async function said(door: () => unknown): Promise<string> {
  try {
    await door();
  } catch (error) {
    if (error instanceof KhoidauError && error.code === "bad-argument") return error.message;
    throw error;
  }
  throw new Error("nothing was said");
}

describe("a wrong argument", () => {
  it("of restore", async () => {
    const restorer = createRestorer(dictionary);
    for (const [reading, kind] of [[undefined, "undefined"], [5, "the number 5"], [new Uint8Array(3), "a Uint8Array"], [null, "null"], [{ text: "a" }, "an object of another kind"]] as const) {
      expect(await said(() => restorer.restore(reading as never))).toMatch(new RegExp(`^reading is ${kind}; expected a string`));
    }
  });

  it("of createRestorer", async () => {
    for (const wrong of [{}, undefined, new Uint8Array(8), Promise.resolve(dictionary)]) expect(await said(() => createRestorer(wrong as never))).toMatch(/^dictionary is .*openPackagedDictionary/);
    const options = (given: object | number): Promise<string> => said(() => createRestorer(dictionary, given as RestoreOptions));
    expect(await options({ terms: "abc" })).toMatch(/^terms is "abc"; expected a list/);
    expect(await options({ terms: ["abc", 5] })).toMatch(/^terms\[1\] is the number 5; expected a string or/);
    expect(await options({ terms: [null] })).toMatch(/^terms\[0\] is null/);
    expect(await options({ minConfidence: "0.5" })).toMatch(/^minConfidence is "0.5"; expected a number from 0 to 1/);
    expect(await options({ adapt: 1 })).toMatch(/^adapt is the number 1/);
    expect(await options({ minconfidence: 0.5 })).toBe('createRestorer has no option "minconfidence"; did you mean minConfidence?');
    expect(await options({ term: ["abc"] })).toContain("did you mean terms?");
    expect(await options({ colour: true })).toMatch(/no option "colour"; options are terms, profile, minConfidence/);
    expect(await options(5)).toMatch(/^options of createRestorer is the number 5/);
  });

  it("of readDocument", async () => {
    for (const wrong of [5, undefined, null, {}, [5], new Uint8Array(3)]) expect(await said(() => readDocument(wrong as never))).toMatch(/^input is .*; expected a string, a restoration/);
    expect(await said(() => readDocument("", { page: [] } as never))).toContain("did you mean pages?");
  });

  it("of openDictionary", async () => {
    for (const wrong of [undefined, "vi-admin.kdict", [1, 2], {}]) for (const open of [openDictionary, verifyDictionary]) expect(await said(() => open(wrong as never))).toMatch(/^bytes is .*; expected a Uint8Array or an ArrayBuffer/);
    expect(await said(() => openPackagedDictionary({ sizes: "small" } as never))).toContain("did you mean size?");
  });

  it("of a scan and of a stream", async () => {
    expect(await said(() => scan(["a.pdf"], { job: 2 } as never).next())).toContain("did you mean jobs?");
    expect(await said(() => readSource("a.pdf", { layer: "use" } as never))).toContain("did you mean layers?");
    expect(await said(() => scanInto(["a.pdf"], {} as never))).toMatch(/^out is undefined; expected the folder/);
    expect(await said(() => scanInto(["a.pdf"], { out: "right", format: ["txt"] } as never))).toContain("did you mean formats?");
    expect(await said(() => scanInto(["a.pdf"], { out: "right", formats: "txt" } as never))).toMatch(/^formats is "txt"; expected a list/);
    expect(await said(() => scanInto(["a.pdf"], { out: "right", exclude: "x" } as never))).toContain('no option "exclude"');
    expect(await said(() => packagedScanRestorer({ minConfidence: 0.9 } as never))).toContain("options are dictionary, size, options");
    expect(await said(() => restoreTextStream(createRestorer(dictionary), { partlength: 20 } as never))).toContain("did you mean partLength?");
  });
});

it("openDictionary takes what fetch gives: an ArrayBuffer", () => {
  const bytes = writeDictionary(new Map([["a", Uint8Array.of(7)]]), { name: "toy" });
  const buffer = bytes.slice().buffer;
  expect(openDictionary(buffer).u8("a")[0]).toBe(7);
  expect(verifyDictionary(buffer).meta).toEqual({ name: "toy" });
  expect(openDictionary(Buffer.from(bytes)).u8("a")[0]).toBe(7);
});
