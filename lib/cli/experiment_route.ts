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

const subject = {
  kind: "tuple",
  parameters: [{
    brief: "Id of a rule, or version of a model",
    placeholder: "rule|model",
    parse: text,
  }],
} as const;

/** `improver experiment`. */
export const experiment: Routes = buildRouteMap({
  routes: {
    start: buildCommand<ExperimentFlags & { readonly share: number }, [string], Door>({
      loader: async () => (await import("./experiment.ts")).experimentStartCommand,
      parameters: {
        positional: subject,
        flags: {
          share: {
            kind: "parsed",
            parse: positive,
            default: "0.5",
            placeholder: "share",
            brief: "Share of conversations that have it",
          },
          json,
          ...shared,
        },
      },
      docs: {
        brief: "Try a rule or a model on some conversations and not on others",
        fullDescription: [
          "A conversation (--session, or a client of the MCP server), or a prompt outside of any, has",
          "the rule or the model or not, by chance, and keeps it so. Each side learns from its own",
          "feedback alone. The test may be looked at at any time and ends by itself: a rule stays if",
          "feedback was better with it and is off from then on if it was better without; a model",
          "comes into use if feedback was better with it than with the one in use.",
        ].join("\n"),
        customUsage: ["clarity/polite_request --share 0.5", "v2"],
      },
    }),
    list: buildCommand<ExperimentFlags, [], Door>({
      loader: async () => (await import("./experiment.ts")).experimentListCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "List experiments and how they stand", customUsage: ["", "--json"] },
    }),
    show: buildCommand<ExperimentFlags, [string], Door>({
      loader: async () => (await import("./experiment.ts")).experimentShowCommand,
      parameters: { positional: subject, flags: { json, ...shared } },
      docs: {
        brief: "Show the last experiment with a rule or model",
        customUsage: ["tone/greeting"],
      },
    }),
    stop: buildCommand<
      ExperimentFlags & { readonly promote: boolean; readonly drop: boolean },
      [string],
      Door
    >({
      loader: async () => (await import("./experiment.ts")).experimentStopCommand,
      parameters: {
        positional: subject,
        flags: {
          promote: {
            ...json,
            brief: "Keep the rule, also one that was dropped before; put the model in use",
          },
          drop: { ...json, brief: "Turn the rule off from now on" },
          json,
          ...shared,
        },
      },
      docs: { brief: "End an experiment by hand", customUsage: ["tone/greeting --drop"] },
    }),
  },
  defaultCommand: "list",
  docs: { brief: "Test whether a rule or a model does you good" },
});
