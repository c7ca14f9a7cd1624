import { expect, it } from "vitest";
import { withLostLetters } from "../../src/text/lost-letters.js";
import { packagedRestorer } from "../restore/packaged.js";

const HEAD = "C?NG H?A X? H?I CH? NGH?A VI?T NAM\n??c l?p - T? do - H?nh ph?c\nQUY?T ??NH\nV? vi?c khen th??ng th?nh t?ch xu?t s?c trong phong tr?o thi ?ua n?m 2019\nCh? t?ch ?y ban nh?n d?n t?nh";

it("question marks that stand for letters become the sign for a lost one, of the same length", () => {
  expect(withLostLetters("QUY?T ??NH v? vi?c x? l? vi ph?m s?; gi? ? ??u? Ai k??")).toBe("QUY\ufffdT \ufffd\ufffdNH v\ufffd vi\ufffdc x\ufffd l\ufffd vi ph\ufffdm s\ufffd; gi\ufffd \ufffd \ufffd\ufffdu? Ai k??");
});

it("a question keeps its sign, and so does an address", () => {
  for (const right of ["Vì sao? Như thế nào? Ai ký?", "Xem https://a.vn/x?id=2 và https://b.vn/y?z=1, hỏi lại: được không? có cần không?", "?".repeat(50_000)]) expect(withLostLetters(right)).toBe(right);
});

it("the words are given back, and what is not stays as it was read", () => {
  const { text, damage } = packagedRestorer().restore(HEAD);
  expect(damage).toBe("latin");
  for (const right of ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tự do - Hạnh phúc", "QUYẾT ĐỊNH", "khen thưởng thành tích xuất sắc trong phong trào thi đua năm 2019"]) expect(text).toContain(right);
  expect(packagedRestorer().restore(`${HEAD}\nx?z?q?w`).text).not.toContain("\ufffd");
});
