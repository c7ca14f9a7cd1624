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

  it("have names, numerals and abbreviations among them", () => {
    const line = "Ủy ban nhân dân tỉnh tiếp Viettelphát triển tạiEURO, thứII, củaReal và UBNDtỉnh, theo lýdo của quận KimLoan";
    expect(restorer.restore(line).text).toBe("Ủy ban nhân dân tỉnh tiếp Viettel phát triển tại EURO, thứ II, của Real và UBND tỉnh, theo lý do của quận Kim Loan");
  });

  it("are parted from the items of citations, and from codes", () => {
    expect(restorer.restore("Căn cứ điểmb khoản 1, điểm dkhoản 2 Điều 5 Quyết định số 38/2010/QĐ-TTgngày 5 tháng 3 năm 2010").text).toBe("Căn cứ điểm b khoản 1, điểm d khoản 2 Điều 5 Quyết định số 38/2010/QĐ-TTg ngày 5 tháng 3 năm 2010");
  });

  it("are parted where they have no marks as well, but not what may be a word of another tongue", () => {
    expect(restorer.restore("Hộ kinhdoanh thực hiện theo quy định của pháp luật về thuế.").text).toBe("Hộ kinh doanh thực hiện theo quy định của pháp luật về thuế.");
    for (const line of ["Triều đại Chola ở miền Nam đã được nhắc đến.", "Bà mama đã kể lại chuyện này cho mọi người."]) expect(restorer.restore(line).text).toBe(line);
  });

  it("leave names of other tongues and words of their own as they are", () => {
    for (const line of [
      "Cầu thủ Pelé, hãng Citroën, nước Côte d'Ivoire và thủ đô Bogotá đã được nhắc đến ở hội nghị này.",
      "Xe ôtô chạy 20 kilômét, huyện Krông Pắk, tỉnh Đắk Lắk, đồng bào Êđê và Bahnar đã được hỗ trợ.",
      "Ông McDonald, bà DeVos và các hãng YouTube, VnExpress, PetroVietnam, VietinBank đã ký hợp đồng.",
    ]) expect(restorer.restore(line).text).toBe(line);
  });
});
