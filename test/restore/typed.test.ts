/** Text typed in a hurry: marks lost here and there, letters swapped, dropped and doubled. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const dictionary = openPackagedDictionary();
const HURRIED = [
  "Cawn cu Luat Tổ chuc chinh quyền dia phuonng, Uỷ ban nhan dna tỉnh ban hành ke hoahc triên khai thưc hiện",
  "nhiệm vu phát trein kinh tế xa hoi năm 2024, giao cac sở, nganh và ủy bna nhân dân các huyen, thnah phố",
  "xây dụng chuong trình, bao đam tiến đo và chat lượng côgn việc, báo cáo kết qủa trước ngày 15 hằng thánng",
];

describe("typed text", () => {
  it("is known by its mistakes", () => {
    expect(createRestorer(dictionary).restore(HURRIED.join("\n")).profile).toBe("typed");
  });

  it("has its letters put in order", () => {
    const restorer = createRestorer(dictionary, { profile: "typed" });
    expect(restorer.restore(HURRIED[1]!).text).toBe(
      "nhiệm vụ phát triển kinh tế xã hội năm 2024, giao các sở, ngành và ủy ban nhân dân các huyện, thành phố",
    );
    expect(restorer.restore(HURRIED[2]!).text).toBe(
      "xây dựng chương trình, bảo đảm tiến độ và chất lượng công việc, báo cáo kết quả trước ngày 15 hằng tháng",
    );
  });

  it("has its capitals where they were, and words of other languages whole", () => {
    const restorer = createRestorer(dictionary, { profile: "typed" });
    expect(restorer.restore("theo hTông tư của Bộ Tài chính").text).toBe("theo Thông tư của Bộ Tài chính");
    expect(restorer.restore("sử dụng mạng Intrenet và Facebok").text).toBe("sử dụng mạng Internet và Facebook");
  });
});
