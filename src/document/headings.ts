/** Owns what makes a marked paragraph a heading and not a sentence. */

import { foldLetters } from "./fold-letters.js";
import { isCapitals } from "./letter-case.js";
import type { Marker } from "./markers.js";
import { endsInMidPhrase } from "./phrase-end.js";

/** What is known of the paragraph's surroundings. */
export interface HeadingSurroundings {
  /** In an outline to be filled in (đề cương) every numbered item is a heading. */
  readonly outlineOnly: boolean;
  /** Characters of a full line. */
  readonly width: number;
  /** One line that breaks off without a sign, a blank line behind it. */
  readonly cutOff: boolean;
}

const LONGEST = 330;
const LONGEST_COLON = 130;
const SHORT_POINT = 44;
/** A lead-in says what somebody is to do. */
const LEAD_IN = /(?:nhu sau|sau day|sau|trach nhiem|thuc hien|gom co cac|noi dung|luu y|cu the|yeu cau|bao gom)\s?:$/;
const ORDER = /^(?:de nghi|yeu cau|giao|phan cong|chi dao|to chuc thuc hien cac|thuc hien nghiem|dong y|thong nhat|cho phep|phe duyet|ban hanh|sua doi|bo sung|bai bo|thay the|quyet dinh|uy quyen|can cu)\s/;
const VERB = / (?:co trach nhiem|chiu trach nhiem|chu tri|phoi hop|chi dao|huong dan|thuc hien|to chuc|quy dinh|duoc|phai|can|se|la|co) /;

/** The sign that closes a document, as printed or as misread. */
const CLOSED = /\.?\/[.,]?$/;
/** An article that begins with who is to carry it out is no title. */
const WHO = /^(?:chanh|giam doc|thu truong|bo truong|cac ong|chu tich|truong ban|cac co quan|cuc truong|tong giam doc|vu truong)\b/;

/** An article that says who carries it out, or goes on behind a full stop, was cut of its last sign. */
const SENTENCE = /chiu trach nhiem (?:thi hanh|thuc hien)|[a-z\d]{2}[.:;] \(|(?:quyet dinh|ke hoach|nghi quyet|thong tu|nghi dinh|quy che) nay co hieu luc|kem theo (?:quyet dinh|ke hoach|nghi quyet) nay/;

/** True where the text behind a mark is a title. */
export function isHeading(text: string, marker: Marker, around: HeadingSurroundings): boolean {
  if (text === "" || text.length > LONGEST || (!CLOSED.test(text) && endsInMidPhrase(around.outlineOnly ? text.replace(/,$/, "") : text))) return false;
  const end = text.replace(/["”’\s]+$/, "").slice(-1);
  const fold = foldLetters(text);
  switch (marker.kind) {
    case "part":
    case "chapter":
    case "section":
      return true;
    case "article":
      return end !== "." && end !== ";" && end !== ":" && text.length < 220 && !WHO.test(fold) && !SENTENCE.test(fold);
    case "letter":
    case "roman":
      return isCapitals(text) || (end !== ";" && (end !== "." || text.length < 80) && !(end === ":" && LEAD_IN.test(fold) && text.length > 60));
    case "number":
      return around.outlineOnly || isTitleLine(text, fold, end, around);
    case "point":
      if (around.outlineOnly && text.length <= SHORT_POINT) return true;
      return end !== "." && end !== ";" && end !== "," && isTitleLine(text, fold, end, around);
  }
}

function isTitleLine(text: string, fold: string, end: string, around: HeadingSurroundings): boolean {
  if (isCapitals(text)) return true;
  if (/\.\/\.?$/.test(text) || end === "." || end === ";" || end === "," || end === "/") return false;
  if (/[.;:] \p{Lu}/u.test(text.replace(/\b(?:TP|Tp|St|Mr)\. /g, ""))) return false;
  if (around.cutOff && text.length > around.width * 0.8) return false;
  if (end === ":") return text.length <= LONGEST_COLON && !ORDER.test(fold) && !(LEAD_IN.test(fold) && VERB.test(fold));
  // a line that breaks off at the full width was not joined: no title of one line reaches so far unless it wraps
  return text.length <= (around.width > 150 ? 200 : LONGEST) && !ORDER.test(fold);
}

/** The title without what ends it. */
export function titleText(text: string): string {
  return text.replace(/(?:\.?\/[.,]?|[\s:;.,])+$/, "").replace(/^[\s\-–.:)]+/, "").replace(/—/g, "–").replace(/(?<=\p{L}),(?=\p{L})/gu, ", ");
}
