/** Owns what made documents say: subjects, sentences, headings. Every phrase was written for this project. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import { citedDay, isoDay, someDay } from "./make-dates.js";
import type { Issuer } from "./make-issuers.js";
import { chance, pick } from "./make-words.js";
import type { Words } from "./make-words.js";

const MATTERS = [
  "công tác lưu trữ hồ sơ điện tử", "bảo đảm an toàn giao thông dịp nghỉ lễ", "phòng, chống cháy rừng trong mùa khô", "chuyển đổi số trong trường học", "rà soát hộ nghèo và hộ cận nghèo",
  "quản lý, sử dụng tài sản công", "tiết kiệm điện tại công sở", "tiếp nhận và trả kết quả qua bưu chính", "nâng cao chất lượng khám bệnh, chữa bệnh", "thu gom chất thải rắn sinh hoạt",
  "phong trào đọc sách trong thanh niên", "duy tu hệ thống thủy lợi nội đồng", "tuyển dụng viên chức ngành y tế", "bồi dưỡng kỹ năng số cho cán bộ cơ sở", "kiểm kê đất đai",
  "bảo tồn nhà cổ và nghề truyền thống", "sắp xếp lại các điểm trường lẻ", "phòng bệnh trên đàn gia súc, gia cầm", "quyết toán vốn đầu tư các công trình hoàn thành", "cải tạo nghĩa trang liệt sĩ",
  "tổ chức ngày hội việc làm cho sinh viên", "nước sạch nông thôn", "kiểm soát thủ tục hành chính", "tiếp công dân và giải quyết đơn thư", "phát triển vùng nguyên liệu dược liệu",
  "phòng, chống đuối nước cho trẻ em", "chỉnh trang vỉa hè và cây xanh đô thị", "hỗ trợ hợp tác xã nông nghiệp", "an toàn thông tin mạng", "tuyên truyền phòng, chống tác hại của thuốc lá",
] as const;
const ACTIONS = ["tăng cường", "triển khai", "tổ chức thực hiện", "đẩy mạnh", "chấn chỉnh", "hướng dẫn", "kiểm tra", "sơ kết", "phối hợp thực hiện", "hoàn thiện quy trình"] as const;
const AIMS = ["đúng tiến độ và tiết kiệm", "phù hợp với điều kiện thực tế", "bảo đảm công khai, minh bạch", "gắn với trách nhiệm của người đứng đầu", "không làm phát sinh thêm biên chế", "thuận lợi cho người dân"] as const;
const DOERS = ["Các phòng chuyên môn", "Thủ trưởng các đơn vị", "Bộ phận một cửa", "Tổ công tác", "Các đơn vị trực thuộc", "Ban biên tập trang tin", "Cán bộ phụ trách", "Trưởng thôn, tổ trưởng tổ dân phố"] as const;
const DEEDS = ["lập danh sách và gửi về bộ phận tổng hợp", "rà soát số liệu của ba năm gần nhất", "phân công người theo dõi từng nội dung", "niêm yết công khai tại trụ sở", "cập nhật kết quả lên hệ thống dùng chung", "kiểm tra đột xuất ít nhất mỗi quý một lần", "bố trí kinh phí trong dự toán được giao"] as const;
const STATES = ["tỷ lệ hoàn thành tăng so với cùng kỳ", "một số nơi còn lúng túng khi áp dụng quy trình mới", "trang thiết bị được bổ sung kịp thời", "việc phối hợp giữa các đơn vị có lúc chưa chặt chẽ", "ý kiến phản hồi của người dân phần lớn là tích cực", "hồ sơ quá hạn giảm rõ rệt"] as const;

/** Headings of plans and reports, by level. */
export const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  ["MỤC ĐÍCH, YÊU CẦU", ["Mục đích", "Yêu cầu"]], ["NỘI DUNG THỰC HIỆN", ["Rà soát hiện trạng", "Tập huấn cho cán bộ", "Tuyên truyền, phổ biến"]],
  ["KẾT QUẢ ĐẠT ĐƯỢC", ["Công tác chỉ đạo, điều hành", "Kết quả cụ thể"]], ["TỒN TẠI, HẠN CHẾ", ["Tồn tại", "Nguyên nhân"]], ["NHIỆM VỤ VÀ GIẢI PHÁP", ["Nhiệm vụ trọng tâm", "Giải pháp"]],
  ["KINH PHÍ THỰC HIỆN", []], ["TỔ CHỨC THỰC HIỆN", ["Trách nhiệm của các đơn vị", "Chế độ báo cáo"]],
];

