/**
 * The commands that train and exchange models, as the command line declares them.
 *
 * @module
 */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Door, Route, Routes, SharedFlags } from "./door.ts";
import { json, shared } from "./flags.ts";
import { text, wholeNumber } from "./parsers.ts";
import type { TrainFlags } from "./train.ts";

/** `improver train`. */
export const train: Route = buildCommand<TrainFlags, [], Door>({
  loader: async () => (await import("./train.ts")).trainCommand,
  parameters: {
    flags: {
      dryRun: { ...json, brief: "Judge only, and change nothing" },
      seed: {
        kind: "parsed",
        parse: wholeNumber,
        optional: true,
        placeholder: "number",
        brief: "Seed of the search; the same one gives the same model",
      },
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Learn from all feedback at once; a better model is put in use",
    fullDescription: [
      "Single decisions count at once without it. Training fits anew what they do not reach: how it",
      "learns, the rules' priors, on which prompts you answer questions, and what makes a prompt good",
      "in your eyes. Each is tested on the latest decisions and used only when it is measured to be",
      "better.",
      "If MLFLOW_TRACKING_URI is set, the run is logged there too.",
    ].join("\n"),
    customUsage: ["", "--dry-run --json"],
  },
});

type Flags = SharedFlags & { readonly json: boolean };

const version = {
  kind: "tuple",
  parameters: [{ brief: "A model: v0, v1, …", placeholder: "version", parse: text }],
} as const;

/** `improver models`. */
export const models: Routes = buildRouteMap({
  routes: {
    list: buildCommand<Flags, [], Door>({
      loader: async () => (await import("./models.ts")).modelsListCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "List the models", customUsage: ["", "--json"] },
    }),
    show: buildCommand<Flags, [string], Door>({
      loader: async () => (await import("./models.ts")).modelsShowCommand,
      parameters: { positional: version, flags: { json, ...shared } },
      docs: {
        brief: "Show one model: parameters, metrics, data, parent",
        customUsage: ["v1", "v1 --json"],
      },
    }),
    activate: buildCommand<Flags, [string], Door>({
      loader: async () => (await import("./models.ts")).modelsActivateCommand,
      parameters: { positional: version, flags: { json, ...shared } },
      docs: { brief: "Put a model in use", customUsage: ["v0"] },
    }),
    rollback: buildCommand<Flags, [], Door>({
      loader: async () => (await import("./models.ts")).modelsRollbackCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "Bring back the model that was in use before", customUsage: [""] },
    }),
  },
  defaultCommand: "list",
  docs: { brief: "List, show and exchange trained models" },
});
