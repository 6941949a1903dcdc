/**
 * Speed and memory, each figure beside a baseline taken in the same run: `deno task bench`.
 *
 * Names after the task pick parts: start, latency, growth, rules, memory, weights.
 *
 * @module
 */

import { benchColdStart } from "./cold_start.ts";
import { benchGrowth, benchLatency, benchRules } from "./engine.ts";
import { benchMemory } from "./memory.ts";
import { benchWeights } from "./weights.ts";

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  start: benchColdStart,
  latency: benchLatency,
  growth: benchGrowth,
  rules: benchRules,
  memory: benchMemory,
  weights: benchWeights,
};

if (import.meta.main) {
  const unknown = Deno.args.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    console.error(
      `There is no part ${JSON.stringify(unknown)}, only: ${Object.keys(PARTS).join(", ")}`,
    );
    Deno.exit(2);
  }
  for (const [name, bench] of Object.entries(PARTS)) {
    if (Deno.args.length === 0 || Deno.args.includes(name)) await bench();
  }
}
