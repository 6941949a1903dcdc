/**
 * How well the program learns its user, on simulated users with hidden tastes: `deno task bench:learning`.
 *
 * Names after the task pick parts: tastes, safety, comparisons, work. `--seeds NAME` draws other
 * users; the bars are for the pinned ones, which served for no choice of settings (those were
 * chosen with the seeds tune1 to tune4). Ends with 1 when a bar is missed.
 *
 * @module
 */

import { printTable } from "./figures.ts";
import { benchComparisons } from "./learning/comparisons.ts";
import { type Gate, holds } from "./learning/gates.ts";
import { benchSafety } from "./learning/safety.ts";
import { benchTastes } from "./learning/tastes.ts";
import { benchWork } from "./learning/work.ts";

const PARTS: Readonly<Record<string, (seeds: string) => Gate[]>> = {
  work: benchWork,
  tastes: benchTastes,
  safety: benchSafety,
  comparisons: benchComparisons,
};

const PINNED_SEEDS = "gate";

if (import.meta.main) {
  const names = [...Deno.args];
  const flag = names.indexOf("--seeds");
  const seeds = flag < 0 ? PINNED_SEEDS : names.splice(flag, 2)[1] ?? PINNED_SEEDS;
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    console.error(
      `There is no part ${JSON.stringify(unknown)}, only: ${Object.keys(PARTS).join(", ")}`,
    );
    Deno.exit(2);
  }
  const gates = Object.entries(PARTS)
    .filter(([name]) => names.length === 0 || names.includes(name))
    .flatMap(([, bench]) => bench(seeds));
  printTable(
    `Bars, with seeds "${seeds}"`,
    ["what", "measured", "bar", ""],
    gates.map((gate) => [
      gate.name,
      gate.value.toFixed(3),
      `${gate.side} ${gate.bar.toFixed(2)}`,
      holds(gate) ? "met" : "MISSED",
    ]),
  );
  Deno.exit(gates.every(holds) ? 0 : 1);
}
