/** Owns units of measure, which are no misread words: those behind a figure, and those with a raised figure anywhere. */

import type { SettledIds, SettledSpan } from "../lattice/settled-span.js";

/** Units of two letters and more, as they are printed: `25 MVA` became `MÙA`, `500 ml` `mm`. A single letter may be a misread word. */
const BEHIND_FIGURE = /(\d[ \t]?)(?:[kcm]m|[km]g|ml|ha|[kMG]Pa|kN|kcal|ppm|[kM]Wh?|[kM]VA?|[kMG]?Hz|[KMGT]B|mmHg|mmol|dB|[°ºo]C)(?![\p{L}\p{N}²³])/gu;
/** `người/km²`, `kg/m³`: no engine's alphabet took letters for these signs. */
const RAISED = /(?<!\p{L})(?:k?[gNW]\/)?[kcdm]?m[²³](?![\p{L}\p{N}])/gu;

/** The units of a text; nothing in them changes. */
export function unitSpans(text: string, ids: SettledIds): SettledSpan[] {
  const spans: SettledSpan[] = [];
  const add = (start: number, end: number): void => void spans.push({ start, end, wordId: ids.word(text.slice(start, end).toLowerCase()), kind: "protected" });
  for (const { index, 0: whole, 1: figure } of text.matchAll(BEHIND_FIGURE)) add(index + figure!.length, index + whole.length);
  if (text.includes("²") || text.includes("³")) for (const { index, 0: unit } of text.matchAll(RAISED)) add(index, index + unit.length);
  return spans;
}
