/**
 * The store's speed and size, each figure beside its floor in the same run: `deno task bench:store`.
 *
 * Names after the task pick parts: acknowledge, processes, stall, merge, million, redact.
 *
 * @module
 */

import { benchAcknowledge, benchProcesses } from "./store/acknowledge.ts";
import { benchMerge } from "./store/merge.ts";
import { benchMillion } from "./store/million.ts";
import { benchRedact } from "./store/redact.ts";
import { benchStall } from "./store/stall.ts";

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  acknowledge: benchAcknowledge,
  processes: benchProcesses,
  stall: benchStall,
  merge: benchMerge,
  million: benchMillion,
  redact: benchRedact,
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
