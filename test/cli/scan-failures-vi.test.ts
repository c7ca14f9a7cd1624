import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureInVietnamese } from "../../src/cli/scan-failures-vi.js";
import type { KhoidauError } from "../../src/errors.js";
import { unwritableFile } from "../../src/file-errors.js";
import { openSourceBytes } from "../../src/scan/open-source.js";
import { failureOf } from "../../src/scan/run-failure.js";
import { hashOfFile } from "../../src/scan/run-hash.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function saidOf(promise: Promise<unknown>): Promise<string> {
  const error: KhoidauError = await promise.then(() => Promise.reject(new Error("no failure")), (reason: KhoidauError) => reason);
  return failureInVietnamese(failureOf(error, "Hộp 1/tờ trình.pdf"), "Hộp 1/tờ trình.pdf");
}

describe("failures of a scan in Vietnamese", () => {
  it("say of every broken file what it is and what to do, and name it", async () => {
    const open = (content: Uint8Array): Promise<string> => saidOf(openSourceBytes(content, "tờ trình.pdf"));
    expect(await open(bytes(""))).toBe("Hộp 1/tờ trình.pdf rỗng (không có byte nào); hãy chép lại từ nơi gốc.");
    expect(await open(bytes("%PDF-1.7\n1 0 obj"))).toContain("bị cắt cụt");
    expect(await open(bytes("GIF89a......................"))).toContain("là ảnh GIF; hãy lưu lại thành PNG");
    expect(await open(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toContain("hãy chép lại từ nơi gốc");
  });

  it("tell a file that is gone from a disk that is full", async () => {
    expect(await saidOf(hashOfFile("/none/such.pdf"))).toBe("Hộp 1/tờ trình.pdf không có ở đó; hãy xem lại đường dẫn.");
    const { code, details, message } = unwritableFile("/out/a.txt", Object.assign(new Error("full"), { code: "ENOSPC" }));
    expect(failureInVietnamese({ code, details, message })).toMatch(/^Không ghi được \/out\/a\.txt: đĩa đầy/);
  });

  it("name the page that could not be read", () => {
    expect(failureInVietnamese({ code: "ocr-failed", message: "", details: { page: 3 } }, "a.pdf")).toMatch(/^a\.pdf: trang 3 không nhận dạng được sau hai lần thử/);
    expect(failureInVietnamese({ code: "unreadable", message: "", details: { page: 2, name: "a.pdf" } })).toMatch(/^Trang 2 của a\.pdf không đọc được/);
  });

  it("keep the library's words where there are no others", () => {
    expect(failureInVietnamese({ code: "bad-argument", message: "jobs is 0." })).toBe("jobs is 0.");
  });

  it("are said by the command as well, whatever ends it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "khoidau-vi-"));
    try {
      writeFileSync(join(folder, "rỗng.pdf"), "");
      const { runProgram } = await import("../../src/cli/program.js");
      const err: string[] = [];
      const io = { env: {}, terminal: false, typed: false, input: (async function* () {})(), write: () => Promise.resolve(), warn: (line: string) => void err.push(line) };
      const code = await runProgram(["scan", folder, "--out", join(folder, "ra"), "--lang", "vi"], { io, open: () => Promise.reject(new Error("not asked for")), version: "1.2.3" });
      expect([code, err]).toEqual([2, ["khoidau: rỗng.pdf rỗng (không có byte nào); hãy chép lại từ nơi gốc."]]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
