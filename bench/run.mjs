/** Runs a bench program written in TypeScript: `node bench/run.mjs [main|sets|ledger|whole|unseen|reliability|fields|scan] [options]`. */

import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const programs = ["main", "sets", "ledger", "whole", "unseen", "reliability", "fields", "scan"];
const [first, ...rest] = process.argv.slice(2);
const named = programs.includes(first ?? "");
const program = named ? first : "main";
const out = join(root, ".cache", "bench", "build", `${program}-${process.pid}.mjs`);

mkdirSync(dirname(out), { recursive: true });
await build({
  entryPoints: [join(root, "bench", `${program}.ts`)], outfile: out, bundle: true, packages: "external",
  platform: "node", format: "esm", target: "node20", logLevel: "warning",
});
process.chdir(root);
const { run } = await import(pathToFileURL(out).href);
try {
  process.exitCode = await run(named ? rest : process.argv.slice(2));
} catch (error) {
  const wrongFlag = error?.code?.startsWith("ERR_PARSE_ARGS") === true;
  if (!wrongFlag && error?.name !== "KhoidauError") throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = wrongFlag ? 1 : 3;
} finally {
  rmSync(out);
}
