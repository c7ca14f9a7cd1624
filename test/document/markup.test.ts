import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.js";
import { withoutMarkup } from "../../src/document/markup.js";

const PLAIN = ["UBND TỈNH HẢI SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ XÂY DỰNG\tĐộc lập - Tự do - Hạnh phúc", "Số: 12/QĐ-SXD\tHải Sơn, ngày 04 tháng 3 năm 2024", "QUYẾT ĐỊNH", "Về việc phê duyệt quy hoạch xã An Bình", "Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;", "Theo đề nghị của Trưởng phòng Quy hoạch,", "QUYẾT ĐỊNH:", "Điều 1. Phạm vi quy hoạch", "Toàn bộ xã An Bình.", "Nơi nhận:\tKT. GIÁM ĐỐC", "- Như Điều 3;\tPHÓ GIÁM ĐỐC", "- Lưu: VT, QH.", "Lê Văn Bình"];
const FORMS: Readonly<Record<string, string>> = {
  "Markdown of a converter, lines of a cell joined by two spaces": `| UBND TỈNH HẢI SƠN  **SỞ XÂY DỰNG** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**  **Độc lập - Tự do - Hạnh phúc** |
| --- | --- |
| Số: 12/QĐ-SXD | *Hải Sơn, ngày 04 tháng 3 năm 2024* |

**QUYẾT ĐỊNH**

**Về việc phê duyệt quy hoạch xã An Bình**

*Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;*

*Theo đề nghị của Trưởng phòng Quy hoạch,*

**QUYẾT ĐỊNH:**

**Điều 1. Phạm vi quy hoạch**

Toàn bộ xã An Bình.

| ***Nơi nhận:*** - Như Điều 3; - Lưu: VT, QH. | **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC** **Lê Văn Bình** |
| --- | --- |`,
  "Markdown of a language model, headings and breaks": `**UBND TỈNH HẢI SƠN**
**SỞ XÂY DỰNG**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

Số: 12/QĐ-SXD

_Hải Sơn, ngày 04 tháng 3 năm 2024_

# QUYẾT ĐỊNH

## Về việc phê duyệt quy hoạch xã An Bình

_Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;_

_Theo đề nghị của Trưởng phòng Quy hoạch,_

## QUYẾT ĐỊNH:

### Điều 1\\. Phạm vi quy hoạch

Toàn bộ xã An Bình.

| **Nơi nhận:** | **KT. GIÁM ĐỐC** |
|---|---|
| - Như Điều 3;<br>- Lưu: VT, QH. | **PHÓ GIÁM ĐỐC**<br><br>**Lê Văn Bình** |`,
  "tables in HTML": `<table><tr><td>UBND TỈNH HẢI SƠN<br><b>SỞ XÂY DỰNG</b></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 12/QĐ-SXD</td><td>Hải Sơn, ngày 04 tháng 3 năm 2024</td></tr></table>
<p>QUYẾT ĐỊNH</p>
<p>Về việc phê duyệt quy hoạch xã An Bình</p>
<p>Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;</p>
<p>Theo đề nghị của Trưởng phòng Quy hoạch,</p>
<p>QUYẾT ĐỊNH:</p>
<p>Điều 1. Phạm vi quy hoạch</p>
<p>Toàn bộ xã An Bình.</p>
<table><tr><td>Nơi nhận:<br>- Như Điều 3;<br>- Lưu: VT, QH.</td><td>KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br>Lê Văn Bình</td></tr></table>`,
};

const withoutLines = (text: string): object => JSON.parse(JSON.stringify(readDocument(text).fields, (key, value: unknown) => (key === "line" ? undefined : value))) as object;

describe("marked-up documents say what the plain one says", () => {
  it.each(Object.entries(FORMS))("%s", (_, text) => expect(withoutLines(text)).toEqual(withoutLines(PLAIN.join("\n"))));

  it("and a table under the title is none of it", () => expect(readDocument("**TRƯỜNG ĐẠI HỌC HẢI SƠN**\n**Số: 5/TB-ĐHHS**\n# THÔNG BÁO\n**Về tuyển sinh năm 2026**\n\n| STT | Mã | Tên ngành |\n|:---:|:---|:---|\n| 1 | 101 | Nông học |").fields.subject).toBe("Về tuyển sinh năm 2026"));
  it("and pictures and comments say nothing", () => expect(withoutMarkup("<!-- Trang 1 -->\n![Logo](a.png)\n| --- | --- |\nBỘ Y TẾ").trim()).toBe("BỘ Y TẾ"));
  it("and count the lines of the text given", () => {
    const text = FORMS["Markdown of a language model, headings and breaks"]!;
    expect(readDocument(text).fields.articles).toEqual([{ marker: "Điều 1", title: "Phạm vi quy hoạch", line: text.slice(0, text.indexOf("Điều 1")).split("\n").length }]);
  });
});

describe("markup is blanked", () => {
  it("unit for unit", () => fc.assert(fc.property(fc.array(fc.constantFrom("*", "**", "_", "# ", "| --- | --- |", "|", "<br>", "</td>", "\\.", "Điều 1", " ", "  ", "\n", "a"), { maxLength: 40 }), (parts) => {
    const text = `| --- | --- |\n${parts.join("")}`;
    expect(withoutMarkup(text)).toHaveLength(text.length);
  })));

  it("nowhere else: a star of the Party, a misread quotation mark, a rule, a sum", () => {
    for (const text of ["TỈNH ỦY LÀO CAI\n*\nSố 5-CV/TU", "**Năm dân vận khéo” **\n________\n2*3 = 6", "STT | Họ và tên |\n1 | Lê Văn An |"]) expect(withoutMarkup(text)).toBe(text);
  });
});
