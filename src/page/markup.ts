/** Owns the walk through the markup of someone else's reading (hOCR, ALTO): opened and closed elements, text, and whether the file was cut. */

import { Parser } from "htmlparser2";
import { KhoidauError } from "../errors.js";

/** What is told of the elements, in the order of the file. Names come without their namespace prefix. */
export interface MarkupVisitor {
  /** `attributes` by name without prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(data: string): void;
}

/** How the file is read: `html` is forgiving and knows HTML's entities and void elements; `xml` keeps the case of names. */
export type MarkupKind = "html" | "xml";

/** Elements deeper than this are no reading of a page; the limit keeps a hostile file from costing more than its length. */
const DEEPEST = 200;

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Walks the markup. Document type declarations are skipped: no entity of the file's own is ever expanded and nothing is fetched.
 *
 * @throws KhoidauError `bad-input` where the file ends with elements open, or is nested too deep.
 */
export function walkMarkup(text: string, kind: MarkupKind, visitor: MarkupVisitor): void {
  let depth = 0;
  let atEnd = false;
  let open = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw tooDeep();
        visitor.open(bare(name), bareAttributes(attributes));
      },
      onclosetag(name) {
        depth--;
        // The outermost comes last.
        if (atEnd) open = bare(name);
        visitor.close(bare(name));
      },
      ontext: (data) => visitor.text(data),
    },
    { xmlMode: kind === "xml", recognizeSelfClosing: kind === "xml" },
  );
  parser.write(text);
  atEnd = true;
  parser.end();
  if (open !== "") throw cut(open, text.length);
}

function bareAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) out[bare(name)] = value;
  return out;
}

function cut(root: string, length: number): KhoidauError {
  return new KhoidauError(
    "bad-input",
    `The file ends after ${length} characters inside <${root}>; it should end with </${root}>. It was cut short: make or copy it again.`,
    { length },
  );
}

function tooDeep(): KhoidauError {
  return new KhoidauError(
    "bad-input",
    `The file nests elements more than ${DEEPEST} deep; a reading of a page needs under 20. It is damaged or no reading: make it again.`,
    { deepest: DEEPEST },
  );
}
