/** Every exported thing says what it is; every exported function and class shows how it is used. */
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { ROOT } from "./examples.js";

const ENTRIES = ["index.ts", "node.ts", "web.ts", "stream.ts", "export/index.ts", "measure/index.ts", "scan/index.ts"].map((file) => join(ROOT, "src", file));

it("every export has a docstring, with an example where it can be called", () => {
  const program = ts.createProgram(ENTRIES, { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true });
  const checker = program.getTypeChecker();
  const symbols = ENTRIES.flatMap((entry) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  expect(symbols.length).toBeGreaterThan(100);
  const silent = symbols.filter((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)) === "");
  const called = symbols.filter(({ flags }) => flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class));
  const unshown = called.filter((symbol) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"));
  expect([silent, unshown].map((list) => list.map(({ name }) => name))).toEqual([[], []]);
});
