/**
 * Prints measurements as one table, with the bar and the baselines beside each.
 *
 * @module
 */

/** One measurement. */
export interface Row {
  /** What was measured. */
  readonly measure: string;
  /** Ours. */
  readonly value: number;
  /** What it should reach, such as `>= 0.86`; empty when there is no bar. */
  readonly bar: string;
  /** The same by simpler means, by name. */
  readonly baselines: Readonly<Record<string, number>>;
}

/**
 * Tells whether a value reaches its bar.
 *
 * @param value A measurement.
 * @param bar `>= x`, `<= x` or empty.
 * @returns `met`, `missed` or nothing.
 */
export function verdict(value: number, bar: string): string {
  const found = /^(>=|<=) ([\d.]+)$/.exec(bar);
  if (found === null) return "";
  const met = found[1] === ">=" ? value >= Number(found[2]) : value <= Number(found[2]);
  return met ? "met" : "missed";
}

/**
 * Sets rows as aligned text.
 *
 * @param title What the table is about.
 * @param rows Measurements.
 * @returns Lines ending in a line break.
 */
export function formatTable(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ measure, value, bar, baselines }) => [
    measure,
    value.toFixed(3),
    bar,
    verdict(value, bar),
    Object.entries(baselines).map(([name, other]) => `${name} ${other.toFixed(3)}`).join("  "),
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]!.length))
  );
  const body = lines.map((line) =>
    line.map((cell, column) => column < 4 ? cell.padEnd(widths[column]!) : cell).join("  ")
      .trimEnd()
  );
  return `${title}\n${body.map((line) => `  ${line}\n`).join("")}`;
}

/**
 * Finds the folder with the data sets, or says that it is not there.
 *
 * @returns Its path, or null.
 */
export function dataDirectory(): string | null {
  const at = Deno.args.indexOf("--data");
  const directory = at >= 0
    ? Deno.args[at + 1]!
    : new URL("../../shared/data", import.meta.url).pathname;
  try {
    Deno.statSync(`${directory}/in3_train.jsonl`);
    return directory;
  } catch {
    console.error(
      `No data sets in ${directory}: nothing is measured. Name a folder with --data DIR.`,
    );
    return null;
  }
}
