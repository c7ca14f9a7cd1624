/** Owns what the public doors say to callers without types: an argument of a wrong kind, an option that there is not. */

import { KhoidauError } from "./errors.js";

/** The error `bad-argument` of a value: what it is, what was expected, how to give it. */
export function wrongArgument(name: string, value: unknown, expected: string): KhoidauError {
  return new KhoidauError("bad-argument", `${name} is ${kindOf(value)}; expected ${expected}.`, { name });
}

/** What a value is, in words: `undefined`, `the number 5`, `a Uint8Array`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return JSON.stringify(value.length <= 40 ? value : `${value.slice(0, 40)}…`);
  if (typeof value === "number" || typeof value === "boolean") return `the ${typeof value} ${value}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name === "Object" ? "object of another kind" : name}`;
}

/**
 * Refuses options that there are not: a misspelt one would be passed over in silence.
 *
 * @param of what the options are for, as `createRestorer`
 * @param known has a key for each option
 * @throws KhoidauError `bad-argument`, with the option that was probably meant
 */
export function checkOptionNames(options: unknown, of: string, known: object): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) throw wrongArgument(`options of ${of}`, options, "an object such as {}");
  const names = Object.keys(known);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]|s$/g, "");
  const meant = names.find((name) => bare(name) === bare(unknown));
  throw new KhoidauError("bad-argument", `${of} has no option "${unknown}"; ${meant === undefined ? `options are ${names.join(", ")}` : `did you mean ${meant}?`}`, { name: unknown });
}
