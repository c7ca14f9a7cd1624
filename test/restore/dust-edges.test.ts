/** Dust behind the words of a line and on lines of its own; what is said there stays. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const dictionary = openPackagedDictionary();
const restored = (text: string): string => createRestorer(dictionary, { profile: "tesseract-eng" }).restore(text).text;

describe("the tail of an item", () => {
  it("is left out where nothing is said in it", () => {
    expect(restored("- Van phong Quéc hoi; Sle j i 5 0\n- Kiém toan nha nuéc;").split("\n").map((line) => line.trimEnd())).toEqual(["- Văn phòng Quốc hội;", "- Kiểm toán nhà nước;"]);
  });

  it("stays where it is words, numbers or a mark", () => {
    const lines = ["Cac khoan 1, 2 va 3; diém c", "- Cac bd, co quan ngang bd; Luu: VT."];
    expect(restored(lines.join("\n")).split("\n")).toEqual(["Các khoản 1, 2 và 3; điểm c", "- Các bộ, cơ quan ngang bộ; Lưu: VT."]);
  });

  it("stays where something is measured in it, and where it ends as a sentence does", () => {
    const lines = ["- Sai sé cho phép trong thi c6ng; s4i s6 ≤ 50 mm; K≥0,98", "- Luu luong dén hé 4.120 m3/s; x4 02 cua d4y."];
    const [measured, ended] = restored(lines.join("\n")).split("\n");
    expect(measured).toContain("50 mm; K≥0,98");
    expect(ended).toMatch(/m3\/s; x4 02 .+\.$/);
  });

  it("stays where it ends an item itself, however badly it was read", () => {
    expect(restored("- GVCN, Can su Iép (dé t/h);")).toMatch(/\(để t\/h\);$/u);
    expect(restored("Noi nhan:\nVan phdng vit Thinh ty t90;\n- Luu: VT.").split("\n")[1]).toMatch(/;$/u);
  });

  it("stays where dust is to be kept", () => {
    const text = "- Van phong Quéc hoi; Sle j i 5 0";
    expect(createRestorer(dictionary, { profile: "tesseract-eng", noise: "keep" }).restore(text).edits.filter(({ cause }) => cause === "noise")).toEqual([]);
  });

  it("is left out behind other words where it is scraps and signs", () => {
    expect(restored("- Cac vu: TH, KGVX. Met AR Xm Ty jZ").trimEnd()).toBe("- Các vụ: TH, KGVX.");
  });
});

describe("a table", () => {
  it("keeps the letters and figures of its cells", () => {
    const rows = ["Stt\tXa, thi tran\tT6ng s6 h@\tTy l€ (%)", "A\tB\t1\t3=2/1", "1\tPhi Hai\t3.120\t4,1", "C@ng\tC@ng\t9.456\t42,16"];
    const cells = restored(rows.join("\n")).split(/[\n\t]/);
    expect(cells.filter((cell) => cell.trim() === "")).toEqual([]);
  });
});

describe("a dotted leader", () => {
  it("is left out where its dots were read as letters", () => {
    expect(restored("Gửi cho ông (bà) (10)........ceevvvnenvnnn.... la vi pham")).toBe("Gửi cho ông (bà) (10)............ là vi phạm");
  });

  it("is no word, number or address", () => {
    const line = "Chương XIII, phần viii và www.abc.gov.vn ... Goooogle";
    expect(restored(line)).toBe(line);
  });
});

describe("a name", () => {
  it("stays behind an item and on a line of its own, however badly it was read", () => {
    const name = /\p{Lu}\p{L}+ \p{Lu}\p{L}+ \p{Lu}\p{L}+$/u;
    expect(restored("- Céng an, Quan sy; Lé Phi Huy")).toMatch(name);
    expect(restored("KT. CHU TICH\nBii V6 Nam").split("\n")[1]).toMatch(name);
  });
});

describe("a line of its own", () => {
  it("is left out where it is scraps", () => {
    expect(restored("thuc hién nhiém vu nam 2024.\nREE hi We I\nNoi nhan:").split("\n")).toEqual(["thực hiện nhiệm vụ năm 2024.", "", "Nơi nhận:"]);
  });

  it("stays where it is a name, a post or a heading", () => {
    const lines = ["KT. BO TRUONG", "THU TRUONG", "Nguyén Sinh Nhat Tan", "Chuong II", "QUY DINH CHUNG"];
    expect(restored(lines.join("\n")).split("\n")).toEqual(["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Nguyễn Sinh Nhật Tân", "Chương II", "QUY ĐỊNH CHUNG"]);
  });
});
