/**
 * The `experiment` commands as the command line declares them.
 *
 * @module
 */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Door, Routes } from "./door.ts";
import type { ExperimentFlags } from "./experiment.ts";
import { json, shared } from "./flags.ts";
import { positive, text } from "./parsers.ts";

const rule = {
  kind: "tuple",
  parameters: [{ brief: "Id of a rule", placeholder: "rule", parse: text }],
} as const;

/** `improver experiment`. */
export const experiment: Routes = buildRouteMap({
  routes: {
    start: buildCommand<ExperimentFlags & { readonly share: number }, [string], Door>({
      loader: async () => (await import("./experiment.ts")).experimentStartCommand,
      parameters: {
        positional: rule,
        flags: {
          share: {
            kind: "parsed",
            parse: positive,
            default: "0.5",
            placeholder: "share",
            brief: "Share of conversations that have the rule",
          },
          json,
          ...shared,
        },
      },
      docs: {
        brief: "Try a rule on some conversations and not on others",
        fullDescription: [
          "A conversation (--session, or a client of the MCP server) has the rule or not, by chance,",
          "and keeps it so. The test may be looked at at any time. It ends by itself: the rule stays",
          "if feedback was better with it, and is off from then on if it was better without.",
        ].join("\n"),
        customUsage: ["clarity/polite_request --share 0.5"],
      },
    }),
    list: buildCommand<ExperimentFlags, [], Door>({
      loader: async () => (await import("./experiment.ts")).experimentListCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "List experiments and how they stand", customUsage: ["", "--json"] },
    }),
    show: buildCommand<ExperimentFlags, [string], Door>({
      loader: async () => (await import("./experiment.ts")).experimentShowCommand,
      parameters: { positional: rule, flags: { json, ...shared } },
      docs: { brief: "Show the last experiment with a rule", customUsage: ["tone/greeting"] },
    }),
    stop: buildCommand<
      ExperimentFlags & { readonly promote: boolean; readonly drop: boolean },
      [string],
      Door
    >({
      loader: async () => (await import("./experiment.ts")).experimentStopCommand,
      parameters: {
        positional: rule,
        flags: {
          promote: { ...json, brief: "Keep the rule, also one that was dropped before" },
          drop: { ...json, brief: "Turn the rule off from now on" },
          json,
          ...shared,
        },
      },
      docs: { brief: "End an experiment by hand", customUsage: ["tone/greeting --drop"] },
    }),
  },
  defaultCommand: "list",
  docs: { brief: "Test whether a rule does you good" },
});
