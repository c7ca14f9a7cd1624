/** Owns the picture of a restoration for reading by eye: each changed line before and after. */

import type { Edit } from "../span.js";
import type { CommandRestoration } from "./command-restorer.js";

const RESET = "\u001b[0m";
const STYLES = { removed: "\u001b[31m", added: "\u001b[32m", doubtful: "\u001b[33m", faint: "\u001b[2m" } as const;

/** Below this confidence an edit is shown as doubtful. */
const DOUBTFUL = 0.5;

/** How a difference is drawn. */
export interface DiffStyle {
  /** ANSI colours: red what was read, green what was meant, yellow where the edit is doubtful. */
  readonly colour: boolean;
}

/** The changed lines of a reading with their numbers, `-` as read and `+` as meant, and a summary. */
export function drawDiff(name: string, reading: string, restoration: CommandRestoration, style: DiffStyle): string {
  const paint = (text: string, kind: keyof typeof STYLES): string => (style.colour && text !== "" ? STYLES[kind] + text + RESET : text);
  const drawn: string[] = [];
  let changed = 0;
  let next = 0;
  let start = 0;
  reading.split("\n").forEach((line, i) => {
    const end = start + line.length;
    const first = next;
    while (next < restoration.edits.length && restoration.edits[next]!.start <= end) next++;
    if (next > first) {
      changed++;
      drawn.push(...drawLine(i + 1, line, start, restoration.edits.slice(first, next), paint));
    }
    start = end + 1;
  });
  const { damage, profile, confidence, edits } = restoration;
  const summary = `${name}: ${edits.length} edits in ${changed} lines; damage ${damage}, profile ${profile}, confidence ${confidence.toFixed(2)}`;
  return [...drawn, paint(summary, "faint"), ""].join("\n");
}

type Paint = (text: string, kind: keyof typeof STYLES) => string;

function drawLine(number: number, line: string, start: number, edits: readonly Edit[], paint: Paint): string[] {
  let before = "";
  let after = "";
  let at = 0;
  for (const edit of edits) {
    const kept = line.slice(at, edit.start - start);
    before += kept + paint(edit.from, "removed");
    after += kept + paint(edit.to, edit.confidence < DOUBTFUL ? "doubtful" : "added");
    at = edit.end - start;
  }
  const rest = line.slice(at);
  const label = String(number).padStart(5);
  return [`${paint(label, "faint")} - ${before}${rest}`, `${" ".repeat(label.length)} + ${after}${rest}`];
}
