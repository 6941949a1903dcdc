/**
 * The `synth` command as the command line declares it.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route } from "./door.ts";
import { wholeNumber } from "./parsers.ts";

/** `improver synth`. */
export const synth: Route = buildCommand<{ readonly seed: number }, [number], Door>({
  loader: async () => (await import("./synth.ts")).synthCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{ brief: "How many prompts", placeholder: "count", parse: wholeNumber }],
    },
    flags: {
      seed: {
        kind: "parsed",
        parse: wholeNumber,
        default: "1",
        placeholder: "number",
        brief: "The same seed gives the same prompts",
      },
    },
  },
  docs: {
    brief: "Print made-up prompts, whole and damaged, as JSON lines",
    customUsage: [{
      input: "200 --seed 7 | improver improve --jsonl --source synthetic",
      brief: "stored as synthetic, ranked behind real ones",
    }],
  },
});
