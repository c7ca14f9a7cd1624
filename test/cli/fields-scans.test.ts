import { describe, expect, test } from "vitest";
import { scannedRecords } from "../../src/cli/fields-scans.js";
import type { CommandIo } from "../../src/cli/command-io.js";
import { fakeEngine, pageOf } from "../scan/fake-engine.js";

const SCAN = "fixtures/scans/cong-van-318.pdf";
const IO: CommandIo = { env: {}, terminal: false, typed: false, input: (async function* (): AsyncGenerator<Uint8Array> {})(), write: async () => undefined, warn: () => undefined };

describe("the records of scans", () => {
  test("leave no worker behind, which would keep the process alive after the last answer", async () => {
    const { engine, log } = fakeEngine(async ({ number }) => pageOf(number, "Kính", "gửi:", "Ủy", "ban", "nhân", "dân"));
    const scans = scannedRecords([SCAN], { fromGold: true }, IO, { engine });
    await scans.of(SCAN);
    expect(log.closed).toBeLessThan(log.opened);
    await scans.close();
    expect(log.opened).toBeGreaterThan(0);
    expect(log.closed).toBe(log.opened);
  });
});
