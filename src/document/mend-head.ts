/** Owns the head and the title of a damaged text: what the reader knows better than was read is written back into their lines. */

import { foldWord } from "../text/fold.js";
import type { Code } from "./codes.js";
import type { Found } from "./found.js";
import type { Mend } from "./mend.js";
import { isOneAlike } from "./mended-code.js";
import type { NumberLine } from "./number-line.js";
import type { Findings } from "./read-one.js";
import { provinceOf } from "./provinces.js";
import type { SourceText } from "./source-text.js";
import type { Span } from "../span.js";

/** The formulas of State and Party, the type, the issuer's set words, the symbol. */
export function headMends(source: SourceText, { opening, issuer, code, type }: Findings): Mend[] {
  const { head, typeLine } = opening;
  return [
    ...[opening.quocHieu, opening.tieuNgu].flatMap((formula) => wholeMend(source, formula)),
    ...(typeLine === undefined || type === undefined || type.value !== typeLine.type ? [] : wholeMend(source, { value: typeLine.type.name, spans: [typeLine.span] })),
    ...(typeLine === undefined ? [] : firstCapital(source, opening.subject?.spans[0])),
    ...[issuer.parent, issuer.name].filter((name) => name?.inferred === undefined).flatMap((name) => wordMends(source, name)),
    ...labelMends(source, head.number),
    ...placeMends(source, opening.place, issuer.name?.value ?? ""),
    ...(head.number === undefined || code === undefined ? [] : symbolMends(source, head.number.code, ofType(code.value, typeLine?.type.code ?? undefined))),
  ];
}

/** `Sẽ: 45 /QĐ-UBND`, `86:15`: the label of the number. */
function labelMends(source: SourceText, number: NumberLine | undefined): Mend[] {
  const read = number === undefined || number.label !== "" ? null : /^[\p{L}\d]{2}(?=\s{0,3}[:.;])/u.exec(source.text.slice(number.span.start, number.span.start + 6));
  return read === null || /^S[ốỐ]$/u.test(read[0]) ? [] : [{ start: number!.span.start, end: number!.span.start + 2, to: "Số", cause: "letters" }];
}

/** A province's body issues at its province: `Năm Đinh` is `Nam Định`. */
function placeMends(source: SourceText, place: Value | undefined, issuer: string): Mend[] {
  const province = place === undefined ? undefined : provinceOf(place.value);
  return province === undefined || !isSameProvince(issuer, province) || foldWords(place!.value) === foldWords(province) ? [] : wholeMend(source, { ...place!, value: province });
}

const isSameProvince = (issuer: string, province: string): boolean => foldWords(issuer).endsWith(` tỉnh ${foldWords(province)}`);
const foldWords = (name: string): string => name.split(" ").map(foldWord).join(" ");

/** Letters that look the same in both cases; what a subject may well begin with in small letters is left. */
const SAME_SHAPE = /^(?!(?:về|của|v\/v) )[ckopsuxô](?=\p{Ll}+ )/u;

/** A subject under its type begins with a capital: `kết luận của Phó Thủ tướng …`. */
function firstCapital(source: SourceText, subject: Span | undefined): Mend[] {
  const first = subject === undefined ? null : SAME_SHAPE.exec(source.text.slice(subject.start, subject.end));
  return first === null ? [] : [{ start: subject!.start, end: subject!.start + 1, to: first[0].toUpperCase(), cause: "case" }];
}

type Value = Pick<Found<string>, "value" | "spans">;

const single = (text: string): string => text.replace(/\s+/g, " ");

function wholeMend(source: SourceText, found: Value | undefined): Mend[] {
  if (found === undefined || found.spans.length !== 1) return [];
  const { start, end } = found.spans[0]!;
  return single(source.text.slice(start, end)) === found.value ? [] : [{ start, end, to: found.value, cause: "term" }];
}

/** Word by word: a name may be wrapped over lines. */
function wordMends(source: SourceText, found: Value | undefined): Mend[] {
  if (found === undefined) return [];
  const words = found.value.split(" ");
  const places = found.spans.flatMap((span) => wordsOf(source.text, span));
  if (places.length !== words.length) return [];
  return places.flatMap((place, i) => (source.text.slice(place.start, place.end) === words[i] ? [] : [{ ...place, to: words[i]!, cause: "term" as const }]));
}

function wordsOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/\S+/g), (word) => ({ start: start + word.index, end: start + word.index + word[0].length }));
}

/** `BC` under PHIẾU CHUYỂN: in a damaged text the line of the type is the surer witness. */
function ofType({ symbol, groups }: Code, type: string | undefined): string {
  return type !== undefined && isOneAlike(groups[0]!, type) ? type + symbol.slice(groups[0]!.length) : symbol;
}

/** Only the symbol: the number before it may be blank, with its width kept for the pen. */
function symbolMends(source: SourceText, code: Span & { readonly symbol: string }, symbol: string): Mend[] {
  const read = source.text.slice(code.start, code.end);
  const at = read.search(/\p{Lu}/u);
  return at < 0 || read.slice(at) === symbol || symbol === code.symbol ? [] : [{ start: code.start + at, end: code.end, to: symbol, cause: "code" }];
}
