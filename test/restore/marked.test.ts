/** Text of engines that print Vietnamese marks and that nothing was learned of: they mistake marks for each other. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary());
const MISTAKEN = [
  "ỦY BAN NHÂN DẨN TỈNH BẮC SƠN",
  "Cẳn cứ Luật Tổ chức chinh quyền dịa phương, Ủy ban nhân dân tỉnh ban hành kê hoạch triên khai thực hiên",
  "nhiệm vụ phát triển kinh tê - xã hội nẳm 2024, giao các sở, ngành và các huyên, thành phô trong nẳm nay",
  "xây dụng chưong trình, bảo dảm tiến dộ và chất lượng công viêc, báo cáo bẳng vẳn bản trước ngày 15 hẳng tháng.",
];

describe("text whose marks another engine mistook", () => {
  const { text, profile } = restorer.restore(MISTAKEN.join("\n"));

  it("is known by mistakes that the engine which is known does not make", () => {
    expect(profile).toBe("marked");
    expect(restorer.restore("Căn cứ Luật Tô chức chính quyền địa phương, ủy ban nhân dân tinh ban hành kế hoạch; chỉ tiết tại Phụ lục").profile).not.toBe("marked");
  });

  it("keeps what capitals between brackets name", () => {
    const named = restorer.restore(`${MISTAKEN.join("\n")}\nTrường Đại học Công nghệ (VN), tòa nhà (CT5), Hợp tác xã (HTX)`).text;
    expect(named).toContain("Trường Đại học Công nghệ (VN), tòa nhà (CT5), Hợp tác xã (HTX)");
  });

  it("is read by its own habits: ẳ for ă", () => {
    expect(text).toContain("Căn cứ Luật Tổ chức chính quyền địa phương");
    expect(text).toContain("kế hoạch triển khai thực hiện\nnhiệm vụ phát triển kinh tế - xã hội năm 2024");
    expect(text).toContain("xây dựng chương trình, bảo đảm tiến độ và chất lượng công việc, báo cáo bằng văn bản trước ngày 15 hằng tháng.");
  });
});

describe("text whose tones were all lost, and nothing else", () => {
  const RIGHT = [
    "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai thực hiện nhiệm vụ phát triển",
    "kinh tế - xã hội năm 2024, giao các sở, ngành và Ủy ban nhân dân các huyện, thành phố xây dựng chương trình, bảo đảm tiến độ",
    "và chất lượng công việc, báo cáo kết quả trước ngày 15 hằng tháng.",
  ].join("\n");
  const toneless = RIGHT.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");

  it("is no bare text whose marked words are as they were printed", () => {
    expect(toneless).toContain("triên khai thưc hiên nhiêm vu");
    expect(restorer.restore(toneless)).toMatchObject({ profile: "marked", text: RIGHT });
  });
});
