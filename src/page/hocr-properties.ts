/** Owns the properties that hOCR keeps in `title` attributes: `bbox 90 80 160 120; x_wconf 93`. */

import type { Box } from "./page.js";

/** What a page tree takes of an element's properties. */
export interface HocrProperties {
  readonly box?: Box;
  /** 0..1, of `x_wconf`. */
  readonly confidence?: number;
  /** Pixels an inch, of `scan_res`. */
  readonly dpi?: number;
  /** Negative log of the probability of one alternative, in nats. */
  readonly nlp?: number;
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const BOX = new RegExp(String.raw`\bbbox\s+${NUMBER}\s+${NUMBER}\s+${NUMBER}\s+${NUMBER}`);
const WORD_CONFIDENCE = new RegExp(String.raw`\bx_wconf\s+${NUMBER}`);
const RESOLUTION = new RegExp(String.raw`\bscan_res\s+${NUMBER}`);
const NLP = new RegExp(String.raw`\bnlp\s+${NUMBER}`);

/** What Tesseract writes for a picture that does not say its resolution; no office scans so coarsely. */
const UNKNOWN_DPI = 70;

/** The properties of a title. What cannot be read is absent. */
export function hocrProperties(title: string): HocrProperties {
  const box = BOX.exec(title);
  const confidence = figure(WORD_CONFIDENCE, title);
  const dpi = figure(RESOLUTION, title);
  const nlp = figure(NLP, title);
  return {
    ...(box === null ? {} : { box: { left: Number(box[1]), top: Number(box[2]), right: Number(box[3]), bottom: Number(box[4]) } }),
    ...(confidence === undefined ? {} : { confidence: Math.min(1, Math.max(0, confidence / 100)) }),
    ...(dpi === undefined || dpi <= UNKNOWN_DPI ? {} : { dpi }),
    ...(nlp === undefined ? {} : { nlp }),
  };
}

function figure(pattern: RegExp, title: string): number | undefined {
  const found = pattern.exec(title);
  return found === null ? undefined : Number(found[1]);
}
