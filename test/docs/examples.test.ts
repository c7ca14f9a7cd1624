/** Every example in a docstring, in the README or under docs runs and gives the values that it shows. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedModule, docstringExamples, fencesCounted, pageExamples, ROOT } from "./examples.js";

const folder = join(ROOT, ".cache", "examples");
const examples = [...docstringExamples(), ...pageExamples()];

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("examples", () => {
  it("are found, every one", () => {
    expect(examples).toHaveLength(fencesCounted());
    expect(examples.map(({ where }) => where.split(":")[0])).toEqual(expect.arrayContaining(["README.md", "docs/document.md", "src/restore/restorer.ts"]));
  });

  it.each(examples)("run: $where", async ({ where, code }) => {
    const { module } = checkedModule(code);
    const path = join(folder, `${where.replace(/[^a-z0-9]+/gi, "-")}.ts`);
    writeFileSync(path, module);
    Object.assign(globalThis, {
      __check: (found: unknown, value: unknown, line: string): void => expect(found, line).toEqual(value),
    });
    await import(pathToFileURL(path).href);
  });
});

describe("checkedModule", () => {
  it("checks lines that show a value and leaves prose alone", () => {
    const { module, checks } = checkedModule('1 + 1; // 2\nname(); // "hóa"\ngo(); // and so on\nconst a = 1; // 1\n');
    expect(checks).toBe(2);
    expect(module).toContain('globalThis.__check(1 + 1, (2), "1 + 1; // 2");');
    expect(module).toContain("go(); // and so on");
  });
});
