/** Owns the inline markup of Akoma Ntoso: what a line's stretches are (number, date, title, who signed, what is cited). */

import type { DocumentReading } from "../document/index.js";
import type { Span } from "../span.js";
import { aknUri } from "./akn-uri.js";
import type { TextLine } from "./akn-parts.js";
import { escapeXml, inlineElement } from "./xml.js";
import type { XmlAttributes } from "./xml.js";

/** A stretch of the text that is marked. */
interface Mark extends Span {
  readonly element: string;
  readonly attributes: XmlAttributes;
}

/** Elements by field; of fields in one place the first that is there is marked. */
const ELEMENTS: readonly (readonly [path: string, element: string, refersTo?: string])[] = [
  ["issuer.parent", "docAuthority"],
  ["issuer.name", "docAuthority", "#issuer"],
  ["code", "docNumber"],
  ["number", "docNumber"],
  ["symbol", "docNumber"],
  ["place", "location", "#place"],
  ["date", "docDate"],
  ["docType", "docType"],
  ["subject", "docTitle"],
  ["signer.position", "role", "#position"],
  ["signer.name", "person", "#signer"],
];

/** `Số:` before the number, which evidence may hold. */
const NUMBER_LABEL = /^(?:số\s*:?\s*)?/iu;

/** Writes lines as `p` elements with what is marked in them. */
export class AknInline {
  readonly #marks: readonly Mark[];
  #ids = 0;

  constructor(
    private readonly text: string,
    { evidence, fields }: DocumentReading,
  ) {
    const marks: Mark[] = [];
    for (const [path, element, refersTo] of ELEMENTS) {
      const found = evidence[path];
      if (found === undefined || found.inferred === true) continue;
      const attributes = { ...(refersTo === undefined ? {} : { refersTo }), ...(element === "docDate" ? { date: fullDate(fields.date) } : {}) };
      if (element === "docDate" && fullDate(fields.date) === undefined) continue;
      for (const { start, end } of found.spans) {
        const label = element === "docNumber" ? NUMBER_LABEL.exec(text.slice(start, end))![0].length : 0;
        marks.push({ start: start + label, end, element, attributes });
      }
    }
    fields.references.forEach((reference, i) => {
      const href = aknUri({ code: reference.code, date: reference.date, typeCode: null });
      marks.push(...(evidence[`references[${i}]`]?.spans ?? []).map(({ start, end }) => ({ start, end, element: "ref", attributes: { href } })));
    });
    this.#marks = apart(marks);
  }

  /** A stretch of the text as one `p`. */
  paragraph(span: Span): string {
    return inlineElement("p", this.content(span).trim());
  }

  /** Lines as `p` elements; empty ones are left out. */
  paragraphs(lines: readonly TextLine[]): string[] {
    return lines.filter(({ start, end }) => this.text.slice(start, end).trim() !== "").map((line) => this.paragraph(line));
  }

  /** The content of an inline element. Line ends inside it become spaces. */
  content({ start, end }: Span): string {
    let out = "";
    let at = start;
    for (const mark of marksIn(this.#marks, start, end)) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      out += this.#plain(at, from) + inlineElement(mark.element, this.#plain(from, to), this.#withId(mark));
      at = to;
    }
    return out + this.#plain(at, end);
  }

  #plain(start: number, end: number): string {
    return escapeXml(this.text.slice(start, end).replace(/[\n\f]/g, " "));
  }

  /** Elements that refer to the ontology need an id of their own. */
  #withId({ element, attributes }: Mark): XmlAttributes {
    return attributes["refersTo"] === undefined || element === "docAuthority" ? attributes : { eId: `${element}_${++this.#ids}`, ...attributes };
  }
}

/** A date that the schema takes: all three parts. */
export const fullDate = (date: string | null): string | undefined => (date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined);

/** Sorted, without those that overlap one before them in the list. */
function apart(marks: readonly Mark[]): Mark[] {
  const sorted = marks.map((mark, rank) => ({ mark, rank })).filter(({ mark }) => mark.end > mark.start);
  sorted.sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end || a.rank - b.rank);
  const kept: Mark[] = [];
  for (const { mark } of sorted) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** The marks that touch a stretch. Costs the logarithm of the marks. */
function marksIn(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < marks.length && marks[last]!.start < end) last++;
  return marks.slice(low, last);
}
