/** Owns what an engine joined to a recipient from the column beside it: authority, post, name, crumbs. */

import type { Span } from "../span.js";
import { isCapitals } from "./letter-case.js";
import { commonSurname, isPersonName } from "./person-names.js";
import { withoutCrumbs } from "./signature-crumbs.js";
import { isSignatureLine } from "./signer.js";
import type { SourceText } from "./source-text.js";
import { trimmed } from "./source-text.js";

/** A crumb of a stroke or a bracket behind an item's sign. */
const CRUMB = /;\s(?:[^a-z\d\s]{1,2}\s)?\S{1,3}$/;
/** What ends where it stands, and what follows is nobody's; behind the copies of `Lưu: VT, TH (2). nvv` stands the typist's mark. */
const CLOSED = /^nhu (?:tren|dieu \d{1,2}|thanh phan)\s?[;.](?=\s+\S)/;
const NOTE = /[;.]\s*((?:de|đe|d[eé])\s(?:b\/c(?:ao)?|bao cao|chi dao|biet|t\/h|thuc hien|phoi hop|theo doi)[^;]{0,24})$/;

/** An item and what an engine joined to it from the right column: capitals, a name, a note beside a bracket. */
export function ownAndBeside(source: SourceText, cell: Span): { own: Span; right: Span[] } {
  const fold = source.fold.slice(cell.start, cell.end);
  const note = NOTE.exec(fold);
  if (note !== null) return { own: { start: cell.start, end: cell.start + note.index + 1 }, right: [] };
  // "Lưu; VT" has its unit behind the sign
  if (CRUMB.test(fold) && !fold.startsWith("luu")) return { own: { start: cell.start, end: cell.start + fold.lastIndexOf(";") + 1 }, right: [] };
  for (const match of fold.matchAll(/[;.,:]\s(?=\S)/g)) {
    const rest = trimmed(source.text, { start: cell.start + match.index + match[0].length, end: cell.end });
    const right = withoutCrumbs(source.text, rest);
    const text = source.text.slice(right.start, right.end);
    // behind a comma inside the item a name is one of its own
    const isInside = match[0][0] === "," && (match.index !== fold.lastIndexOf(",") || /[;.,]$/.test(fold));
    if (isPostBeside(text) || (!isInside && isNameBeside(text)) || (match[0][0] === ";" && isNameInSmall(text))) return { own: { start: cell.start, end: closedAt(fold.slice(0, match.index + 1), cell) }, right: [right] };
  }
  return { own: { start: cell.start, end: closedAt(fold, cell) }, right: [] };
}

function closedAt(fold: string, { start }: Span): number {
  return start + (CLOSED.exec(fold)?.[0].length ?? fold.length);
}

/** A name whose surname the repair has written small: `nguyễn Sỹ An`. */
function isNameInSmall(text: string): boolean {
  return /^\p{Ll}+(?: \p{Lu}\p{Ll}+){2,3}$/u.test(text) && commonSurname(text[0]!.toUpperCase() + /^\S+/.exec(text)![0].slice(1)) !== undefined;
}

/** True for what belongs to the signature whatever stands before it: an authority or a post in capitals. */
function isPostBeside(text: string): boolean {
  // "Lưu: VT, TM. T15." of an army's staff has no body behind the word
  return isCapitals(text) && isSignatureLine(text) && text.includes(" ") && /\p{Lu}{3}/u.test(text);
}

/** True for a name, or a crumb, that belongs to the signature. */
function isNameBeside(text: string): boolean {
  return isPersonName(text) || /^[^\p{L}]?\p{L}?$/u.test(text);
}
