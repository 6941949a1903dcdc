/**
 * The `hook` command as the command line declares it.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route, SharedFlags } from "./door.ts";
import { shared } from "./flags.ts";
import { text } from "./parsers.ts";

/** `improver hook`. */
export const hook: Route = buildCommand<SharedFlags, [string], Door>({
  func: async function (flags, client) {
    this.exitCode = await this.runHook(client, flags);
  },
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{
        brief: "claude, codex or gemini",
        placeholder: "client",
        proposeCompletions: () => ["claude", "codex", "gemini"],
        parse: text,
      }],
    },
    flags: shared,
  },
  docs: {
    brief: "Answer a client's prompt-submit hook: JSON in, JSON out; never blocks the prompt",
    customUsage: [{ input: "claude", brief: "what `improver install claude --hook` sets up" }],
  },
});
