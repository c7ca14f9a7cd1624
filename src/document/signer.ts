/** Owns the signature: authority word, for whom, post and name. */

import type { Span } from "../span.js";
import { foldLetters } from "./fold-letters.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import { isCapitals } from "./letter-case.js";
import { commonSurname, isSurname, personName } from "./person-names.js";
import type { SourceText } from "./source-text.js";
import { withoutCrumbs } from "./signature-crumbs.js";
import { joined, trimmed } from "./source-text.js";
import { deputyOf, isBeheadedDeputy, isSpoiltDeputy, spoiltBody, spoiltPair } from "./spoilt-signature.js";

/** What of a signature was found. */
export interface SignerFound {
  readonly authority?: Found<string>;
  readonly onBehalfOf?: Found<string>;
  readonly position?: Found<string>;
  readonly name?: Found<string>;
}

const AUTHORITY = /^(?:(t\s?[./]?\s?m|k\s?[./]?\s?t|t\s?[./]?\s?l|t\s?[./]?\s?u\s?[./]?\s?q|q)\s?[.,:]+|(t\/m|k\/t|t\/l|tm|kt|tl|tuq)(?=\s))\s*/;
const POST = /^(?:pho|thu truong|bo truong|chu tich|giam doc|tong giam doc|cuc truong|tong cuc truong|vu truong|chanh|truong|chi cuc truong|vien truong|hieu truong|chu nhiem|bi thu|tong bi thu|thu tuong|tong thanh tra|thong doc|tong kiem toan|thuong truc|uy vien|thu ky|tong thu ky|tu lenh|chinh uy|(?:su|lu|trung|tieu) doan truong|doi truong|to truong|tram truong|quyen|q\.|kiem toan truong|chi huy truong|thanh tra vien|hieu pho|truong ban|nguoi|ke toan|tham phan|chu toa|thuong vu|hat truong|tong bien tap|dai tuong)\b/;

/** True for a line that begins with an authority word or a post. */
export function isSignatureLine(text: string): boolean {
  const fold = foldLetters(text);
  return AUTHORITY.test(fold) || POST.test(fold);
}

/** `Đã ký: …`, as a copy has it for the pen's own. */
const SIGNED = /^\(?da ky\)?\s*:?\s+(?=[a-z])/;

/** One line of a signature. */
interface Part extends Span {
  readonly text: string;
  readonly fold: string;
}

function asPart(source: SourceText, whole: Span): Part {
  const span = withoutCrumbs(source.text, whole);
  const signed = SIGNED.exec(source.fold.slice(span.start, span.end))?.[0].length ?? 0;
  const start = span.start + signed;
  return { start, end: span.end, text: source.text.slice(start, span.end), fold: source.fold.slice(start, span.end).replace(/\s+/g, " ") };
}

/**
 * Reads the signature of the cells given, in order: the right column beside the recipients and the lines about them.
 * `issuer`: the issuer's name, folded; its chief is likely to be the one signed for.
 */
export function readSigner(source: SourceText, cells: readonly Span[], issuer?: string): SignerFound {
  const parts = cells.flatMap((cell) => nameApart(source, cell)).flatMap((cell) => divide(source, asPart(source, cell))).filter((part) => !isOfSeal(part, issuer));
  const first = parts.findIndex((part) => AUTHORITY.test(part.fold) && isCapitals(part.text.replace(/^[TKQ][.\w/]*\s*/, "")));
  if (first >= 0) return withAuthority(source, parts, first);
  const spoilt = underSeal(source, parts, issuer);
  if (spoilt !== undefined) return spoilt;
  const post = parts.findIndex((part) => POST.test(part.fold) && isCapitals(part.text) && part.text.length < 90);
  const behind = nameBehind(source, parts, post + 1);
  // without a post over it only a surname tells a name
  const name = post < 0 && behind !== undefined && !isSurname(behind.value) ? undefined : behind;
  if (post < 0) return name === undefined ? {} : { name };
  const run = postRun(source, parts, post);
  return { position: found(joined(source.text, run), run, "signature", name === undefined ? 0.7 : 0.95), ...(name === undefined ? {} : { name }) };
}

/** `TRƯỜNG`, `ĐẠI HỌC`: in a school's seal its name stands in pieces, and no post begins as the school does. */
const isOfSeal = ({ fold }: Part, issuer: string | undefined): boolean => issuer !== undefined && issuer.startsWith("truong ") && fold !== "" && `${issuer} `.startsWith(`${fold.startsWith("truong") ? "" : "truong "}${fold} `);

