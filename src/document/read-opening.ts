/** Owns the reading of what stands over the body: head, issuer, type and subject, and where the body begins. */

import type { Span } from "../span.js";
import type { PrintedDate } from "./dates.js";
import { isoDate } from "./dates.js";
import type { DocType } from "./doc-types.js";
import { citedTypes, typeOfSymbol } from "./doc-types.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Head } from "./head.js";
import { findHead } from "./head.js";
import { QUOC_HIEU, TIEU_NGU } from "./head-formulas.js";
import { inferType } from "./infer-type.js";
import type { IssuerFound } from "./issuer.js";
import { readIssuer } from "./issuer.js";
import { initials } from "./mended-code.js";
import { JUDGMENT } from "./number-line.js";
import { plainAbout } from "./plain-about.js";
import type { SourceText } from "./source-text.js";
import { joined } from "./source-text.js";
import { readBareSubject, readLetterSubject, readSubject } from "./subject.js";
import { findTypeLine } from "./type-line.js";
import type { TypeLine } from "./type-line.js";

/** What stands over a body. */
export interface Opening {
  /** Without any line where none was found. */
  readonly head: Head;
  readonly headed: boolean;
  readonly quocHieu?: Found<string>;
  readonly tieuNgu?: Found<string>;
  readonly issuer: IssuerFound;
  readonly typeLine?: TypeLine;
  /** What the symbol says, or the word before `số`. */
  readonly symbolType?: DocType;
  readonly subject?: Found<string>;
  /** The subject stood behind `V/v` under the number. */
  readonly about: boolean;
  readonly place?: Found<string>;
  readonly date?: Found<string>;
  /** The first line behind the title. */
  readonly end: number;
}

/** Reads the opening of the document in the lines `from`…`to`. */
export function readOpening(source: SourceText, from: number, to: number): Opening {
  const foundHead = findHead(source, from, to);
  const found = foundHead ?? { first: from, last: from - 1 };
  const issuer = foundHead === undefined ? {} : readIssuer(source, found, from, to);
  const symbolType = isOwnUnit(found, issuer) ? undefined : typeOfHead(found);
  const head = withAbout(source, found, symbolType, to);
  const judged = head.number?.label === JUDGMENT;
  const typeLine = foundHead === undefined || judged ? undefined : withoutVerb(source, findTypeLine(source, head, to, symbolType), symbolType, to);
  const subject = foundHead === undefined ? undefined : subjectOf(source, head, typeLine, to, foldOf(source, issuer.name));
  const about = typeLine === undefined && head.about !== undefined && !judged;
  return {
    head,
    headed: foundHead !== undefined,
    ...(head.quocHieu === undefined ? {} : { quocHieu: formula(source, head.quocHieu, QUOC_HIEU) }),
    ...(head.tieuNgu === undefined ? {} : { tieuNgu: formula(source, head.tieuNgu, TIEU_NGU) }),
    issuer,
    ...(typeLine === undefined ? {} : { typeLine }),
    ...(symbolType === undefined ? {} : { symbolType }),
    ...(subject === undefined ? {} : { subject }),
    about,
    ...placeAndDate(source, head),
    end: lineBehind(source, subject?.spans, (typeLine?.line ?? head.last) + 1),
  };
}

/** Types whose names are verbs too: `QUY ĐỊNH VỀ DANH MỤC …` begins the subject of a Thông tư whose own line was lost. */
const VERBS = new Set(["QUY ĐỊNH", "HƯỚNG DẪN", "KẾT LUẬN", "BÁO CÁO", "THÔNG BÁO"]);

function withoutVerb(source: SourceText, line: TypeLine | undefined, bySymbol: DocType | undefined, to: number): TypeLine | undefined {
  if (line === undefined || bySymbol !== undefined || !VERBS.has(line.type.name) || source.lines[line.line]!.end - line.span.end < 4) return line;
  const self = inferType(source, line.line + 1, to);
  return self === undefined || self.value.name === line.type.name ? line : undefined;
}

/** True where a letter's symbol begins with its issuer: `CT-CS` of the CỤC THUẾ is no chỉ thị. A type's line is read all the same. */
function isOwnUnit({ number }: Head, { name }: IssuerFound): boolean {
  return number !== undefined && name !== undefined && number.code.groups[0] === initials(name.value);
}

/** The head of a letter with the line of its subject, also where no `V/v` says so. */
function withAbout(source: SourceText, head: Head, type: DocType | undefined, to: number): Head {
  const about = head.about === undefined && head.number?.label !== JUDGMENT && (type === undefined || type.code === "CV") ? plainAbout(source, head, to) : undefined;
  return about === undefined ? head : { ...head, about };
}

function typeOfHead(head: Head): DocType | undefined {
  const label = head.number?.label ?? "";
  const labelled = label === "" ? undefined : citedTypes().find((type) => type.fold === label);
  return labelled ?? (head.number === undefined ? undefined : typeOfSymbol(head.number.code.groups));
}

function foldOf(source: SourceText, name: Found<string> | undefined): string | undefined {
  return name?.spans.map((span) => source.fold.slice(span.start, span.end)).join(" ").replace(/\s+/g, " ");
}

function subjectOf(source: SourceText, head: Head, typeLine: TypeLine | undefined, to: number, issuer: string | undefined): Found<string> | undefined {
  if (typeLine !== undefined) return readSubject(source, typeLine, to, issuer);
  if (head.number?.label === JUDGMENT && head.about === undefined) return undefined;
  return head.about !== undefined ? readLetterSubject(source, head, to) : readBareSubject(source, head, to, issuer);
}

function placeAndDate(source: SourceText, head: Head): { place?: Found<string>; date?: Found<string> } {
  const { date } = head;
  if (date === undefined) return {};
  return {
    ...(date.place === null ? {} : { place: found(joined(source.text, [date.place]), [date.place], "head-right", 0.97) }),
    ...(date.date === null ? {} : { date: found(isoDate(possible(date.date)), [{ start: date.date.start, end: date.date.end }], "head-right", 0.98) }),
  };
}

/** Without a day or a month that no calendar has: `ngày 34` is a figure misread. */
const possible = (date: PrintedDate): PrintedDate => ({ ...date, day: (date.day ?? 0) > 31 ? null : date.day, month: (date.month ?? 0) > 12 ? null : date.month });

/** A formula as printed; as the State prescribes it where letters or marks of it were misread. */
function formula(source: SourceText, at: Span & { errors: number }, right: string): Found<string> {
  const read = source.text.slice(at.start, at.end).replace(/\s+/g, " ");
  const same = at.errors === 0 && alike(read) === alike(right);
  return found(same ? read : right, [{ start: at.start, end: at.end }], "head-right", at.errors === 0 ? 0.99 : 0.95 - at.errors * 0.02);
}

/** Case, dashes and the place of the tone are the printer's choice. */
const alike = (text: string): string => text.toLowerCase().replace(/[\u2010-\u2015]/g, "-").replace("hoà", "hòa");

/** The first line behind the spans. */
function lineBehind(source: SourceText, spans: readonly Span[] | undefined, least: number): number {
  const end = spans?.at(-1)?.end;
  if (end === undefined) return least;
  let i = Math.max(0, least - 1);
  while (i < source.lines.length && source.lines[i]!.start < end) i++;
  return Math.max(least, i);
}
