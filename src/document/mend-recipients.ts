/** Owns the set phrases of the recipients in a damaged text: `Như trên`, `(để b/c)`, `Lưu: VT`, the sign that ends an item. */

import { foldLetters } from "./fold-letters.js";
import { lettersApart } from "./letters-apart.js";
import type { Mend } from "./mend.js";
import type { RecipientsFound } from "./recipients.js";
import type { SourceText } from "./source-text.js";
import { postNames } from "./structural-terms.js";

/** `để b/c` as engines and language models have it. */
const FOR_REPORT = /[({[] ?(?:để|đế|đề|đê|de)(\s)b(?!iết)(?: c|[^\s)]{0,3}) ?[)}\]]?(?=[;,.:?\s]*$)/u;
const FILED = /^(L(?:\p{Ll}{1,3}|[UƯ]U))( ?[:;.,])?( ?)(?=V[\p{L}\d](?![\p{L}\d])|VP|Văn phòng|HS|HC)/u;
/** `VT` (văn thư) misread; no such unit is called by two of these letters. */
const REGISTRY = /(?<=^L\p{L}{1,3} ?[:;.,]? ?)V[ÌIÍLl1í](?![\p{L}\d/])/u;
const AS_ABOVE = /^(?:c[aấâ]p|nh[uưứừ]) ?tr[eêé]n(?=[;,.:?\s]*$)/iu;
const AS_ARTICLE = /^nh[uư] [đd]i[eê]u (?=\d)/iu;
/** Its second half, lost at the beginning of a line. */
const OPEN_REPORT = /(?<=\()(?:để|đế|đề)$/u;
/** `Sở, ban, ngành` opens a recipient more often than anything else; `S` is read as a figure. */
const OFFICES = /^[S58][6ởỞỏõoơở], (?=ban, ngành)/u;
/** Signs inside an item, and set words of it. */
const INSIDE: readonly (readonly [form: RegExp, to: string])[] = [
  // "CT. PCT UBND tỉnh", "PCVP. KTTH"; a town, an authority and a title have their point
  [/\.(?= \p{Lu}{2,}(?:[\s,;.]|$))(?<=(?<!\p{L})(?!(?:TP|TX|TT|VP|KT|TL|TM|TS|GS|PGS|BS|P|Q)\.)[\p{Lu}-]{2,}.)/gu, ","],
  // "UBND các thành phố. Hà Nội", "Các Sở, Văn hóa" with a list behind it
  [/\.(?= \p{Lu}[^;]*,)(?<=^(?:Các (?:Bộ|Sở)|UBND các (?:tỉnh|thành phố)|VPCP|VPUB).)/gu, ":"],
  [/(?<!\p{L})C[ôốồổỗộ]ng(?= TTĐT)/gu, "Cổng"],
  // "(blo)", "(b/©)", "(b c)"; "(bc)" may be printed so
  [/(?<=\()b(?: ?[/\u2044lI1i!.,] ?[coe0G©€]| c)(?=\))/gu, "b/c"],
  [/(?<=\((?:để )?b\/)c[aàảãạâ]o(?=\))/gu, "cáo"],
  // "(để 1/h)"
  [/(?<=\(để )[1lI](?=\/h\))/gu, "t"],
  // "thuộc. trung ương"
  [/\.(?= \p{Ll}{2})(?<=\p{Ll}{3}.)/gu, ""],
  // "khu vực Ì", "Khu vực 1X"
  [/(?<![\p{L}\d])[ÌÍ](?![\p{L}\d])|1(?=[VX](?![\p{L}\d]))(?<=\p{Ll} .)/gu, "I"],
  // "điện tử? Chính phủ"
  [/\?(?= \p{L})(?<=\p{Ll}{2}.)/gu, ""],
  [/(?<!\p{L})Hđnd(?!\p{L})/gu, "HĐND"],
  [/(?<!\p{L})Ubnd(?!\p{L})/gu, "UBND"],
  [/^S[ơờỡợ](?= \p{Lu})/gu, "Sở"],
  [/^Các S[ơờỡợ][,.:](?= \p{Lu})/gu, "Các Sở:"],
  [/(?<![\p{L}\d])TT[pq8](?![\p{L}\d])/gu, "TTg"],
  // nobody's name is two sentences: "Công an tỉnh. Báo Quảng Ngãi"
  [/\.(?= \p{Lu}\p{Ll})(?<=^(?!Lưu).*\p{Ll}{3}.)/gu, ","],
  // a typist's mark with a number, "Vil6": no syllable ends so
  [/[lI](?=\d{1,2}\))(?<=\(\p{Lu}\p{Ll}{1,6}.)/gu, "1"],
  // "Lưu: VT, XNK 15)"
  [/(?<=^Lưu[^()]{1,40}[\p{Lu}\d] )(?=\d{1,3}b?\)[^()]*$)/gu, "("],
];
const END = /(?<=[\p{L}\d)])(?:\?;?|[:;]\?|:)$/u;

