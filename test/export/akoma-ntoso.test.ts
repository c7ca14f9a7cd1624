import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readDocument } from "khoidau";
import { describe, expect, it } from "vitest";
import { AKOMA_NTOSO_NAMESPACE, akomaNtoso } from "../../src/export/akoma-ntoso.js";
import type { DocumentRecord } from "../../src/export/record.js";
import { LETTER, RECORD } from "./sample.js";
import type { XmlNode } from "./xml-tree.js";
import { all, parseXml } from "./xml-tree.js";

const HIER = ["part", "chapter", "section", "article", "division", "paragraph", "point"];
const INLINE = ["docAuthority", "docNumber", "location", "docDate", "docType", "docTitle", "role", "person", "ref"];
const FRBR = ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"];
const IN_HIER = ["num", "heading", "intro", "content", ...HIER];

/** Which elements may stand in which, after the schema of Akoma Ntoso 3.0, as far as the writer uses it. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  akomaNtoso: ["doc"],
  doc: ["meta", "preface", "preamble", "mainBody", "conclusions", "attachments"],
  meta: ["identification", "references"],
  identification: ["FRBRWork", "FRBRExpression", "FRBRManifestation"],
  FRBRWork: [...FRBR, "FRBRcountry"],
  FRBRExpression: [...FRBR, "FRBRlanguage"],
  FRBRManifestation: [...FRBR, "FRBRformat"],
  references: ["TLCOrganization", "TLCLocation", "TLCPerson", "TLCRole"],
  preface: ["p"],
  preamble: ["citations", "p"],
  citations: ["citation"],
  citation: ["p"],
  mainBody: ["p", ...HIER],
  conclusions: ["p"],
  attachments: ["attachment"],
  attachment: ["doc"],
  intro: ["p"],
  content: ["p"],
  p: INLINE,
  num: INLINE,
  heading: INLINE,
  ...Object.fromEntries(HIER.map((name) => [name, IN_HIER])),
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  doc: ["name"], identification: ["source"], references: ["source"], FRBRthis: ["value"], FRBRuri: ["value"], FRBRdate: ["date", "name"], FRBRauthor: ["href"],
  FRBRcountry: ["value"], FRBRlanguage: ["language"], FRBRformat: ["value"], TLCOrganization: ["eId", "href", "showAs"], TLCPerson: ["eId", "href", "showAs"],
  citations: ["eId"], citation: ["eId"], attachment: ["eId"], person: ["eId", "refersTo"], role: ["eId", "refersTo"], location: ["eId", "refersTo"], docDate: ["date"], ref: ["href"],
  ...Object.fromEntries(HIER.map((name) => [name, ["eId"]])),
};

function check(node: XmlNode): void {
  expect(node.uri).toBe(AKOMA_NTOSO_NAMESPACE);
  for (const name of REQUIRED[node.name] ?? []) expect(node.attributes, node.name).toHaveProperty(name);
  const order = CHILDREN[node.name] ?? [];
  const names = node.children.map(({ name }) => name);
  expect(names.filter((name) => !order.includes(name)), node.name).toEqual([]);
  if (node.name === "doc" || node.name === "identification" || node.name.startsWith("FRBR")) expect([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(names);
  if (HIER.includes(node.name)) expect(names.filter((name) => name === "content" || HIER.includes(name)).length, node.text).toBeGreaterThan(0);
  node.children.forEach(check);
}

/** The words of all text, sorted: parts may stand in another order than on the paper. */
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "").sort();
const textOf = (root: XmlNode): string => ["p", "num", "heading"].flatMap((name) => all(root, name)).map(({ text }) => text).join(" ");

