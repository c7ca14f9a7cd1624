/** Kills a run with SIGKILL again and again: nothing is lost, nothing is done twice, nothing is half there. */
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folderOf, removeFolders } from "./fake-scans.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// Inside the package, so that its own manifest and packages are found.
const script = join(ROOT, ".cache", "examples-run", `kill-${process.pid}.mjs`);

beforeAll(() =>
  build({ entryPoints: [fileURLToPath(new URL("run-kill.ts", import.meta.url))], outfile: script, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "silent" }),
);
afterAll(() => {
  rmSync(script, { force: true });
  removeFolders();
});

const DOCUMENTS = 60;
const KILLS = 20;

/** Runs the scan and kills it after so many milliseconds from its first output; gives its exit code, or null where it was killed. */
function runFor(args: readonly string[], milliseconds: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "ignore", "inherit"] });
    const lock = join(args[1]!, ".khoidau", "lock");
    let waiting: NodeJS.Timeout | undefined;
    const watch = setInterval(() => {
      if (waiting !== undefined || !existsSync(lock) || !readFileSync(lock, "utf8").includes(`"pid":${child.pid},`)) return;
      waiting = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    }, 1);
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(watch);
      clearTimeout(waiting);
      done(code);
    });
  });
}

/** Stems in the order in which the journal called them done; a document that was done twice is there twice. */
const journalled = (out: string): string[] =>
  readFileSync(join(out, ".khoidau/journal.log"), "utf8")
    .split("\n")
    .flatMap((line) => /^[\da-f]{8} \{"stem":"([^"]*)".*\}$/.exec(line)?.[1] ?? []);

it(`goes on after ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const names = Array.from({ length: DOCUMENTS }, (_, i) => `${i % 4}/Văn bản ${i}.pdf`);
  const files = Object.fromEntries(names.map((name, i) => [`in/${name}`, `picture thyc ${i}\npicture ${"chữ ".repeat(300)}`]));
  const folder = folderOf(files);
  const [input, out, whole] = [join(folder, "in"), join(folder, "out"), join(folder, "whole")];
  let killed = 0;
  for (const moment of Array.from({ length: KILLS }, (_, i) => (i * 37) % 60)) {
    if ((await runFor([input, out], moment)) === null) killed++;
    for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
      if (name.endsWith(".json")) expect(() => JSON.parse(readFileSync(join(out, name), "utf8")) as unknown, name).not.toThrow();
      if (name.endsWith(".txt")) expect(readFileSync(join(out, name), "utf8"), name).toMatch(/^thực \d+\f(?:chữ )*chữ\n$/);
    }
  }
  expect(killed).toBeGreaterThan(0);
  expect(await runFor([input, out], 1e6)).toBe(0);
  expect(await runFor([input, whole], 1e6)).toBe(0);
  expect(journalled(out).sort()).toEqual(names.map((name) => name.replace(/\.pdf$/, "")).sort());
  const listed = (root: string): [string, string][] =>
    readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".khoidau") && entry.name !== "summary.json")
      .map((entry): [string, string] => [join(entry.parentPath, entry.name).slice(root.length), readFileSync(join(entry.parentPath, entry.name), "utf8")])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  expect(listed(out)).toEqual(listed(whole));
});