/** The words of an item that are these letters, but for as many wrong or lost. */
function nearWhole(text: string, letters: string, most: number): RegExpExecArray | null {
  const words = /(?<=^[-_~\s]*)\p{Lu}[\p{L} ]*(?=[;,.:?\s]*$)/u.exec(text);
  return words !== null && lettersApart(foldLetters(words[0]).replace(/ /g, ""), letters, most) <= most ? words : null;
}

/** How a text came about. */
export interface TextMaking {
  /** By hand, without marks: its signs can be trusted. */
  readonly isTyped: boolean;
}

/** The mends of a list. */
export function recipientMends(source: SourceText, { items }: RecipientsFound, { isTyped }: TextMaking): Mend[] {
  return items.flatMap(({ spans }, i) => {
    const { start } = spans[0]!;
    const { end } = spans.at(-1)!;
    const text = source.text.slice(start, end);
    const mends: Mend[] = [];
    const put = (found: RegExpExecArray | null, to: string): void => {
      if (found !== null && found[0] !== to) mends.push({ start: start + found.index, end: start + found.index + found[0].length, to, cause: "term" });
    };
    const report = FOR_REPORT.exec(text);
    put(report, `(để${report?.[1] ?? " "}b/c)`);
    put(OPEN_REPORT.exec(text), "để b/c)");
    if (i === 0) put(AS_ABOVE.exec(text) ?? nearWhole(text, "nhutren", 1), "Như trên");
    if (i === 0) put(nearWhole(text, "nhuthanhphan", 2), "Như thành phần");
    put(OFFICES.exec(text), "Sở, ");
    put(AS_ARTICLE.exec(text), "Như Điều ");
    if (!isTyped) for (const [form, to] of INSIDE) for (const found of text.matchAll(form)) put(found, to);
    const post = misreadPost(text);
    put(post?.read ?? null, post?.right ?? "");
    const next = items[i + 1]?.spans[0]!.start;
    // "- Chính phủ:" with "+ Thủ tướng;" under it keeps its colon
    if (next !== undefined) put(isTyped || /\+\s?$/.test(source.text.slice(next - 3, next)) ? null : END.exec(text), ";");
    else {
      const filed = FILED.exec(text);
      // a colon stands behind the word, if any sign does
      put(filed, `Lưu${filed?.[2] === undefined ? "" : ":"}${filed?.[3] ?? ""}`);
      put(REGISTRY.exec(text), "VT");
    }
    return mends;
  });
}

/** A post that a recipient begins with, its marks misread: `Thử tưởng` is no word. */
function misreadPost(text: string): { read: RegExpExecArray; right: string } | undefined {
  const read = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){1,2}(?=,)/u.exec(text);
  const posts = read === null ? [] : postNames().filter((post) => foldLetters(post) === foldLetters(read[0]));
  return posts.length === 1 ? { read: read!, right: posts[0]! } : undefined;
}
