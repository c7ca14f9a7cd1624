/** Reads the import graph of `src` from its text: static, type and dynamic imports alike. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const SRC = fileURLToPath(new URL("../../src", import.meta.url));

export interface SourceFile {
  /** Path below `src`, with `/`. */
  readonly path: string;
  /** Paths below `src` that it imports. */
  readonly files: readonly string[];
  /** Packages and `node:` modules that it imports. */
  readonly packages: readonly string[];
}

const below = (path: string): string => relative(SRC, path).split(sep).join("/");

function read(path: string): SourceFile {
  const names = ts.preProcessFile(readFileSync(path, "utf8"), true, true).importedFiles.map((file) => file.fileName);
  return {
    path: below(path),
    files: names
      .filter((name) => name.startsWith("."))
      .map((name) => below(resolve(dirname(path), name.replace(/\.js$/, ".ts")))),
    packages: names.filter((name) => !name.startsWith(".")),
  };
}

/** All source files below `src` with what they import. */
export function importGraph(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => read(join(SRC, name)));
}

/** The part of the table that a path belongs to: its first folder, or the file itself. */
export const partOf = (path: string): string => path.split("/")[0]!;
