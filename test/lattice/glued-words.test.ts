import fc from "fast-check";
import { expect, it } from "vitest";
import type { Candidates } from "../../src/lattice/candidates.js";
import { gluedWords } from "../../src/lattice/glued-words.js";
import type { GluedLetters } from "../../src/lattice/glued-words.js";
import { packagedRestorer } from "../restore/packaged.js";

const ONE: Candidates = { width: 1, size: 1, ids: Uint16Array.of(9), costs: new Float32Array(1) };
const among = (...words: string[]) => (letters: string): Candidates | undefined => (words.includes(letters) ? ONE : undefined);
const spelled = (reading: string, words: readonly string[], letters: GluedLetters = "printed"): string[] => gluedWords(reading, letters, among(...words)).map(({ start, end }) => reading.slice(start, end));

it("gives the words that some way through the whole reading uses", () => {
  expect(spelled("hoaxahoi", ["hoa", "xa", "hoi", "ho", "oa", "ahoi"])).toEqual(["hoa", "xa", "hoi"]);
  expect(spelled("củachínhphủ", ["của", "chính", "phủ", "hính"])).toEqual(["của", "chính", "phủ"]);
});

it("gives nothing for two words, a rest, or other signs than letters", () => {
  expect(spelled("chínhphủ", ["chính", "phủ"])).toEqual([]);
  expect(spelled("hoaxahoik", ["hoa", "xa", "hoi"])).toEqual([]);
  expect(spelled("hoaxa-hoi", ["hoa", "xa", "hoi"])).toEqual([]);
});

it("takes a number of two digits and more for a word, whole", () => {
  expect(spelled("tochuc09phong", ["to", "chuc", "phong", "09", "0", "9", "c09"])).toEqual(["to", "chuc", "09", "phong"]);
  expect(spelled("tochuc9phong", ["to", "chuc", "phong", "9"])).toEqual([]);
});

it("tries a digit alone as a number and as a letter where letters are misread, and the letters that are words alone", () => {
  expect(spelled("dinh5hinh", ["dinh", "5", "hinh", "5hinh"], "misread")).toEqual(["dinh", "5", "5hinh", "hinh"]);
  expect(spelled("diemc6hieu", ["diem", "c6", "hieu", "c", "6"], "misread")).toEqual(["diem", "c6", "hieu"]);
  expect(spelled("venhao", ["ve", "nha", "o"], "misread")).toEqual(["ve", "nha", "o"]);
  // A number of two digits stays whole, whatever stands beside it.
  expect(spelled("nam2025quy", ["nam", "2025", "quy", "20", "25quy", "m2025"], "misread")).toEqual(["nam", "2025", "quy"]);
});

it("parts words that are misread as well, as PaddleOCR runs them together", () => {
  const engine = packagedRestorer({ profile: "general" });
  for (const [read, meant] of [
    ["Cuc Hai quan ve denghi hurongdanxuly chuyen loai hinh", "Cục Hải quan về đề nghị hướng dẫn xử lý chuyển loại hình"],
    ["thuoc cac truronghop sau day", "thuộc các trường hợp sau đây"],
    ["quy dinh5hinh thurcdau tu von nha nuoc", "quy định 5 hình thức đầu tư vốn nhà nước"],
    ["thoi diemc6hieu luc; theo khoan3Dieu4cuaLuat", "thời điểm có hiệu lực; theo khoản 3 Điều 4 của Luật"],
  ] as const) expect(engine.restore(read).text).toBe(meant);
});

it("parts what signs without spaces stand beside, and keeps numbers", () => {
  const restorer = packagedRestorer();
  expect(restorer.restore("Theo do,hopdongcho muon can ho; 2.SoTaichinhquyetdinh viec nay").text).toBe("Theo đó,hợp đồng cho mượn căn hộ; 2.Sở Tài chính quyết định việc này");
  expect(restorer.restore("Thanh pho Ho Chi Minh duoc tochuc09phong tham muu").text).toBe("Thành phố Hồ Chí Minh được tổ chức 09 phòng tham mưu");
});

it("finds every way that trying all finds", () => {
  const words = ["an", "ban", "na", "bana", "nan"];
  const waysOf = (text: string): string[][] => (text === "" ? [[]] : words.filter((word) => text.startsWith(word)).flatMap((word) => waysOf(text.slice(word.length)).map((rest) => [word, ...rest])));
  fc.assert(fc.property(fc.array(fc.constantFrom(...words, "b"), { minLength: 1, maxLength: 6 }), (parts) => {
    const reading = parts.join("");
    const ways = waysOf(reading);
    const used = ways.some((way) => way.length >= 3) ? new Set(ways.flatMap((way) => way.map((word, i) => `${way.slice(0, i).join("").length}${word}`))) : new Set();
    expect(new Set(gluedWords(reading, "printed", among(...words)).map(({ start, end }) => `${start}${reading.slice(start, end)}`))).toEqual(used);
  }));
});

it("parts headings and sentences that lost their spaces, as one edit a reading, each word in its own case", () => {
  const { text, edits } = packagedRestorer().restore("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM\nGiao Ủyban nhândân tỉnh theo Nghịđịnh củaChínhphủ, giao SởNội vụ ViệtNam");
  expect(text).toBe("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGiao Ủy ban nhân dân tỉnh theo Nghị định của Chính phủ, giao Sở Nội vụ Việt Nam");
  expect(edits.map(({ from, cause }) => `${from} ${cause}`)).toContain("củaChínhphủ split");
});

it("knows the Y of health departments, no other letter alone", () => {
  expect(spelled("SOYTETINH", ["SO", "Y", "TE", "TINH", "T"])).toEqual(["SO", "Y", "TE", "TINH"]);
  expect(packagedRestorer().restore("UY BAN NHAN DAN TINH\nSOYTETINHBINH PHUOC").text).toBe("ỦY BAN NHÂN DÂN TỈNH\nSỞ Y TẾ TỈNH BÌNH PHƯỚC");
});

it("leaves names in other languages whole", () => {
  for (const name of ["Washington", "Philippines", "Barcelona", "Kazakhstan", "Microsoft"]) {
    const line = `Đoàn đại biểu thành phố ${name} sang thăm nước ta trong ba ngày`;
    expect(packagedRestorer().restore(line).text).toBe(line);
    expect(packagedRestorer({ profile: "general" }).restore(`Doan dai bieu thanh pho ${name} sang tham nuoc ta`).text).toContain(` ${name} `);
  }
});
