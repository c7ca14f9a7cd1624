/** Owns the syllables of given names: which marks a syllable bears that no name has as it was read. */

import { placeTone } from "../text/tone-placement.js";
import { foldLetters } from "./fold-letters.js";

/** Names of the same letters, the commonest first; four in five syllables of 8,710 names. */
const NAMES =
  "Văn/Vân/Vạn/Vấn Thanh/Thành/Thạnh Minh Thị/Thi Hoàng Ngọc Anh/Ánh Đức Duy Tuấn/Tuân Quang/Quảng Quốc Trung Nguyên/Nguyễn/Nguyện Huy Xuân Phương/Phượng Hữu Đình/Định/Đinh/Dinh Hải/Hai/Hài Việt/Viết Hùng/Hưng Tiến/Tiên/Tiền/Tiển Tấn/Tân Hồng Khánh/Khanh Thiện/Thiên Bảo/Bão/Bào Vũ/Vu Dũng/Dung/Dững/Dụng Công Nam Thúy/Thùy/Thủy/Thụy Sơn Vinh/Vĩnh/Vịnh Trọng Nhật/Nhất Hiếu/Hiệu/Hiểu An/Ân/Ẩn/Án Linh/Lĩnh/Lịnh Trường/Trương/Trưởng Thái Kim Phúc/Phục/Phùc Cường/Cương Lê/Lệ/Lễ Thế/Thể Long Tâm/Tam Tùng Đăng/Đặng Mạnh Đạt Lâm/Lam/Lãm Thu/Thư/Thụ Trí/Tri Phước Hà/Hạ Thắng/Thăng Bình Hòa/Hoa/Hóa/Họa Chí/Chi Thảo/Thao Nhân/Nhàn/Nhẫn/Nhạn/Nhan Tú/Tự/Từ/Tứ/Tư/Tụ Hoài Mỹ/My Toàn/Toản/Toán/Toan Thịnh/Thinh Phú/Phu Trần/Trân Hiền/Hiển/Hiến/Hiên Khoa Dương/Đường Quân Phong Hương/Hường/Hướng/Hưởng Giang/Giáng Tài Mai Huỳnh/Huynh Nghĩa Trang/Trạng/Trắng/Tráng Yến/Yên Lộc Phi Như/Nhu Đại/Đài Gia Thông/Thống Thuận/Thuần/Thuấn Quỳnh Bá/Ba Lan/Lân Vương/Vượng Phát Hạnh/Hành Luân/Luận Sang/Sáng Bích Tín/Tin Thương/Thường/Thưởng/Thượng Cao Nhi Khắc Trúc/Trực Kiên/Kiến/Kiện Châu Hiệp Ngân/Ngạn Đông/Đồng Danh Quý/Quy Uyên/Uyển Tuyết Tường/Tưởng Khang Tuyền/Tuyên/Tuyến/Tuyển/Tuyễn Khải/Khai Nga/Ngà Huyền Lý/Ly Kiều Thọ/Thơ Diễm Quyên/Quyền Diệu Khôi/Khởi Loan Trinh/Trình/Trịnh Phạm Hậu Triều/Triệu Hào/Hảo/Hạo Kha/Khả Hoàn/Hoan/Hoán Chính/Chinh/Chỉnh Tịnh/Tính/Tình/Tỉnh/Tinh Nhựt Hằng Thục/Thức/Thực/Thúc Đan/Dân/Đàn Liên Kiệt/Kiết Vy/Vỹ Cảnh/Canh Diệp/Điệp Nguyệt/Nguyết Khương Đào/Đạo/Đảo/Dao Cẩm/Cầm/Cam Lợi Bằng/Băng Kỳ/Kỷ Trâm/Trầm Vĩ/Vi Sỹ Nghi/Nghị Duyên Thạch Sinh Huệ Võ Sĩ Đoàn/Đoan Hồ/Hổ Mộng Phan Chương/Chưởng Viễn/Viên Oanh Ái Lương/Lượng Chiến Hân/Hàn/Hán/Hãn Khiêm Phụng Huấn/Huân Quyết Lập Đỗ/Độ/Đô";

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
