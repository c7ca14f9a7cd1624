/** Bundles the command, so that it starts quickly: few files to load, and unorm's tables only where they are needed. */
import { build } from "esbuild";
import { readdirSync, rmSync } from "node:fs";

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

// What tsc wrote of the command, and the chunks of an earlier bundle.
rmSync("dist/cli", { recursive: true, force: true });
for (const name of readdirSync("dist")) if (name.startsWith("command-")) rmSync(`dist/${name}`);
await build({
  entryPoints: { "cli/main": "src/cli/main.ts", "cli/restorer-worker": "src/cli/restorer-worker.ts" },
  outdir: "dist",
  // Beside dist/node.js, which the chunks stand in for: dictionaries are found from there.
  chunkNames: "command-[hash]",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // Packages with files of their own beside them: workers, WebAssembly, native code.
  external: ["commander", "sharp", "tesseract.js", "@hyzyla/pdfium", "tinypool", "write-excel-file"],
  legalComments: "linked",
  plugins: [lazyUnorm],
  logLevel: "warning",
});
