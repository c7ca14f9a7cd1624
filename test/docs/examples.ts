/** Finds the examples of docstrings and of the README, and turns them into modules that check themselves. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Example {
  /** File and line, for the test's name. */
  readonly where: string;
  readonly code: string;
}

const FENCES = { ts: /```ts\n([\s\S]*?)```/g, js: /```js\n([\s\S]*?)```/g } as const;
const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

function fenced(text: string, file: string, { language = "ts", firstLine = 1 }: { language?: keyof typeof FENCES; firstLine?: number } = {}): Example[] {
  return [...text.matchAll(FENCES[language])].map((match) => ({
    where: `${file}:${firstLine + lineOf(text, match.index) - 1}`,
    code: match[1]!,
  }));
}

/**
 * All ts blocks under `@example` in the docstrings of `src`. What users can import is imported from `khoidau`; what is
 * internal from beside the file, as `"./symbols.js"`.
 */
export function docstringExamples(): Example[] {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(ROOT, "src", file), "utf8");
    return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)]
      .filter((comment) => comment[0].includes("@example"))
      .flatMap((comment) => fenced(comment[0].replace(/^[ \t]*\* ?/gm, ""), `src/${file}`, { firstLine: lineOf(source, comment.index) }))
      .map(({ where, code }) => ({ where, code: besideFile(code, join(ROOT, "src", dirname(file))) }));
  });
}

const besideFile = (code: string, folder: string): string =>
  code.replace(/from "(\.{1,2}\/[^"]+)\.js"/g, (_, path: string) => `from ${JSON.stringify(join(folder, `${path}.ts`))}`);

/** All ts blocks of the README and of the pages under `docs`: these run. */
export function pageExamples(): Example[] {
  return pages().flatMap((page) => fenced(readFileSync(join(ROOT, page), "utf8"), page));
}

/** All js blocks of the same pages: they need a server, scans or a signal, so they are type-checked only. */
export function sketches(): Example[] {
  return pages().flatMap((page) => fenced(readFileSync(join(ROOT, page), "utf8"), page, { language: "js" }));
}

/** The opening fences of all examples that run, counted line by line: what the finders must find. */
export function fencesCounted(): number {
  const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => `src/${name}`);
  const lines = [...sources, ...pages()].flatMap((file) => readFileSync(join(ROOT, file), "utf8").split("\n"));
  return lines.filter((line) => /^(?: *\* )?```ts$/.test(line)).length;
}

function pages(): string[] {
  const docs = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", ...docs.sort().map((name) => `docs/${name}`)];
}

/** What a line's comment promises, or `undefined` where the comment is prose. */
function promised(comment: string): { value: unknown } | undefined {
  try {
    // The comment is this repository's own; JSON alone would refuse { name: "toy" } and undefined.
    return { value: new Function(`"use strict"; return (${comment});`)() as unknown };
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof ReferenceError) return undefined;
    throw cause;
  }
}

const STATEMENT = /^\s*(?:import|export|const|let|for|while|if|else|return|throw|function|class|\/\/|[})\]])/;
const EXPRESSION = /^(\s*)(.+?);\s*\/\/ (.+)$/;

/**
 * The example with every line `expression; // value` turned into a check. `__check(found, expected, line)` is called for
 * each; a comment that is no value is left as prose.
 */
export function checkedModule(code: string): { module: string; checks: number } {
  let checks = 0;
  const lines = code.split("\n").map((line) => {
    const [, indent, expression, comment] = EXPRESSION.exec(line) ?? [];
    if (expression === undefined || STATEMENT.test(line) || promised(comment!) === undefined) return line;
    checks++;
    return `${indent}globalThis.__check(${expression}, (${comment}), ${JSON.stringify(line.trim())});`;
  });
  return { module: [...lines, "export {};", ""].join("\n"), checks };
}
