/** Owns authority words and posts in a damaged text: which word stands before a body or a chief is told by what stands under it. */

import { foldLetters } from "./fold-letters.js";
import type { Mend } from "./mend.js";
import { lettersApart } from "./letters-apart.js";
import { isPersonName, isSurname, meantName, personName } from "./person-names.js";
import { deputyOf } from "./spoilt-signature.js";
import type { SourceText } from "./source-text.js";
import { spoiltName } from "./spoilt-name.js";
import { postNames } from "./structural-terms.js";
import type { Span } from "../span.js";

/** `I'M BAN THƯỜNG VỤ`, `K’T BÍ THƯ`: the slash of the Party's words. */
const PARTY_WORD = /^([TI1lK])['’|]([MTL])(?= \p{Lu}{2})/u;
const LINE = /^(\p{L}{1,3})\s?[.,]\s?(?=\p{Lu}{2})/u;
const WORDS: ReadonlySet<string> = new Set(["TM", "KT", "TL", "TUQ", "Q"]);
const BODY = /^(?:uy ban|hoi dong|ubnd|hdnd|ban |doan |chinh phu)/;
/** Surnames common enough that the seal may have taken their first letter: `hạm Trường Thọ`; the repair may know it again, and its case not. */
const SURNAMES = ["Nguyễn", "Trần", "Phạm", "Hoàng", "Huỳnh", "Phan", "Đặng", "Bùi", "Trịnh", "Trương", "Đinh", "Đoàn"];
const BEHEADED = /^(\p{Ll}{2,6})(?=(?: \p{Lu}\p{Ll}+){1,4}$)/u;
/** What a seal or a pen left of the one common surname that ends so: `MuUyen Văn Huy`, `yễn Văn Huy`. */
const NGUYEN = /^(?!Quyền )\S{0,6}y[êềếễểệe]n(?= \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$)/u;
/** From this length on two letters may be wrong. */
const LONG = 12;

interface Post {
  readonly name: string;
  readonly fold: string;
}

let posts: readonly Post[] | undefined;

function allPosts(): readonly Post[] {
  posts ??= postNames().map((name) => ({ name: name.toUpperCase(), fold: foldLetters(name) }));
  return posts;
}

/** The mends of a signature's cells, in order. */
export function signatureMends(source: SourceText, cells: readonly Span[]): Mend[] {
  const mends: Mend[] = [];
  const lines = cells.map((cell) => ({ ...cell, text: source.text.slice(cell.start, cell.end), fold: source.fold.slice(cell.start, cell.end) }));
  const named = lines.some(({ text }) => isPersonName(text));
  lines.forEach((line, i) => {
    const rest = BEHEADED.exec(line.text)?.[1];
    const surname = rest === undefined ? undefined : SURNAMES.find((name) => name.toLowerCase() === rest || name.slice(1) === rest || (rest.length > 3 && name.slice(2) === rest));
    if (rest !== undefined && surname !== undefined) mends.push({ start: line.start, end: line.start + rest.length, to: surname, cause: "term" });
    const ending = named ? undefined : NGUYEN.exec(line.text)?.[0];
    if (surname === undefined && ending !== undefined) mends.push({ start: line.start, end: line.start + ending.length, to: "Nguyễn", cause: "term" });
    const spoilt = named ? undefined : spoiltName(line.text);
    mends.push(...(spoilt === undefined ? nameMends(line) : [{ start: line.start, end: line.end, to: spoilt, cause: "noise" as const }]));
    const stroked = PARTY_WORD.exec(line.text);
    if (stroked !== null) mends.push({ start: line.start, end: line.start + stroked[0].length, to: `${stroked[1] === "K" ? "K" : "T"}/${stroked[2]!}`, cause: "term" });
    const authority = LINE.exec(line.text);
    const at = authority?.[0].length ?? 0;
    if (capitals(line.text) * 2 < letters(line.text) || (at === 0 && (personName(line.text) !== undefined && isSurname(line.text) && letters(line.text) > capitals(line.text)))) return;
    const own = postAt(line.text.slice(at), line.fold.slice(at));
    const below = lines[i + 1];
    const next = below === undefined ? undefined : postAt(below.text.replace(LINE, ""), below.fold.slice(LINE.exec(below.text)?.[0].length ?? 0));
    if (authority !== null) {
      const word = meantWord({ read: authority[1]!.toUpperCase(), own: own ?? "", fold: line.fold.slice(at), next, isChain: below !== undefined && LINE.test(below.text) });
      if (word !== undefined) mends.push({ start: line.start, end: line.start + at, to: `${word}. `, cause: "term" });
    }
    const before = i === 0 ? "" : lines[i - 1]!.fold.replace(/^k\s?[./]?\s?t\s?[.,]?\s?/, "");
    const right = line.fold.slice(at) === "thu truong" && before.startsWith("bo truong") ? "THỨ TRƯỞNG" : own;
    if (right !== undefined && right !== line.text.slice(at)) mends.push({ start: line.start + at, end: line.end, to: right, cause: "term" });
  });
  return mends;
}

const CRUMB = 3;

/** A name whose surname lost its marks, or with crumbs of a seal or a pen beside it: `ˆ Trân Văn An l`. */
function nameMends({ start, end, text }: Span & { readonly text: string }): Mend[] {
  const plain = isPersonName(text) ? personName(text)! : "";
  if (plain !== "") return [{ start: start + text.indexOf(plain), end: start + text.indexOf(plain) + plain.length, to: meantName(plain), cause: "term" }];
  const name = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}(?=[^\p{L}]|$)/u.exec(text);
  if (name === null || name[0] === text || !isSurname(name[0]) || personName(name[0]) === undefined) return [];
  const crumbs = [text.slice(0, name.index), text.slice(name.index + name[0].length)];
  const few = crumbs.every((part) => part.trim().length <= CRUMB && !/[\p{Lu}\d]|\p{L}{2}/u.test(part) && (part === "" || /^[^\p{L}]|[^\p{L}]$/u.test(part)));
  return few && !/^[-+]/.test(text) && !/[;.,:]$/.test(text) ? [{ start, end, to: meantName(name[0]), cause: "noise" }] : [];
}

/** A line of authority as it was read. */
interface AuthorityRead {
  /** The word before its point. */
  readonly read: string;
  /** The post behind it; empty where none is told. */
  readonly own: string;
  readonly fold: string;
  /** The post below. */
  readonly next: string | undefined;
  /** Whether another line of authority stands below. */
  readonly isChain: boolean;
}

/** The word for one that is none; `undefined` where the one that was read may stand. */
function meantWord({ read, own, fold, next, isChain }: AuthorityRead): string | undefined {
  if (WORDS.has(read)) return undefined;
  if (BODY.test(fold)) return "TM";
  if (own === "") return undefined;
  if (next !== undefined && next === deputyOf(own)) return "KT";
  return read.startsWith("T") && (next !== undefined || isChain) ? "TL" : undefined;
}

/** The post that a line is, but for a letter or its marks; `undefined` for none. */
function postAt(text: string, fold: string): string | undefined {
  const same = allPosts().filter((post) => post.fold === fold);
  // "HOÁ", "UỶ": the place of a tone is the printer's choice, and a post with all its marks is right
  if (same.some((post) => post.name === text)) return text;
  if (same.length > 0) return same.length === 1 ? same[0]!.name : undefined;
  const near = allPosts().filter((post) => post.fold.length > 7 && lettersApart(fold, post.fold, post.fold.length >= LONG ? 2 : 1) < Infinity);
  return near.length === 1 ? near[0]!.name : undefined;
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
