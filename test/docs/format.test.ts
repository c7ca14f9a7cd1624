/** docs/format.md names every section that the packaged dictionaries hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openPackagedDictionary } from "../../src/node.js";
import { ROOT } from "./examples.js";

const format = readFileSync(join(ROOT, "docs/format.md"), "utf8");
/** As the document names them: one name for all profiles and orders. */
const named = (section: string): string => section.replace(/^channel\.[\w-]+\./, "channel.PROFILE.").replace(/^lm\.[2-9]\./, "lm.N.");

it.each(["full", "small"] as const)("every section of the %s dictionary is described", (size) => {
  const { names } = openPackagedDictionary({ size });
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !format.includes(`\`${named(name)}\``))).toEqual([]);
});
