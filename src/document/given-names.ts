/** Owns the syllables of given names: which marks a syllable bears that no name has as it was read. */

import { placeTone } from "../text/tone-placement.js";
import { foldLetters } from "./fold-letters.js";

/** Names of the same letters, the commonest first, without those that fewer than one in eighty of their bearers have; of 31,000 names of people. */
const NAMES =
  "Văn/Vân Thị/Thi Thanh/Thành/Thạnh/Thánh Minh Ngọc Anh/Ánh Đức/Dục Hoàng/Hoằng Quang/Quảng Nguyễn/Nguyên Đình/Định/Đinh/Dĩnh/Đính/Dinh/Đỉnh Xuân Quốc Duy Hữu Tuấn/Tuân Trung Hồng Phương/Phượng/Phường Hùng/Hưng Huy Phúc/Phục Tiến/Tiên/Tiền Hải/Hai/Hài Việt/Viết Công Lê/Lệ/Lễ Thúy/Thủy/Thùy/Thụy Tú/Tử/Tư/Tự/Từ/Tứ Tấn/Tân/Tần Thu/Thư/Thụ/Thủ/Thứ Dũng/Dung/Dụng Kim Nam/Năm Trọng Khánh/Khanh Sơn/Son Vinh/Vĩnh/Vịnh Vũ/Vụ Thái Hà/Hạ/Hả Hòa/Hoa/Hóa Trần/Trân/Trấn Thế/Thể Thiện/Thiên Đăng/Đặng/Đang/Đằng/Đáng/Đảng Bình/Bính/Bỉnh Trường/Trương/Trưởng An/Ân/Ấn/Ẩn Linh/Lĩnh Long Bảo/Báo Chí/Chi/Chỉ Cường/Cương Dương/Đường/Đương/Dưỡng Mạnh Bá/Ba/Bả/Bà Thắng/Thăng Hiếu/Hiệu/Hiểu Lâm/Lam/Lãm Hiền/Hiển/Hiến/Hiên Tâm/Tam/Tám Nhật/Nhất Phú/Phu/Phủ/Phụ/Phù Hương/Hường/Hướng/Hưởng Mỹ/My/Mý Nhân/Nhàn/Nhẫn/Nhan/Nhạn Trí/Tri/Trị/Trì Tùng/Tung/Tụng Lan/Lân Phong/Phòng/Phóng Đông/Đồng/Đống/Đổng/Động/Dong Quân/Quan/Quán/Quận/Quản/Quần Đạt/Dật/Đất Thảo/Thao/Thạo Mai/Mại/Mãi Như/Nhu/Nhữ Đại/Đài Toàn/Toản/Toán/Toan Giang/Giảng/Giáng/Giàng Trinh/Trịnh/Trình Trang/Tráng/Trắng/Trạng/Tràng Quý/Quy/Quỳ Phước Hoài Gia/Giả/Giá/Già Quỳnh/Quýnh Vương/Vượng Lương/Lượng/Luông/Lưỡng Khắc Thuận/Thuần/Thuấn/Thuân Châu Tường/Tưởng/Tương/Tướng/Tuồng/Tượng Tài/Tái Yến/Yên Huỳnh/Huynh Phạm/Phẩm Kỳ/Ký/Kỷ/Ky/Kỵ Hạnh/Hành/Hanh Thúc/Thục/Thức/Thực Nghĩa Lý/Ly Bích Thịnh/Thinh/Thỉnh Khoa/Khóa Huyền/Huyên/Huyến Tĩnh/Tịnh/Tính/Tình/Tỉnh/Tinh Kiên/Kiến/Kiện/Kiển/Kiền Phi/Phì Thương/Thượng/Thường/Thưởng Đạo/Đào/Dao/Đảo/Đáo Chính/Chinh/Chỉnh Phan/Phần/Phấn/Phán/Phận/Phân/Phàn/Phạn Đoàn/Doãn/Đoan/Doan Tuyên/Tuyền/Tuyến/Tuyển/Tuyễn Dân/Đan/Đản/Đàn/Dần/Đán/Đặn/Đăn Thọ/Thơ/Thổ/Thố/Thỏ Lộc Cao/Cảo Nga/Ngà/Ngâ Ngân/Ngạn/Ngàn/Ngần Đỗ/Độ/Đô/Đỏ/Đồ/Do/Đổ Nhi/Nhị/Nhĩ/Nhì Hoàn/Hoan/Hoán Thông/Thống Khải/Khai/Khái Điền/Điện/Diên/Diễn/Điển/Diện/Diến Tổ/Tô/Tố/Tộ/Tỏ/Tơ Diệu/Điều/Diêu/Điểu/Diểu/Điệu Hồ/Hổ/Ho/Hỗ/Hộ/Họ/Hó Liên/Liễn Bằng/Băng/Bang/Bàng/Bảng Danh/Dánh Hằng/Hàng/Hang Trúc/Trực Lưu/Lựu Hân/Hán/Hãn/Hàn/Hận/Hạn/Han/Hằn/Hẳn Du/Dư/Dụ/Dự/Đủ/Đứ Phát/Phật/Phạt/Phất Cẩm/Cầm/Cam/Cắm Lợi/Lôi/Lời/Lối/Lỗi Tuyết Hiệp Cảnh/Canh Nghi/Nghị/Nghĩ/Nghỉ Quyên/Quyền/Quyến/Quyển/Quyện Kiều/Kiểu/Kiêu Sĩ/Si Huệ/Huế/Huê/Huề Diễm/Điềm/Diệm/Điểm Hào/Hảo/Hạo Sang/Sáng/Sảng Uyên/Uyển Sinh/Sính Triều/Triệu Khôi/Khởi/Khối Luân/Luận Sỹ Trà/Trầ/Trâ Tín/Tin Hậu/Hầu Chiến/Chiên Mẫn/Mân/Mạn/Man/Mãn/Mận Ninh Vy/Vỹ/Vỵ Bạch/Bách Khang/Kháng/Khắng Loan Phụng/Phùng Vĩ/Vi/Vị Nguyệt Võ/Vô Kha/Khả/Khá Đắc/Đạc Ái/Ai Chấn/Chân/Chẩn/Chan/Chán Thạch/Thách Viên/Viễn/Viện Kiệt/Kiết Chương/Chưởng/Chuông Lập/Lạp Huân/Huấn Thất/Thật/Thát Oanh/Oánh/Oành Diệp/Điệp Tất/Tát Chung/Chưng/Chừng/Chứng/Chúng/Chửng Khương/Khuông Nhã/Nhạ/Nha/Nhâ/Nhà/Nhậ/Nhấ Khiêm/Khiềm Quế/Quê Trâm/Trầm/Trạm/Trăm/Tràm Duyên/Duyện/Duyền Liêm Mộng/Mông Chánh Lực/Lục Quyết Nhung/Nhủng/Những Khuê/Khuể Nhựt/Nhứt Cát/Cắt/Cật Song/Sông/Sống Nương/Nuống Thy Ý/Y";

let byFold: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * A syllable of a name; where no name is so spelt, the commonest that differs by the sign of its tone, or the only one of its letters.
 *
 * @example
 * ```ts
 * import { meantGivenName } from "./given-names.js";
 * meantGivenName("Tuần"); // "Tuấn"
 * ```
 */
export function meantGivenName(read: string): string {
  byFold ??= new Map(NAMES.split(" ").map((names) => [foldLetters(names.split("/")[0]!), names.split("/")]));
  const names = byFold.get(foldLetters(read));
  if (names === undefined || names.includes(placeTone(read, "old"))) return read;
  const [near, own] = [names.filter((name) => withoutTone(name) === withoutTone(read)), withoutTone(read)];
  return near.find((name) => name !== own) ?? near[0] ?? (names.length === 1 ? names[0]! : read);
}

const withoutTone = (name: string): string => name.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
