/** The README keeps its promises: two commands first, and nothing in it that is not there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./examples.js";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;

describe("README", () => {
  it("starts with two commands: the result table, and the tests", () => {
    const [, block] = /```\w*\n([\s\S]*?)```/.exec(readme)!;
    const lines = block!.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/npm ci.*npm run build.*evaluate fixtures$/);
    expect(lines[1]).toMatch(/npm ci.*npm run build.*npm test$/);
  });

  it("names only scripts that there are", () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("links only to files that there are", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  it("keeps the marked place that the bench fills", () => {
    expect(readme).toMatch(/<!-- bench:start -->[\s\S]*<!-- bench:end -->/);
  });
});
