/** Owns the cross-checks: what in a document contradicts something else in it. */

import type { Span } from "../span.js";
import { findCodes } from "./codes.js";
import { isCalendarDate, isoDate } from "./dates.js";
import { typeOfSymbol } from "./doc-types.js";
import type { Found } from "./found.js";
import { foldLetters } from "./fold-letters.js";
import { provinceOf } from "./provinces.js";
import type { Findings } from "./read-one.js";
import type { SourceText } from "./source-text.js";
import type { Warning, WarningCode } from "./warnings.js";

function warning(code: WarningCode, message: string, spans: readonly Span[]): Warning {
  return { code, message, spans };
}

/** All warnings of one document. */
export function checkDocument(source: SourceText, findings: Findings): Warning[] {
  if (findings.kind === "other") return [];
  return [...typeAgainstSymbol(findings), ...letterWithoutSubject(findings), ...authorityAgainstPost(findings), ...dateOfHead(findings), ...issuerAgainstPlace(findings), ...datesOfReferences(findings), ...annexCodes(source, findings), ...lengths(findings)];
}

function typeAgainstSymbol({ type, code, opening }: Findings): Warning[] {
  if (type === undefined || code === undefined || opening.typeLine === undefined) return [];
  const told = typeOfSymbol(code.value.groups);
  const spans = [...type.spans, ...code.spans];
  if (told === undefined) {
    const expected = type.value.code;
    const law = type.value.family === "legislation" || /^(?:QH|UBTVQH)/.test(code.value.symbol);
    return expected === null || law ? [] : [warning("type-symbol", `The title says ${type.value.name}, but the symbol ${code.value.symbol} has no type code; expected ${expected}.`, spans)];
  }
  // a consolidated text bears the type of the act that it consolidates
  const same = told.name === type.value.name || told.code === "VBHN" || told.code === type.value.code || /^(?:QH|UBTVQH)\d/.test(code.value.symbol);
  return same ? [] : [warning("type-symbol", `The title says ${type.value.name}, but the symbol ${code.value.symbol} says ${told.name}.`, spans)];
}

function letterWithoutSubject({ type, opening, code }: Findings): Warning[] {
  if (type?.value.name !== "CÔNG VĂN" || opening.about) return [];
  return [warning("letter-without-subject", "A letter (công văn) without V/v under its number.", code?.spans ?? [])];
}

function authorityAgainstPost({ signer }: Findings): Warning[] {
  const { authority, onBehalfOf, position } = signer;
  if (authority === undefined) return [];
  const spans = [...authority.spans, ...(onBehalfOf?.spans ?? []), ...(position?.spans ?? [])];
  const word = authority.value.replace(/[./]/g, "");
  const post = foldLetters(position?.value ?? "");
  if (word === "KT" && position !== undefined && !/^(?:pho|thu truong|quyen|uy vien|thuong truc)\b/.test(post)) return [warning("authority-post", `${authority.value} asks for a deputy's post, but ${position.value} stands under it.`, spans)];
  const behalf = foldLetters(onBehalfOf?.value ?? "");
  if (word === "TM" && /^(?:chu tich|giam doc|bo truong|cuc truong|thu truong|truong)\b/.test(behalf) && !behalf.startsWith("chu tich doan")) return [warning("authority-post", `${authority.value} asks for a body that decides together, but ${onBehalfOf!.value} is a post.`, spans)];
  return [];
}

function dateOfHead({ opening }: Findings): Warning[] {
  const date = opening.head.date?.date ?? null;
  return date === null || isCalendarDate(date) ? [] : [warning("date", `${isoDate(date)} is no date of the calendar.`, [{ start: date.start, end: date.end }])];
}

/** Of `TỈNH ỦY GIA LAI` and `TỈNH ĐOÀN GIA LAI` too. */
const PROVINCE = /(?:^|\s)(?:tinh(?: uy| doan)?|thanh (?:pho|uy|doan)|tp\.?)\s+(?!(?:uy|doan) )([a-z][a-z -]{1,30})$/;

function issuerAgainstPlace({ issuer, opening }: Findings): Warning[] {
  const { place } = opening;
  if (place === undefined) return [];
  const plain = (text: string): string => foldLetters(text).replace(/^(?:tinh|thanh pho|tp\.?)\s+/, "").replace(/[^a-z]+/g, " ").trim().replace(/^hcm$/, "ho chi minh");
  for (const body of [issuer.name, issuer.parent]) {
    const province = body === undefined ? null : PROVINCE.exec(foldLetters(body.value));
    // below the province the place is the district's or the commune's
    if (province === null || /(?:huyen|quan|xa|phuong|thi xa|thi tran|dac khu)\s/.test(foldLetters(`${issuer.name?.value ?? ""} ${issuer.parent?.value ?? ""}`))) continue;
    // a province sits in a town of another name: only another province contradicts
    if (provinceOf(plain(place.value)) !== undefined && plain(province[1]!) !== plain(place.value)) return [warning("issuer-place", `${body!.value} issues at ${place.value}.`, [...body!.spans, ...place.spans])];
  }
  return [];
}

function datesOfReferences({ citations }: Findings): Warning[] {
  const byCode = new Map<string, { iso: string; span: Span }>();
  const warned = new Set<string>();
  const list: Warning[] = [];
  for (const { code, date } of citations) {
    if (date === null || date.day === null) continue;
    const known = byCode.get(code.code);
    const span = { start: code.start, end: Math.max(code.end, date.end) };
    const iso = isoDate(date);
    if (known === undefined) byCode.set(code.code, { iso, span });
    else if (known.iso !== iso && !warned.has(code.code)) {
      warned.add(code.code);
      list.push(warning("reference-dates", `${code.code} is cited with the dates ${known.iso} and ${iso}.`, [known.span, span]));
    }
  }
  return list;
}

function annexCodes(source: SourceText, { annexes, code }: Findings): Warning[] {
  if (code === undefined || code.value.number === null || code.inferred === true) return [];
  const list: Warning[] = [];
  for (const { reference } of annexes) {
    if (reference < 0) continue;
    const line = source.lines[reference]!;
    const end = source.lines[Math.min(source.lines.length - 1, reference + 1)]!.end;
    const named = findCodes(source.text, line.start, end)[0];
    // a form of another act may stand in an annex: only one of the same type contradicts
    if (named === undefined || named.groups[0] !== code.value.groups[0] || named.code.toLowerCase() === code.value.code.toLowerCase()) continue;
    list.push(warning("annex-code", `The annex names ${named.code}, the document is ${code.value.code}.`, [{ start: named.start, end: named.end }, ...code.spans]));
  }
  return list;
}

/** Greatest lengths of Nghị định 30/2020/NĐ-CP, Phụ lục VI. */
function lengths({ code, issuer, opening, type, signer }: Findings): Warning[] {
  const list: Warning[] = [];
  const check = (name: string, value: Found<unknown> | undefined, text: string | null | undefined, most: number): void => {
    if (value !== undefined && typeof text === "string" && text.length > most) list.push(warning("too-long", `${name} has ${text.length} characters; Phụ lục VI allows ${most}.`, value.spans));
  };
  check("CodeNumber", code, code?.value.number, 11);
  check("CodeNotation", code, code?.value.symbol, 30);
  check("OrganName", issuer.name, issuer.name?.value, 200);
  check("Subject", opening.subject, opening.subject?.value, 500);
  check("TypeName", type, type?.value.name, 100);
  check("Position", signer.position, signer.position?.value, 100);
  check("FullName", signer.name, signer.name?.value, 50);
  return list;
}
