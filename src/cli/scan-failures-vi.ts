/** Owns what a scan's failures are in Vietnamese: told from their code and details, what was found and what to do. */

import type { ScanFailure } from "../scan/index.js";

/** A failure's details by name; absent ones are `undefined`. */
type Details = NonNullable<ScanFailure["details"]>;

/** Files of no kind that is read: what they are, and how they become one. */
const FOREIGN: Readonly<Record<string, string>> = {
  "7z": "là tệp nén 7z; hãy giải nén rồi đưa các tệp bên trong",
  djvu: "là tệp DjVu; hãy chuyển sang PDF",
  gif: "là ảnh GIF; hãy lưu lại thành PNG",
  heif: "là ảnh HEIF hoặc AVIF; hãy lưu lại thành JPEG",
  jpeg2000: "là ảnh JPEG 2000; hãy lưu lại thành PNG",
  office: "là tệp Office đời cũ; hãy lưu thành PDF",
  postscript: "là tệp PostScript; hãy chuyển sang PDF",
  program: "là chương trình, không phải bản quét",
  rar: "là tệp nén RAR; hãy giải nén rồi đưa các tệp bên trong",
  word: "là tệp Office; hãy lưu thành PDF",
  zip: "là tệp nén ZIP; hãy giải nén rồi đưa các tệp bên trong",
};

/** What is wrong with a file as a whole, by `details.reason`. */
const UNREADABLE: Readonly<Record<string, (details: Details) => string>> = {
  circle: () => "không mở được: liên kết chạy vòng; hãy xóa liên kết",
  cut: () => "bị cắt cụt hoặc hỏng; hãy chép lại từ nơi gốc",
  damaged: () => "mở đầu như PDF nhưng cấu trúc bị hỏng; hãy chép lại hoặc in ra một PDF mới",
  empty: () => "rỗng (không có byte nào); hãy chép lại từ nơi gốc",
  encrypted: () => "được mã hóa theo cách không mở được; hãy lưu bản không mã hóa rồi đưa lại",
  foreign: ({ format }) => FOREIGN[String(format)] ?? "không thuộc loại nào đọc được; hãy chuyển sang PDF hoặc ảnh",
  missing: () => "không có ở đó; hãy xem lại đường dẫn",
  pageless: () => "là PDF không có trang nào",
  password: () => "bị khóa bằng mật khẩu; hãy lưu bản không có mật khẩu (mở ra, in thành PDF) rồi đưa lại",
  text: () => "là văn bản mang tên tệp ảnh hoặc PDF, có thể là trang báo lỗi tải về; hãy tải lại, hoặc đặt tên .txt, .hocr, .xml hay .tsv",
  rights: () => "không được phép đọc; hãy xem lại quyền truy cập",
};

/** Why an output could not be written, by the system's code. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOSPC: "đĩa đầy; hãy dọn chỗ rồi chạy lại lệnh này, phần đã xong được giữ",
  EDQUOT: "hết hạn mức đĩa; hãy dọn chỗ rồi chạy lại lệnh này, phần đã xong được giữ",
  EROFS: "ổ đĩa chỉ cho đọc; hãy đưa --out một thư mục khác",
  EACCES: "không có quyền ghi; hãy đưa --out một thư mục ghi được",
  EPERM: "không có quyền ghi; hãy đưa --out một thư mục ghi được",
  ENAMETOOLONG: "tên quá dài; hãy đưa --out một đường dẫn ngắn hơn",
};

/** The failure in one sentence that names the file; the library's own words where there are none of this language. */
export function failureInVietnamese({ code, details = {}, message }: ScanFailure, path?: string): string {
  const name = path ?? String(details["name"] ?? details["path"] ?? "");
  const { page, pid, host } = details;
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
      return `Không ghi được ${String(details["path"] ?? name)}: ${UNWRITABLE[String(details["code"])] ?? `${String(details["code"])}; hãy xem lại thư mục và quyền`}.`;
    case "locked":
      return `Một lần chạy khác (tiến trình ${pid} trên ${host}) đang ghi vào thư mục này; hãy đợi nó xong hoặc đưa --out một thư mục khác. Nếu không còn lần nào chạy, hãy xóa ${details["path"]}.`;
    case "failed":
      return `${path ?? ""}: lỗi không lường trước; xin báo lại kèm tệp. ${message}`;
    default:
      return message;
  }
}
