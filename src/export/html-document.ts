/** Owns the report's part for one document: its head, pages beside their text, facts, warnings, zones that are no text. */

import { applyEdits } from "../span.js";
import { allWarnings } from "../document/document-reading.js";
import type { DocumentReading, Warning } from "../document/index.js";
import { confidenceHtml, fieldsHtml } from "./html-fields.js";
import type { ReportDocument, ReportPage } from "./html-input.js";
import { reportRow } from "./html-input.js";
import { pictureHtml } from "./html-picture.js";
import { textPages } from "./html-text.js";
import type { ReportWords } from "./html-words.js";
import { sentenceHtml } from "./html-words.js";
import { escapeXml } from "./xml.js";

/** The document's part; `index` counts from 1 in the order of the overview. */
export function documentHtml(report: ReportDocument, index: number, words: ReportWords): string {
  const id = `d${index}`;
  const parts = [
    report.error === undefined ? "" : `<p class="error" role="note"><code>${escapeXml(report.error.code)}</code> ${sentenceHtml(report.error.message)}</p>`,
    warningsHtml(report, words),
    pagesHtml(report, id, words),
    factsHtml(report, id, words),
    noiseHtml(report.pages, words),
  ];
  return `<details class="doc ${report.status}" id="${id}"><summary>${summaryHtml(report, words)}</summary>\n${parts.filter((part) => part !== "").join("\n")}\n</details>\n`;
}

function summaryHtml(report: ReportDocument, words: ReportWords): string {
  const { code, docType, subject, pages, edits, doubtful, warnings } = reportRow(report);
  const title = [docType, code].filter((part) => part !== null && part !== undefined && part !== "").join(" ");
  const chips = [
    `<span class="chip ${report.status}">${words.say(report.status)}</span>`,
    `<span class="chip">${words.say("pages")} ${pages}</span>`,
    `<span class="chip">${words.say("edits")} ${edits}</span>`,
    doubtful === 0 ? "" : `<span class="chip look">${words.say("doubtful")} ${doubtful}</span>`,
    warnings === 0 ? "" : `<span class="chip warn">${words.say("warnings")} ${warnings}</span>`,
    report.confidence === undefined ? "" : confidenceHtml(report.confidence),
  ];
  const heading = `<h3>${escapeXml(report.name)}</h3>`;
  const about = title === "" && !subject ? "" : `<span class="about" lang="vi"><b>${escapeXml(title)}</b> ${escapeXml(subject ?? "")}</span>`;
  return `${heading}${about}<span class="chips">${chips.join(" ")}</span>`;
}

function pagesHtml(report: ReportDocument, id: string, words: ReportWords): string {
  const texts = report.reading === "" && report.edits.length === 0 ? [] : textPages(report.reading, report.edits, id);
  const count = Math.max(texts.length, report.pages.length);
  return Array.from({ length: count }, (_, i) => {
    const page = report.pages[i] ?? { number: i + 1 };
    const picture = pictureHtml(page, report.document, words);
    const text = texts[i] === undefined || texts[i] === "" ? `<p class="none">${words.say("nothing")}</p>` : texts[i];
    return `<section class="page${picture === "" ? "" : " both"}"><h4>${words.say("page")} ${page.number}</h4>${picture}<div class="text" lang="vi">\n${text}\n</div></section>`;
  }).join("\n");
}

function factsHtml({ document, reading, edits }: ReportDocument, id: string, words: ReportWords): string {
  if (document === undefined) return "";
  const text = applyEdits(reading, edits);
  const one = (each: DocumentReading, title: string): string =>
    `<section><h4>${title} <small>${words.name(each.kind, "kind.")}</small></h4>${fieldsHtml(each, text, id, words)}</section>`;
  const further = (document.documents ?? []).map((each, i) => one(each, `${words.say("further")} ${i + 2}`));
  return [one(document, words.say("facts")), ...further].join("\n");
}

function warningsHtml({ document, reading, edits, warnings = [] }: ReportDocument, words: ReportWords): string {
  const found = document === undefined ? [] : allWarnings(document);
  const text = found.length === 0 ? "" : applyEdits(reading, edits);
  const items = [
    ...warnings.map((warning) => `<li>${sentenceHtml(warning)}</li>`),
    ...found.map((warning) => `<li><b>${words.name(warning.code, "warning.")}</b> ${sentenceHtml({ en: warning.message, vi: placesOf(warning, text) })}</li>`),
  ];
  return items.length === 0 ? "" : `<section class="warnings"><h4>${words.say("warnings")}</h4><ul>${items.join("")}</ul></section>`;
}

/** Characters of a place that are shown. */
const MOST_SHOWN = 80;

/** The places that contradict each other, as they stand in the text: they need no translation. */
function placesOf({ spans }: Warning, text: string): string {
  const shown = (place: string): string => (place.length > MOST_SHOWN ? `${place.slice(0, MOST_SHOWN)}…` : place);
  return spans.map(({ start, end }) => `“${shown(text.slice(start, end).replace(/\s+/g, " "))}”`).join(", ");
}

/** Zones that were read are told one by one, the others counted by page and kind. */
function noiseHtml(pages: readonly ReportPage[], words: ReportWords): string {
  const items = new Map<string, number>();
  for (const { number, noise = [] } of pages) {
    for (const { kind, text } of noise) {
      const read = text === undefined ? "" : `, ${words.say("noiseText")} <q lang="vi">${escapeXml(text)}</q>`;
      const item = `${words.say(kind)} (${words.say("page")} ${number})${read}`;
      items.set(item, (items.get(item) ?? 0) + 1);
    }
  }
  const shown = [...items].map(([item, count]) => `<li>${count === 1 ? "" : `${count} × `}${item}</li>`);
  return shown.length === 0 ? "" : `<section><h4>${words.say("noise")}</h4><ul class="noise">${shown.join("")}</ul></section>`;
}
