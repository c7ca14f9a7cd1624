/** Words that a text layer ran together, right otherwise. */
import { describe, expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();

describe("words run together in right text", () => {
  it("are parted, as one edit each", () => {
    const { text, edits, tokens } = restorer.restore("Báo cáo củaTrung tâm về quyđịnh tại HònBảyCạnh, tỉnh HàNam và xã hội/quỹtừ thiện");
    expect(text).toBe("Báo cáo của Trung tâm về quy định tại Hòn Bảy Cạnh, tỉnh Hà Nam và xã hội/quỹ từ thiện");
    expect(edits.map(({ from, to, cause, confidence }) => [from, to, cause, confidence])).toEqual([
      ["củaTrung", "của Trung", "split", 0.98], ["quyđịnh", "quy định", "split", 0.98], ["HònBảyCạnh", "Hòn Bảy Cạnh", "split", 0.98],
      ["HàNam", "Hà Nam", "split", 0.98], ["quỹtừ", "quỹ từ", "split", 0.98],
    ]);
    expect(tokens.map(({ reading }) => reading)).toContain("HònBảyCạnh");
  });

  it("may stand beside torn ones", () => {
    expect(restorer.restore("Ủy ban nhân dân t ỉnh và H ội đồngnhân dân huyện quy ết định").text).toBe("Ủy ban nhân dân tỉnh và Hội đồng nhân dân huyện quyết định");
  });

  it("leave names of other tongues and words of their own as they are", () => {
    for (const line of [
      "Cầu thủ Pelé, hãng Citroën, nước Côte d'Ivoire và thủ đô Bogotá đã được nhắc đến ở hội nghị này.",
      "Xe ôtô chạy 20 kilômét, huyện Krông Pắk, tỉnh Đắk Lắk, đồng bào Êđê và Bahnar đã được hỗ trợ.",
      "Ông McDonald, bà DeVos và các hãng YouTube, VnExpress, PetroVietnam, VietinBank đã ký hợp đồng.",
    ]) expect(restorer.restore(line).text).toBe(line);
  });
});