function checked(record: DocumentRecord): XmlNode {
  const root = parseXml(akomaNtoso(record));
  check(root);
  const ids = [...akomaNtoso(record).matchAll(/eId="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(words(textOf(root))).toEqual(words(record.text));
  return root;
}

const partText = (root: XmlNode, name: string): string => all(root, name)[0]?.text.replace(/\s+/g, " ").trim() ?? "";

describe("akomaNtoso", () => {
  const read: DocumentRecord = { name: "04.pdf", text: LETTER, document: readDocument(LETTER) };

  it("puts the boxes of Phụ lục I where they belong, and every word of the text", () => {
    const root = checked(RECORD);
    expect(partText(root, "preface")).toMatch(/^UBND TỈNH LÀO CAI .* Kính gửi: Các phòng, ban trực thuộc\.$/);
    expect(partText(root, "preamble")).toMatch(/^Căn cứ Kế hoạch .* tỉnh;$/);
    expect(partText(root, "conclusions")).toMatch(/^Nơi nhận: .* Nguyễn Văn An$/);
    expect(partText(all(root, "attachments")[0]!, "mainBody")).toMatch(/^PHỤ LỤC .* Mẫu báo cáo$/);
  });

  it("marks number, date, type, title, who signed and what is cited", () => {
    const root = checked(RECORD);
    expect(INLINE.map((name) => all(root, name).map(({ text }) => text).join(" + "))).toEqual([
      "UBND TỈNH LÀO CAI + SỞ NỘI VỤ", "04/SNV-VP", "Lào Cai", "ngày 18 tháng 4 năm 2022", "", 'báo cáo "quý I" & kế hoạch <quý II>', "PHÓ GIÁM ĐỐC", "Nguyễn Văn An", "12/KH-UBND",
    ]);
    expect(all(root, "ref")[0]!.attributes["href"]).toBe("/akn/vn/doc/2022-01-05/12-kh-ubnd");
    expect(all(root, "FRBRuri")[0]!.attributes["value"]).toBe("/akn/vn/doc/cv/2022-04-18/04-snv-vp");
  });

  it("turns the outline into a tree with numbers and headings", () => {
    const text = "QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n1. Quyết định này nêu về:\na) Khen thưởng;\nb) Thi đua.\nĐiều 2. Thi hành";
    const outline = [
      { kind: "article", marker: "Điều 1", title: "Phạm vi", line: 2, span: { start: 11, end: 27 }, children: [
        { kind: "number", marker: "1", title: null, line: 3, span: { start: 28, end: 53 }, children: [
          { kind: "point", marker: "a", title: null, line: 4, span: { start: 54, end: 69 }, children: [] },
          { kind: "point", marker: "b", title: null, line: 5, span: { start: 70, end: 81 }, children: [] },
        ] },
      ] },
      { kind: "article", marker: "Điều 2", title: "Thi hành", line: 6, span: { start: 82, end: 99 }, children: [] },
    ] as const;
    const root = checked({ ...RECORD, text, document: { ...RECORD.document, evidence: {}, outline, fields: { ...RECORD.document.fields, attachments: [] } } });
    const points = all(root, "point");
    expect(points.map(({ attributes }) => attributes["eId"])).toEqual(["art_1__para_1__point_a", "art_1__para_1__point_b"]);
    expect(all(root, "article").map((one) => [partText(one, "num"), partText(one, "heading")])).toEqual([["Điều 1.", "Phạm vi"], ["Điều 2.", "Thi hành"]]);
    expect(partText(points[0]!, "content")).toBe("Khen thưởng;");
  });

  it("takes documents as readDocument finds them", () => {
    checked(read);
    for (const stem of ["ban-tdkt-544-hd-btdkt", "hai-duong-04-hd-hdtdkt", "lao-cai-355-snv-tdkt"]) {
      const text = readFileSync(new URL(`../../fixtures/${stem}.gold.txt`, import.meta.url), "utf8");
      const root = checked({ name: stem, text, document: readDocument(text) });
      expect(all(root, "paragraph").length).toBeGreaterThan(3);
      expect(all(root, "attachment")).toHaveLength(1);
    }
  });

  it("says where a date is not whole, and takes the day of making from the caller", () => {
    const dated = (date: string | null): string[] => all(parseXml(akomaNtoso({ ...RECORD, document: { ...RECORD.document, fields: { ...RECORD.document.fields, date } } })), "FRBRdate").map(({ attributes }) => `${attributes["date"]} ${attributes["name"]}`);
    expect(dated("2022-04")[0]).toBe("2022-04-01 generation, day unknown");
    expect(dated(null)[0]).toBe("0001-01-01 unknown");
    expect(akomaNtoso(RECORD, { madeOn: "2026-01-02" })).toContain('<FRBRdate date="2026-01-02" name="markup"/>');
  });

  it("keeps every word of any text", () => {
    const line = fc.constantFrom("Điều 1. Phạm vi", "1. Một", "a) Hai", "Nơi nhận:", "- Lưu: VT.", "Căn cứ Luật Thi đua;", "PHỤ LỤC I", "Số: 1/QĐ-UBND", "QUYẾT ĐỊNH", "", "<&>\t\u0001", "Chương II");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\f"), (lines, end) => {
        const text = lines.join(end);
        const root = parseXml(akomaNtoso({ name: "x", text, document: readDocument(text) }));
        check(root);
        expect(words(textOf(root))).toEqual(words(text.replaceAll("\u0001", "\ufffd")));
      }),
    );
  });
});
