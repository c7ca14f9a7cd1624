/** Owns the annexes: where each begins and what it is called. */

import type { Span } from "../span.js";
import type { Found } from "./found.js";
import { found } from "./found.js";
import type { Attachment } from "./fields.js";
import { isCapitals } from "./letter-case.js";
import { isPersonName } from "./person-names.js";
import type { SourceText } from "./source-text.js";
import { joined } from "./source-text.js";

/** An annex with its first line. */
export interface AnnexFound {
  readonly line: number;
  readonly attachment: Found<Attachment>;
  /** The line of `(Kèm theo …)`, -1 where it has none. */
  readonly reference: number;
}

const NAMED = /^(?:phu luc|phu luc so|de cuong|danh sach|danh muc|bieu mau|mau so|mau|bieu|ke hoach|quy che|quy dinh|chuong trinh|huong dan|de an|phuong an|dieu le|noi quy|noi dung|bang|tieu chi|bo tieu chi|quy trinh|lich|thong ke|tong hop|thanh phan|mot so|the le|thuyet minh|bo|ban|khung|dinh muc|don gia|chien luoc|quy hoach|bao cao|to trinh|nhiem vu|du toan)\b/;
const ANNEX = /^phu luc(?:$|\s(?:so\s)?(?:[ivxlc]+|\d+[a-z]?|[a-z])?(?:$|[\s.:\-/]))/;
const ATTACHED = /^[([]?\s?(?:ban hanh )?kem theo\s/;
const ABOVE = 12;
const MOST_TITLE = 12;

/** Finds the annexes in the lines `from`…`to`, where the letter itself has ended. */
export function findAnnexes(source: SourceText, from: number, to: number): AnnexFound[] {
  const list: AnnexFound[] = [];
  let floor = from;
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (line.start === line.end || line.end - line.start > 400) continue;
    const fold = source.fold.slice(line.start, line.start + 40);
    if (ATTACHED.test(fold) && /^[([]/.test(fold)) {
      const first = titleAbove(source, i, floor);
      if (first < 0) continue;
      if (list.at(-1)?.line !== first) list.push(annex(source, first, to, i));
      else list[list.length - 1] = annex(source, first, to, i);
      floor = i + 1;
    } else if (ANNEX.test(fold.trimEnd()) && isCapitals(source.text.slice(line.start, Math.min(line.end, line.start + 10))) && line.end - line.start < 160) {
      list.push(annex(source, i, to, -1));
      floor = i;
    }
  }
  return list;
}

/** The first line of the title over `(Kèm theo …)`: `PHỤ LỤC`, else the highest line of its block that names an annex, else capitals. */
function titleAbove(source: SourceText, at: number, floor: number): number {
  let capitals = -1;
  let named = -1;
  for (let i = at - 1; i >= Math.max(floor, at - ABOVE); i--) {
    const line = source.lines[i]!;
    if (line.start === line.end) continue;
    const text = source.text.slice(line.start, line.end);
    if (isPersonName(text) || /\.\/\.?$/.test(text)) break;
    if (!isCapitals(text)) {
      if (capitals >= 0) break;
      continue;
    }
    if (/^(?:tm|kt|tl|tuq)\b/.test(source.fold.slice(line.start, line.start + 4))) break;
    const fold = source.fold.slice(line.start, line.start + 40).replace(/^[^a-z]+/, "").trimEnd();
    if (ANNEX.test(fold)) return i;
    if (named >= 0 && source.lines[i + 1]!.start === source.lines[i + 1]!.end) continue;
    capitals = i;
    if (NAMED.test(fold)) named = i;
    else if (named >= 0) break;
  }
  return named >= 0 ? named : capitals;
}

function annex(source: SourceText, first: number, to: number, reference: number): AnnexFound {
  const spans: Span[] = [];
  for (let i = first; i < Math.min(to, first + MOST_TITLE); i++) {
    const line = source.lines[i]!;
    if (line.start === line.end || i === reference) break;
    const fold = source.fold.slice(line.start, line.start + 40);
    if (i > first && (/^[([]/.test(fold) || /^(?:[ivx]{1,5}|\d{1,2})\s?[.)]\s/.test(fold) || line.end - line.start > 200)) break;
    if (i > first && reference < 0 && !isCapitals(source.text.slice(line.start, line.end))) break;
    spans.push({ start: line.start, end: line.end });
  }
  const title = joined(source.text, spans).replace(/^[\s,.;:*_-]+/, "").replace(/\s*[;:,.]+$/, "").replace(/—/g, "–");
  return { line: first, reference, attachment: found({ title, line: source.lines[first]!.index + 1 }, spans, "annex", reference < 0 ? 0.85 : 0.96) };
}
