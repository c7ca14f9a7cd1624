/** Reads XML strictly, with a parser that the writers do not use. */
import { SaxesParser } from "saxes";

export interface XmlNode {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** The root of a well-formed document; anything else throws. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlNode = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const open = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const own = Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value]));
    const node: XmlNode = { name: local, uri, attributes: own, children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => open.forEach((node) => (node.text += text)));
  parser.write(xml).close();
  return top.children[0]!;
}

/** All nodes of a name, in file order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
