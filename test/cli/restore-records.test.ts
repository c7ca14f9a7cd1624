import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OutputClosed } from "../../src/cli/exit-code.js";
import { crashing, emptyFolder, khoidau } from "./harness.js";

const records = (out: string): unknown[] => out.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);

describe("khoidau restore --jsonl", () => {
  it("gives one record a record, in order, with any id", async () => {
    const input = '{"id":"a","text":"thyc"}\n{"id":7,"text":""}\r\n\n{"text":"mọi việc"}';
    const run = await khoidau(["restore", "--jsonl"], { input });
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(records(run.out)).toEqual([
      { id: "a", text: "thực", confidence: 0.9, edits: [{ start: 0, end: 4, from: "thyc", to: "thực", confidence: 0.9, cause: "marks" }] },
      { id: 7, text: "", confidence: 0.9, edits: [] },
      { text: "mọi việc", confidence: 0.9, edits: [] },
    ]);
  });

  it("turns each bad line into an error record, goes on, and ends with 2", async () => {
    const lines = ["{", '["a"]', '{"id":1}', '{"id":2,"text":5}', '{"id":3,"text":"💥"}', '{"id":4,"text":"Coäng hoøa xaõ hoäi chuû nghóa"}', '{"id":5,"text":"thyc"}'];
    const bytes = Buffer.concat([Buffer.from(`${lines.join("\n")}\n`), Buffer.of(0x22, 0xff, 0x22)]);
    const run = await khoidau(["restore", "--jsonl"], { input: bytes, restorer: crashing });
    expect(run.code).toBe(2);
    expect(records(run.out)).toMatchObject([
      { line: 1, error: { code: "bad-input", message: expect.stringContaining("no JSON") } },
      { line: 2, error: { code: "bad-input", message: expect.stringContaining("no object") } },
      { id: 1, line: 3, error: { code: "bad-input", message: expect.stringContaining('"text" is missing') } },
      { id: 2, line: 4, error: { code: "bad-input", message: expect.stringContaining('"text" is 5') } },
      { id: 3, line: 5, error: { code: "failed", message: expect.stringContaining("lattice overrun") } },
      { id: 4, line: 6, error: { code: "legacy-encoding", message: expect.stringContaining("VNI") } },
      { id: 5, text: "thực" },
      { line: 8, error: { code: "bad-input", message: expect.stringContaining("no UTF-8") } },
    ]);
  });

  it("reads UTF-16, with its mark or without, whatever the pieces of the stream", async () => {
    const text = '{"id":1,"text":"thyc"}\r\n{"id":2,"text":"mọi việc"}\n';
    const expected = await khoidau(["restore", "--jsonl"], { input: text });
    async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
    }
    const little = Buffer.from(text, "utf16le");
    for (const bytes of [little, Buffer.concat([Buffer.of(0xff, 0xfe), little]), Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(little).swap16()])]) {
      for (const size of [3, 4096]) expect(await khoidau(["restore", "--jsonl"], { input: pieces(bytes, size) })).toEqual(expected);
    }
  });

  it("takes a mark of UTF-16 alone for an empty input", async () => {
    expect(await khoidau(["restore", "--jsonl"], { input: Buffer.of(0xff, 0xfe) })).toMatchObject({ code: 0, out: "", err: "" });
  });

  it("reads files as it reads standard input, whatever the pieces of the stream", async () => {
    const folder = emptyFolder();
    const file = join(folder, "in.jsonl");
    const text = Array.from({ length: 50 }, (_, id) => `{"id":${id},"text":"thyc hién số ${id}"}\n`).join("");
    writeFileSync(file, text);
    async function* bytewise(): AsyncGenerator<Uint8Array> {
      const bytes = Buffer.from(text);
      for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
    }
    const piped = await khoidau(["restore", "--jsonl"], { input: bytewise() });
    expect(records(piped.out)).toHaveLength(50);
    expect(await khoidau(["restore", "--jsonl", file])).toEqual(piped);
    expect(await khoidau(["restore", "--jsonl", join(folder, "none"), file])).toMatchObject({ code: 2, out: piped.out });
  });

  it("reads no further than its reader has taken, and stops when the reader goes", async () => {
    let given = 0;
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++;
        yield Buffer.from(`{"id":${given},"text":"thyc"}\n`);
      }
    }
    const write = async (): Promise<void> => {
      expect(given - taken).toBeLessThanOrEqual(1);
      if (++taken === 100) throw new OutputClosed("head has seen enough");
    };
    expect(await khoidau(["restore", "--jsonl"], { input: endless(), write })).toMatchObject({ code: 0, err: "" });
    expect(given).toBe(100);
  });
});
