/**
 * The `install` command as the command line declares it.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route } from "./door.ts";
import { json } from "./flags.ts";
import type { InstallFlags } from "./install.ts";
import { text } from "./parsers.ts";

/** Clients by name, as completions propose them. */
const NAMES = ["claude", "claude-desktop", "codex", "gemini", "cursor", "vscode"];

/** `improver install`. */
export const install: Route = buildCommand<InstallFlags, [string], Door>({
  loader: async () => (await import("./install.ts")).installCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{
        brief: NAMES.join(", "),
        placeholder: "client",
        proposeCompletions: () => NAMES,
        parse: text,
      }],
    },
    flags: {
      hook: { ...json, brief: "Also the prompt-submit hook; with --remove the hook alone" },
      scope: {
        kind: "enum",
        values: ["user", "project"],
        default: "user",
        brief: "Your own settings, or those of the project in this directory",
      },
      dryRun: { ...json, brief: "Show the change, write nothing" },
      remove: { ...json, brief: "Take it out again" },
    },
  },
  docs: {
    brief: "Add the MCP server to a client's settings, showing the change",
    customUsage: ["claude --hook", "codex --dry-run", "cursor --scope project", "vscode --remove"],
  },
});
