/** Owns the tree of a body in Akoma Ntoso: parts, chapters, articles and points with their numbers, headings and text. */

import type { OutlineNode } from "../document/index.js";
import { aknSlug } from "./akn-uri.js";
import type { AknInline } from "./akn-inline.js";
import type { TextLine } from "./akn-parts.js";
import { blockElement, inlineElement } from "./xml.js";

/** Elements and the abbreviations of their ids, after the naming convention. */
const ELEMENTS: Readonly<Record<OutlineNode["kind"], readonly [element: string, id: string]>> = {
  part: ["part", "part"],
  chapter: ["chapter", "chp"],
  section: ["section", "sec"],
  article: ["article", "art"],
  letter: ["division", "dvs"],
  roman: ["section", "sec"],
  number: ["paragraph", "para"],
  point: ["point", "point"],
};

/** A node with the lines that are its own: down to the next node. */
interface Branch {
  readonly node: OutlineNode;
  readonly lines: readonly TextLine[];
  readonly children: readonly Branch[];
}

/** The lines of a part as paragraphs and a tree; `prefix` begins the ids. Lines are those of one part, in order. */
export function hierarchy(lines: readonly TextLine[], outline: readonly OutlineNode[], text: string, inline: AknInline, prefix = ""): string[] {
  const at = new Map(lines.map(({ line }, i) => [line, i]));
  const starts = [...new Set(preorder(outline).flatMap(({ line }) => at.get(line) ?? []))].sort((a, b) => a - b);
  const next = new Map(starts.map((from, i) => [from, starts[i + 1] ?? lines.length]));
  const taken = new Set<number>();
  const branches = (nodes: readonly OutlineNode[]): Branch[] =>
    nodes.flatMap((node) => {
      const from = at.get(node.line);
      if (from === undefined || taken.has(from)) return branches(node.children);
      taken.add(from);
      return [{ node, lines: lines.slice(from, next.get(from)), children: branches(node.children) }];
    });
  const tree = new TreeWriter(text, inline);
  const before = inline.paragraphs(lines.slice(0, starts[0] ?? lines.length));
  return [...before, ...tree.write(branches(outline), prefix)];
}

function preorder(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...preorder(node.children)]);
}

class TreeWriter {
  readonly #ids = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly inline: AknInline,
  ) {}

  write(branches: readonly Branch[], prefix: string): string[] {
    return branches.map((branch) => this.#branch(branch, prefix));
  }

  #branch({ node, lines, children }: Branch, prefix: string): string {
    const [element, short] = ELEMENTS[node.kind];
    const eId = this.#unique(`${prefix}${short}_${aknSlug(node.marker.replace(/^(?:phần|chương|mục|điều)\s+/iu, "")) || "nn"}`);
    const first = lines[0]!;
    const numEnd = this.#numEnd(node, first);
    const headingEnd = node.title === null ? numEnd : Math.max(numEnd, Math.min(node.span.end, lines.at(-1)!.end));
    const num = this.inline.content({ start: first.start, end: numEnd }).trim();
    const heading = this.inline.content({ start: numEnd, end: headingEnd }).trim();
    const rest = this.inline.paragraphs(lines.flatMap((line) => (line.end <= headingEnd ? [] : [{ ...line, start: Math.max(line.start, headingEnd) }])));
    const inner = children.length > 0 ? [rest.length > 0 ? blockElement("intro", rest) : "", ...this.write(children, `${eId}__`)] : [blockElement("content", rest.length > 0 ? rest : ["<p/>"])];
    return blockElement(element, [num === "" ? "" : inlineElement("num", num), heading === "" ? "" : inlineElement("heading", heading), ...inner], { eId });
  }

  /** Where the number ends on its line, with its dot or bracket. The line may print it otherwise than the outline has it. */
  #numEnd({ marker }: OutlineNode, { start, end }: TextLine): number {
    const line = this.text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    if (line.slice(lead, lead + marker.length).toLowerCase() !== marker.toLowerCase()) return start;
    return start + lead + marker.length + /^[.):/–-]*/u.exec(line.slice(lead + marker.length))![0].length;
  }

  #unique(id: string): string {
    const count = (this.#ids.get(id) ?? 0) + 1;
    this.#ids.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}
