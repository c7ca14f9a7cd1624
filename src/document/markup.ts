/** Owns the marks of Markdown and HTML in a text, as converters and language models that read pages write it: they are no part of the document. */

/** Without one of these there is no markup to look for. */
const HINTS = ["**", "|-", "| -", "|:", "# ", "</", "<br"];
/** `| --- | --- |` under the head of a table. */
const RULE_ROW = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[ \t|:-]*$/gm;
const BOLD = /\*\*[^\s*][^*\n]{1,200}\*\*/g;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/gm;
const BREAKS = /<(?:br|\/tr|\/p|\/div|\/h[1-6]|\/li)\b[^<>\n]{0,80}>/gi;
/** Comments and pictures. */
const UNSEEN = /<!--[^<>\n]{0,300}-->|!\[[^\]\n]{0,200}\]\([^()\n]{0,300}\)/g;
const CELL_END = /<\/t[dh]>/gi;
const TAGS = /<\/?(?:b|i|u|em|strong|sup|sub|span|table|tbody|thead|td|th|tr|p|div|center|h[1-6]|li|ul|ol|a|font|body|html)\b[^<>\n]{0,200}>/gi;
/** So many marks make a marked-up text; a misread star or two does not. A table's rule counts for all. */
const LEAST = 3;

/** Stars and low lines that touch a word. */
const OPENING = /(?<![*(\\])\*{1,3}(?=[^\s*])|(?<![\p{L}\p{N}_])_{1,2}(?=[\p{L}"“(])/gu;
const CLOSING = /(?<=[^\s*])\*{1,3}(?![*)])|(?<=[\p{L}\p{N}.;:,)"”])_{1,2}(?![\p{L}\p{N}_])/gu;
const ESCAPED = /\\([-.*_#()[\]|+!])/g;
/** Lines that were joined in a cell: between two that are bold, behind a bold heading of a list, at two spaces. */
const JOINED = /(?<=\*\*) (?=\*\*)|(?<=:\*{1,3}) (?=- )|(?<=[^\s|]) {2,}(?=[^\s|])/g;

const blank = (mark: string): string => " ".repeat(mark.length);
const asBreak = (mark: string): string => `\n${" ".repeat(mark.length - 1)}`;

/**
 * The text with its markup blanked, unit for unit: places in it are places in the text given. What broke a line in a cell breaks
 * it here. A text without markup comes back as it is. Linear.
 */
export function withoutMarkup(text: string): string {
  if (!HINTS.some((hint) => text.includes(hint)) || !isMarkedUp(text)) return text;
  const plain = text.replace(BREAKS, asBreak).replace(CELL_END, (tag) => `|${blank(tag.slice(1))}`).replace(TAGS, blank).replace(UNSEEN, blank).replace(/&nbsp;|^> |¯+/gm, blank).replace(RULE_ROW, blank);
  const rows = plain.split("\n").map((line) => (/^\s*\|/.test(line) ? line.replace(JOINED, asBreak) : line));
  return rows.join("\n").replace(HEADING, blank).replace(CLOSING, blank).replace(OPENING, blank).replace(ESCAPED, "$1 ");
}

function isMarkedUp(text: string): boolean {
  let marks = 0;
  for (const [form, weight] of [[RULE_ROW, LEAST], [BOLD, 1], [HEADING, 1], [BREAKS, 1], [TAGS, 1]] as const) {
    for (const found of text.matchAll(form)) {
      marks += found[0] === "" ? 0 : weight;
      if (marks >= LEAST) return true;
    }
  }
  return false;
}
