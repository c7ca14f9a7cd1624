import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { restoreText } from "../../src/cli/restore-text.js";
import { restorerPool } from "../../src/cli/restorer-pool.js";
import { packagedDictionaryPath, readDictionaryFile } from "../../src/dictionary-file.js";
import { createRestorer, documentRestorer, openDictionary } from "../../src/index.js";
import { emptyFolder } from "./harness.js";

const TEXTS = ["thyc hién Quyét dinh s6 733/QB -TTg", "Noi nhan:\n- Nhu trén;\n- Luu: VT, TCHC", "", "Can cir Luat T6 chirc chinh quyén dia phuong\n"];

/** The threads' program as the package has it: one bundle. */
async function worker(): Promise<URL> {
  const outfile = join(emptyFolder(), "worker.mjs");
  await build({ entryPoints: ["src/cli/restorer-worker.ts"], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return pathToFileURL(outfile);
}

describe("the restorer pool", () => {
  it("gives what one thread gives, text by text and for a text in parts", async () => {
    const bytes = readDictionaryFile(packagedDictionaryPath({ size: "small" }));
    const alone = documentRestorer(createRestorer(openDictionary(bytes)));
    const pool = restorerPool(bytes, {}, 2, await worker());
    try {
      expect(await Promise.all(TEXTS.map((text) => pool.restore(text)))).toEqual(TEXTS.map((text) => alone.restore(text)));
      const long = "xin chào bạn\n\n".repeat(80_000);
      expect((await restoreText(pool, long)).text).toBe(long);
    } finally {
      await pool.close?.();
    }
  });
});
