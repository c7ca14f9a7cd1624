/** Owns signatures that a seal has spoilt: authority and post are told from what is left of their lines and from who may sign for whom. */

import { foldLetters } from "./fold-letters.js";

// The seal covers the left third of a signature (Nghị định 30/2020/NĐ-CP, Phụ lục I), so the ends of its lines can be trusted.
const CHIEFS = [
  "BỘ TRƯỞNG, CHỦ NHIỆM", "BỘ TRƯỞNG", "THỦ TƯỚNG", "CHỦ TỊCH", "TỔNG GIÁM ĐỐC", "GIÁM ĐỐC", "CHỦ NHIỆM", "CHÁNH VĂN PHÒNG", "TỔNG CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "CỤC TRƯỞNG",
  "VỤ TRƯỞNG", "VIỆN TRƯỞNG", "HIỆU TRƯỞNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "TỔNG THANH TRA", "CHÁNH THANH TRA", "THỐNG ĐỐC", "CHÁNH ÁN", "TỔNG BIÊN TẬP",
];
const DEPUTIES: Readonly<Record<string, string>> = { "BỘ TRƯỞNG, CHỦ NHIỆM": "PHÓ CHỦ NHIỆM", "BỘ TRƯỞNG": "THỨ TRƯỞNG" };
/** Whose chief has which post, where what is left fits several. */
const HEADS: readonly (readonly [issuer: RegExp, chief: string])[] = [
  [/^van phong chinh phu/, "BỘ TRƯỞNG, CHỦ NHIỆM"], [/^bo /, "BỘ TRƯỞNG"], [/^(?:uy ban|ubnd|hoi dong)/, "CHỦ TỊCH"], [/^(?:thu tuong|chinh phu)/, "THỦ TƯỚNG"], [/^(?:so|trung tam|benh vien|kho bac)/, "GIÁM ĐỐC"],
  [/^tong cuc/, "TỔNG CỤC TRƯỞNG"], [/^chi cuc/, "CHI CỤC TRƯỞNG"], [/^cuc/, "CỤC TRƯỞNG"], [/^vien/, "VIỆN TRƯỞNG"], [/^truong/, "HIỆU TRƯỞNG"], [/^ban/, "TRƯỞNG BAN"], [/^phong/, "TRƯỞNG PHÒNG"],
];
const BODIES = ["ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "CHÍNH PHỦ", "BAN CHỈ ĐẠO", "HỘI ĐỒNG", "BAN CHẤP HÀNH"];

/** Letters of an end that must be left to tell a post. */
const LEAST_LEFT = 4;
/** What may stand before that end: the rest of a lost head, strokes of a seal. */
const MOST_CRUMBS = 9;

/** The post of a deputy. */
export function deputyOf(chief: string): string {
  return DEPUTIES[chief] ?? `PHÓ ${chief}`;
}

/** What two lines, one over the other, were before the seal: `KT. CHỦ TỊCH` over `PHÓ CHỦ TỊCH`. */
export interface SpoiltPair {
  readonly authority: "KT." | "TM.";
  readonly onBehalfOf: string;
  readonly position: string;
}

/**
 * What is meant by two lines over a name; `undefined` where too little is left. Only a deputy signs under a chief, so two lines
 * that end in the same post are `KT.` with the chief, and the deputy.
 *
 * @example
 * ```ts
 * import { spoiltPair } from "./spoilt-signature.js";
 * spoiltPair(". GIÁM ĐỐC", "Ó GIÁM ĐỐC", "so xay dung"); // { authority: "KT.", onBehalfOf: "GIÁM ĐỐC", position: "PHÓ GIÁM ĐỐC" }
 * ```
 */
export function spoiltPair(upper: string, lower: string, issuer: string | undefined): SpoiltPair | undefined {
  const chiefs = bestOf(CHIEFS, (chief) => {
    const left = [endLeft(upper, chief), endLeft(lower, deputyOf(chief))];
    return left.includes(0) ? 0 : left[0]! + left[1]!;
  });
  const chief = chiefs.length > 1 ? chiefs.find((one) => one === headOf(issuer)) : chiefs[0];
  if (chief !== undefined) return { authority: "KT.", onBehalfOf: chief, position: deputyOf(chief) };
  const body = bestOf(BODIES, (one) => endLeft(upper, one));
  const posts = bestOf(CHIEFS, (post) => endLeft(lower, post));
  const post = posts.length > 1 ? posts.find((one) => one === headOf(issuer)) : posts[0];
  return body.length === 1 && post !== undefined ? { authority: "TM.", onBehalfOf: body[0]!, position: post } : undefined;
}

/** The body that a spoilt line over such a pair names. */
export function spoiltBody(line: string): string | undefined {
  const bodies = bestOf(BODIES, (body) => (endLeft(line, body) >= body.length / 2 ? endLeft(line, body) : 0));
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** True where a line is what a seal left of the deputy of a chief: `HỆ TRƯỞNG` under `KT. BỘ TRƯỞNG`. */
export function isSpoiltDeputy(line: string, chief: string): boolean {
  return CHIEFS.includes(chief) && endLeft(line, deputyOf(chief)) >= LEAST_LEFT;
}

/** True where a line is a deputy's post without its first words, `TRƯỞNG` under `KT. BỘ TRƯỞNG`: none but a deputy signs so. */
export function isBeheadedDeputy(line: string, chief: string): boolean {
  return CHIEFS.includes(chief) && deputyOf(chief).endsWith(` ${line}`);
}

function headOf(issuer: string | undefined): string | undefined {
  return issuer === undefined ? undefined : HEADS.find(([body]) => body.test(issuer))?.[1];
}

/** Those with the highest score over nought. */
function bestOf(phrases: readonly string[], score: (phrase: string) => number): string[] {
  let best = 0;
  let list: string[] = [];
  for (const phrase of phrases) {
    const now = score(phrase);
    if (now > best) [best, list] = [now, [phrase]];
    else if (now === best && now > 0) list.push(phrase);
  }
  return list;
}

const bare = (text: string): string => foldLetters(text).replace(/[^a-z]+/g, " ").trim();

/** How many letters of a phrase's end a line ends in; 0 where fewer than four, or where too much stands before them. */
function endLeft(line: string, phrase: string): number {
  const a = bare(line);
  const b = bare(phrase);
  let left = 0;
  while (left < a.length && left < b.length && a[a.length - 1 - left] === b[b.length - 1 - left]) left++;
  const end = b.slice(b.length - left);
  // the last word must be there whole
  if (end.replace(/ /g, "").length < LEAST_LEFT || (left < b.length && !end.includes(" ") && b[b.length - 1 - left] !== " ")) return 0;
  if (left === a.length || left === b.length || a.length - left <= MOST_CRUMBS) return left - (end.match(/ /g) ?? []).length;
  return 0;
}
