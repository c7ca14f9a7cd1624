/** Owns the groups of a code's symbol as they are read, and the gaps between them: `QĐ-TTg`, `HD/VPTW`. */

/** A half-open stretch of the text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A group of the symbol as read, with what parts it from the one before. */
export interface ReadGroup extends Stretch {
  readonly text: string;
  /** What was meant between the group before and this one; `""` before the first. */
  readonly joint: string;
  /** −ln P of the gap as read, nats. */
  readonly jointCost: number;
  /** False where the gap may as well end the code: a dash between spaces. */
  readonly tight: boolean;
}

/** `733/QĐ-TTg` of the State, `36-HD/VPTW` of the Party. */
export type CodeStyle = "state" | "party";

const GROUP = /[\p{Lu}©€$&@'][\p{L}\p{N}&©€$@'’_]{0,23}|[qbtd0](?=\p{Lu}[-–])[\p{L}\p{N}&©]{1,8}|11(?=[-–][A-Z])/uy;
const DASH = /[ \t]{0,2}(?:[-–—‐_~]|[-–]{2})[ \t]{0,2}/y;
const POINT = /[.,:](?=[\p{Lu}][\p{Lu}&\d])/uy;
const SLASH = /\s?[/⁄∕]\s?/y;
const MOST_GROUPS = 7;
/** Nats of a space in a gap. */
const SPACE_COST = 2;

/** What a sticky pattern matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a group of letters stands at a place. */
export function beginsGroup(text: string, at: number): boolean {
  return matchAt(GROUP, text, at) !== null;
}

/** The groups from `at` on, with what parts each from the one before. */
export function readGroups(text: string, at: number, style: CodeStyle): ReadGroup[] {
  const groups: ReadGroup[] = [];
  let joint = "";
  let jointCost = 0;
  let tight = true;
  let from = at;
  while (groups.length < MOST_GROUPS) {
    const group = matchAt(GROUP, text, from)?.[0].replace(/['’_]+$/, "");
    if (group === undefined || group === "") break;
    groups.push({ text: group, start: from, end: from + group.length, joint, jointCost, tight });
    const end = from + group.length;
    const gap = nextGap(text, end, style, groups.length);
    if (gap === undefined) break;
    ({ joint, cost: jointCost, tight } = gap);
    from = end + gap.length;
  }
  return groups;
}

/** What parts two groups: a dash with or without spaces, a slash in papers of the Party, a point that was a dash. */
function nextGap(text: string, at: number, style: CodeStyle, groups: number): { joint: string; cost: number; tight: boolean; length: number } | undefined {
  const slash = matchAt(SLASH, text, at)?.[0];
  if (slash !== undefined) return { joint: "/", cost: (style === "party" && groups === 1 ? 0 : 1) + SPACE_COST * (slash.length - 1), tight: slash.length < 3, length: slash.length };
  const dash = matchAt(DASH, text, at)?.[0];
  if (dash !== undefined) {
    const spaces = dash.length - dash.trim().length;
    const both = /^\s/.test(dash) && /\s$/.test(dash);
    return { joint: "-", cost: SPACE_COST * Math.min(spaces, 2), tight: !both, length: dash.length };
  }
  const point = matchAt(POINT, text, at)?.[0];
  if (point !== undefined) return { joint: "-", cost: 4, tight: false, length: 1 };
  return undefined;
}

/** `CTiTW`: the slash between type and body was read as a letter. */
export function splitPartyGroup(groups: ReadGroup[]): void {
  const whole = groups[0]!;
  const parts = /^(\p{Lu}{1,3}r?)([iIl|1J7])(\p{Lu}{2,})$/u.exec(whole.text);
  if (parts === null) return;
  const cut = whole.start + parts[1]!.length;
  groups[0] = { ...whole, text: parts[1]!, end: cut };
  groups.push({ text: parts[3]!, start: cut + 1, end: whole.end, joint: "/", jointCost: 4.5, tight: true });
}
