/** Running it twice gives what running it once gave, also where the words are none of a dictionary's. */

import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary());

const TEXTS = [
  "Tho oxy gọng kính 3 l/p, SpO2 94%; Furosemid 20mg x 2 ống tiêm tĩnh mạch chậm.",
  "Benh nhan suy than man gd 3b, HbA1c 8,1%, kali mau 5,6 mmol/l; ngung Losartan 50mg.",
  "Bi cao Dang Van K ve toi trom cap tai san theo diem b, s khoan 1 Dieu 173 BLHS.",
  "Lữ đoàn PB 75, Trung đoàn BB 98; đ/c Thượng tá K' Brêm, Rơ Châm H'Yéo, Lò Thị Mỷ.",
  "Cót thép D25a150, bé tông M300 dá 1x2; tải trọng 2,4 kN/m2, mặt cắt I-I đạt yêu càu.",
  "Thuoc tru co 2,4-D bi cam; dat nhiem NO3- 38,4 mg/l, pH = 5,2; giong lua OM 5451.",
  "Danh sách: Giàng A Pao, Má A Sình, Cứ Seo Chống, Kpă Klơng, Y Blôk Êban, Thạch Sa Rây.",
  "s6 15/QD-BTL; TK: 0231 000 123 tại NHNN&PTNT; MST 0100109106, d/c: s6 5 ngd 12.",
];

describe("a restored text", () => {
  it.each(TEXTS)("is left as it is: %s", (reading) => {
    const once = restorer.restore(reading).text;
    expect(restorer.restore(once).text).toBe(once);
  });
});
