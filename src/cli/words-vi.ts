/** Owns the help in Vietnamese. */

import type { Words } from "./words.js";

export const VIETNAMESE: Words = {
  phrases: {
    "Usage:": "Cách dùng:",
    "Arguments:": "Tham số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Lệnh:",
    "[options]": "[tùy chọn]",
    "[command]": "[lệnh]",
    "choices:": "chọn:",
    "default:": "mặc định:",
    "error:": "lỗi:",
    "unknown option": "không có tùy chọn",
    "unknown command": "không có lệnh",
    "missing required argument": "thiếu tham số",
    "argument missing": "thiếu giá trị",
    "required option": "bắt buộc phải có tùy chọn",
    "not specified": "",
    "cannot be used with option": "không dùng được cùng tùy chọn",
    "too many arguments": "thừa tham số",
    "Did you mean one of": "Có phải ý bạn là một trong",
    "Did you mean": "Có phải ý bạn là",
    "is invalid": "không hợp lệ",
    "Allowed choices are": "Chỉ nhận",
    " argument ": " với giá trị ",
    option: "tùy chọn",
  },
  about: {
    khoidau: "Khôi phục văn bản tiếng Việt từ bản quét: đưa vào chữ OCR bị lỗi, nhận lại tiếng Việt đúng.",
    restore: "Sửa văn bản OCR: dấu, chữ đọc sai, khoảng trắng thừa hoặc thiếu, số ký hiệu văn bản.",
    evaluate: "Đo chất lượng trên các văn bản đã hiệu đính: TEN.ocr.txt cạnh TEN.gold.txt.",
    dictionary: "Xem, kiểm tra từ điển, hoặc học thêm từ văn bản của bạn.",
    inspect: "Cho biết từ điển hoặc gói thuật ngữ chứa những gì.",
    verify: "Kiểm tra tổng kiểm của từ điển hoặc gói thuật ngữ.",
    build: "Học thuật ngữ, tên riêng và ký hiệu từ các tệp văn bản sạch; ghi thành một gói.",
  },
  option: {
    files: "các tệp cần sửa; - hoặc để trống: đầu vào chuẩn",
    folder: "thư mục chứa các tệp TEN.ocr.txt và TEN.gold.txt",
    dictionaryFile: "tệp .kdict; để trống: từ điển đi kèm",
    json: "in mỗi tệp một đối tượng JSON: text, damage, profile, confidence, edits",
    jsonl: 'mỗi dòng vào một bản ghi {"id", "text"}, mỗi dòng ra một {"id", "text", "confidence", "edits"}',
    diff: "hiện từng dòng thay đổi, trước và sau",
    out: "ghi từng tệp với tên cũ vào thư mục này",
    fromEncoding: "chuyển từ bảng mã cũ (auto: khi nhận ra)",
    profile: "bộ OCR đã đọc văn bản (mặc định: auto, đoán từ văn bản)",
    terms: "thuật ngữ riêng, mỗi dòng một mục, sau dấu tab là trọng số từ 0 đến 10; dùng được nhiều lần",
    pack: 'gói thuật ngữ do "khoidau dictionary build" ghi ra; dùng được nhiều lần',
    minConfidence: "bỏ qua chỗ sửa có độ tin cậy thấp hơn mức này, từ 0 đến 1 (mặc định: 0)",
    tonePlacement: "vị trí dấu thanh của từ được sửa: hòa (old), hoà (new), hoặc theo văn bản (keep, mặc định)",
    noise: "bỏ hay giữ vết bẩn và ký hiệu lạc (mặc định: remove)",
    dictionary: "dùng tệp .kdict này thay cho từ điển đi kèm",
    small: "dùng từ điển nhỏ đi kèm",
    evaluateJson: "in mọi số đo dạng JSON",
    inspectJson: "in dạng JSON",
    from: "thư mục chứa các tệp văn bản sạch (.txt, .md), kể cả thư mục con",
    packOut: "tệp .kdict cần ghi",
    leastCount: "bỏ những mục xuất hiện ít hơn số lần này",
    name: "tên của gói, ghi bên trong gói",
    lang: "ngôn ngữ của phần trợ giúp: en hoặc vi",
    version: "in phiên bản",
    help: "hiện trợ giúp",
    helpCommand: "hiện trợ giúp của một lệnh",
  },
  more: {
    khoidau: `
Ví dụ:
  $ khoidau restore ban-quet.txt            in văn bản đã sửa
  $ khoidau restore --diff ban-quet.txt     xem những chỗ đã sửa
  $ khoidau evaluate fixtures               đúng được bao nhiêu, dạng bảng
  $ khoidau help restore                    mọi điều về một lệnh

Mã thoát: 0 tốt, 1 sai tham số, 2 có đầu vào không đọc được (phần còn lại vẫn xong),
3 thiếu hoặc hỏng từ điển, 4 không ghi được kết quả, 130 bị ngắt.`,
    restore: `
Ví dụ:
  $ echo "thyc hién Quyét dinh s6 733/QB -TTg" | khoidau restore
  thực hiện Quyết định số 733/QĐ-TTg

  $ khoidau restore ban-quet.txt > dung.txt              một tệp
  $ khoidau restore quet/*.txt --out dung                nhiều tệp, giữ nguyên tên
  $ khoidau restore --diff ban-quet.txt                  xem bằng mắt; màu vàng: chưa chắc
  $ khoidau restore --json ban-quet.txt | jq .confidence cho chương trình
  $ khoidau restore --jsonl < vao.jsonl > ra.jsonl       cho dây chuyền xử lý
  $ khoidau restore --terms ten-rieng.txt ban-quet.txt   kèm tên riêng và thuật ngữ của bạn
  $ khoidau restore --min-confidence 0.9 ban-quet.txt    chỉ sửa chỗ gần như chắc chắn

Đầu vào là UTF-8, hoặc UTF-16 có dấu thứ tự byte; đầu ra là UTF-8. Không bao giờ nối, tách hay chuyển dòng.
Với --jsonl, dòng không đọc được trở thành {"id", "line", "error": {"code", "message"}} và mã thoát là 2.`,
    evaluate: `
Các cột: số âm tiết của bản đúng; trong 100, bao nhiêu đúng ở bản đọc và sau khi sửa (phân biệt hoa thường), và
sau khi sửa không phân biệt hoa thường; số ký tự sai trong 100 trước và sau; bao nhiêu âm tiết sai đã được sửa,
bao nhiêu âm tiết đúng bị làm hỏng.

Ví dụ:
  $ khoidau evaluate fixtures
  $ khoidau evaluate van-ban --profile tesseract-vie --json`,
    build: `
Ví dụ:
  $ khoidau dictionary build --from cong-van --out cong-van.kdict
  $ khoidau restore --pack cong-van.kdict ban-quet.txt

Học được: tên người, địa danh, cơ quan; thuật ngữ nhiều âm tiết mà từ điển đi kèm chưa có; chữ viết tắt trong số ký
hiệu văn bản. Gói chỉ chứa các từ đó và số lần gặp, không bao giờ chứa câu.`,
  },
};
