/** Owns the sentence that enacts: `…, Ban Thi đua - Khen thưởng Trung ương hướng dẫn … như sau:`; it names the issuer. */

import type { Span } from "../span.js";
import { beginsBody } from "./bodies.js";
import { beginsCapital } from "./letter-case.js";
import type { SourceText } from "./source-text.js";

const VERBS = [" ban hanh ", " huong dan ", " thong bao ", " xay dung ", " bao cao ", " de nghi ", " yeu cau ", " co y kien ", " quyet dinh ", " kinh trinh ", " kinh de nghi ", " kinh bao cao ", " cong bo ", " kinh moi ", " tran trong ", " phat dong ", " uy quyen ", " gui ", " chuyen ", " bao de ", " cap cho", " gioi thieu"];
const HEADS = /^(?:chu tich|bo truong|giam doc|thu tuong|tong giam doc|chanh van phong|thu truong)\s/;
const MOST_NAME = 110;

/** Words that are bodies' but for their marks: `Sơ kết …` is no `Sở`, `Bố trí …` no `Bộ`. */
const NO_BODY = /^(?:sơ|số|sổ|bố|bỏ|bổ|bàn|bản|bán|vũ|hỏi|đổi|đòi|trưởng|khóa|khoá|thuê|viên) /i;

/** Where, behind a comma or semicolon of the item, an enacting sentence begins (at the sign), or -1. */
export function enactingCut(source: SourceText, spans: readonly Span[]): number {
  const { start } = spans[0]!;
  const end = spans.at(-1)!.end;
  for (let at = start + 8; at < end; at++) {
    const unit = source.fold.charCodeAt(at);
    if (unit !== 44 && unit !== 59 && unit !== 46) continue;
    if (subjectAt(source, at + 1, end) !== undefined) return at;
  }
  return -1;
}

/** A body in title case that a verb of enacting stands behind, at `at`. */
export function subjectAt(source: SourceText, at: number, end: number): Span | undefined {
  let from = at;
  while (from < end && /\s/.test(source.text[from]!)) from++;
  if (!beginsCapital(source.text.slice(from, from + 12)) || source.text[from] === source.text[from]!.toLowerCase()) return undefined;
  const fold = source.fold.slice(from, Math.min(end, from + MOST_NAME)).replace(/\s/g, " ").replace(/\.$/, " ");
  if ((!beginsBody(fold) && !HEADS.test(fold)) || NO_BODY.test(source.text.slice(from, from + 8))) return undefined;
  let first = -1;
  for (const verb of VERBS) {
    const found = fold.indexOf(verb);
    if (found > 3 && (first < 0 || found < first)) first = found;
  }
  // what a cited act is about enacts nothing: "Ban Chấp hành Trung ương về việc hướng dẫn …"
  if (first < 0 || / (?:ve|viec)$/.test(fold.slice(0, first)) || /[,;.:("]/.test(fold.slice(0, first).replace(/ - /g, " ").replace(/, (?=[a-z ]{3,24} va )/g, " "))) return undefined;
  return { start: from, end: from + first };
}
