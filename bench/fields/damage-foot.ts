/** Owns damages of the foot: what the seal and the pen do to a signature, and columns run together. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Damage, Sheet } from "./damage.js";
import { changed, truthOf } from "./damage.js";
import { chance, pick } from "./make-words.js";

const AUTHORITY: Readonly<Record<string, readonly string[]>> = {
  "KT.": ["KT,", "KT", "K1.", "ET.", "KT:", "KT .", "RT.", "K T.", "KT..", "kT.", "| KT.", "XT.", "HT."],
  "TM.": ["TM,", "TM", "1M.", "TM:", "TM .", "IM.", "'TM.", "T M.", "TM..", "TẠM."],
  "TL.": ["TL,", "TL", "1L.", "TL:", "TL .", "IL.", "T L."],
  "TUQ.": ["TUQ,", "TUQ", "TUQ :", "TUQ .", "IUQ.", "TU Q."],
};
const CRUMBS = ["\\ ", "* ", "/ ", "ˆ ", "~ ", "V ", "ỳ ", "Ñ ", "1 ", "L ", "é ", "\" "];

/** The last line that holds `value` as a cell of its own, changed. */
function atLast(sheet: Sheet, value: string | undefined, change: (value: string) => string): Sheet | undefined {
  if (value === undefined || value === "") return undefined;
  const holds = (line: string): boolean => line.endsWith(value) && (line.length === value.length || /[\s.]$/.test(line.slice(0, -value.length)));
  const at = sheet.lines.reduce((last, line, i) => (holds(line) ? i : last), -1);
  return at < 0 ? undefined : changed(sheet, (line, i) => (i === at ? line.slice(0, line.length - value.length) + change(value) : undefined));
}

function signature(sheet: Sheet): string | undefined {
  const [authority, chief] = [truthOf(sheet, "signer.authority"), truthOf(sheet, "signer.onBehalfOf")];
  return authority === undefined || chief === undefined ? undefined : `${authority} ${chief}`;
}

function misread(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  const authority = truthOf(sheet, "signer.authority") ?? "";
  const choices = AUTHORITY[authority];
  return choices === undefined ? undefined : atLast(sheet, signature(sheet), (line) => pick(random, choices) + line.slice(authority.length));
}

/** The seal's rim takes the first letters of a line, or of the line and the one over it. */
function sealed(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  const cut = (line: string): string => line.slice(1 + random.below(Math.min(3, line.indexOf(" ") < 0 ? 1 : line.indexOf(" "))));
  const post = atLast(sheet, truthOf(sheet, "signer.position"), cut);
  if (post === undefined || truthOf(sheet, "signer.authority") !== "KT.") return undefined;
  return chance(random, 0.5) ? post : (atLast(post, signature(sheet), (line) => line.slice(1 + random.below(3))) ?? post);
}

/** The damages of feet. */
export const FOOT_DAMAGES: readonly Damage[] = [
  { name: "authority misread", apply: misread },
  { name: "post under the seal", apply: sealed },
  { name: "name with crumbs", apply: (sheet, random) => atLast(sheet, truthOf(sheet, "signer.name"), (name) => (chance(random, 0.5) ? pick(random, CRUMBS) + name : `${name} ${pick(random, CRUMBS).trim()}`)) },
  { name: "crumbs of a seal about the post", apply: (sheet, random) => atLast(sheet, truthOf(sheet, "signer.position"), (post) => pick(random, ["^ ", "/ ", "* ", "( ", "§ ", "Ø ", "1 ", "| ", ". "]) + post) },
  { name: "foot read row by row", gap: " ", apply: (sheet) => sheet },
  { name: "Nơi nhận misread", apply: (sheet, random) => changed(sheet, (line) => (/^Nơi nhận:?/.test(line) ? line.replace(/^Nơi nhận:?/, pick(random, ["Noi nhận:", "ơi nhận:", "Nơi nhận.", "Nơi nhân:", "Nơi nhậu:", "| Nơi nhận:", "Nơi nhận", "NO nhận:", "Nơi nhận;"])) : undefined)) },
  { name: "signs of recipients misread", apply: (sheet, random) => changed(sheet, (line) => (/^- .{3,60}[;.,]$/.test(line) && chance(random, 0.4) ? line.replace(/^- /, pick(random, ["— ", "-", "~ ", "- ", "= ", "_ ", "- . ", "+ "])).replace(/[;.,]$/, pick(random, ["", ":", ",", ";", " ;", "; .", ";'"])) : undefined)) },
];
