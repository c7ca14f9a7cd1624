import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../src/cli/words-en.js";
import { VIETNAMESE } from "../../src/cli/words-vi.js";
import { khoidau } from "./harness.js";

const COMMANDS = [[], ["restore"], ["evaluate"], ["dictionary"], ["dictionary", "inspect"], ["dictionary", "verify"], ["dictionary", "build"]];

describe("help", () => {
  it.each(COMMANDS.map((command) => [command]))("explains: khoidau %j", async (command) => {
    const run = await khoidau([...command, "--help"]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toContain(`Usage: ${["khoidau", ...command].join(" ")}`);
    expect(await khoidau(["help", ...command])).toEqual(run);
  });

  it.each(COMMANDS.map((command) => [command]))("has no English heading in Vietnamese: khoidau %j", async (command) => {
    const { out } = await khoidau([...command, "--help", "--lang", "vi"]);
    expect(out).toContain("Cách dùng:");
    expect(out).not.toMatch(/Usage|Options:|Commands:|Arguments:|Examples|choices|default/);
    expect(await khoidau([...command, "--help"], { env: { LANG: "vi_VN.UTF-8" } })).toMatchObject({ out });
  });

  it("says the same in both languages, in NFC", () => {
    for (const part of ["about", "option", "more"] as const) expect(Object.keys(VIETNAMESE[part])).toEqual(Object.keys(ENGLISH[part]));
    const source = readFileSync(new URL("../../src/cli/words-vi.ts", import.meta.url), "utf8");
    expect(source).toBe(source.normalize("NFC"));
  });

  it("takes --lang before the environment, and only the languages that there are", async () => {
    expect((await khoidau(["--lang=en", "--help"], { env: { LANG: "vi_VN.UTF-8" } })).out).toContain("Usage:");
    expect(await khoidau(["--lang", "fr"])).toMatchObject({ code: 1, err: expect.stringContaining("must be en or vi") });
  });
});

describe("wrong arguments", () => {
  it.each([
    [["restor"], "unknown command 'restor'\n(Did you mean restore?)"],
    [["restore", "--jsn"], "unknown option '--jsn'\n(Did you mean --json?)"],
    [["dictionary", "verfy"], "unknown command 'verfy'\n(Did you mean verify?)"],
    [["restore", "--min-confidence", "3"], "Expected a number from 0 to 1"],
    [["restore", "--profile", "abbyy"], "Allowed choices are auto, clean, general"],
    [["restore", "--json", "--diff"], "cannot be used with"],
    [["restore", "--dictionary", "a", "--small"], "cannot be used with"],
    [["evaluate"], "missing required argument 'folder'"],
    [["dictionary", "build", "--from", "x"], "--out <file>' not specified"],
    [["--lang", "vi", "restor"], "không có lệnh 'restor'\n(Có phải ý bạn là restore?)"],
  ])("%j: says what to do and ends with 1", async (args, message) => {
    const run = await khoidau(args);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.err).toContain(message);
    expect(run.err).toMatch(/^khoidau: /);
  });

  it("shows the help where no command is given", async () => {
    expect(await khoidau([])).toMatchObject({ code: 1, err: expect.stringContaining("Usage: khoidau") });
  });
});

it("prints the version", async () => {
  expect(await khoidau(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});
