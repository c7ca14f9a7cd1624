import { expect, it } from "vitest";
import { sparedByLostSpaces } from "../../src/restore/lost-spaces.js";
import { packagedRestorer } from "./packaged.js";

const LINE = "Can cu Nghi dinh so 30/2020/ND-CP ngay 05 thang 3 nam 2020 cua Chinh phu ve cong tac van thu, nghieng ve;\n";

it("is nothing where words have the letters of syllables, and for names and a word of another tongue", () => {
  expect(sparedByLostSpaces(LINE.repeat(20))).toBe(0);
  expect(sparedByLostSpaces(`${LINE}Kiatisuk Nawatitsaragrisil NGHIỆPVỤ “smartphone”`)).toBe(0);
  expect(sparedByLostSpaces("")).toBe(0);
});

it("grows with the share of words that are longer", () => {
  const [one, two] = [20, 10].map((lines) => sparedByLostSpaces(LINE.repeat(lines) + "congtacvan thunghieng\n".repeat(2)));
  expect(one).toBeGreaterThan(0);
  expect(two! - one!).toBeCloseTo(Math.log((20 * 22 + 4) / (10 * 22 + 4)), 5);
  expect(sparedByLostSpaces("congtacvan thunghieng\n".repeat(9))).toBe(2.5);
});

it("parts in such a text what stays together elsewhere", () => {
  const restorer = packagedRestorer({ profile: "stripped" });
  const line = "cac bang sinh hoc trungbi lam sach";
  expect(restorer.restore(line).text).toContain("sinh học trungbi làm");
  expect(restorer.restore(`Uy ban nhandantinh thuchienquyet dinh ve congtacvanthu, ${line}`).text).toContain("sinh học trung bị làm");
});
