/** Owns marks that a space parts from their letter, `Quyê ́t`: text layers have them whose fonts draw tones by themselves. */

import type { Reading } from "../page/reading.js";
import { applyEdits } from "../span.js";
import { toNfc } from "../text/normal-form.js";
import { Respaced } from "./respaced.js";
import type { Restoration } from "./restoration.js";

const ANY = /[\u0300-\u0323]/;
/** Behind a vowel; nothing of Vietnamese begins with a mark. */
const PARTED = /(?<=[aeiouyăâêôơư]\p{M}?)[ \u00a0](?=[\u0300-\u0303\u0306\u0309\u031b\u0323])/giu;
/** No syllable has more letters and marks. */
const LONGEST = 12;
const LAST_WORD = /[\p{L}\p{M}]*$/u;
/** A syllable has one: what has it already is done. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

/** The reading with such marks behind their letters; `undefined` where there are none. What an engine says of its words holds for them as they stand. */
export function withPartedMarks({ text, words, channel }: Reading): Respaced | undefined {
  if (!ANY.test(text) || channel !== undefined || words.some(({ confidence, others }) => confidence !== undefined || others !== undefined)) return undefined;
  const spans = Array.from(text.matchAll(PARTED)).flatMap(({ index }) => {
    const [before = ""] = LAST_WORD.exec(text.slice(Math.max(0, index - LONGEST), index)) ?? [];
    return TONE.test(text[index + 1]!) && TONE.test(before) ? [] : [{ start: index, end: index + 1, text: "" }];
  });
  return spans.length === 0 ? undefined : new Respaced(text, spans);
}

/** The restoration with its words composed: what only had its spaces put right is as it was read. */
export function composed(text: string, restoration: Restoration): Restoration {
  const edits = restoration.edits.map((edit) => ({ ...edit, to: toNfc(edit.to) }));
  return { ...restoration, text: applyEdits(text, edits), edits, tokens: restoration.tokens.map((token) => ({ ...token, text: toNfc(token.text) })) };
}