function withAuthority(source: SourceText, parts: readonly Part[], first: number): SignerFound {
  const part = parts[first]!;
  const match = AUTHORITY.exec(part.fold)!;
  const authority = spell(part.text.slice(0, match[0].length));
  const behalf: Span[] = [trimmed(source.text, { start: part.start + match[0].length, end: part.end })];
  if (authority === "Q.") return acting(source, parts, first, match[0].length);
  // a body that decides together, its own word misread
  const over = authority === "KT." && first > 0 && isCapitals(parts[first - 1]!.text) ? spoiltBody(parts[first - 1]!.text) : undefined;
  let i = first + 1;
  // the body's name may be wrapped: nothing of it is a post or another authority
  const chief = part.text.slice(match[0].length).trim();
  if (authority === "KT." && i < parts.length && isCapitals(parts[i]!.text) && (POST.test(parts[i]!.fold) ? isScanned(source) && isBeheadedDeputy(parts[i]!.text, chief) : isSpoiltDeputy(parts[i]!.text, chief))) {
    const name = nameBehind(source, parts, i + 1);
    return { authority: found(authority, [{ start: part.start, end: part.start + match[0].trimEnd().length }], "signature", 0.98), onBehalfOf: found(chief, behalf, "signature", 0.96), position: told(deputyOf(chief), parts[i]!), ...(name === undefined ? {} : { name }) };
  }
  while (i < parts.length && isCapitals(parts[i]!.text) && !AUTHORITY.test(parts[i]!.fold) && !POST.test(parts[i]!.fold) && parts[i]!.text.length > 3) behalf.push(parts[i++]!);
  while (i < parts.length && !isPost(parts[i]!)) i++;
  const run = i < parts.length ? postRun(source, parts, i) : [];
  const name = nameBehind(source, parts, first + 1);
  return {
    authority: over === undefined ? found(authority, [{ start: part.start, end: part.start + match[0].trimEnd().length }], "signature", 0.98) : told("TM.", parts[first - 1]!),
    ...(over !== undefined ? { onBehalfOf: told(over, parts[first - 1]!) } : behalf[0]!.end > behalf[0]!.start ? { onBehalfOf: found(joined(source.text, behalf).replace(/[.,;]+$/, ""), behalf, "signature", 0.96) } : {}),
    ...(run.length === 0 ? {} : { position: found(joined(source.text, run), run, "signature", 0.95) }),
    ...(name === undefined ? {} : { name }),
  };
}

/** Pages with boxes: a post that cannot stand where it does was cut by a seal, and is no slip of the writer. */
const isScanned = (source: SourceText): boolean => source.lines.some((line) => line.box !== undefined);

