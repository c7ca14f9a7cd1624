/** Pages that an engine misread do not make right pages before them doubtful. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary({ size: "small" }));

const RARE = "Câu nói khích tướng đối phương của đội Áo Vàng; đoàn đua đi cùng xe máy kéo.";
const RIGHT = [
  "Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện phong trào thi đua trước ngày cuối cùng của mỗi quý.",
  "Thủ trưởng các cơ quan chịu trách nhiệm thi hành quyết định này kể từ ngày ký và báo cáo Ủy ban nhân dân tỉnh kết quả.",
];
const MISREAD = [
  "Thông tư này quy định chỉ tiết một số điều của Luật Thí đua, khen thưởng về hồ sơ, thủ tục khen thướng và chỉ tiết mức thưởng.",
  "Nghị định quy định chỉ tiết việc xét tăng danh hiệu; cơ quan, đơn vị gửi hỗ sơ trước ngày 30 tháng 6 hằng nãm.",
];
const page = (lines: readonly string[]): string => Array.from({ length: 14 }, () => lines.join("\n")).join("\n");

describe("right pages bound with pages that an engine of Vietnamese read", () => {
  it("stay as they are, and the others are mended", () => {
    const right = `${RARE}\n${page(RIGHT)}`;
    const { profile, text } = restorer.restore(`${right}\f${page(MISREAD)}`);
    expect(profile).toBe("tesseract-vie");
    expect(text.slice(0, right.length)).toBe(right);
    expect(text).toContain("quy định chi tiết một số điều");
    expect(text).toContain("gửi hồ sơ trước ngày 30 tháng 6 hằng năm");
  });

  it("are edited with less proof where one engine is known to have read all", () => {
    const right = `${RARE}\n${page(RIGHT)}`;
    const reading = { text: `${right}\f${page(MISREAD)}`, words: [], lines: [], channel: "tesseract-vie" as const };
    expect(restorer.restore(reading).text.slice(0, right.length)).not.toBe(right);
  });
});
