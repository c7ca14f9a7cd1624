/** Words that an engine ran together and misread. */
import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer({ profile: "tesseract-eng" });
const restored = (text: string): string => restorer.restore(text).text;

it("are parted where their capitals show it, beside names that nobody knows too", () => {
  expect(restored("OKXdang hién thi")).toBe("OKX đang hiển thị");
  expect(restored("tinh CéMau")).toBe("tỉnh Cà Mau");
  expect(restored("Giám docSoY té tinh Ha Nam")).toBe("Giám đốc Sở Y tế tỉnh Hà Nam");
});

it("are parted behind a code", () => {
  const { text, edits } = restorer.restore("Quyét dinh s6 22/2025/QD-TTgngay 10 thang 5 nam 2025");
  expect(text).toBe("Quyết định số 22/2025/QĐ-TTg ngày 10 tháng 5 năm 2025");
  expect(edits).toContainEqual(expect.objectContaining({ from: "ngay", to: " ngày" }));
});

it("are parted where the second ends with a misread figure", () => {
  expect(restored("thuc hién cong vans6 09/BC-UBND")).toBe("thực hiện công văn số 09/BC-UBND");
  expect(restored("khoan2 Diéu4 cua Luat")).toBe("khoản 2 Điều 4 của Luật");
});

it("are parted where a side was misread badly, if the language knows the pair", () => {
  expect(restored("Cancb Nghi dinh s6 15/2020/ND-CP cua Chinh phu")).toBe("Căn cứ Nghị định số 15/2020/NĐ-CP của Chính phủ");
  expect(restored("chính tqithoi diém nay")).toBe("chính tại thời điểm này");
});
