/** Owns tables of plain text. */

/** Marks that stand on the letter before them: macOS writes the names of files so. */
const COMBINING = /\p{M}/gu;

const widthOf = (cell: string): number => cell.replace(COMBINING, "").length;

/** The rows with columns of equal width: the first column to the left, figures to the right, a rule under the head. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const space = " ".repeat(widths[column]! - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    }).join("  "),
  );
  return [lines[0], widths.map((width) => "-".repeat(width)).join("  "), ...lines.slice(1), ""].join("\n");
}
