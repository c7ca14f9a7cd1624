import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureInVietnamese, warningInVietnamese } from "../../src/scan/failures-vi.js";
import type { KhoidauError } from "../../src/errors.js";
import { unwritableFile } from "../../src/file-errors.js";
import { openSourceBytes } from "../../src/scan/open-source.js";
import { failureOf } from "../../src/scan/run-failure.js";
import { hashOfFile } from "../../src/scan/run-hash.js";
import { crashing, emptyFolder, khoidau } from "../cli/harness.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function saidOf(promise: Promise<unknown>): Promise<string> {
  const error: KhoidauError = await promise.then(() => Promise.reject(new Error("no failure")), (reason: KhoidauError) => reason);
  return failureInVietnamese(failureOf(error, "Hộp 1/tờ trình.pdf"), "Hộp 1/tờ trình.pdf");
}

describe("failures in Vietnamese", () => {
  it("say of every broken file what it is and what to do, and name it", async () => {
    const open = (content: Uint8Array): Promise<string> => saidOf(openSourceBytes(content, "tờ trình.pdf"));
    expect(await open(bytes(""))).toBe("Hộp 1/tờ trình.pdf rỗng (không có byte nào); hãy chép lại từ nơi gốc.");
    expect(await open(bytes("%PDF-1.7\n1 0 obj"))).toContain("bị cắt cụt");
    expect(await open(bytes("GIF89a......................"))).toContain("là ảnh GIF; hãy lưu lại thành PNG");
    await expect(openSourceBytes(bytes("<PcGts><Page/></PcGts>"), "tờ trình.xml").catch((reason: KhoidauError) => failureInVietnamese(reason))).resolves.toMatch(/^tờ trình\.xml không phải văn bản, hOCR, ALTO hay TSV/);
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

  it("tell what a scan has to say of a document that it read", () => {
    expect(warningInVietnamese({ code: "blank", message: "Nothing stands on any page." }, "a.pdf")).toBe("Không trang nào có gì; hãy xem lại đã quét đúng mặt chưa.");
    expect(warningInVietnamese({ code: "legacy-encoding", message: "", details: { encoding: "vni" } }, "a.txt")).toBe("a.txt dùng bảng mã cũ VNI; đã được chuyển sang Unicode.");
    expect(warningInVietnamese({ code: "no-pdf", message: "", details: { failure: "unreadable", reason: "damaged" } }, "a.pdf")).toMatch(/^Không ghi được PDF tìm kiếm được\. a\.pdf mở đầu như PDF/);
    expect(warningInVietnamese({ code: "ocr-failed", message: "", details: { page: 2 }, page: 2 }, "a.pdf")).toMatch(/^a\.pdf: trang 2 không nhận dạng được/);
  });

  it("are said by every command", async () => {
    const folder = emptyFolder();
    const put = (name: string, content: string | Uint8Array): string => (writeFileSync(join(folder, name), content), join(folder, name));
    const said = async (...args: string[]): Promise<string> => (await khoidau(["--lang", "vi", ...args], { restorer: crashing })).err.trimEnd().replaceAll(`${folder}/`, "");
    const [cu, la, wall, terms] = [put("cu.txt", "Céng hßa x· héi chñ nghÜa ViÖt Nam"), put("la.txt", Buffer.from("thyc hi\xe9n", "latin1")), put("tuong", ""), put("tu.txt", "a\tnặng")];
    const none = join(folder, "thiếu");
    expect(await said("restore", none)).toBe("khoidau: thiếu không có ở đó; hãy xem lại đường dẫn.");
    expect(await said("restore", folder)).toMatch(/ là thư mục; hãy nêu tên các tệp trong đó\.$/);
    expect(await said("restore", cu)).toBe("khoidau: cu.txt dùng bảng mã cũ TCVN3; cần Unicode; hãy chuyển bằng --from-encoding tcvn3.");
    expect(await said("restore", la)).toMatch(/^khoidau: la\.txt không phải UTF-8: byte sai đầu tiên là 0xe9 ở vị trí 7;/);
    expect(await said("restore", put("nổ.txt", "💥"))).toMatch(/^khoidau: nổ\.txt: lỗi không lường trước; .* RangeError: lattice overrun$/);
    expect(await said("restore", wall, "--out", wall)).toMatch(/^khoidau: Không ghi được tuong\/tuong: một tệp đứng ở chỗ cần thư mục/);
    expect(await said("restore", "--jsonl", none)).toMatch(/^khoidau: thiếu không có ở đó/);
    expect(await said("restore", "--out", folder)).toMatch(/^khoidau: Đầu vào chuẩn không có tên/);
    expect(await said("restore", cu, cu, "--out", none)).toMatch(/^khoidau: cu\.txt và cu\.txt sẽ cùng được ghi vào thiếu\/cu\.txt/);
    expect(await said("restore", cu, "--out", folder)).toMatch(/^khoidau: cu\.txt sẽ bị kết quả ghi đè/);
    expect(await said("restore", "--terms", terms)).toMatch(/^khoidau: tu\.txt:1: trọng số là "nặng"/);
    expect(await said("restore", "--pack", none)).toMatch(/^khoidau: Từ điển thiếu không có ở đó; cần một tệp \.kdict/);
    expect(await said("restore", "--min-confidence", "3")).toMatch(/Cần một số từ 0 đến 1, ví dụ 0\.9/);
    expect(await said("fields", none)).toMatch(/^khoidau: thiếu không có ở đó/);
    expect(await said("fields", wall)).toBe("khoidau: tuong rỗng (không có byte nào); hãy chép lại từ nơi gốc.");
    expect(await said("fields", `${none}.pdf`)).toMatch(/^khoidau: thiếu\.pdf không có ở đó/);
    expect(await said("evaluate", folder)).toMatch(/ không có tệp TEN\.ocr\.txt nào;/);
    expect(await said("dictionary", "verify", cu)).toBe("khoidau: Từ điển cu.txt không phải từ điển của khoidau; hãy đưa một tệp .kdict.");
    expect(await said("dictionary", "build", "--from", none, "--out", wall)).toMatch(/^khoidau: thiếu không có ở đó/);
    expect(await said("scan", folder, "--out", folder)).toMatch(/ cũng là thư mục nhận kết quả;/);
    expect(await said("scan", none, "--out", join(folder, "ra"), "--format", "docx")).toMatch(/^khoidau: Không có định dạng "docx"; chỉ nhận txt, json/);
  });

  it("are English in the records, which programs read", async () => {
    const { out, err } = await khoidau(["--lang", "vi", "fields", "--jsonl", "thiếu.txt"]);
    expect(JSON.parse(out).error.message).toMatch(/could not be read/);
    expect(err).toMatch(/không có ở đó/);
  });

  it("are said of a scan as well, whatever ends it", async () => {
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
