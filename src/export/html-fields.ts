/** Owns the report's table of facts: every value with where it stands and how sure it is. */

import type { DocumentReading, Evidence } from "../document/index.js";
import type { ReportWords } from "./html-words.js";
import { confidenceBand } from "./html-text.js";
import { LineFinder } from "./line-finder.js";
import { escapeXml } from "./xml.js";

/** Headings are shown by the text beside the table. */
const LEFT_OUT = new Set(["sections", "articles", "file", "uncertain"]);

interface Row {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** The table of a document's facts. `prefix` is that of its lines' ids. */
export function fieldsHtml(document: DocumentReading, text: string, prefix: string, words: ReportWords): string {
  const finder = new LineFinder(text);
  const rows = Object.entries(document.fields).flatMap(([key, value]) => (LEFT_OUT.has(key) ? [] : rowsOf(key, value as unknown)));
  const body = rows.map((row, i) => rowHtml(row, rows[i - 1], document.evidence[row.path], finder, prefix, words));
  if (body.length === 0) return `<p class="none">${words.say("factless")}</p>`;
  const head = `<tr><th scope="col">${words.say("field")}</th><th scope="col">${words.say("value")}</th><th scope="col">${words.say("where")}</th></tr>`;
  return `<table class="facts"><thead>${head}</thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}

/** One row for each value; what is absent has none. */
function rowsOf(key: string, value: unknown): Row[] {
  if (value === null || value === undefined || typeof value === "boolean") return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => (isAbsent(item) ? [] : [{ path: `${key}[${i}]`, label: key, value: shown(item) }]));
  if (typeof value !== "object") return [{ path: key, label: key, value: String(value) }];
  const members = Object.entries(value).filter(([, member]) => !isAbsent(member) && typeof member !== "boolean");
  return members.map(([member, item]) => ({ path: `${key}.${member}`, label: `${key}.${member}`, value: shown(item) }));
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/** A list's item: itself, or its members in a row. */
function shown(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  return Object.entries(item)
    .filter(([name, member]) => name !== "line" && name !== "page" && !isAbsent(member))
    .map(([, member]) => (typeof member === "object" ? JSON.stringify(member) : String(member)))
    .join(" · ");
}

function rowHtml(row: Row, before: Row | undefined, evidence: Evidence | undefined, finder: LineFinder, prefix: string, words: ReportWords): string {
  const label = before?.label === row.label ? `<td></td>` : `<th scope="row">${words.name(row.label)}</th>`;
  const where = evidence === undefined ? "" : whereHtml(evidence, finder, prefix, words);
  return `<tr data-f="${escapeXml(row.path)}">${label}<td lang="vi">${escapeXml(row.value)}</td><td>${where}</td></tr>`;
}

function whereHtml(evidence: Evidence, finder: LineFinder, prefix: string, words: ReportWords): string {
  const lines = [...new Set(evidence.spans.map(({ start }) => finder.line(start)))];
  const links = lines.map((line) => `<a href="#${prefix}-${line}">${words.say("line")} ${line}</a>`).join(", ");
  const inferred = evidence.inferred === true ? ` <em>${words.say("inferred")}</em>` : "";
  return `${links} ${confidenceHtml(evidence.confidence)}<small>${words.name(evidence.zone, "zone.")}</small>${inferred}`;
}

/** A confidence as a figure on its band's colour. */
export function confidenceHtml(confidence: number): string {
  return `<span class="p c${confidenceBand(confidence)}">${Math.round(confidence * 100)} %</span>`;
}
