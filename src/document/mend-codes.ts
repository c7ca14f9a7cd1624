/** Owns the grammar of codes in a damaged text: their slashes and hyphens, what was glued to them, the body that a citation names behind them. */

import { figuresOf } from "./mend-dates.js";
import { initials, isOneAlike } from "./mended-code.js";
import type { Mend } from "./mend.js";
import type { Citation } from "./references.js";

/** A code up to a joint: number, year, groups. */
const UP_TO_JOINT = String.raw`\d(?:/\d{4})?[/-]\p{Lu}[\p{Lu}\p{Ll}]{0,8}`;
/** What they look for comes first and what stands before it last (a point for each unit that was found): they are asked at every place. */
const FORMS: readonly (readonly [form: RegExp, to: (found: RegExpExecArray) => string])[] = [
  // "số542/2016/TT-BTNMT", "sé98/BTNMT-VP", "s62556-NQ/TW"
  [/(?<![\p{L}\d])([sS])(?:\p{Ll}|6(?=\d{2}))(?=\d{1,5}(?:\/(?:\d{4}\/)?\p{Lu}{2}|-\p{Lu}{2}[\p{Lu}\p{Ll}]?\/))/gu, ([, first]) => `${first!}ố `],
  // "SỐ 7S/GGT-SNgV" at the beginning of a line
  [/(?<=^S[ốỐ]:? {0,8})(?=[\dOolISBZ]*\d)[\dOolISBZ]{1,5}(?=\/(?:\d{4}\/)?\p{Lu}{2})/gmu, ([read]) => figuresOf(read!.toLowerCase())],
  // "NĐ=CP", "KH~TU"
  [new RegExp(String.raw`[=~_](?=\p{Lu}{2})(?<=${UP_TO_JOINT}.)`, "gu"), () => "-"],
  // "KH-TỪ": no sign of tone in a symbol
  [new RegExp(String.raw`T[ÙÚỦŨỤƯỪỨỬỮỰ](?![\p{L}])(?<=${UP_TO_JOINT}[=~_/-]..)`, "gu"), () => "TU"],
  // "3318-NQ-TW" of the Party
  [/-(?=TW(?!\p{L}))(?<=(?<![\p{L}\d/-])\d{1,4}-(?:NQ|CT|QĐ|KL|HD|BC|TB|KH|TTr|CV|QyĐ)-)/gu, () => "/"],
  // "2082/2017/NĐ-CPngày", "976/CT-TTgngày", "2975-NQ/TWngày"
  [new RegExp(String.raw`(?=ngày\s?\d)(?<=${UP_TO_JOINT}[/-](?:\p{Lu}{1,8}|TTg))`, "gu"), () => " "],
  // "NĐ-C.P", "L-C.TN": no point is between such capitals but before a Roman number, "VPCP-V.I"
  [new RegExp(String.raw`\.(?=(?![IVX]+(?![\p{L}]))\p{Lu}{1,2}(?![\p{L}.]))(?<=${UP_TO_JOINT}[/-]\p{Lu}.)`, "gu"), () => ""],
  // "1456/QĐĐ-TTg", "QQĐ": a type with a letter twice is none
  [/(?:QĐ[ĐÐ]|QQĐ|QDĐ|NĐĐ|NNĐ)(?=-)(?<=\d\/(?:\d{4}\/)?...)/gu, ([read]) => (read!.startsWith("N") ? "NĐ" : "QĐ")],
  // "QĐ-TTp", "QĐ-TT8": small is but one letter of a body's name
  [new RegExp(String.raw`[pqjyø98](?![\p{L}\d])(?<=${UP_TO_JOINT}-TT.)`, "gu"), () => "g"],
  // "TTr-SNNMT| ngày": a speck before what names day or body
  [new RegExp(String.raw`[|!\].:;'’_](?=\s(?:ngày|của)\s)(?<=${UP_TO_JOINT}[/-](?:\p{Lu}{1,8}|TTg).)`, "gu"), () => ""],
  // "số. 108/TTr-STC"
  [/\.(?= \d{1,5}\/(?:\d{4}\/)?\p{Lu})(?<=(?<!\p{L})[sS]ố.)/gu, () => ""],
  // a decree is always the Government's
  [/(?=\s(?:ngày|của)\s)(?<=\d\/\d{4}\/NĐ)/gu, () => "-CP"],
];

/** The middle of anything like a code, and how far about it one is looked at. */
const MIDDLE = /[\dOolISBZ][/-](?=\p{Lu})/gu;
const BEFORE = 24;
const AFTER = 48;

/** What the grammar of codes mends in a text; looks only about what may be a code. */
export function codeMends(text: string): Mend[] {
  const mends: Mend[] = [];
  let start = 0;
  let end = 0;
  const look = (): void => {
    const part = text.slice(start, end);
    for (const [form, to] of FORMS) {
      // Cheap, and true of nearly all: the list of matches takes an expression of its own.
      if (part.search(form) < 0) continue;
      for (const found of part.matchAll(form)) mends.push({ start: start + found.index, end: start + found.index + found[0].length, to: to(found), cause: "code" });
    }
  };
  for (const { index } of text.matchAll(MIDDLE)) {
    if (index - BEFORE > end) {
      look();
      start = index - BEFORE;
    }
    end = index + AFTER;
  }
  look();
  return mends;
}

const BODY = /^(?:[\s,]*(?:ngày|ban hành)[^;,()]{4,34}?)?\s+của\s+((?:\p{Lu}[\p{L}-]*(?:\s+-)?|và)(?:[ \n]+(?:\p{L}+|-(?= ))){1,14})/u;
const BEHIND = 150;
/** Behind a body's name stands what the document is about. */
const ABOUT = /\s(?:về|quy định|ban hành|hướng dẫn|phê duyệt|thực hiện|tổ chức|sửa đổi|trong|đã|là|được|và các)(?=\s|$)/;

/** Who signs for the body: `Bộ trưởng Bộ Tư pháp`. */
const CHIEF = /^(?:BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM) /;

/** Symbols of cited documents by the initials of the body that is named behind them: `2378/KH-BTCTU … của Ban Tuyên giáo Tỉnh ủy`. */
export function citationMends(text: string, citations: readonly Citation[]): Mend[] {
  return citations.flatMap(({ code }) => {
    const named = BODY.exec(text.slice(code.end, code.end + BEHIND))?.[1];
    const right = named === undefined ? "" : initials(named.split(ABOUT)[0]!.toUpperCase().trim().replace(CHIEF, ""));
    const last = code.groups.at(-1)!;
    const start = code.end - last.length;
    return right.length < LEAST_INITIALS || text.slice(start, code.end) !== last || !isOneAlike(last, right) ? [] : [{ start, end: code.end, to: right, cause: "code" as const }];
  });
}

const LEAST_INITIALS = 3;
