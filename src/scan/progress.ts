/** Owns the events that a scan tells while it runs. */

import type { PageOrigin, ScanFailure } from "./scanned-document.js";

/** One event; `path` is the document's as in the outputs. */
export type ScanEvent =
  | {
      /** The folders were walked. */
      readonly event: "found";
      readonly documents: number;
      /** Files of other kinds, left aside. */
      readonly aside: number;
    }
  | { readonly event: "opened"; readonly path: string; readonly format: string; readonly pages: number }
  | { readonly event: "page"; readonly path: string; readonly page: number; readonly from: PageOrigin; readonly error?: ScanFailure }
  | {
      /** Nothing more is done on a document; `skipped`: it was done by an earlier run and has not changed. */
      readonly event: "document";
      readonly path: string;
      readonly status: "done" | "failed" | "partial" | "skipped";
      readonly pages: number;
      readonly error?: ScanFailure;
    };

/** Is told each event as it happens; must not throw. */
export type ScanListener = (event: ScanEvent) => void;
