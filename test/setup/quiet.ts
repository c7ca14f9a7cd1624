/** Fails any test during which something prints to the console: the library prints nothing. */
import { afterEach, beforeEach } from "vitest";

const METHODS = ["log", "info", "warn", "error", "debug", "trace"] as const;
const real = Object.fromEntries(METHODS.map((name) => [name, console[name]]));
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const name of METHODS) {
    console[name] = (...args: unknown[]): void => {
      printed.push(`console.${name}(${args.map(String).join(", ")})`);
    };
  }
});

afterEach(() => {
  Object.assign(console, real);
  if (printed.length > 0) throw new Error(`printed to the console: ${printed.slice(0, 3).join("; ")}`);
});
