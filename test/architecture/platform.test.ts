/** The core runs anywhere: it bundles for a neutral platform and type-checks without the names of Node or the DOM. */
import { build } from "esbuild";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { SRC } from "./import-graph.js";

/** Minified bytes of the whole core without any dictionary: 137,000 are unorm's tables, 155,000 the reading and mending of documents (6,000 of them syllables of names, 5,000 usual recipients), 52,000 htmlparser2, 2,400 what kept marks and names of a document tell, 1,200 the channels of the older recogniser and packed words, 1,100 slips in bare text and numbers run together, 1,700 parts damaged in different ways, 4,000 the second thoughts, 2,500 the quicker questions of the beam and the counting of phrases, 8,000 the spaces of text layers and words that are misread and run together, 4,000 names and capitals among these, 900 how right text lost marks, took wrong ones or slips, 2,800 letters of other codes, lost and parted ones, and UTF-8 encoded twice. */
const CORE_BYTES = 560_000;

const CORE = ["index.ts", "export/index.ts", "learn/index.ts", "measure/index.ts"];
const EVERYWHERE = [...CORE, "stream.ts", "web.ts"];

async function bundle(entry: string): Promise<{ code: string; imports: string[] }> {
  const result = await build({
    entryPoints: [join(SRC, entry)],
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    minify: true,
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const imports = Object.values(result.metafile.inputs).flatMap((input) => input.imports.map((one) => one.path));
  return { code: result.outputFiles[0]!.text, imports };
}

describe.each(EVERYWHERE)("%s, bundled for a neutral platform", (entry) => {
  it("names no module of Node and stays small", async () => {
    const { code, imports } = await bundle(entry);
    expect(imports.filter((name) => name.startsWith("node:") || builtinModules.includes(name))).toEqual([]);
    expect(code).not.toMatch(/["'`]node:[a-z]/);
    for (const name of builtinModules) expect(code).not.toMatch(new RegExp(`(?:require|import|from)\\s*\\(?["'\`]${name}["'\`]`));
    expect(code.length).toBeLessThan(CORE_BYTES);
  });
});

it("type-checks with the names of the language alone, and the two text coders", () => {
  const program = ts.createProgram({
    rootNames: [...CORE.map((entry) => join(SRC, entry)), fileURLToPath(new URL("text-coders.d.ts", import.meta.url))],
    options: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ["lib.es2022.d.ts"],
      types: [],
      strict: true,
      skipLibCheck: true,
      noEmit: true,
    },
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName.slice(SRC.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  expect(found).toEqual([]);
});
