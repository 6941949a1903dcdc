/**
 * Rows and columns as plain text.
 *
 * @module
 */

/**
 * Lines up columns with two blanks between them.
 *
 * @param header Names of the columns.
 * @param rows The cells.
 * @returns Lines, each ended, without trailing blanks.
 */
export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...all.map((row) => [...row[column] ?? ""].length))
  );
  return all.map((row) =>
    row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ").trimEnd() + "\n"
  ).join("");
}
