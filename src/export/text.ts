/** Owns the plain text that is given out: line ends, the mark, what divides pages. */

/** How a text file is written. */
export interface TextFileOptions {
  /** What ends a line. Default `lf`; `crlf` is for old editors of Windows. */
  readonly lineEnds?: "crlf" | "lf";
  /** What divides pages: the form feed, or an empty line. Default `form-feed`. */
  readonly pages?: "empty-line" | "form-feed";
  /** Begin with a byte order mark, for programs that take text without one for a legacy encoding. Default false. */
  readonly bom?: boolean;
}

/** What holds where nothing is said. */
export const DEFAULT_TEXT_FILE_OPTIONS: Required<TextFileOptions> = { lineEnds: "lf", pages: "form-feed", bom: false };

/**
 * A restored text as a text file: it ends in a line end.
 *
 * @example
 * ```ts
 * import { textFile } from "khoidau/export";
 * textFile("Trang một\fTrang hai", { pages: "empty-line" }); // "Trang một\n\nTrang hai\n"
 * ```
 */
export function textFile(text: string, options: TextFileOptions = {}): string {
  const { lineEnds, pages, bom } = { ...DEFAULT_TEXT_FILE_OPTIONS, ...options };
  const body = pages === "form-feed" ? text : text.split("\f").map((page) => page.replace(/\n+$/, "")).join("\n\n");
  const ended = body === "" || body.endsWith("\n") ? body : `${body}\n`;
  return (bom ? "\ufeff" : "") + (lineEnds === "crlf" ? ended.replaceAll("\n", "\r\n") : ended);
}