/** Titles of articles in rules; the first two and the last two have their place. */
export const ARTICLES = [
  "Phạm vi điều chỉnh", "Đối tượng áp dụng", "Giải thích từ ngữ", "Nguyên tắc thực hiện", "Trình tự tiếp nhận hồ sơ", "Thời hạn giải quyết", "Quyền và nghĩa vụ của các bên", "Kiểm tra, giám sát",
  "Khen thưởng và xử lý vi phạm", "Điều khoản chuyển tiếp", "Hiệu lực thi hành", "Trách nhiệm thi hành",
] as const;

/** Chapter titles of rules. */
export const CHAPTERS = ["QUY ĐỊNH CHUNG", "QUY ĐỊNH CỤ THỂ", "TỔ CHỨC THỰC HIỆN"] as const;

/** What a document is about: `tăng cường phòng, chống cháy rừng trong mùa khô năm 2024`. */
export function matter(random: SeededRandom, year: number): string {
  const what = pick(random, MATTERS);
  const span = random.weighted([["", 3], [` năm ${year}`, 3], [` giai đoạn ${year} - ${year + 5}`, 2], [` quý ${pick(random, ["I", "II", "III", "IV"])} năm ${year}`, 1]] as const);
  return `${pick(random, ACTIONS)} ${what}${span}`;
}

/** A sentence of a plan, a rule, a letter. */
export function duty(random: SeededRandom): string {
  return `${pick(random, DOERS)} ${pick(random, DEEDS)}, ${pick(random, AIMS)}.`;
}

/** A sentence of a report. */
export function finding(random: SeededRandom): string {
  const share = 40 + random.below(60);
  return `Qua theo dõi, ${pick(random, STATES)}; đến nay đã đạt ${share}% kế hoạch.`;
}

/** A cited document: how it is printed, and what of it the fields have. */
export interface Cited {
  /** `Quyết định số 12/QĐ-UBND ngày 05/4/2022 của Ủy ban nhân dân tỉnh Lào Cai về việc …`. */
  readonly text: string;
  /** `Quyết định số 12/QĐ-UBND`: how it is named again. */
  readonly short: string;
  readonly reference: { readonly code: string; readonly date: string | null; readonly docType: string };
}

/** A document of another body, or of the same one, that a made document cites. */
export function citation(random: SeededRandom, words: Words, issuer: Issuer, year: number): Cited {
  const number = String(1 + random.below(4000)).padStart(2, "0");
  const day = someDay(random, year - 6, year - 1);
  const ministry = pick(random, words.ministries);
  const [type, code, by] = pick(random, [
    ["Nghị định", `${number}/${day.year}/NĐ-CP`, "Chính phủ"], ["Thông tư", `${number}/${day.year}/TT-${ministry.symbol}`, `Bộ trưởng ${ministry.name}`],
    ["Quyết định", `${number}/QĐ-TTg`, "Thủ tướng Chính phủ"], ["Kế hoạch", `${number}/KH-${issuer.symbol}`, issuer.plain], ["Công văn", `${number}/${ministry.symbol}-${pick(random, ["VP", "TCCB", "PC"])}`, ministry.name],
    ["Nghị quyết", `${number}/NQ-HĐND`, "Hội đồng nhân dân tỉnh"], ["Chỉ thị", `${number}/CT-TTg`, "Thủ tướng Chính phủ"], ["Nghị quyết", `${number}-NQ/TW`, "Ban Chấp hành Trung ương"],
  ] as const);
  const dated = chance(random, 0.9);
  const short = `${type} số ${code}`;
  const about = chance(random, 0.6) ? ` về việc ${matter(random, day.year)}` : "";
  return {
    text: `${short}${dated ? ` ${citedDay(random, day)}` : ""} của ${by}${about}`, short,
    reference: { code, date: dated ? isoDay(day) : null, docType: type.toUpperCase() },
  };
}
