import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDXML_NAMESPACE, edxmlHeader } from "../../src/export/edxml.js";
import { RECORD, recordWith } from "./sample.js";
import type { XmlNode } from "./xml-tree.js";
import { all, parseXml } from "./xml-tree.js";

/** The header's elements with their children, after the standard. */
const FIELD_TABLE: Readonly<Record<string, readonly string[]>> = {
  From: ["OrganId", "OrganName"],
  To: ["OrganId", "OrganName"],
  DocumentId: [],
  Code: ["CodeNumber", "CodeNotation"],
  PromulgationInfo: ["PromulgationDate", "Place"],
  DocumentType: ["Type", "TypeName"],
  Subject: [],
  Content: [],
  SignerInfo: ["FullName", "Position", "Competence"],
  ToPlaces: ["Place"],
  OtherInfo: ["Priority", "PageAmount", "PromulgationAmount"],
};

const header = (root: XmlNode): XmlNode => all(root, "MessageHeader")[0]!;
const textOf = (root: XmlNode, name: string): string | undefined => all(root, name)[0]?.text;

describe("edxmlHeader", () => {
  const root = parseXml(edxmlHeader(RECORD, { organId: (name) => (name === "SỞ NỘI VỤ" ? "H38.12" : undefined), documentId: "d-1" }));

  it("is edXML / edXMLEnvelope / edXMLHeader / MessageHeader in the standard's namespace", () => {
    const path: string[] = [];
    for (let node: XmlNode | undefined = root; node !== undefined && path.length < 4; node = node.children[0]) {
      path.push(node.name);
      expect(node.uri).toBe(EDXML_NAMESPACE);
    }
    expect(path).toEqual(["edXML", "edXMLEnvelope", "edXMLHeader", "MessageHeader"]);
  });

  it("has the elements of the field table and no other, in its order", () => {
    const order = Object.keys(FIELD_TABLE);
    const names = header(root).children.map(({ name }) => name);
    expect(names.filter((name) => !order.includes(name))).toEqual([]);
    expect([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(names);
    for (const { name, children } of header(root).children) expect(children.map((child) => child.name).filter((child) => !FIELD_TABLE[name]!.includes(child))).toEqual([]);
  });

  it("says what the document says", () => {
    expect(textOf(root, "CodeNumber")).toBe("04");
    expect(textOf(root, "PromulgationDate")).toBe("2022/04/18");
    expect(textOf(root, "Subject")).toBe('báo cáo "quý I" & kế hoạch <quý II>');
    expect(textOf(root, "Competence")).toBe("KT.");
    expect(all(header(root), "OrganId").map(({ text }) => text)).toEqual(["H38.12"]);
    expect(all(root, "ToPlaces")[0]!.children.map(({ text }) => text)).toEqual(["Như trên", "Lưu: VT"]);
    expect([textOf(root, "Type"), textOf(root, "Priority"), textOf(root, "PageAmount")]).toEqual(["2", "0", "2"]);
  });

  it("leaves out what is not said", () => {
    expect(all(parseXml(edxmlHeader(recordWith({ date: "2022-04" }))), "PromulgationInfo")[0]!.children.map(({ name }) => name)).toEqual(["Place"]);
    const bare = parseXml(edxmlHeader(recordWith({ number: null, symbol: null, place: null, date: null, docType: null, subject: null, recipients: [], addressees: [] })));
    expect(header(bare).children.map(({ name }) => name)).toEqual(["From", "SignerInfo", "OtherInfo"]);
  });

  it("is well-formed whatever the text holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (subject) => {
        const xml = edxmlHeader(recordWith({ subject, docType: subject }));
         
        expect(textOf(parseXml(xml), "Subject") ?? "").toBe(subject.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"));
      }),
    );
  });
});
