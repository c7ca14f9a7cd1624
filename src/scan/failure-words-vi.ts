/** Owns the sentences of failures in Vietnamese that hang on one fact: what a file is, what the system says. */

import type { KhoidauErrorCode, KhoidauErrorDetails } from "../errors.js";

/** What is said of a failure's details; the file's name goes before or into it. */
export type Said = (details: KhoidauErrorDetails) => string;

/** Files of no kind that is read: what they are, and how they become one. */
const FOREIGN: Readonly<Record<string, string>> = {
  "7z": "là tệp nén 7z; hãy giải nén rồi đưa các tệp bên trong",
  bmp: "là ảnh BMP kiểu không đọc được; hãy lưu lại thành PNG",
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
export const UNREADABLE: Readonly<Record<string, Said>> = {
  circle: () => "không mở được: liên kết chạy vòng; hãy xóa liên kết",
  cut: () => "bị cắt cụt hoặc hỏng; hãy chép lại từ nơi gốc",
  damaged: () => "mở đầu như PDF nhưng cấu trúc bị hỏng; hãy chép lại hoặc in ra một PDF mới",
  empty: () => "rỗng (không có byte nào); hãy chép lại từ nơi gốc",
  encrypted: () => "được mã hóa theo cách không mở được; hãy lưu bản không mã hóa rồi đưa lại",
  folder: () => "là thư mục; hãy nêu tên các tệp trong đó",
  foreign: ({ format }) => FOREIGN[String(format)] ?? "không thuộc loại nào đọc được; hãy chuyển sang PDF hoặc ảnh",
  markup: () => "không phải văn bản, hOCR, ALTO hay TSV đọc được, hoặc bị cắt cụt; hãy xuất lại từ phần mềm OCR",
  missing: () => "không có ở đó; hãy xem lại đường dẫn",
  "other-file": ({ path }) => `không thấy ở máy đọc, hoặc tệp ở đó khác (${path}); hãy để mọi máy thấy cùng tệp ở cùng đường dẫn rồi chạy lại`,
  pageless: () => "là PDF không có trang nào",
  password: () => "bị khóa bằng mật khẩu; hãy lưu bản không có mật khẩu (mở ra, in thành PDF) rồi đưa lại",
  "queue-packages": () => "chưa được cài mà hàng đợi thì cần; hãy chạy: npm install bullmq ioredis",
  redis: ({ system }) => `không có máy chủ Redis nào trả lời (${system}); hãy bật máy chủ ở đó, hoặc nêu máy khác bằng --redis`,
  readingless: () => "không có tệp TEN.ocr.txt nào; cần mỗi bản đọc cạnh bản đúng của nó, TEN.gold.txt",
  "result-missing": ({ path }) => `đã được một máy đọc, nhưng ở đây không có kết quả ${path}; hãy để mọi máy thấy cùng thư mục --out rồi chạy lại`,
  rights: () => "không được phép đọc; hãy xem lại quyền truy cập",
  scan: ({ format }) => `là ${format}; restore chỉ sửa văn bản thuần; hãy đọc bằng "khoidau scan"`,
  special: () => "không phải tệp cũng không phải thư mục; hãy đưa PDF, ảnh, hoặc thư mục chứa chúng",
  system: ({ code }) => `không đọc được: hệ thống báo ${code}; hãy xem lại tệp, thư mục và quyền`,
  text: () => "là văn bản mang tên tệp ảnh hoặc PDF, có thể là trang báo lỗi tải về; hãy tải lại, hoặc đặt tên .txt, .hocr, .xml hay .tsv",
  unnamed: () => "không phải văn bản thuần; hãy nêu tên tệp thay cho đầu vào chuẩn",
  textless: () => "không có tệp .txt hay .md nào để học",
};

/** Why an output could not be written, by the system's code. */
export const UNWRITABLE: Readonly<Record<string, string>> = {
  ENOSPC: "đĩa đầy; hãy dọn chỗ rồi chạy lại lệnh này, phần đã xong được giữ",
  EDQUOT: "hết hạn mức đĩa; hãy dọn chỗ rồi chạy lại lệnh này, phần đã xong được giữ",
  EROFS: "ổ đĩa chỉ cho đọc; hãy đưa --out một nơi khác",
  EACCES: "không có quyền ghi; hãy đưa --out một nơi ghi được",
  EPERM: "không có quyền ghi; hãy đưa --out một nơi ghi được",
  EEXIST: "một tệp đứng ở chỗ cần thư mục; hãy đưa --out một nơi khác",
  ENOTDIR: "một tệp đứng ở chỗ cần thư mục; hãy đưa --out một nơi khác",
  EISDIR: "một thư mục đứng ở chỗ của tệp; hãy dời nó đi",
  ENOENT: "thư mục không còn; hãy tạo lại hoặc đưa --out một nơi khác",
  ENAMETOOLONG: "tên quá dài; hãy đưa --out một đường dẫn ngắn hơn",
};

/** What is wrong with a dictionary, by the error's code. */
export const DICTIONARY: Readonly<Partial<Record<KhoidauErrorCode, Said>>> = {
  "dictionary-cut": ({ found, expected }) => `bị cắt cụt: có ${found} trong ít nhất ${expected} byte; hãy chép hoặc tải lại`,
  "dictionary-damaged": () => "bị hỏng; hãy chép hoặc tải lại",
  "dictionary-foreign": () => "không phải từ điển của khoidau; hãy đưa một tệp .kdict",
  "dictionary-missing": () => "không có ở đó; cần một tệp .kdict; hãy xem lại đường dẫn, học một gói bằng \"khoidau dictionary build\", hoặc cài lại khoidau",
  "dictionary-newer": ({ found, expected }) => `có định dạng ${found}, bản này chỉ đọc đến ${expected}; hãy cài khoidau mới hơn`,
  "dictionary-section": ({ section }) => `thiếu phần "${section}"; hãy dùng từ điển cùng phiên bản`,
};

/** Arguments that cannot be, by `details.reason`. */
export const ARGUMENT: Readonly<Record<string, Said>> = {
  nameless: () => "Đầu vào chuẩn không có tên để ghi vào thư mục --out; hãy bỏ --out hoặc nêu tên tệp",
  "one-output": ({ path, other, output }) => `${other} và ${path} sẽ cùng được ghi vào ${output}; hãy chạy hai lệnh với hai thư mục`,
  "over-input": ({ path }) => `${path} sẽ bị kết quả ghi đè; hãy đưa --out một thư mục khác`,
  "input-is-output": ({ path }) => `${path} cũng là thư mục nhận kết quả; hãy đưa --out một thư mục khác`,
  "no-pack": ({ path }) => `${path} không phải gói thuật ngữ mà là từ điển; hãy đưa nó bằng --dictionary`,
  "redis-url": ({ url }) => `"${url}" không phải địa chỉ máy chủ Redis; cần redis://MÁY:CỔNG hoặc rediss://MÁY:CỔNG, cổng nhiều nhất là 65535; hãy đưa bằng --redis`,
  weight: ({ path, line, value }) => `${path}:${line}: trọng số là "${value}"; cần một số từ 0 đến 10 sau dấu tab`,
  format: ({ format, formats }) => `Không có định dạng "${format}"; chỉ nhận ${formats}`,
  jobs: ({ jobs, most }) => `--jobs là ${jobs}; cần một số từ 1 đến ${most}`,
};
