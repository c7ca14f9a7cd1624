/** Owns which Roman numbers a sequence of marks stands for, where strokes were lost, added or run together. */

/** A mark as it was read. */
export interface RomanMark {
  /** `II`, `HI`, `L`. */
  readonly read: string;
  /** False where it may be no mark at all. */
  readonly sure: boolean;
  /** A higher mark (`A.`, `Chương`) stands between it and the one before: counting may begin again. */
  readonly opened: boolean;
}

/** Costs; two strokes wrong are dearer than a gap in the counting, and strokes get lost more often than made. */
const STROKE = 1.3;
const MADE_STROKE = 1.8;
const JUMP = 2.5;
/** The same number twice. */
const TWICE = 2.7;
const LATE_START = 2;
const SHAPE = 0.4;
const NO_MARK = 2;
/** A numeral as printed, its point alone lost, before a line of capitals. */
const NO_POINT = 3;
const MOST = 20;

/** What the strokes are: those before the letters V and X, these letters, those behind. */
interface Shape {
  readonly before: number;
  readonly letters: string;
  readonly behind: number;
}

function shapeOf(numeral: string): Shape {
  const strokes = numeral.replace(/[HU]/g, "II").replace(/[^VX]/g, "I");
  const [, before = "", letters = "", behind = ""] = /^(I*)([VX]*)(I*)/.exec(strokes)!;
  return letters === "" ? { before: 0, letters, behind: before.length } : { before: before.length, letters, behind: behind.length };
}

const VALUES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];
let shapes: readonly Shape[] | undefined;

/** Values from 1 with what each costs; 0 stands for "no mark". */
function readings({ read, sure }: RomanMark): [value: number, cost: number][] {
  shapes ??= VALUES.map(shapeOf);
  const own = shapeOf(read);
  const found: [number, number][] = sure ? [] : [[0, VALUES.includes(read) ? NO_POINT : NO_MARK]];
  for (let value = 1; value <= MOST; value++) {
    const other = shapes[value]!;
    if (other.letters !== own.letters) continue;
    const lost = other.before - own.before + (other.behind - own.behind);
    const wrong = Math.abs(other.before - own.before) + Math.abs(other.behind - own.behind);
    if (wrong <= 1) found.push([value, wrong * (lost < 0 ? MADE_STROKE : STROKE) + (VALUES[value] === read || wrong > 0 ? 0 : SHAPE)]);
  }
  // as it stands, whatever it is
  return found.length === 0 ? [[0, NO_MARK]] : found;
}

/** A value that ends a path, the cheapest way to it. */
interface Path {
  readonly last: number;
  readonly cost: number;
  readonly value: number;
  readonly before: Path | undefined;
}

/**
 * The value of each mark, 0 for what is none. A walk over at most a handful of readings a mark: linear.
 *
 * @example
 * ```ts
 * import { romanValues } from "./roman-order.js";
 * const mark = (read: string) => ({ read, sure: true, opened: false });
 * romanValues([mark("I"), mark("II"), mark("II"), mark("IV")]); // [1, 2, 3, 4]
 * ```
 */
export function romanValues(marks: readonly RomanMark[]): number[] {
  let paths: Path[] = [{ last: 0, cost: 0, value: 0, before: undefined }];
  for (const mark of marks) {
    const best = new Map<number, Path>();
    for (const [value, own] of readings(mark)) {
      for (const before of paths) {
        const cost = before.cost + own + step(before.last, value, mark);
        const last = value === 0 ? before.last : value;
        if (cost < (best.get(last)?.cost ?? Infinity)) best.set(last, { last, cost, value, before });
      }
    }
    paths = [...best.values()];
  }
  let path: Path | undefined = paths.reduce((a, b) => (b.cost < a.cost ? b : a));
  const values: number[] = [];
  for (; path?.before !== undefined; path = path.before) values.unshift(path.value);
  return values;
}

function step(last: number, value: number, { opened }: RomanMark): number {
  if (value === 0 || value === last + 1 || (opened && value === 1)) return 0;
  if (value === last) return TWICE;
  return last === 0 ? LATE_START : JUMP;
}
