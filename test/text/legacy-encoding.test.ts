import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LegacyEncoding } from "../../src/text/legacy-encoding.js";
import { convertLegacy, detectLegacyEncoding } from "../../src/text/legacy-encoding.js";

/** The same sentence three times: what it says, and as each encoding's bytes look in Latin-1. */
const SAMPLES: readonly { says: string; tcvn3: string; vni: string }[] = [
  {
    says: "Độc lập - Tự do - Hạnh phúc",
    tcvn3: "§éc lËp - Tù do - H¹nh phóc",
    vni: "Ñoäc laäp - Töï do - Haïnh phuùc",
  },
  {
    says: "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ",
    tcvn3: "C¨n cø NghÞ ®Þnh sè 91/2017/N§-CP ngµy 31 th¸ng 7 n¨m 2017 cña ChÝnh phñ",
    vni: "Caên cöù Nghò ñònh soá 91/2017/NÑ-CP ngaøy 31 thaùng 7 naêm 2017 cuûa Chính phuû",
  },
  {
    says: "quỹ khuyến học, mỗi xã một thư viện; kỷ luật lao động tốt hơn",
    tcvn3: "quü khuyÕn häc, mçi x· mét th­ viÖn; kû luËt lao ®éng tèt h¬n",
    vni: "quyõ khuyeán hoïc, moãi xaõ moät thö vieän; kyû luaät lao ñoäng toát hôn",
  },
];

describe("convertLegacy", () => {
  it.each(SAMPLES)("reads $says", ({ says, tcvn3, vni }) => {
    expect(convertLegacy(tcvn3, "tcvn3")).toBe(says);
    expect(convertLegacy(vni, "vni")).toBe(says);
  });

  it("raises TCVN3 words that the font alone made capitals", () => {
    expect(convertLegacy("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3")).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(convertLegacy("Hµ Néi, ngµy 5; H¹nh phóc", "tcvn3")).toBe("Hà Nội, ngày 5; Hạnh phúc");
  });

  it("keeps VNI capitals, and letters of both cases", () => {
    expect(convertLegacy("COÄNG HOØA XAÕ HOÄI, ÖÙng Hoøa, Ñaïi Ñoàng, YÙ Yeân, LYÙ", "vni")).toBe(
      "CỘNG HÒA XÃ HỘI, Ứng Hòa, Đại Đồng, Ý Yên, LÝ",
    );
  });

  it("can write every letter of the alphabet in both encodings", () => {
    const alphabet = [..."àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"];
    const latin1 = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0xa1 + i));
    const pairs = [..."aeoôuöy"].flatMap((base) => [..."ùøûõïâáàåãäêéèúüë"].map((mark) => base + mark));
    const written = (encoding: LegacyEncoding, pieces: string[]): Set<string> => new Set(pieces.map((piece) => convertLegacy(piece, encoding)));
    const tcvn3 = written("tcvn3", latin1.filter((letter) => letter === "ý" || convertLegacy(letter, "tcvn3") !== letter));
    expect(alphabet.filter((letter) => !tcvn3.has(letter))).toEqual([]);
    const vni = written("vni", [...pairs, ..."íìæóòôöîñ"]);
    expect(alphabet.filter((letter) => !vni.has(letter))).toEqual([]);
  });

  it("composes the tones of Windows-1258, which stand behind their vowels", () => {
    expect(convertLegacy("Ðôòc lâòp - Týò do - Haònh phuìc, Cãn cýì, Uy ban, 5.000 þ", "windows-1258")).toBe("Độc lập - Tự do - Hạnh phúc, Căn cứ, Uy ban, 5.000 ₫");
  });

  it("leaves what the encoding does not know", () => {
    expect(convertLegacy("30/2020 (a) ©? 10 €", "vni")).toBe("30/2020 (a) ©? 10 €");
    expect(convertLegacy("", "tcvn3")).toBe("");
  });
});

describe("detectLegacyEncoding", () => {
  it.each(SAMPLES)("knows the encodings of: $says", ({ says, tcvn3, vni }) => {
    expect(detectLegacyEncoding(tcvn3)).toBe("tcvn3");
    expect(detectLegacyEncoding(vni)).toBe("vni");
    expect(detectLegacyEncoding(says)).toBeUndefined();
  });

  it("knows Windows-1258 by its own letters, many as there are that every encoding has", () => {
    expect(detectLegacyEncoding("Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam")).toBe("windows-1258");
    expect(detectLegacyEncoding("công nhân và nông dân là ông bà ta, có ba là bà, UÒy ban nhân dân ðaÞ baìo caìo")).toBe("windows-1258");
  });

  it.each([
    ["Vietnamese", "Thủ tướng Chính phủ yêu cầu các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ thi hành Chỉ thị này."],
    ["Vietnamese without rare letters", "là cà và hè về, bà mà đi thì hòa, toà, loá, quá già, hé cửa sổ là thấy hè"],
    ["decomposed Vietnamese", "Thủ tướng Chính phủ yêu cầu các Bộ trưởng".normalize("NFD")],
    ["French", "L’été où nous étions à la forêt, l’élève français a reçu la leçon; le garçon naïf préfère être hôte chez Noël."],
    ["English", "The café’s naïve façade, a cliché – and a résumé à la carte: £5, §3, ½ ©"],
    ["Portuguese", "A informação não é válida: três órgãos públicos já têm opinião, português e avó."],
    ["German", "Für größere Straßenbäume gelten die üblichen Maße; äußere Höhe, schöne Grüße, Übung"],
    ["Spanish", "El año pasado el niño pidió más atención: ¿quién será mañana el dueño de la montaña?"],
    ["a reading of Tesseract’s English model", "thyc hién Quyét dinh s6 733/QB -TTg cta Thu tuéng Chinh pht vé viéc td chirc Phong trao, bé s¢ t6 gép §"],
    ["a reading of an engine that knows German", "wong phe duyet phuong an don giän hoa thü tuc hanh chinh nöi bö theo Quyet dinh cüa Uy ban"],
    ["a short text", "bé"],
    ["nothing", ""],
  ])("does not take %s for legacy", (_, text) => {
    expect(detectLegacyEncoding(text)).toBeUndefined();
  });

  it("does not take the fixtures’ readings or gold for legacy, nor any line of them", () => {
    for (const stem of ["ban-tdkt-544-hd-btdkt", "hai-duong-04-hd-hdtdkt", "lao-cai-355-snv-tdkt"]) {
      for (const part of ["ocr", "gold"]) {
        const text = readFileSync(new URL(`../../fixtures/${stem}.${part}.txt`, import.meta.url), "utf8");
        expect(detectLegacyEncoding(text)).toBeUndefined();
        expect(text.split("\n").filter((line) => detectLegacyEncoding(line) !== undefined)).toEqual([]);
      }
    }
  });
});

it("takes no encoding that it does not know for another one", () => {
  expect(() => convertLegacy("ñoäc laäp", "viscii" as LegacyEncoding)).toThrow(/^encoding is "viscii"; expected "tcvn3", "vni", "windows-1258" or "utf-8-twice"/);
});
