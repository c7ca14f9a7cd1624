/** Owns Vietnamese text that is not Unicode, TCVN3 (ABC), VNI, Windows-1258 and UTF-8 encoded twice: finding it by its letters, and turning it into Unicode. */

import { wrongArgument } from "../argument-checks.js";
import { toNfc } from "./normal-form.js";
import { isSyllable } from "./syllable.js";
import { decodedTwice, isEncodedTwice } from "./twice-encoded.js";

/** A Vietnamese encoding whose bytes were taken for Latin-1: three of 8 bits, and UTF-8 itself, encoded once more (`Quyáº¿t Ä‘á»‹nh`). */
export type LegacyEncoding = TableEncoding | "utf-8-twice";

type TableEncoding = "tcvn3" | "vni" | "windows-1258";

// TCVN 5712:1993, VN3. The capitals with a tone have no bytes of their own: fonts named .Vn…H draw these as capitals.
const TCVN3_FROM =
  "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
const TCVN3_TO =
  "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

// VNI for Windows writes a letter and then, where there is a mark, a character for it; some letters are one character.
const VNI_MARKS = "ùøûõïâáàåãäêéèúüë";
const VNI_MARKED: Readonly<Record<string, string>> = {
  a: "áàảãạâấầẩẫậăắằẳẵặ",
  e: "éèẻẽẹêếềểễệ",
  o: "óòỏõọôốồổỗộ",
  ô: "ớờởỡợ",
  u: "úùủũụ",
  ö: "ứừửữự",
  y: "ýỳỷỹ",
};
const VNI_ALONE_FROM = "íìæóòôöîñ";
const VNI_ALONE_TO = "íìỉĩịơưỵđ";

// Windows-1258 is Windows-1252 but for these: letters, and tones that stand behind their vowel as in NFD.
const W1258_FROM = "ÃãÐðÕõÝýÌìÒÞòþ";
const W1258_TO = "ĂăĐđƠơƯư\u0300\u0301\u0309\u0303\u0323₫";

interface Table {
  readonly pattern: RegExp;
  readonly letters: ReadonlyMap<string, string>;
}

/** A table of an encoding that has one character for one. */
function plainTable(from: string, to: string): Table {
  const letters = new Map<string, string>();
  for (let i = 0; i < from.length; i++) letters.set(from[i]!, to[i]!);
  return { pattern: new RegExp(`[${from}]`, "g"), letters };
}

function vniTable(): Table {
  const letters = new Map<string, string>();
  for (const [base, marked] of Object.entries(VNI_MARKED)) {
    for (let i = 0; i < marked.length; i++) {
      const [mark, letter] = [VNI_MARKS[i]!, marked[i]!];
      letters.set(base + mark, letter);
      letters.set(base.toUpperCase() + mark, letter.toUpperCase());
      letters.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    }
  }
  for (let i = 0; i < VNI_ALONE_FROM.length; i++) {
    letters.set(VNI_ALONE_FROM[i]!, VNI_ALONE_TO[i]!);
    letters.set(VNI_ALONE_FROM[i]!.toUpperCase(), VNI_ALONE_TO[i]!.toUpperCase());
  }
  return { pattern: /[aeoôuöy][ùøûõïâáàåãäêéèúüë]|[íìæóòôöîñ]/gi, letters };
}

const MAKE: Readonly<Record<TableEncoding, () => Table>> = {
  tcvn3: () => plainTable(TCVN3_FROM, TCVN3_TO),
  vni: vniTable,
  "windows-1258": () => plainTable(W1258_FROM, W1258_TO),
};
const TABLES: Partial<Record<TableEncoding, Table>> = {};
const tableOf = (encoding: TableEncoding): Table => (TABLES[encoding] ??= MAKE[encoding]());

function convertLetters(text: string, encoding: TableEncoding): string {
  const { pattern, letters } = tableOf(encoding);
  return text.replace(pattern, (found) => letters.get(found) ?? found);
}

