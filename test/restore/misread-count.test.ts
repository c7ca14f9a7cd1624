/** A text that looks right may have been read by an engine that knows Vietnamese: what it often misreads gives it away. */
import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();
const RIGHT = "Căn cứ Luật Tổ chức chính quyền địa phương và đề nghị của Giám đốc Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Quyết định này. ".repeat(4);

it("one word that the engine often reads so, and that the context is sure of, is enough", () => {
  const { text, damage } = restorer.restore(`${RIGHT}Khen thưởng cho tập thế, cá nhân có thành tích.`);
  expect(damage).toBe("marked");
  expect(text).toBe(`${RIGHT}Khen thưởng cho tập thể, cá nhân có thành tích.`);
});

it("one slip of another kind may be the typist's, and stays", () => {
  const typed = `${RIGHT}Danh sách được lập thành hai bản, mỗi bên dữ một bản, có giá trị như nhâu.`;
  expect(restorer.restore(typed)).toMatchObject({ text: typed, damage: "clean" });
});
