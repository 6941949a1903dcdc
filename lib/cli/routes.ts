/**
 * The commands there are: names, flags, help and examples. What they do is loaded when one is run.
 *
 * @module
 */

import { buildCommand, buildRouteMap } from "@stricli/core";
import { complete, completions } from "./completions_route.ts";
import type { Door, Routes, SharedFlags } from "./door.ts";
import { experiment } from "./experiment_route.ts";
import { feedback } from "./feedback_route.ts";
import { json, shared, since } from "./flags.ts";
import { hook } from "./hook_route.ts";
import { improve } from "./improve_route.ts";
import { rules } from "./rules_route.ts";
import { install } from "./install_route.ts";
import type { StatsFlags } from "./stats.ts";
import { exporting, flush, forget } from "./store_route.ts";
import { synth } from "./synth_route.ts";
import { models, train } from "./train_route.ts";

const stats = buildCommand<StatsFlags, [], Door>({
  loader: async () => (await import("./stats.ts")).statsCommand,
  parameters: {
    flags: {
      since,
      patterns: {
        ...json,
        brief: "Also show what goes with rejection and with questions beyond chance",
      },
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Show what was improved, accepted and asked, and how the store is",
    customUsage: ["", "--since 7d --json", "--patterns"],
  },
});

const doctor = buildCommand<SharedFlags & { json: boolean }, [], Door>({
  loader: async () => (await import("./doctor.ts")).doctorCommand,
  parameters: { flags: { json, ...shared } },
  docs: {
    brief: "Check the installation; exit code 1 if anything is wrong",
    customUsage: ["", "--json"],
  },
});

const config = buildCommand<SharedFlags & { json: boolean }, [], Door>({
  loader: async () => (await import("./config.ts")).configCommand,
  parameters: { flags: { json, ...shared } },
  docs: {
    brief: "Show every setting, its value and where it came from",
    customUsage: ["", "--json"],
  },
});

const mcp = buildCommand<SharedFlags, [], Door>({
  func: async function (flags) {
    this.exitCode = await this.serveMcp(flags);
  },
  parameters: { flags: shared },
  docs: {
    brief: "Serve MCP on standard input and output",
    customUsage: [{ input: "", brief: "the same as `improver` without arguments in a pipe" }],
  },
});

/** All commands. */
export const root: Routes = buildRouteMap({
  routes: {
    improve,
    feedback,
    flush,
    stats,
    rules,
    train,
    models,
    experiment,
    synth,
    export: exporting,
    forget,
    doctor,
    config,
    install,
    completions,
    mcp,
    hook,
    complete,
  },
  docs: {
    brief: "Improves prompts on your own machine: keeps, never invents, shows every edit",
    fullDescription: [
      "Improves prompts on your own machine, in milliseconds: nothing lost, nothing invented,",
      "every edit shown.",
      "  echo 'pls fix teh bug in `app.ts`' | improver improve --explain",
      "Without arguments and with a pipe on standard input it is the MCP server.",
    ].join("\n"),
    hideRoute: { complete: true },
  },
});
