/** Owns the mending of a document's own symbol by what stands printed beside it: the name of its type, the initials of its bodies. */

import type { Code } from "./codes.js";
import { typeOfSymbol } from "./doc-types.js";
import { stripMarks } from "../text/fold.js";
import { foldLetters } from "./fold-letters.js";

/** What an engine makes of a letter: all of a set may stand for one another. */
const LOOK_ALIKES = ["ĐDBPÐb", "CGO", "OQ0", "UV", "EF", "KX", "TI"];
/** The first letters of a long name may stand for it: `TĐH` of a TRƯỜNG ĐẠI HỌC KINH TẾ. */
const LEAST_PREFIX = 3;
/** Of the committees of provinces and cities, whose boards bear it behind their own initials. */
const COMMITTEE = /^(?:TINH|THANH) UY/;

/**
 * The code with the letters that the document contradicts put right: `HD-BV` under HỢP ĐỒNG is `HĐ-BV`, `TB-TDH` of a TRƯỜNG ĐẠI HỌC
 * `TB-TĐH`. One letter that looks alike for the initials, the stroke of Đ for the type. `bodies`: the issuer, then the body above it.
 *
 * @param type - Code of the printed type, if one is printed.
 */
export function mendedCode(code: Code, type: string | undefined, bodies: readonly string[]): Code {
  let at = 0;
  const joint = code.groups.length === 1 && type !== undefined ? lostHyphen(code.groups[0]!, type, bodies) : undefined;
  if (joint !== undefined) return { ...code, groups: joint, symbol: joint.join("-"), code: code.code.slice(0, code.code.length - code.symbol.length) + joint.join("-") };
  const groups = code.groups.map((group, i) => (i === 0 && type !== undefined && isMeant(group, type) ? type : mendedGroup(group, bodies)));
  if (groups.every((group, i) => group === code.groups[i])) return code;
  let symbol = code.symbol;
  groups.forEach((group, i) => {
    const old = code.groups[i]!;
    const found = symbol.indexOf(old, at);
    if (found < 0) return;
    symbol = symbol.slice(0, found) + group + symbol.slice(found + old.length);
    at = found + group.length;
  });
  return { ...code, groups, symbol, code: code.code.slice(0, code.code.length - code.symbol.length) + symbol };
}

/** `CTUBND` under CHỈ THỊ of an ỦY BAN NHÂN DÂN. */
function lostHyphen(group: string, type: string, bodies: readonly string[]): string[] | undefined {
  const rest = group.slice(type.length);
  return group.startsWith(type) && rest.length >= 2 && bodies.some((body) => initials(body).startsWith(rest) || body.startsWith(rest)) ? [type, rest] : undefined;
}

const isSameBare = (a: string, b: string): boolean => a !== b && a.length === b.length && stripMarks(a).toUpperCase() === stripMarks(b).toUpperCase();

/** The type's code but for a stroke, a look-alike letter (`Qb`) or a crumb before it (`JCT`); the code of another type is a contradiction. */
function isMeant(group: string, type: string): boolean {
  const read = group.toUpperCase();
  return isSameBare(group, type) || (typeOfSymbol([group, ""]) === undefined && type.length > 1 && (isOneAlike(read, type.toUpperCase()) || (read.length === type.length + 1 && (read.endsWith(type.toUpperCase()) || isDoubled(read, type.toUpperCase())))));
}

/** `QĐĐ`, `QĐÐ`: a stroke more than the type has. */
const isDoubled = (read: string, type: string): boolean => foldLetters(read) === foldLetters(type + type.at(-1)!);

function mendedGroup(group: string, bodies: readonly string[]): string {
  const [name, parent] = bodies.map(initials);
  if (name === undefined) return group;
  const committee = bodies.slice(0, 2).some((body) => COMMITTEE.test(stripMarks(body))) ? "TU" : "";
  const plain = group.replace(/[ÙÚỦŨỤỪỨỬỮỰ]/g, "U");
  for (const right of [name, name + committee, committee, parent ?? "", ...(plain.length >= LEAST_PREFIX ? [name.slice(0, plain.length)] : [])]) {
    if (right.length >= 2 && (right === plain || isOneAlike(plain, right))) return right;
  }
  return group;
}

/** The first letters of a body's words: `SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI` → `SLĐTBXH`. */
export function initials(body: string): string {
  return body
    .split(/[\s\-–,]+/)
    .filter((word) => word !== "" && !/^(?:VÀ|CỦA|CÁC)$/i.test(word))
    .map((word) => (/^[Đđ]/.test(word) ? "Đ" : stripMarks(word[0]!).toUpperCase()))
    .join("");
}

/** True where one letter differs, by one that an engine takes for the other. */
export function isOneAlike(read: string, right: string): boolean {
  if (read.length !== right.length) return false;
  let wrong = 0;
  for (let i = 0; i < right.length; i++) {
    if (read[i] === right[i]) continue;
    // a bar is lost, never made
    if (++wrong > 1 || read[i] === "Đ" || !LOOK_ALIKES.some((set) => set.includes(read[i]!) && set.includes(right[i]!))) return false;
  }
  return wrong === 1;
}
