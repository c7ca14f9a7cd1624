/** Owns the key words that begin lines, `Căn cứ`, `Kính gửi`, `Nơi nhận`, `Điều`, found though one of their letters was misread. */

import type { Span } from "../span.js";
import { isWordUnit } from "./fold-letters.js";
import { beginsCapital } from "./letter-case.js";

const KEY_WORDS = ["kinh gui", "can cu", "noi nhan"];
const ARTICLE = "dieu";
/** Right words that are one letter away and begin lines too: `Dân cư` does so 79 times in 1.7 million lines, `Cần có`, `Tội nhận (hối lộ)`. */
const OTHER_WORDS: ReadonlySet<string> = new Set(["dan cu", "can co", "cac cu", "toi nhan", "moi nhan", "loi nhan"]);

/** The folded text with these words put right; as long as it was. Looks at ten units a line. */
export function withKeyWords(fold: string, text: string, lines: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of lines) {
    const word = keyWord(fold, text, start, end);
    if (word === undefined) continue;
    parts.push(fold.slice(from, start), word);
    from = start + word.length;
  }
  return from === 0 && parts.length === 0 ? fold : parts.join("") + fold.slice(from);
}

function keyWord(fold: string, text: string, start: number, end: number): string | undefined {
  for (const word of KEY_WORDS) {
    const behind = start + word.length;
    if (behind <= end && !(behind < end && isWordUnit(fold.charCodeAt(behind))) && isOneWrong(fold, start, word) && !OTHER_WORDS.has(fold.slice(start, behind)) && beginsCapital(text.slice(start, start + 1))) return word;
  }
  const isArticle = isOneWrong(fold, start, ARTICLE) && /^ \d{1,3}[.:]/.test(fold.slice(start + 4, start + 9)) && beginsCapital(text.slice(start, start + 1));
  return isArticle ? ARTICLE : undefined;
}

/** Exactly one letter differs, and a letter stands there; the blank between two words stands. */
function isOneWrong(fold: string, start: number, word: string): boolean {
  let wrong = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = fold.charCodeAt(start + i);
    if (unit === word.charCodeAt(i)) continue;
    if (++wrong > 1 || !isWordUnit(unit) || word[i] === " ") return false;
  }
  return wrong === 1;
}
