/** Owns writing XML: escaping, characters that XML has not, and elements with indentation. */

/** XML 1.0 has no characters but these; a reading may hold others. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/**
 * Text for XML or HTML, in content or in a quoted attribute. Tabs and line ends are written as references, so that neither
 * indentation nor an attribute's rules change them. Characters that XML does not have become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]!);
}

/** Attributes; absent values are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An opening tag without its closing bracket. */
function opening(name: string, attributes: XmlAttributes): string {
  const parts = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<${name}${parts.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join("")}`;
}

/** An element on one line; its content is escaped already. */
export function inlineElement(name: string, content: string, attributes: XmlAttributes = {}): string {
  return content === "" ? `${opening(name, attributes)}/>` : `${opening(name, attributes)}>${content}</${name}>`;
}

/** An element whose children stand indented on lines of their own; absent children are left out. */
export function blockElement(name: string, children: readonly (string | undefined)[], attributes: XmlAttributes = {}): string {
  const inner = children.filter((child) => child !== undefined && child !== "");
  if (inner.length === 0) return `${opening(name, attributes)}/>`;
  return `${opening(name, attributes)}>\n${inner.join("\n").replace(/^/gm, " ")}\n</${name}>`;
}

/** An element of text alone; `undefined` where there is no text. */
export function textElement(name: string, text: number | string | null | undefined, attributes: XmlAttributes = {}): string | undefined {
  return text === null || text === undefined || text === "" ? undefined : inlineElement(name, escapeXml(String(text)), attributes);
}

/** The declaration that begins an XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
