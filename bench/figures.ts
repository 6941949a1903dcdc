/**
 * Figures and how they are printed: medians and percentiles, as ratios to a baseline.
 *
 * @module
 */

/**
 * Picks a percentile.
 *
 * @param values Any numbers, at least one.
 * @param share Share of the values at or below the one that is picked, 0 to 1.
 * @returns One of the values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/**
 * Writes a number with as many digits as say something.
 *
 * @param value The number.
 * @returns Three significant digits.
 */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/e.*$/, "");
}

/**
 * Prints a heading and a table.
 *
 * @param title What the figures are.
 * @param columns Names of the columns, the first for the rows' names.
 * @param rows The figures, as text.
 */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, index) => index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))
      .join("  ");
  console.log(`\n${title}\n${all.map((row) => `  ${line(row)}`).join("\n")}`);
}
