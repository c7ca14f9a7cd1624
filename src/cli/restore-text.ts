/** Owns the repair of one input of the command, in parts where it is very long. */

import type { Edit } from "../span.js";
import type { RestoredPart } from "../stream.js";
import { restoreAll } from "../stream.js";
import { ahead } from "./ahead.js";
import type { CommandRestoration, CommandRestorer } from "./command-restorer.js";
import { textsAhead } from "./command-restorer.js";

/** Longer texts, in UTF-16 units, are repaired in parts, so that memory stays bounded. */
const WHOLE_TEXT_UNITS = 1_000_000;
const PART_UNITS = 262_144;

/** Repairs a text of any length; spans are those of the whole text. */
export async function restoreText(restorer: CommandRestorer, text: string): Promise<CommandRestoration> {
  if (!isLong(text)) return restorer.restore(text);
  const parts: CommandRestoration[] = [];
  for await (const { start, restoration } of restoredParts(restorer, text)) {
    const { text: part, edits, damage, profile, confidence } = restoration;
    parts.push({ text: part, edits: shift(edits, start), damage, profile, confidence });
  }
  return combine(parts);
}

/** Whether a text is repaired, and given out, in parts. */
export function isLong(text: string): boolean {
  return text.length > WHOLE_TEXT_UNITS;
}

/** The right text alone, in its parts as they are repaired: of a very long text nothing is kept longer than its part. */
export async function* restoredTexts(restorer: CommandRestorer, text: string): AsyncGenerator<string, void, undefined> {
  if (!isLong(text)) yield (await restorer.restore(text)).text;
  else for await (const { restoration } of restoredParts(restorer, text)) yield restoration.text;
}

/** The right text alone, whole. */
export async function restoreTextOnly(restorer: CommandRestorer, text: string): Promise<string> {
  let whole = "";
  for await (const part of restoredTexts(restorer, text)) whole += part;
  return whole;
}

/** The parts in order; as many are repaired at once as the restorer has threads. */
function restoredParts(restorer: CommandRestorer, text: string): AsyncGenerator<RestoredPart<CommandRestoration>, void, undefined> {
  const parts = restoreAll([text], restorer, { partLength: PART_UNITS });
  return ahead(parts, async ({ start, restoration }) => ({ start, restoration: await restoration }), textsAhead(restorer));
}

function shift(edits: readonly Edit[], by: number): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

/** One restoration of many: damage and profile are the longest part's, confidence the mean by length. */
function combine(parts: readonly CommandRestoration[]): CommandRestoration {
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const longest = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return {
    text: parts.map((part) => part.text).join(""),
    edits: parts.flatMap((part) => part.edits),
    damage: longest.damage,
    profile: longest.profile,
    confidence: length === 0 ? 1 : parts.reduce((sum, part) => sum + part.confidence * part.text.length, 0) / length,
  };
}
