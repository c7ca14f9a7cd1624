/** Data flows one way: the import graph of `src` against the design's table, without cycles, without Node in the core. */
import { describe, expect, it } from "vitest";
import { importGraph, partOf } from "./import-graph.js";
import { COMMANDS, CORE_PACKAGES, MAY_IMPORT, RIM } from "./table.js";

const graph = importGraph();

describe("imports", () => {
  it("come from parts that the table knows", () => {
    expect(graph.map((file) => partOf(file.path)).filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it("go only where the table lets them", () => {
    const wrong = graph.flatMap(({ path, files }) => {
      const own = partOf(path);
      const allowed = MAY_IMPORT[own] ?? [];
      return files
        .filter((file) => allowed !== "anything" && partOf(file) !== own && !allowed.includes(partOf(file)))
        .map((file) => `${path} imports ${file}`);
    });
    expect(wrong).toEqual([]);
  });

  it("never lead into a command from outside it", () => {
    const wrong = graph.flatMap(({ path, files }) =>
      files
        .filter((file) => COMMANDS.has(partOf(file)) && partOf(file) !== partOf(path) && partOf(path) !== "cli")
        .map((file) => `${path} imports ${file}`),
    );
    expect(wrong).toEqual([]);
  });

  it("make no cycle", () => {
    const filesOf = new Map(graph.map(({ path, files }) => [path, files]));
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): string | undefined => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(" → ");
      if (done.has(path)) return undefined;
      for (const next of filesOf.get(path) ?? []) {
        const cycle = walk(next, [...trail, path]);
        if (cycle !== undefined) return cycle;
      }
      done.add(path);
      return undefined;
    };
    expect(graph.map(({ path }) => walk(path, [])).filter((cycle) => cycle !== undefined)).toEqual([]);
  });

  it("of the core name no Node module and no package but the chosen ones", () => {
    const wrong = graph
      .filter(({ path }) => !RIM.has(partOf(path)))
      .flatMap(({ path, packages }) => packages.filter((name) => !CORE_PACKAGES.has(name)).map((name) => `${path}: ${name}`));
    expect(wrong).toEqual([]);
  });
});
