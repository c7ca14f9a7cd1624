/** Owns where a line ends in the middle of a phrase: a word stands last that something must follow. */

/** With their marks: `hồ sơ`, `tồn tại` and `tư` end phrases, `số`, `ở tại` and `từ` do not. */
const OPEN_WORDS = /(?:^|\s)(?:và|của|về|với|tại|cho|các|những|trong|theo|từ|đến|do|bằng|bởi|để|là|thuộc|số|ngày|tháng|năm|giữa|chức danh|điều|khoản|điểm|mục|chương|gồm)$/i;
const CLOSED = /(?:^|\s)(?:tồn|hiện|đương|thực) tại$|(?:hằng|hàng|mỗi|trong|từng|theo|các|nhiều|cả|một) (?:ngày|tháng|năm)$|(?:danh|chuyên|các|biểu) mục$|(?:quan|đặc|địa|thời|trọng|ưu|nhược|khuyết|thí|cao|kiểm|cứ|bưu|trung tâm|thẩm) điểm$|(?:tài|điều|tín|bản) khoản$|(?:huy|văn|chủ) chương$|(?:dân|thiểu|đa|tổng|chỉ|hệ|tham|doanh|kỹ thuật|chuyển đổi|công nghệ|thông|ẩn|phân|cơ|năng|chữ|con|tần|biển|đại|hạ tầng|kinh tế|môi trường|dữ liệu|chính quyền|xã hội|văn hóa) số$|(?:tự|lý|nguyên) do$|(?:trở|quay|lui) về$|\d năm$/i;

/** True where `text` cannot end here. */
export function endsInMidPhrase(text: string): boolean {
  const tail = text.slice(-24);
  if (/[,\-/(]$/.test(tail)) return true;
  return OPEN_WORDS.test(tail) && !CLOSED.test(tail);
}