/** `Q. GIÁM ĐỐC`: what stands behind the word is the post itself. */
function acting(source: SourceText, parts: readonly Part[], first: number, length: number): SignerFound {
  const part = parts[first]!;
  const post = trimmed(source.text, { start: part.start + length, end: part.end });
  const name = nameBehind(source, parts, first + 1);
  return {
    authority: found("Q.", [{ start: part.start, end: part.start + length }], "signature", 0.95),
    ...(post.end > post.start ? { position: found(joined(source.text, [post]), [post], "signature", 0.95) } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

const SEALED = 0.75;
const told = (value: string, part: Part): Found<string> => ({ ...found(value, [{ start: part.start, end: part.end }], "signature", SEALED), ...(part.text.endsWith(value) ? {} : { inferred: true as const }) });

/** Two lines over each other that a seal has spoilt, with the name under them. */
function underSeal(source: SourceText, parts: readonly Part[], issuer: string | undefined): SignerFound | undefined {
  const isSealed = ({ text }: Part): boolean => isCapitals(text) && text.length <= MOST_SEALED;
  const pairs = parts.slice(0, -1).map((upper, i) => (isSealed(upper) && isSealed(parts[i + 1]!) ? spoiltPair(upper.text, parts[i + 1]!.text, issuer) : undefined));
  const i = ["KT.", "TM."].map((authority) => pairs.findIndex((pair) => pair?.authority === authority)).find((at) => at >= 0);
  if (i !== undefined) {
    const [pair, upper, lower] = [pairs[i]!, parts[i]!, parts[i + 1]!];
    const name = nameBehind(source, parts, i + 2);
    const body = i > 0 && pair.authority === "KT." && isCapitals(parts[i - 1]!.text) ? spoiltBody(parts[i - 1]!.text) : undefined;
    return {
      authority: told(body === undefined ? pair.authority : "TM.", body === undefined ? upper : parts[i - 1]!),
      onBehalfOf: body === undefined ? told(pair.onBehalfOf, upper) : told(body, parts[i - 1]!),
      position: told(pair.position, lower),
      ...(name === undefined ? {} : { name }),
    };
  }
  return undefined;
}

const MOST_SEALED = 40;

const isPost = (part: Part): boolean => POST.test(part.fold) && isCapitals(part.text) && !AUTHORITY.test(part.fold);

/** True for the next column of the same line, not its next part. */
const isBeside = (source: SourceText, one: Span, next: Span): boolean => /^(?:[^\S\n]{4,}|[^\n]*[\t|][^\n]*)$/.test(source.text.slice(one.end, next.start));

/** A post with its wrapped lines. */
function postRun(source: SourceText, parts: readonly Part[], at: number): Part[] {
  const run = [parts[at]!];
  for (let i = at + 1; i < parts.length && i < at + 3; i++) {
    const part = parts[i]!;
    if (isBeside(source, parts[i - 1]!, part)) break;
    if (!isCapitals(part.text) || AUTHORITY.test(part.fold) || (personName(part.text) !== undefined && isSurname(part.text)) || /^\(/.test(part.text)) break;
    run.push(part);
  }
  return run;
}

/** `TM`, `T/M`, `KT`: as the decree writes them; a slash is the Party's. */
function spell(read: string): string {
  const letters = read.toUpperCase().replace(/[^A-Z]/g, "");
  if (read.includes("/")) return `${letters[0]}/${letters.slice(1)}`;
  return `${letters}.`;
}

function nameBehind(source: SourceText, parts: readonly Part[], from: number): Found<string> | undefined {
  let other: Part | undefined;
  for (let i = from; i < parts.length; i++) {
    const part = parts[i]!;
    const name = personName(part.text);
    if (name === undefined || (isCapitals(part.text) && (POST.test(part.fold) || !isSurname(name)))) continue;
    if (isSurname(name)) return asName(part, name, 0.97);
    other ??= part;
  }
  return other === undefined ? undefined : asName(other, personName(other.text)!, 0.8);
}

function asName(part: Part, name: string, confidence: number): Found<string> {
  const at = part.text.indexOf(name);
  return found(name, [{ start: part.start + Math.max(0, at), end: part.start + Math.max(0, at) + name.length }], "signature", confidence);
}

/** Behind an authority or a post in capitals: a name in title case, or one in capitals with a surname that has its marks. */
const NAME_BEHIND = /^(.*\p{Lu}{2})\s+((?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+)$/u;
const NAME_IN_CAPITALS = /^(.*\p{Lu}{2})\s+((\p{Lu}+)(?:\s\p{Lu}+){2,3})$/u;

/** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Nam`: a signature that an engine joined to one line, its name apart. */
function nameApart(source: SourceText, cell: Span): Span[] {
  const text = source.text.slice(cell.start, cell.end);
  if (cell.end - cell.start > LONGEST_JOINED || !isSignatureLine(text)) return [cell];
  const [, before, name] = NAME_BEHIND.exec(text) ?? NAME_IN_CAPITALS.exec(text) ?? [];
  if (name === undefined || !isCapitals(before!) || (isCapitals(name) ? commonSurname(titleCase(name).split(" ")[0]!) !== titleCase(name).split(" ")[0]! || /(?:^| )(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|TP\.?|CỘNG SẢN)$/.test(before!) || name === "HỒ CHÍ MINH" : !isSurname(name))) return [cell];
  return [{ start: cell.start, end: cell.start + before!.length }, { start: cell.end - name.length, end: cell.end }];
}

const LONGEST_JOINED = 140;
const titleCase = (name: string): string => name.split(" ").map((word) => word[0]! + word.slice(1).toLowerCase()).join(" ");

const DEPUTY = /[ \t]?(?=(?:pho (?!thu )|thu truong|kt\.|tl\.|tuq\.|pho thu tuong))/g;
/** Behind a body that decides together stands the post of who signs. */
const CHAIR = /[ \t]?(?=(?:chu tich|thu tuong$|truong ban|bi thu|giam doc|chu nhiem|truong doan|thu truong)\b)/g;

/** `KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM` in one line becomes two parts. */
function divide(source: SourceText, part: Part): Part[] {
  if (!isCapitals(part.text) || !AUTHORITY.test(part.fold)) return [part];
  const cuts = [0];
  const raw = source.fold.slice(part.start, part.end);
  const sign = /^t\s?[./]?\s?m/.test(raw) && !/(?:kt\.|pho )/.test(raw) ? CHAIR : DEPUTY;
  for (const match of raw.matchAll(sign)) if (match.index > 3 && (match[0] !== "" || sign === CHAIR)) cuts.push(match.index + match[0].length);
  if (cuts.length === 1) {
    // by order of the head, one's own post behind: "TL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC ĐƯỜNG BỘ"
    const own = / (?=(?:chanh van phong|vu truong|cuc truong|truong phong|giam doc|chi cuc truong|vien truong|chanh thanh tra|truong ban)\b)/.exec(raw.slice(6));
    if (/^t/.test(raw) && !raw.startsWith("tm") && own !== null && own.index > 2) cuts.push(own.index + 7);
  }
  return cuts.map((start, i) => asPart(source, { start: part.start + start, end: part.start + (i + 1 < cuts.length ? cuts[i + 1]! : raw.length) }));
}
