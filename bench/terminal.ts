/** Owns what the bench programs say on the terminal, and how their tables come into the README. */

import { readFileSync, writeFileSync } from "node:fs";

/** One line on stderr, for the person who waits. */
export function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Text on stdout; the exit code of all being well. */
export function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** What is wrong with the arguments; the exit code for it. */
export function complain(message: string): number {
  process.stderr.write(`${message} See --help.\n`);
  return 1;
}

/** Puts a table between the README's marks `<!-- NAME:start -->` and `<!-- NAME:end -->`; all else stays. */
export function putIntoReadme(name: string, page: string): void {
  const readme = readFileSync("README.md", "utf8");
  const place = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
  const put = readme.replace(place, (_, start: string, end: string) => `${start}\n${page}\n${end}`);
  if (put !== readme) writeFileSync("README.md", put);
}
