/**
 * The `rules` commands as the command line declares them.
 *
 * @module
 */

import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Door, Route, Routes, SharedFlags } from "./door.ts";
import { json, shared } from "./flags.ts";
import { text } from "./parsers.ts";

type Flags = SharedFlags & { readonly json: boolean };
type Command = (this: Door, flags: Flags, argument: string) => Promise<void>;

/** A command that takes one argument: the id of a rule, or a file. */
function about(
  argument: { brief: string; placeholder: string },
  brief: string,
  example: string,
  loader: () => Promise<Command>,
): Route {
  return buildCommand<Flags, [string], Door>({
    loader,
    parameters: {
      positional: { kind: "tuple", parameters: [{ ...argument, parse: text }] },
      flags: { json, ...shared },
    },
    docs: { brief, customUsage: [example] },
  });
}

const RULE = { brief: "Id of a rule", placeholder: "rule" };
const FILE = { brief: "A rule file, <family>/<name>.toml", placeholder: "file" };
const EXAMPLE = "clarity/wordy_phrase";

/** `improver rules`. */
export const rules: Routes = buildRouteMap({
  routes: {
    list: buildCommand<Flags, [], Door>({
      loader: async () => (await import("./rules.ts")).rulesListCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "List the rules", customUsage: ["", "--json"] },
    }),
    show: about(
      RULE,
      "Show one rule: why, source, examples",
      EXAMPLE,
      async () => (await import("./rules.ts")).rulesShowCommand,
    ),
    disable: about(
      RULE,
      "Switch a rule off, in the settings file",
      EXAMPLE,
      async () => (await import("./rules.ts")).rulesDisableCommand,
    ),
    enable: about(
      RULE,
      "Switch a rule on again",
      EXAMPLE,
      async () => (await import("./rules.ts")).rulesEnableCommand,
    ),
    test: about(
      FILE,
      "Check a rule file and try its examples; exit code 1 if one is wrong",
      "rules/house/no_slang.toml",
      async () => (await import("./rules.ts")).rulesTestCommand,
    ),
  },
  defaultCommand: "list",
  docs: { brief: "List, show, switch or test the rules" },
});
