/** Owns the HTML report of a run: one file that opens offline, written piece by piece so that no run is too long for it. */

import { documentHtml } from "./html-document.js";
import type { ReportDocument, ReportRow, ReportRun } from "./html-input.js";
import { columnsHtml, controlsHtml, legendHtml, rowHtml, tilesHtml } from "./html-overview.js";
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from "./html-script.js";
import { REPORT_STYLE, REPORT_STYLE_HASH } from "./html-style.js";
import { ReportWords, wordsJson } from "./html-words.js";
import { escapeXml } from "./xml.js";

/** Nothing is loaded but what stands in the file, and of that only the project's own script and style run. */
const POLICY = `default-src 'none'; img-src data:; style-src '${REPORT_STYLE_HASH}'; script-src '${REPORT_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as pieces of one HTML file. Rows come first, for the overview stands at the top; the documents follow in the
 * same order and are asked for one at a time, so memory holds one of them. All text is escaped.
 *
 * @param rows one for each document, as `reportRow` makes them
 * @param documents in the order of the rows
 * @throws KhoidauError `bad-argument` for a picture that is no data URI of JPEG, PNG or WebP
 *
 * @example
 * ```ts
 * import { htmlReport, reportRow } from "khoidau/export";
 * const document = { name: "355.pdf", status: "done", reading: "s6 355", pages: [{ number: 1 }],
 *   edits: [{ start: 0, end: 2, from: "s6", to: "số", confidence: 0.97, cause: "letters" }] } as const;
 * let html = "";
 * for await (const piece of htmlReport({ language: "en" }, [reportRow(document)], [document])) html += piece;
 * html.includes('<ins class="c3" data-r="s6" data-p="97">số</ins> 355'); // true
 * ```
 */
export async function* htmlReport(run: ReportRun, rows: Iterable<ReportRow>, documents: Iterable<ReportDocument> | AsyncIterable<ReportDocument>): AsyncGenerator<string> {
  const words = new ReportWords(run.language ?? "vi");
  yield* reportHead(run, [...rows], words);
  let index = 0;
  for await (const document of documents) yield documentHtml(document, ++index, words);
  yield `</main>\n<footer>${words.say("madeBy")} ${escapeXml(run.version ?? "")}</footer>\n<script type="application/json" id="words">${wordsJson()}</script>\n<script>${REPORT_SCRIPT}</script>\n</body>\n</html>\n`;
}

function* reportHead(run: ReportRun, rows: readonly ReportRow[], words: ReportWords): Generator<string> {
  const title = run.title === undefined ? words.say("report") : escapeXml(run.title);
  yield `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="khoidau">
<title>${run.title === undefined ? words.word("report") : escapeXml(run.title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<a class="skip" href="#documents">${words.say("skip")}</a>
<header><div><h1>${title}</h1>${aboutHtml(run, words)}</div><button type="button" id="language">${words.say("language")}</button></header>
${tilesHtml(run, rows, words)}
<section class="overview" aria-labelledby="overview"><h2 id="overview">${words.say("overview")}</h2>
${controlsHtml(rows.length, words)}
<div class="scroll" role="region" aria-labelledby="overview" tabindex="0"><table id="rows"><thead>${columnsHtml(words)}</thead><tbody>
`;
  for (let i = 0; i < rows.length; i++) yield `${rowHtml(rows[i]!, i + 1, words)}\n`;
  yield `</tbody></table></div></section>\n<main id="documents"><h2>${words.say("documents")}</h2>\n${legendHtml(words)}<p id="said" class="away" aria-live="polite"></p>\n`;
}

function aboutHtml({ startedAt, engine }: ReportRun, words: ReportWords): string {
  const facts = [
    ...(startedAt === undefined ? [] : [`${words.say("started")} ${escapeXml(startedAt)}`]),
    ...(engine === undefined ? [] : [`${words.say("engine")} ${escapeXml(engine)}`]),
  ];
  return facts.length === 0 ? "" : `<p>${facts.join(" · ")}</p>`;
}
