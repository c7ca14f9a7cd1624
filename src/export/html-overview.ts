/** Owns the report's beginning: the run's figures and the table of all documents, which can be filtered and sorted. */

import { confidenceHtml } from "./html-fields.js";
import type { ReportRow, ReportRun } from "./html-input.js";
import { BAND_LABELS } from "./html-text.js";
import type { ReportWords, WordKey } from "./html-words.js";
import { sentenceHtml } from "./html-words.js";
import { escapeXml } from "./xml.js";

/** The columns; `n` ones are sorted as numbers. */
const COLUMNS: readonly (readonly [key: WordKey, kind: "n" | "s"])[] = [
  ["file", "s"],
  ["docType", "s"],
  ["code", "s"],
  ["date", "s"],
  ["subject", "s"],
  ["pages", "n"],
  ["edits", "n"],
  ["doubtful", "n"],
  ["warnings", "n"],
  ["confidence", "n"],
  ["status", "s"],
];

/** The run's figures as tiles. */
export function tilesHtml(run: ReportRun, rows: readonly ReportRow[], words: ReportWords): string {
  const sum = (figure: (row: ReportRow) => number): number => rows.reduce((total, row) => total + figure(row), 0);
  const tiles: readonly (readonly [WordKey, string, string])[] = [
    ["documents", String(rows.length), ""],
    ["pages", String(sum(({ pages }) => pages)), ""],
    ["edits", String(sum(({ edits }) => edits)), ""],
    ["doubtful", String(sum(({ doubtful }) => doubtful)), "look"],
    ["warnings", String(sum(({ warnings }) => warnings)), "warn"],
    ["failed", String(sum(({ status }) => (status === "failed" ? 1 : 0))), "failed"],
    ...(run.seconds === undefined ? [] : [["time", duration(run.seconds), ""] as const]),
  ];
  const tile = ([key, figure, mark]: readonly [WordKey, string, string]): string =>
    `<div class="tile${mark !== "" && figure !== "0" ? ` ${mark}` : ""}"><dt>${words.say(key)}</dt><dd>${figure}</dd></div>`;
  return `<dl class="tiles">${tiles.map(tile).join("")}</dl>`;
}

/** `75` → `1:15`, `3700` → `1:01:40`. */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** What the colours of edits mean, and the switch that shows what was read. */
export function legendHtml(words: ReportWords): string {
  const bands = BAND_LABELS.map(([band, label]) => `<ins class="c${band}">${label}</ins>`).join(" ");
  const next = `<button type="button" id="next" title="${words.word("keys")}" data-title="keys">${words.say("next")}</button>`;
  const read = `<input type="checkbox" id="read"> <label for="read">${words.say("asRead")}</label>`;
  return `${read}<div class="legend"><span>${words.say("legend")}: ${bands}</span> ${next}</div>`;
}

/** The controls over the table. */
export function controlsHtml(count: number, words: ReportWords): string {
  const options = (["all", "done", "partial", "failed", "unchanged", "warnings", "doubtful"] as const).map((key) => `<option value="${key}" data-t="${key}">${words.word(key)}</option>`);
  return (
    `<form class="controls" role="search"><label>${words.say("filter")} <input type="search" id="filter" autocomplete="off"></label>` +
    `<label>${words.say("show")} <select id="only">${options.join("")}</select></label>` +
    `<output id="count" aria-live="polite">${count}</output> ${words.say("shown")}</form>`
  );
}

/** The table's head. */
export function columnsHtml(words: ReportWords): string {
  const cells = COLUMNS.map(([key, kind]) => `<th scope="col" class="${kind}" aria-sort="none"><button type="button">${words.say(key)}</button></th>`);
  return `<tr>${cells.join("")}</tr>`;
}

/** One line of the table; `index` counts from 1. */
export function rowHtml(row: ReportRow, index: number, words: ReportWords): string {
  const marks = [row.status, ...(row.warnings > 0 ? ["warnings"] : []), ...(row.doubtful > 0 ? ["doubtful"] : [])];
  const said = (text: string | null | undefined, name = ""): string => `<td${name} lang="vi">${escapeXml(text ?? "")}</td>`;
  const figure = (value: number): string => `<td class="n">${value}</td>`;
  const confidence = row.confidence === undefined ? "<td></td>" : `<td class="n" data-v="${row.confidence.toFixed(4)}">${confidenceHtml(row.confidence)}</td>`;
  const error = row.error === undefined ? "" : `<small>${sentenceHtml(row.error)}</small>`;
  return (
    `<tr data-m="${marks.join(" ")}"><th scope="row"><a href="#d${index}">${escapeXml(row.name)}</a>${error}</th>` +
    said(row.docType) + said(row.code) + said(row.date) + said(row.subject, ' class="subject"') +
    figure(row.pages) + figure(row.edits) + figure(row.doubtful) + figure(row.warnings) + confidence +
    `<td><span class="chip ${row.status}">${words.say(row.status)}</span></td></tr>`
  );
}
