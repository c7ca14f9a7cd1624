/** Owns what failures are in Vietnamese: told from their code and details, what was found and what to do. */

import type { KhoidauErrorCode } from "../errors.js";
import type { ScanFailure, ScanWarning } from "./scanned-document.js";
import { ARGUMENT, DICTIONARY, UNREADABLE, UNWRITABLE } from "./failure-words-vi.js";

/** The failure in one sentence that names the file; the library's own words where there are none of this language. */
export function failureInVietnamese({ code, details = {}, message }: ScanFailure, path?: string): string {
  const name = path ?? nameOf(details["path"] ?? details["name"]);
  const { page, pid, host, encoding, at, byte } = details;
  switch (code) {
    case "unreadable": {
      if (details["reason"] === "too-large") return `Trang ${page} của ${name} có ${details["width"]} × ${details["height"]} điểm ảnh, quá lớn để đọc; hãy thu nhỏ (300 dpi là đủ) rồi đưa lại.`;
      if (page !== undefined) return `Trang ${page} của ${name} không đọc được: chỗ đó của tệp bị hỏng; hãy chép lại tệp hoặc quét lại trang.`;
      const said = UNREADABLE[String(details["reason"])];
      return said === undefined || name === "" ? message : `${name} ${said(details)}.`;
    }
    case "ocr-failed":
      return page === undefined ? message : `${name === "" ? "" : `${name}: `}trang ${page} không nhận dạng được sau hai lần thử; hãy xem lại ảnh của trang. Các trang khác vẫn được đọc; chạy lại lệnh này để thử lại.`;
    case "unwritable":
      return `Không ghi được ${name}: ${UNWRITABLE[String(details["code"])] ?? `hệ thống báo ${String(details["code"])}; hãy xem lại thư mục và quyền`}.`;
    case "locked":
      return `Một lần chạy khác (tiến trình ${pid} trên ${host}) đang ghi vào thư mục này; hãy đợi nó xong hoặc đưa --out một thư mục khác. Nếu không còn lần nào chạy, hãy xóa ${details["path"]}.`;
    case "legacy-encoding":
      return `${name} dùng bảng mã ${encodingName(encoding)}; cần Unicode; hãy chuyển bằng --from-encoding ${encoding}.`;
    case "not-text":
      if (encoding === "utf-16") return `${name} là UTF-16 có một nửa ký tự, như khi tệp bị cắt cụt; hãy chép lại, hoặc lưu thành UTF-8.`;
      return byte === undefined ? message : `${name} không phải UTF-8: byte sai đầu tiên là 0x${byte} ở vị trí ${at}; cần UTF-8 hoặc UTF-16; hãy lưu lại thành UTF-8.`;
    case "bad-argument": {
      const said = ARGUMENT[String(details["reason"])];
      return said === undefined ? message : `${said(details)}.`;
    }
    case "nothing-to-learn":
      return details["profile"] === undefined
        ? `Không văn bản nào trong ${details["texts"]} văn bản cho biết phần mềm đọc thế nào: cần văn bản bị đọc sai, nhưng chỉ có văn bản đúng, không dấu hoặc không đọc nổi; hãy đưa lớp chữ của các bản quét.`
        : `Các văn bản do ${details["profile"]} đọc, từ điển đã biết phần mềm này; cần văn bản của phần mềm chưa biết; hãy dùng từ điển sẵn có.`;
    case "failed":
      return `${name === "" ? "" : `${name}: `}lỗi không lường trước; xin báo lại kèm tệp. ${message}`;
    default: {
      const said = DICTIONARY[code as KhoidauErrorCode];
      return said === undefined || name === "" ? message : `Từ điển ${name} ${said(details)}.`;
    }
  }
}

/** What a scan has to say of a document that it read; the library's own words where there are none of this language. */
export function warningInVietnamese({ code, details = {}, message }: ScanWarning, path: string): string {
  if (code === "blank") return "Không trang nào có gì; hãy xem lại đã quét đúng mặt chưa.";
  if (code === "legacy-encoding") return `${path} dùng bảng mã ${encodingName(details["encoding"])}; đã được chuyển sang Unicode.`;
  if (code === "no-pdf") return `Không ghi được PDF tìm kiếm được. ${failureInVietnamese({ code: String(details["failure"]), details, message }, path)}`;
  return failureInVietnamese({ code, details, message }, path);
}

/** How inputs and outputs without a file are called. */
const STREAMS: Readonly<Record<string, string>> = { "standard input": "đầu vào chuẩn", "Standard output": "đầu ra chuẩn" };

function nameOf(name: string | number | boolean | undefined): string {
  return STREAMS[String(name)] ?? String(name ?? "");
}

/** How an encoding is called. */
function encodingName(encoding: string | number | boolean | undefined): string {
  return encoding === "utf-8-twice" ? "UTF-8 mã hóa hai lần" : `cũ ${String(encoding).toUpperCase()}`;
}
