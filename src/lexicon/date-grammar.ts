/** Owns what a date may look like once its slashes were read as something else: `3016/2021` after `ngày` is `30/6/2021`. */

/** Years that a date of an administrative document may name. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2045;
/** What a slash is read as. */
const SLASH = "[/1Il|]";
const SHAPE = /^[\d/Il|]{6,10}$/;
const SEPARATED = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** Days of each month; February has its longest. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DATES = [1, 2].flatMap((day) => [1, 2].map((month) => new RegExp(`^(\\d{${day}})${SLASH}(\\d{${month}})${SLASH}(\\d{4})$`)));
const MONTHS = [1, 2].map((month) => new RegExp(`^(\\d{${month}})${SLASH}(\\d{4})$`));

/**
 * The date that a reading behind `ngày` must be; `undefined` where it is well read, no date, or may be two.
 * `6/12/2021` → undefined (nothing to repair) · `21712021` → `2/7/2021` · `1112/2021` → undefined: 1/12 or 11/2.
 */
export function repairDate(reading: string): string | undefined {
  if (!SHAPE.test(reading) || (SEPARATED.test(reading) && isDate(...parts(reading)))) return undefined;
  return only(DATES.flatMap((form) => form.exec(reading) ?? []), 4, (found) => isDate(Number(found[1]), Number(found[2]), Number(found[3])));
}

/** The month and year that a reading behind `tháng` must be: `712021` → `7/2021`. */
export function repairMonth(reading: string): string | undefined {
  if (!SHAPE.test(reading)) return undefined;
  const repaired = only(MONTHS.flatMap((form) => form.exec(reading) ?? []), 3, (found) => isDate(1, Number(found[1]), Number(found[2])));
  return repaired === reading ? undefined : repaired;
}

function parts(reading: string): [number, number, number] {
  const [day = 0, month = 0, year = 0] = reading.split("/").map(Number);
  return [day, month, year];
}

/** The one reading that holds, written with slashes; `matches` are match arrays of `width` members laid end to end. */
function only(matches: readonly string[], width: number, holds: (found: readonly string[]) => boolean): string | undefined {
  const kept: string[] = [];
  for (let i = 0; i < matches.length; i += width) {
    const found = matches.slice(i, i + width);
    if (holds(found)) kept.push(found.slice(1).join("/"));
  }
  return kept.length === 1 ? kept[0] : undefined;
}

function isDate(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]! && year >= FIRST_YEAR && year <= LAST_YEAR;
}
