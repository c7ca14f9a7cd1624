/** Owns a signer's name that specks, a seal's rim or lost spaces have spoilt: `Nguyễn.Văn An`, `NguyễnVăn An`, `tin Nguyễn Văn An`. */

import { commonSurname, meantName } from "./person-names.js";

const LONGEST = 48;
/** A syllable of a name; none is longer than `Nghiêng`. */
const SYLLABLE = /^\p{Lu}\p{Ll}{1,6}$/u;
/** Letters of a rim or a stroke: small ones, or capitals alone. */
const CRUMB = /^(?:\p{Ll}{1,3}|\p{Lu}{1,2}|\d{1,3})$/u;
const MOST_CRUMBS = 2;
/** Of fewer some syllable may be what the crumbs are left of. */
const LEAST_SYLLABLES = 3;
const MOST_SYLLABLES = 4;

/** The name in a line of a signature that has little else, its surname a common one; `undefined` for none. */
export function spoiltName(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const words = line.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, " ").split(/[^\p{L}\d]+/u).filter((word) => word !== "");
  const at = words.findIndex((word) => surnameOf(word) !== undefined);
  if (at < 0 || at > MOST_CRUMBS) return undefined;
  let end = at + 1;
  while (end < words.length && end - at < MOST_SYLLABLES && SYLLABLE.test(words[end]!)) end++;
  const about = [...words.slice(0, at), ...words.slice(end)];
  return end - at < LEAST_SYLLABLES || words.length - end > MOST_CRUMBS || !about.every((word) => CRUMB.test(word)) ? undefined : meantName([surnameOf(words[at]!)!, ...words.slice(at + 1, end)].join(" "));
}

/** A common surname, a stroke before it taken for a letter: `ÌNguyễn`. */
function surnameOf(word: string): string | undefined {
  return commonSurname(word) ?? (word.length > 4 ? commonSurname(word.slice(1)) : undefined);
}
