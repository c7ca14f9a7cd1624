/** Owns what can be found of a hand-made truth in the text that is there: handwriting and pages without transcription left out, openly. */

import { foldValue } from "../../src/measure/field-values.js";
import type { DocumentFields } from "../../src/measure/field-values.js";

/** How the text was come by. */
export interface TextOrigin {
  /** False where only some of the document's pages were transcribed: values on the others are then not asked for. */
  readonly complete: boolean;
}

/**
 * The truth as the text can show it. A number written by hand is not in a transcription, so none is expected; of the date
 * only what is printed. Where pages are missing, a value is asked for only if it occurs in the pages that are there.
 */
export function printedTruth(truth: DocumentFields, text: string, origin: TextOrigin): DocumentFields {
  const closed = close(text);
  const out: Record<string, unknown> = { ...truth };
  if (typeof truth["code"] === "string" && !closed.includes(close(truth["code"]))) Object.assign(out, { number: null, code: null });
  if (typeof truth["date"] === "string") out["date"] = printedDate(truth["date"], text);
  if (!origin.complete) dropUnseen(out, truth, closed);
  delete out["digitalSignature"];
  const signature = truth["digitalSignature"] as DocumentFields | null | undefined;
  if (typeof signature?.["signedBy"] === "string" && closed.includes(close(signature["signedBy"])) && /Người ký|Ký bởi/.test(text)) out["digitalSignature"] = signature;
  return out;
}

/** What is left of a date whose day, or day and month, were left blank for the pen. */
function printedDate(date: string, text: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  if (new RegExp(`ngày\\s*0?${day}\\s*tháng\\s*0?${month}\\s*năm\\s*${year}`, "i").test(text)) return date;
  if (new RegExp(`tháng\\s*0?${month}\\s*năm\\s*${year}`, "i").test(text)) return date.slice(0, 7);
  return date.slice(0, 4);
}

function dropUnseen(out: Record<string, unknown>, truth: DocumentFields, closed: string): void {
  const seen = (value: unknown): boolean => typeof value === "string" && closed.includes(close(value));
  const signer = truth["signer"] as DocumentFields | undefined;
  if (signer !== undefined && !seen(signer["name"])) delete out["signer"];
  for (const [key, part] of [["recipients", undefined], ["legalBases", undefined], ["addressees", undefined], ["references", "code"], ["attachments", "title"]] as const) {
    const items = truth[key];
    if (!Array.isArray(items)) continue;
    const there = items.filter((item: unknown) => seen(part === undefined ? item : (item as DocumentFields)[part]));
    if (there.length > 0 || items.length === 0) out[key] = there;
    else delete out[key];
  }
  for (const key of ["sections", "articles"]) {
    const items = truth[key];
    if (Array.isArray(items)) out[key] = (items as DocumentFields[]).filter((item) => seen(`${String(item["marker"])}.${(item["title"] as string | null) ?? ""}`) || seen(`${String(item["marker"])})${(item["title"] as string | null) ?? ""}`));
  }
}

/** Without white space, case folded: a value broken over lines or columns is still found. */
function close(text: string): string {
  return foldValue(text).toLowerCase().replace(/\s+/g, "");
}

/**
 * The truth for a picture that was read: pen strokes may be read too, so a handwritten number or day counts as right where
 * it was read rightly and as not there where it was not given.
 */
export function penTruth(truth: DocumentFields, printed: DocumentFields, given: DocumentFields): DocumentFields {
  const out: Record<string, unknown> = { ...truth };
  for (const key of ["number", "code", "date"]) if (given[key] !== truth[key]) out[key] = printed[key];
  return out;
}
