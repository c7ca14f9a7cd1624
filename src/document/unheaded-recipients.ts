/** Owns lists of recipients without their heading `Nơi nhận`. */

import { isCapitals } from "./letter-case.js";
import { isPersonName } from "./person-names.js";
import type { SourceLine, SourceText } from "./source-text.js";

/** Lines of a list. */
export const MOST_RECIPIENT_LINES = 90;

/** The first line of a list whose heading was lost, told by its item `Lưu` or by the signature under it; -1 for none. */
export function unheadedList(source: SourceText, from: number, to: number): number {
  const bare = bareList(source, from, to);
  return bare >= 0 ? bare : listOverSignature(source, from, to);
}

/** A list with an item `Lưu`: its first line, or -1. */
function bareList(source: SourceText, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const line = source.lines[i]!;
    if (!/^[-+–]?\s?luu\s?[:\s]\s?(?:vt|van thu|van phong|tt|hc|vp|cqd|ho so|tchc|hs)/.test(source.fold.slice(line.start, line.start + 22)) && !isRunOn(source, line)) continue;
    let first = i;
    for (let j = i - 1; j >= from && i - j < MOST_RECIPIENT_LINES; j--) {
      const before = source.lines[j]!;
      if (before.start === before.end) continue;
      if (!/^[-+–]\s?\S/.test(source.fold.slice(before.start, before.start + 6))) {
        if (before.end - before.start > 60 || !/^[-+–]/.test(source.fold.slice(source.lines[j - 1]?.start ?? 0, (source.lines[j - 1]?.start ?? 0) + 1))) break;
      }
      if (/\.\/\.?$/.test(source.text.slice(before.start, before.end))) break;
      first = j;
    }
    return first;
  }
  return -1;
}

/** `- A; - B; - Lưu: VT.` in one line. */
export function isRunOn(source: SourceText, line: SourceLine): boolean {
  const fold = source.fold.slice(line.start, Math.min(line.end, line.start + RUN_ON));
  return /^[-+] \S/.test(fold) && / [-+] luu\s?[: ]/.test(fold);
}

/** Units of a line that are looked through. */
export const RUN_ON = 3000;
const LEAST_ITEMS = 2;
const LONGEST_ITEM = 160;

/** Dashed lines right over a signature, the last such; the first of them, or -1. */
function listOverSignature(source: SourceText, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (!isSignature(source, source.lines[i]!)) continue;
    let first = i;
    while (first > from && isDashed(source, source.lines[first - 1]!)) first--;
    if (i - first >= LEAST_ITEMS) return first;
  }
  return -1;
}

function isSignature(source: SourceText, line: SourceLine): boolean {
  const text = source.text.slice(line.start, line.end);
  return text.length > 0 && text.length < 120 && ((/^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)[. ]/.test(text) && isCapitals(text)) || isPersonName(text) || (isCapitals(text) && /^(?:chu tich|bo truong|giam doc|thu tuong|pho |cuc truong|tong giam doc)/.test(source.fold.slice(line.start, line.start + 14))));
}

/** A dashed item on a line of its own. */
export function isDashed(source: SourceText, line: SourceLine): boolean {
  return line.end - line.start < LONGEST_ITEM && /^[-+] ?\S.*[;,.]$|^[-+] ?\S.{2,60}$/.test(source.text.slice(line.start, line.end));
}
