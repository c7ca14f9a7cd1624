/** What users import is explained where they hover: every exported symbol, and every member of an options type. */
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "./examples.js";

const ENTRIES = ["index.ts", "node.ts", "web.ts", "stream.ts", "export/index.ts", "scan/index.ts", "measure/index.ts"].map((name) => join(ROOT, "src", name));
const program = ts.createProgram(ENTRIES, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
});
const checker = program.getTypeChecker();

function exportsOf(entry: string): ts.Symbol[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

const documented = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;

describe.each(ENTRIES.map((entry) => ({ entry, name: entry.slice(ROOT.length) })))("$name", ({ entry }) => {
  it("exports nothing without a doc comment", () => {
    expect(exportsOf(entry).filter((symbol) => !documented(symbol)).map((symbol) => symbol.name)).toEqual([]);
  });

  it("documents every member of its options", () => {
    const options = exportsOf(entry).filter((symbol) => symbol.name.endsWith("Options"));
    const bare = options.flatMap((symbol) =>
      checker
        .getDeclaredTypeOfSymbol(symbol)
        .getProperties()
        .filter((member) => !documented(member))
        .map((member) => `${symbol.name}.${member.name}`),
    );
    expect(bare).toEqual([]);
  });
});
