/** What README and docs show without running it is at least right by its types, strictly. */
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT, sketches } from "./examples.js";

/** Where the sketches would lie, so that their imports find the sources. */
const FOLDER = join(ROOT, "sketches");
/** What a sketch takes from its surroundings. */
const SURROUNDINGS = "declare const signal: AbortSignal;";

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    khoidau: [join(ROOT, "src/index.ts")],
    "khoidau/*": [join(ROOT, "src/*.ts"), join(ROOT, "src/*/index.ts")],
  },
};

/** What the compiler has to say against some modules, each line with its module's number. */
function complaints(modules: readonly string[]): string[] {
  const files = new Map(modules.map((code, i) => [join(FOLDER, `${i}.ts`), `${SURROUNDINGS}\n${code}`]));
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language) => (files.has(path) ? ts.createSourceFile(path, files.get(path)!, language) : getSourceFile(path, language));
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return [...files.keys()].flatMap((path, i) => program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => `${i}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`));
}

describe("sketches", () => {
  const found = sketches();

  it("are found in the README and under docs", () => {
    expect(new Set(found.map(({ where }) => where.replace(/:\d+$/, "")))).toEqual(new Set(["README.md", "docs/scan.md"]));
  });

  it("are right by their types", () => {
    const said = complaints(found.map(({ code }) => code)).map((line) => line.replace(/^\d+/, (i) => found[Number(i)]!.where));
    expect(said).toEqual([]);
  });

  it("would be found wrong", () => {
    const code = 'import { scan } from "khoidau/scan";\nfor await (const document of scan(["scans"])) console.log(document.text.length);';
    expect(complaints([code])).toEqual([expect.stringContaining("'text' does not exist on type 'FailedDocument'")]);
  });
});
