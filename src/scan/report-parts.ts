/** Owns what a document leaves behind for the report. */

import type { ReportDocument, ReportPage } from "../export/html-input.js";
import { warningInVietnamese } from "./failures-vi.js";
import { hasWords } from "./scanned-document.js";
import type { FinishedDocument, ScannedPage } from "./scanned-document.js";

/** What is kept of a finished document for the report. */
export function reportDocumentOf(done: FinishedDocument): ReportDocument {
  const { path, reading, edits, document, damage, confidence, warnings } = done;
  return { name: path, status: done.status, reading, edits, pages: done.pages.map(reportPage), document, damage, ...(hasWords(done) ? { confidence } : {}), warnings: warnings.map((warning) => ({ en: warning.message, vi: warningInVietnamese(warning, path) })) };
}

function reportPage({ number, width, height, thumbnail, noise }: ScannedPage): ReportPage {
  return {
    ...{ number, noise },
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(thumbnail === undefined ? {} : { picture: thumbnail }),
  };
}