const WORD = /[^\s\u0000-\u0040[-\u0060{-~]+/g;
const CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/;
const ONE_CAPITAL = /^[A-Z][^a-zA-Z]*$/;
const ANY_CAPITAL = /[A-Z]/;

/** TCVN3 writes `CéNG HßA` for CỘNG HÒA: words whose plain letters are all capitals become capitals. */
function raiseCapitals(line: string): string {
  const words = [...line.matchAll(WORD)];
  const capital = words.map((word) => CAPITALS.test(word[0]));
  let out = "";
  let at = 0;
  words.forEach((word, i) => {
    const besideCapitals = capital[i - 1] === true || capital[i + 1] === true;
    const bare = ONE_CAPITAL.test(word[0]) || (!ANY_CAPITAL.test(word[0]) && !/[a-z]/.test(word[0]));
    const raise = capital[i] === true || (bare && besideCapitals);
    const converted = convertLetters(word[0], "tcvn3");
    out += convertLetters(line.slice(at, word.index), "tcvn3") + (raise ? converted.toUpperCase() : converted);
    at = word.index + word[0].length;
  });
  return out + convertLetters(line.slice(at), "tcvn3");
}

/**
 * Text in a legacy encoding, read as Latin-1 or Windows-1252, turned into Unicode (NFC). What the encoding does not know
 * stays as it is. Text that is in no legacy encoding is spoilt: ask {@link detectLegacyEncoding} first.
 *
 * @throws KhoidauError `bad-argument` for another encoding.
 * @example
 * ```ts
 * import { convertLegacy } from "khoidau";
 * convertLegacy("ñoäc laäp", "vni"); // "độc lập"
 * convertLegacy("céng hßa x· héi", "tcvn3"); // "cộng hòa xã hội"
 * ```
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "utf-8-twice") return decodedTwice(text);
  if (!Object.hasOwn(MAKE, encoding)) throw wrongArgument("encoding", encoding, '"tcvn3", "vni", "windows-1258" or "utf-8-twice"');
  const converted = encoding === "tcvn3" ? text.split("\n").map(raiseCapitals).join("\n") : convertLetters(text, encoding);
  return toNfc(converted);
}

/** Only the start of a long text is looked at, in UTF-16 units. */
const LOOKED_AT = 50_000;
const MARKED_WORD = /[a-z\u00a1-\u00ff]*[\u00a1-\u00ff][a-z\u00a1-\u00ff]*/gi;
const BEYOND_LATIN1 = /[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/g;

/** Less than this is too little to tell by: a French or English text has a few marked words, too. */
const LEAST = { words: 4, characters: 3 };
/** Of all words of some letters this share is marked at least: of right Vietnamese 0.8 (0.5 in the barest lines), of what engines that know German read of it, where `ä ö ü` look like TCVN3, 0.2 to 0.5. */
const LEAST_MARKED = 0.45;
/** Its tags are words without marks. */
const MARKUP = /<[a-z?!]/i;
const LETTERS = /[a-z\u00a1-\u00ff]{2,}/gi;
/** Shares of the marked words: what the encoding must make syllables of, and what may be syllables as they stand. */
const SHARES = { converted: 0.85, asTheyStand: 0.5 };

/**
 * The legacy encoding that a text is in, or `undefined`. It is found by what the words with Latin-1 letters would mean:
 * read by the right table nearly all become Vietnamese syllables, while few are so as they stand. Unicode Vietnamese, French,
 * English, and readings by an engine that lost the marks are none of these.
 *
 * @example
 * ```ts
 * import { detectLegacyEncoding } from "khoidau";
 * detectLegacyEncoding("Céng hßa x· héi chñ nghÜa ViÖt Nam"); // "tcvn3"
 * detectLegacyEncoding("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"); // "vni"
 * detectLegacyEncoding("Cộng hòa xã hội chủ nghĩa Việt Nam"); // undefined
 * ```
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  const start = text.slice(0, LOOKED_AT);
  if (isEncodedTwice(start)) return "utf-8-twice";
  const words: readonly string[] = start.match(MARKED_WORD) ?? [];
  const characters = new Set(words.join("").replace(/[a-z]/gi, ""));
  if (words.length < LEAST_MARKED * (start.match(LETTERS)?.length ?? 0) && !MARKUP.test(start)) return undefined;
  if (words.length < LEAST.words || characters.size < LEAST.characters) return undefined;
  if ((start.match(BEYOND_LATIN1)?.length ?? 0) * 10 > words.length) return undefined;
  const share = (convert: (word: string) => string): number => syllables(words, convert) / words.length;
  if (isWindows1258(words)) return "windows-1258";
  if (share((word) => word) > SHARES.asTheyStand) return undefined;
  const tcvn3 = share((word) => convertLetters(word, "tcvn3"));
  const vni = share((word) => convertLetters(word, "vni"));
  if (Math.max(tcvn3, vni) < SHARES.converted) return undefined;
  return tcvn3 >= vni ? "tcvn3" : "vni";
}

function syllables(words: readonly string[], convert: (word: string) => string): number {
  return words.filter((word) => isSyllable(convert(word).toLowerCase())).length;
}

/** Many of its words are syllables as they stand (`là`, `công`), so those are asked that have a letter of its own. */
function isWindows1258(words: readonly string[]): boolean {
  const convert = (word: string): string => toNfc(convertLetters(word, "windows-1258"));
  const own = words.filter((word) => convertLetters(word, "windows-1258") !== word);
  if (own.length < LEAST.words || syllables(own, (word) => word) > SHARES.asTheyStand * own.length) return false;
  return syllables(words, convert) >= SHARES.converted * words.length;
}
