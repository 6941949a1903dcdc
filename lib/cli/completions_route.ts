/**
 * The `completions` command, and the one its scripts call back, as the command line declares them.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Shell } from "./completion_scripts.ts";
import type { Door, Route } from "./door.ts";
import { text } from "./parsers.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `improver completions`. */
export const completions: Route = buildCommand<
  Record<never, never>,
  [Shell | "install", Shell?],
  Door
>({
  loader: async () => (await import("./completions.ts")).completionsCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{
        brief: "bash, zsh or fish, whose script is printed; or install",
        placeholder: "shell",
        proposeCompletions: () => [...SHELLS, "install"],
        parse: (input: string) => input === "install" ? input : shellOf(input),
      }, {
        brief: "The shell to install for; your login shell when left out",
        placeholder: "shell",
        optional: true,
        proposeCompletions: () => SHELLS,
        parse: shellOf,
      }],
    },
  },
  docs: {
    brief: "Print a completion script for a shell, or put it where the shell finds it",
    customUsage: ["install", "install zsh", "fish"],
  },
});

/** `improver complete`, for the scripts. */
export const complete: Route = buildCommand<Record<never, never>, string[], Door>({
  loader: async () => (await import("./completions.ts")).completeCommand,
  parameters: {
    positional: { kind: "array", parameter: { brief: "Words typed so far", parse: text } },
  },
  docs: { brief: "Propose completions; called by the completion scripts" },
});

function shellOf(input: string): Shell {
  const shell = SHELLS.find((one) => one === input);
  if (shell === undefined) throw new Error("it is none of bash, zsh and fish");
  return shell;
}
