/** Bundles the command, so that it starts quickly: few files to load, and unorm's tables only where they are needed. */
import { build } from "esbuild";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Evaluating unorm takes some 40 ms, and a platform that normalizes never asks for it. */
const lazyUnorm = {
  name: "lazy-unorm",
  setup(builder) {
    builder.onResolve({ filter: /^unorm$/ }, ({ kind, importer, resolveDir }) =>
      kind === "import-statement" ? { path: importer, namespace: "lazy-unorm", pluginData: { resolveDir } } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: "lazy-unorm" }, ({ pluginData: { resolveDir } }) => ({
      contents: `export default { nfc: (text) => require("unorm").nfc(text) };`,
      resolveDir,
    }));
  },
};

/** The folder of the package that a file is of; nothing for the project's own. */
const packageFolder = (file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

/** Names, versions and licence texts of the packages that have code in the bundle: their licences ask for it in every copy. */
function licencesOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = new Set(inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? (packageFolder(file) ?? []) : [])));
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled and has no licence file; make it external.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return parts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

// What tsc wrote of the command, and the chunks of an earlier bundle.
rmSync("dist/cli", { recursive: true, force: true });
for (const name of readdirSync("dist")) if (name.startsWith("command-")) rmSync(`dist/${name}`);
const { metafile } = await build({
  entryPoints: { "cli/main": "src/cli/main.ts", "cli/restorer-worker": "src/cli/restorer-worker.ts" },
  outdir: "dist",
  // Beside dist/node.js, which the chunks stand in for: dictionaries are found from there.
  chunkNames: "command-[hash]",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // Packages with files of their own beside them (workers, WebAssembly, native code), and what is large and seldom asked for.
  external: ["commander", "@libpdf/core", "sharp", "tesseract.js", "@hyzyla/pdfium", "tinypool", "write-excel-file", "bullmq", "ioredis"],
  // A fifth less to read at each start; names stay as they are, for traces of errors.
  minifyWhitespace: true,
  // The whole licence texts are written below.
  legalComments: "none",
  metafile: true,
  plugins: [lazyUnorm],
  logLevel: "warning",
});
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", licencesOf(metafile));
