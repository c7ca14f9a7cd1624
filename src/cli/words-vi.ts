/** Owns the help in Vietnamese. */

import { failureInVietnamese } from "../scan/failures-vi.js";
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
    "required option": "phải có tùy chọn",
    "not specified": "mà chưa có",
    "cannot be used with option": "không dùng được cùng tùy chọn",
    "too many arguments": "thừa tham số",
    "Did you mean one of": "Có phải ý bạn là một trong",
    "Did you mean": "Có phải ý bạn là",
    "is invalid": "không hợp lệ",
    "Expected a number from 0 to 1, such as 0.9": "Cần một số từ 0 đến 1, ví dụ 0.9",
    "Expected a whole number of 1 or more": "Cần một số nguyên từ 1 trở lên",
    "Allowed choices are": "Chỉ nhận",
    " argument ": " với giá trị ",
    option: "tùy chọn",
  },
  about: {
    khoidau: "Khôi phục văn bản tiếng Việt từ bản quét: đưa vào chữ OCR bị lỗi, nhận lại tiếng Việt đúng.",
    restore: "Sửa văn bản OCR: dấu, chữ đọc sai, khoảng trắng thừa hoặc thiếu, số ký hiệu văn bản.",
    scan: "Đọc bản quét (PDF, TIFF, PNG, JPEG …): OCR, sửa chữ, trích thông tin văn bản; một thư mục vào, một thư mục ra.",
    enqueue: "Quét thư mục bằng nhiều máy: như scan, qua một hàng đợi trên máy chủ Redis.",
    worker: "Phục vụ hàng đợi đó: đọc và sửa văn bản cho đến khi bấm Ctrl-C.",
    fields: "Trích thông tin của văn bản: cơ quan ban hành, số, ngày, loại, trích yếu, người ký, nơi nhận …",
    evaluate: "Đo chất lượng trên các văn bản đã hiệu đính: TEN.ocr.txt cạnh TEN.gold.txt.",
    dictionary: "Xem, kiểm tra từ điển, hoặc học thêm từ văn bản của bạn.",
    inspect: "Cho biết từ điển hoặc gói thuật ngữ chứa những gì.",
    verify: "Kiểm tra tổng kiểm của từ điển hoặc gói thuật ngữ.",
    build: "Học thuật ngữ, tên riêng và ký hiệu từ các tệp văn bản sạch; ghi thành một gói.",
    learn: "Học cách đọc của một phần mềm nhận dạng mà khoidau chưa biết, từ chính các văn bản nó đã đọc; ghi thành từ điển riêng.",
  },
  option: {
    files: "các tệp cần sửa; - hoặc để trống: đầu vào chuẩn",
    folder: "thư mục chứa các tệp TEN.ocr.txt và TEN.gold.txt",
    dictionaryFile: "tệp .kdict; để trống: từ điển đi kèm",
    json: "in mỗi tệp một đối tượng JSON: text, damage, profile, confidence, edits",
    jsonl: 'mỗi dòng vào một bản ghi {"id", "text"}, mỗi dòng ra một {"id", "text", "confidence", "edits"}',
    diff: "hiện từng dòng thay đổi, trước và sau",
    out: "ghi từng tệp với tên cũ vào thư mục này",
    restoreJobs: "số văn bản sửa cùng lúc (mặc định: số nhân của máy, nhiều nhất 8; một tệp thì 1)",
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
    readTexts: "thư mục chứa các văn bản như phần mềm đã đọc (.txt, .md), kể cả thư mục con",
    mostTexts: "chỉ học từ chừng này văn bản, rải đều trong thư mục",
    rounds: "số lượt đọc các văn bản, từ 1 đến 10",
    leastCount: "bỏ những mục xuất hiện ít hơn số lần này",
    name: "tên của gói, ghi bên trong gói",
    lang: "ngôn ngữ của trợ giúp và thông báo lỗi: en hoặc vi",
    version: "in phiên bản",
    help: "hiện trợ giúp",
    helpCommand: "hiện trợ giúp của một lệnh",
    scanPaths: "các tệp và thư mục cần đọc, kể cả thư mục con",
    scanOut: "thư mục nhận kết quả; được tạo nếu chưa có",
    scanFormat: "những gì được ghi, cách nhau bằng dấu phẩy: txt, json, jsonl, csv, html (mặc định: năm loại này), pdf, xlsx, edxml, akn",
    redis: "URL của máy chủ Redis (mặc định: biến KHOIDAU_REDIS, hoặc redis://127.0.0.1:6379)",
    inFlight: "số văn bản nằm trong hàng đợi cùng lúc (mặc định: 1000)",
    jobs: "số trang đọc cùng lúc (mặc định: số nhân của máy)",
    force: "đọc lại cả những tệp đã xong và không thay đổi",
    layers: "lớp chữ có sẵn trong PDF: dùng khi còn tốt (auto, mặc định), luôn dùng (use), hay bỏ qua (ignore)",
    scanFromEncoding: "bảng mã cũ của các tệp chữ (auto, mặc định: tự nhận ra); kết quả có ghi lại",
    log: "tiến độ: một dòng trên màn hình (text, mặc định) hoặc mỗi sự kiện một đối tượng JSON (json)",
    noTiming: "không ghi thời gian vào TEN.json, để cùng một tệp luôn cho cùng kết quả từng byte",
    fieldsFiles: "tệp văn bản, PDF, ảnh, kết quả của công cụ OCR; - hoặc không có: văn bản từ đầu vào chuẩn",
    fieldsJsonl: "in mỗi văn bản một dòng (mặc định khi có nhiều tệp)",
    fromGold: "văn bản đã đúng: không sửa chữ",
  },
  more: {
    khoidau: `
Ví dụ:
  $ khoidau restore ban-quet.txt            in văn bản đã sửa
  $ khoidau restore --diff ban-quet.txt     xem những chỗ đã sửa
  $ khoidau scan ban-quet --out dung        một thư mục bản quét: văn bản, thông tin, báo cáo
  $ khoidau evaluate fixtures               đúng được bao nhiêu, dạng bảng
  $ khoidau help restore                    mọi điều về một lệnh

Mã thoát: 0 tốt, 1 sai tham số, 2 có đầu vào không đọc được (phần còn lại vẫn xong),
3 thiếu hoặc hỏng từ điển hay tệp cần thiết khác, 4 không ghi được kết quả, 130 bị ngắt.`,
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

Đầu vào là UTF-8 hoặc UTF-16; đầu ra là UTF-8. Không bao giờ nối, tách hay chuyển dòng.
Văn bản dài hơn một triệu ký tự được sửa và in ra từng phần: cần chừng 500 MB bộ nhớ và ba lần cỡ tệp.
Với --jsonl, dòng không đọc được trở thành {"id", "line", "error": {"code", "message"}} và mã thoát là 2.`,
    scan: `
Ví dụ:
  $ khoidau scan ban-quet --out dung                      một thư mục; bị ngắt thì chạy lại, việc làm tiếp từ chỗ dừng
  $ khoidau scan cong-van.pdf --out dung                  một tệp
  $ khoidau scan ban-quet --out dung --format txt,csv     chỉ văn bản và bảng kê
  $ khoidau scan ban-quet --out dung --format txt,pdf     văn bản, và PDF tìm kiếm được
  $ khoidau scan ban-quet --out dung --format xlsx,edxml  cho lưu trữ: siêu dữ liệu Phụ lục VI, edXML
  $ khoidau scan ban-quet --out dung --log json 2> log    cho chương trình

Kết quả: TEN.txt (văn bản đúng, các trang cách nhau bằng ký tự sang trang) và TEN.json (text, pages, fields, evidence,
edits, warnings, engine, timing) cho từng văn bản; index.jsonl, index.csv (mở bằng bảng tính), report.html (ảnh trang
cạnh văn bản, xem không cần mạng) và summary.json cho cả đợt. Khi cần, thêm TEN.pdf (trang như bản gốc, dưới ảnh là chữ
đúng, tìm và chép được), TEN.edxml và TEN.akn.xml (Akoma Ntoso) cho từng văn bản, metadata.xlsx (Phụ lục VI Nghị định
30/2020/NĐ-CP) cho cả đợt. Tệp giữ nguyên vị trí dưới thư mục đã cho.

Không tệp nào được ghi dở, việc đã xong không làm lại: thư mục .khoidau giữ nhật ký. Tệp không đọc được có tên trong
bảng kê và báo cáo, phần còn lại vẫn xong, và mã thoát là 2.`,
    enqueue: `
Ví dụ:
  $ khoidau worker --redis redis://hang-doi:6379                               trên mỗi máy
  $ khoidau enqueue /ban-quet --out /dung --redis redis://hang-doi:6379        một lần, trên một máy

Mọi máy phải thấy các tệp và thư mục kết quả ở cùng đường dẫn, và dùng cùng phiên bản khoidau với cùng tùy chọn sửa chữ:
máy khác phiên bản hay từ điển phục vụ hàng đợi khác. enqueue ghi kết quả, nhật ký và bảng kê như scan. Nếu nó dừng giữa
chừng, việc trong hàng đợi vẫn được làm, chạy lại lệnh này để lấy về.
Cần máy chủ Redis (từ bản 5) và hai gói bullmq, ioredis: npm install bullmq ioredis`,
    worker: `
Ví dụ:
  $ khoidau worker --redis redis://hang-doi:6379 --jobs 8

Bấm Ctrl-C: không nhận việc mới, xong việc đang làm thì dừng; bấm lần nữa thì dừng ngay, máy khác làm tiếp.
Ai ghi được vào máy chủ Redis thì quyết định tệp nào được đọc và kết quả ghi vào đâu: chỉ để các máy của mình dùng.
Cần hai gói bullmq, ioredis: npm install bullmq ioredis`,
    fields: `
Ví dụ:
  $ khoidau fields cong-van.txt                        một JSON: text, kind, fields, evidence, outline, warnings
  $ khoidau fields ban-quet.pdf | jq .fields.code      bản quét: đọc, sửa chữ, rồi trích
  $ khoidau fields cong-van/*.txt > thong-tin.jsonl    mỗi văn bản một dòng
  $ khoidau fields --from-gold dung.txt                văn bản không cần sửa

Điều văn bản không nêu là null hoặc rỗng; điều suy ra từ phần khác có dấu "inferred" trong evidence.
Vị trí (span) tính trên "text", theo đơn vị UTF-16. Tệp không đọc được thành {"file", "error"} khi in theo dòng, mã thoát là 2.`,
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
    learn: `
Ví dụ:
  $ khoidau dictionary learn --from lop-chu --out may-quet.kdict
  $ khoidau restore --dictionary may-quet.kdict lop-chu/trang-17.txt

Dành cho kho lưu trữ có lớp chữ mà khoidau sửa chưa tốt: hãy đưa văn bản do một phần mềm duy nhất đọc, chừng một trăm
trang, ít nhất hai mươi. Không cần văn bản đúng kèm theo. Các phần mềm của Tesseract thì khoidau đã biết; từ điển đi kèm đọc
chúng tốt hơn những gì học thêm được. Từ điển chỉ ghi các từ và cách chúng bị đọc, không bao giờ ghi câu.`,
  },
  scan: {
    status: ({ done, documents, pages, failed, pagesPerSecond, secondsLeft }) =>
      [
        `${done}/${documents} văn bản`,
        `${pages} trang`,
        `${pagesPerSecond.toFixed(pagesPerSecond < 10 ? 1 : 0)} trang/giây`,
        ...(failed === 0 ? [] : [`${failed} lỗi`]),
        ...(secondsLeft === undefined ? [] : [`còn khoảng ${spanOf(secondsLeft)}`]),
      ].join(" · "),
    ended: ({ scanned, skipped, failed, partial, pages, seconds, pagesPerSecond, aside, documents }) =>
      [
        `đã đọc ${scanned} văn bản, ${pages} trang trong ${spanOf(seconds)} (${pagesPerSecond} trang/giây)`,
        ...(skipped === 0 ? [] : [`${skipped} không thay đổi`]),
        ...(partial === 0 ? [] : [`${partial} có trang không đọc được`]),
        ...(failed === 0 ? [] : [`${failed} lỗi`]),
        ...(aside === 0 ? [] : [`bỏ qua ${aside} tệp thuộc loại khác`]),
        `bảng kê có ${documents} văn bản`,
      ].join("; "),
    interrupted: "đang dừng; phần đã xong được giữ, chạy lại lệnh này để làm tiếp. Bấm Ctrl-C lần nữa để dừng ngay",
    nothingFound: "không có gì để đọc; cần tệp PDF, TIFF, PNG, JPEG, WebP, BMP, TXT, hOCR, XML (ALTO) hoặc TSV",
  },
  queue: {
    noWorker: (queue) => `không có máy nào phục vụ hàng đợi ${queue}; đang đợi. Hãy chạy "khoidau worker" cùng phiên bản, từ điển và tùy chọn sửa chữ`,
    trouble: (message) => `máy chủ Redis không trả lời (${message}); đang đợi`,
    interrupted: "đang dừng; việc trong hàng đợi vẫn được làm, chạy lại lệnh này để lấy về. Bấm Ctrl-C lần nữa để dừng ngay",
    serving: ({ queue, engines }) => `đang phục vụ hàng đợi ${queue} (${engines}); bấm Ctrl-C để dừng`,
    ending: "không nhận việc mới; xong việc đang làm thì dừng. Bấm Ctrl-C lần nữa để dừng ngay",
  },
  evaluate: { head: ["văn bản", "âm tiết", "bản đọc %", "sau sửa %", "gộp hoa thường %", "CER trước", "CER sau", "đã sửa", "làm hỏng"], all: "tất cả" },
  dictionary: {
    head: ["phần", "byte"],
    verified: (path, kind, sections) => `${path}: ${kind === "pack" ? "gói thuật ngữ" : "từ điển"} còn nguyên vẹn, ${sections} phần, mọi tổng kiểm đều đúng`,
    learnt: (path, terms, files, examples) =>
      `${path}: ${terms} thuật ngữ từ ${files} tệp${terms === 0 ? "; hãy thử --least-count nhỏ hơn, hoặc thêm văn bản" : `, ví dụ ${examples.join(", ")}`}`,
    learning: (round, rounds, text, texts) => `lượt ${round}/${rounds}: văn bản ${text}/${texts}`,
    learntEngine: (path, words, taught, texts) => `${path}: từ điển đã học từ ${words} từ chắc chắn của ${taught} trong ${texts} văn bản`,
  },
  failure: failureInVietnamese,
};

function spanOf(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} giây`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} phút` : `${(seconds / 3600).toFixed(1)} giờ`;
}
