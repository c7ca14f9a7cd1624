import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^khoidau$/, replacement: src("index.ts") },
      { find: /^khoidau\/export$/, replacement: src("export/index.ts") },
      { find: /^khoidau\/measure$/, replacement: src("measure/index.ts") },
      { find: /^khoidau\/scan$/, replacement: src("scan/index.ts") },
      { find: /^khoidau\/queue$/, replacement: src("queue/index.ts") },
      { find: /^khoidau\/(node|web|stream)$/, replacement: src("$1.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup/seed.ts", "test/setup/quiet.ts"],
    // All cores; vitest leaves one free, which is half of a small machine.
    maxWorkers: "100%",
    // Far above what any takes alone: tests run beside each other, on machines that do other things as well.
    testTimeout: 120_000,
    // What is waited for comes when it comes on a loaded machine.
    expect: { poll: { timeout: 20_000 } },
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
