import { beforeAll, describe, expect, it } from "vitest";
import type { Dictionary } from "../../src/dictionary/dictionary.js";
import { KhoidauError } from "../../src/errors.js";
import type { RestoreOptions } from "../../src/restore/options.js";
import { createRestorer } from "../../src/restore/restorer.js";
import { toyDictionary } from "./toy-dictionary.js";

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await toyDictionary();
});
const restore = (text: string, options: RestoreOptions = { profile: "tesseract-eng" }): string => createRestorer(dictionary, options).restore(text).text;

const READING = "Can ctr Quyét dinh s6 733/QĐ-TTg ngay 14/6/2019 cta Thu tuéng Chinh phu;";
const MEANT = "Căn cứ Quyết định số 733/QĐ-TTg ngày 14/6/2019 của Thủ tướng Chính phủ;";

describe("a dictionary learned from five lines", () => {
  it("gives a garbled line its words back", () => {
    expect(restore(READING)).toBe(MEANT);
    expect(restore(READING.toUpperCase())).toBe(MEANT.toUpperCase());
  });

  it("gives a stripped line its marks back", () => {
    expect(restore("Thu tuong Chinh phu quyet dinh tang bang khen.", {})).toBe("Thủ tướng Chính phủ quyết định tặng bằng khen.");
  });

  it("leaves right text as it is", () => {
    for (const profile of ["auto", "clean", "tesseract-vie"] as const) expect(restore(MEANT, { profile })).toBe(MEANT);
  });

  it("says what it did, word by word", () => {
    const { edits, tokens, damage, profile } = createRestorer(dictionary).restore("Quyét dinh vé viéc tang bang khen cta Thu tuéng");
    expect(edits.map(({ from, to, cause }) => `${from} → ${to} (${cause})`)).toEqual([
      "Quyét → Quyết (marks)", "dinh → định (marks)", "vé → về (marks)", "viéc → việc (marks)", "tang → tặng (marks)", "bang → bằng (marks)",
      "cta → của (letters)", "Thu → Thủ (marks)", "tuéng → tướng (letters)",
    ]);
    expect(tokens.map(({ text }) => text).join(" ")).toBe("Quyết định về việc tặng bằng khen của Thủ tướng");
    expect([damage, profile]).toEqual(["latin", "general"]);
  });

  it("puts decomposed and composed readings right alike", () => {
    expect(restore(READING.normalize("NFD"))).toBe(MEANT.normalize("NFC").replace("733/QĐ-TTg", "733/QĐ-TTg".normalize("NFD")));
  });

  it("joins and splits", () => {
    expect(restore("Quyét dinh vé viéc t ang bang khen")).toBe("Quyết định về việc tặng bằng khen");
    expect(restore("Quyét dinh véviéc tang bang khen")).toBe("Quyết định về việc tặng bằng khen");
  });

  it("never joins across a line end, a page end or a tab stop", () => {
    for (const gap of ["\n", "\r\n", "\f", "\t", "\u2028"]) expect(restore(`Quyét dinh vé viéc t${gap}ang bang khen`)).toContain(gap);
  });

  it("writes the tone mark where it is asked to", () => {
    const reading = "Ủy ban nhân dân tỉnh Thanh Hoá hoà giải về đất đai.";
    expect(restore(reading, {})).toBe(reading);
    expect(restore(reading, { tonePlacement: "old" })).toBe("Ủy ban nhân dân tỉnh Thanh Hóa hòa giải về đất đai.");
    expect(restore(reading, { tonePlacement: "new" })).toBe("Uỷ ban nhân dân tỉnh Thanh Hoá hoà giải về đất đai.");
  });

  it("repairs in the document's own placement", () => {
    expect(restore("Uỷ ban nhân dân tỉnh Thanh Hoá hoa giải về đất đai.", { profile: "tesseract-vie" })).toContain("hoà giải");
    expect(restore("Ủy ban nhân dân tỉnh Thanh Hóa hoa giải về đất đai.", { profile: "tesseract-vie" })).toContain("hòa giải");
  });

  it("knows the user's terms, words that the dictionary lacks as well", () => {
    const terms = ["Trần Khắc Ưng"];
    const reading = "Thu tuéng Chinh phu tang bang khen cta Tran Khac Ung";
    expect(restore(reading, { profile: "tesseract-eng", terms })).toBe("Thủ tướng Chính phủ tặng bằng khen của Trần Khắc Ưng");
    expect(createRestorer(dictionary, { profile: "tesseract-eng", terms }).restore(reading).edits.some(({ cause }) => cause === "term")).toBe(true);
  });

  it("gives for a text the same, whatever it was given before", () => {
    const restorer = createRestorer(dictionary);
    const texts = [READING, MEANT, "Thu tuong Chinh phu quyet dinh", "", "Qu6c h¢i v§ 40 @@", READING];
    const alone = texts.map((text) => createRestorer(dictionary).restore(text));
    expect(texts.map((text) => restorer.restore(text))).toEqual(alone);
  });
});

describe("options", () => {
  it.each<[RestoreOptions, string]>([
    [{ minConfidence: 1.5 }, "minConfidence"],
    [{ minConfidence: NaN }, "minConfidence"],
    [{ lmWeight: -1 }, "lmWeight"],
    [{ beamWidth: 0 }, "beamWidth"],
    [{ profile: "abbyy" as never }, "profile"],
    [{ tonePlacement: "middle" as never }, "tonePlacement"],
    [{ noise: "eat" as never }, "noise"],
    [{ terms: [{ text: "thi đua", weight: 11 }] }, "thi đua"],
  ])("%j is refused", (options, name) => {
    const make = (): unknown => createRestorer(dictionary, options);
    expect(make).toThrow(KhoidauError);
    expect(make).toThrow(name);
  });

  it("may be left undefined", () => {
    expect(createRestorer(dictionary, { minConfidence: undefined, profile: undefined } as never).restore(MEANT).profile).toBe("clean");
  });

  it("a user's term without a letter does nothing", () => {
    expect(restore(MEANT, { terms: ["!!!", "", { text: " " }] })).toBe(MEANT);
  });
});
