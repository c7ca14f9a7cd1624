/** Owns the taking away of hidden text from contents: all else stays byte for byte. */

import type { PdfToken } from "./pdf-tokens.js";
import { PdfSyntaxError, PdfTokens, isWhite } from "./pdf-tokens.js";

/** One operator with its operands, of which the first tells all that is asked here, and where they stand. */
interface Operation {
  readonly name: string;
  readonly operand?: PdfToken;
  readonly start: number;
  readonly end: number;
}

/** Contents without their hidden text. */
export interface StrippedContent {
  /** Undefined where there was none. */
  readonly bytes?: Uint8Array;
  /** How many `q` have no `Q`. */
  readonly unclosed: number;
}

/** Text render mode 3: neither filled nor stroked, as engines lay their text over a scan. */
export const INVISIBLE = 3;

const SHOWS = new Set(["Tj", "TJ", "'", '"']);
/** What only text needs: to be taken away where no text is left (ISO 32000-1, table 104 to 109). */
const TEXT = new Set([...SHOWS, "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*"]);

/** Which text is taken out: what is invisible by its mode, or all, where it lies under a picture. */
export type HiddenText = "all" | "invisible";

/**
 * Takes the hidden text out of contents that begin in text render mode `mode`. `onForm` is told the name of each object
 * that is drawn, and the mode in which its own text would begin.
 *
 * @throws PdfSyntaxError for what is no content
 */
export function withoutHiddenText(bytes: Uint8Array, mode: number, which: HiddenText, onForm: (name: string, mode: number) => void): StrippedContent {
  const texts: Operation[] = [];
  const modes: number[] = [];
  const hidden = new Set<Operation>();
  let shown = false;
  for (const operation of operationsOf(bytes)) {
    const { name, operand } = operation;
    if (TEXT.has(name)) texts.push(operation);
    if (name === "q") modes.push(mode);
    else if (name === "Q") mode = modes.pop() ?? mode;
    else if (name === "Tr" && operand?.kind === "number") mode = Number(operand.text);
    else if (name === "Do" && operand?.kind === "name") onForm(operand.text, mode);
    else if (SHOWS.has(name)) {
      if (mode === INVISIBLE || which === "all") hidden.add(operation);
      else shown = true;
    }
  }
  const unclosed = modes.length;
  if (hidden.size === 0) return { unclosed };
  // Where text stays, fonts and places may hold on behind what is taken away.
  return { unclosed, bytes: without(bytes, shown ? texts.filter((operation) => hidden.has(operation)) : texts) };
}

function without(bytes: Uint8Array, dropped: readonly Operation[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { name, start, end } of dropped) {
    const kept = bytes.subarray(at, start);
    if (!kept.every((byte) => isWhite(byte))) parts.push(kept, SPACE);
    // These two begin a line before they show it.
    if (name === "'" || name === '"') parts.push(Buffer.from("T* "));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const tokens = new PdfTokens(bytes);
  let operand: PdfToken | undefined;
  let start = 0;
  for (;;) {
    tokens.skip();
    if (operand === undefined) start = tokens.at;
    const token = tokens.next();
    if (token === undefined) return;
    if (token.kind !== "operator") {
      operand ??= token;
      continue;
    }
    if (token.text === "BI") passInlineImage(tokens);
    yield { name: token.text, start, end: tokens.at, ...(operand === undefined ? {} : { operand }) };
    operand = undefined;
  }
}

const SPACE = Buffer.from(" ");
const [E, I] = [69, 73] as const;
/** Bytes behind `EI` that must be text, for pixels may look like it. */
const LOOKED_AT = 12;

/** Passes over a picture that stands within the contents: its pixels end where `EI` does, between white space and text. */
function passInlineImage(tokens: PdfTokens): void {
  const { bytes } = tokens;
  for (let token = tokens.next(); !(token?.kind === "operator" && token.text === "ID"); token = tokens.next()) {
    if (token === undefined) throw new PdfSyntaxError("a picture without end");
  }
  for (let at = tokens.at + 1; at + 1 < bytes.length; at++) {
    if (bytes[at] !== E || bytes[at + 1] !== I || !isWhite(bytes[at - 1]) || !(at + 2 >= bytes.length || isWhite(bytes[at + 2]))) continue;
    if (bytes.subarray(at + 2, at + 2 + LOOKED_AT).some((byte) => byte > 126 || (byte < 32 && !isWhite(byte)))) continue;
    tokens.at = at + 2;
    return;
  }
  throw new PdfSyntaxError("a picture without end");
}
