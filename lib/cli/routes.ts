/**
 * The commands there are: names, flags, help and examples. What they do is loaded when one is run.
 *
 * @module
 */

import { buildCommand, buildRouteMap, type RouteMap } from "@stricli/core";
import type { Door, SharedFlags } from "./door.ts";
import type { ExportFlags } from "./export.ts";
import type { FeedbackFlags } from "./feedback.ts";
import type { FlushFlags } from "./flush.ts";
import type { ForgetFlags } from "./forget.ts";
import { json, shared } from "./flags.ts";
import { hook } from "./hook_route.ts";
import { improve } from "./improve_route.ts";
import { pair, positive, text, wholeNumber } from "./parsers.ts";

const since = {
  kind: "parsed",
  parse: text,
  optional: true,
  placeholder: "age",
  brief: "Only this far back: 12h, 7d, 4w, or a date",
} as const;

const recordId = { brief: "Id of a record, or `last`", placeholder: "id", parse: text } as const;

const feedback = buildCommand<FeedbackFlags, [string, ("accept" | "reject")?], Door>({
  loader: async () => (await import("./feedback.ts")).feedbackCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [recordId, {
        brief: "accept or reject, for the whole improvement",
        placeholder: "verdict",
        optional: true,
        parse: (input: string) => {
          if (input === "accept" || input === "reject") return input;
          throw new Error(`it is neither accept nor reject`);
        },
      }],
    },
    flags: {
      accept: {
        kind: "parsed",
        parse: wholeNumber,
        variadic: ",",
        optional: true,
        placeholder: "ids",
        brief: "Edits that were right, by number",
      },
      reject: {
        kind: "parsed",
        parse: wholeNumber,
        variadic: ",",
        optional: true,
        placeholder: "ids",
        brief: "Edits that were wrong, by number",
      },
      edited: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "file",
        brief: "What was really sent; accepted and rejected edits are inferred",
      },
      answer: {
        kind: "parsed",
        parse: pair,
        variadic: true,
        optional: true,
        placeholder: "slot=text",
        brief: "The answer to a question; may be repeated",
      },
      rating: {
        kind: "parsed",
        parse: wholeNumber,
        optional: true,
        placeholder: "1..5",
        brief: "How good it was",
      },
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Say what you thought of an improvement",
    customUsage: ["last accept", "last --accept 1,3 --reject 2", "last --edited sent.txt"],
  },
});

const flush = buildCommand<FlushFlags, [], Door>({
  loader: async () => (await import("./flush.ts")).flushCommand,
  parameters: {
    flags: {
      wait: {
        kind: "parsed",
        parse: positive,
        default: "10",
        placeholder: "seconds",
        brief: "How long to wait for another merge to end",
      },
      check: { ...json, brief: "Also read everything again and compare checksums" },
      to: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "url",
        brief: "Also copy new records there: file:, http: or https:",
      },
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Merge what was stored into the database and the journal",
    fullDescription:
      "Exit codes: 0 done, 75 try again (busy, disk full, remote down), 65 done but something was repaired or quarantined, 73 cannot write, 74 input/output error, 78 configuration, 70 bug.",
    customUsage: ["", "--check --json"],
  },
});

const stats = buildCommand<SharedFlags & { since?: string; json: boolean }, [], Door>({
  loader: async () => (await import("./stats.ts")).statsCommand,
  parameters: {
    flags: {
      since,
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Show what was improved, accepted and asked, and how the store is",
    customUsage: ["", "--since 7d --json"],
  },
});

const exporting = buildCommand<ExportFlags, [], Door>({
  loader: async () => (await import("./export.ts")).exportCommand,
  parameters: {
    flags: {
      format: {
        kind: "enum",
        values: ["jsonl", "sft", "dpo", "kto", "openai"],
        default: "jsonl",
        brief: "Shape of the lines",
      },
      since,
      source: {
        kind: "enum",
        values: ["user", "synthetic"],
        optional: true,
        brief: "Only prompts of this source",
      },
      ...shared,
    },
  },
  docs: {
    brief: "Print training data for other pipelines",
    customUsage: ["--format dpo --since 30d --source user > pairs.jsonl"],
  },
});

const forget = buildCommand<ForgetFlags, [string?], Door>({
  loader: async () => (await import("./forget.ts")).forgetCommand,
  parameters: {
    positional: { kind: "tuple", parameters: [{ ...recordId, optional: true }] },
    flags: {
      before: { ...since, brief: "Everything before this date or age" },
      json,
      ...shared,
    },
  },
  docs: {
    brief: "Delete records for good, everywhere",
    customUsage: ["last", "--before 2026-01-01"],
  },
});

const rules = buildRouteMap({
  routes: {
    list: buildCommand<SharedFlags & { json: boolean }, [], Door>({
      loader: async () => (await import("./rules.ts")).rulesListCommand,
      parameters: { flags: { json, ...shared } },
      docs: { brief: "List the rules", customUsage: ["", "--json"] },
    }),
    show: buildCommand<SharedFlags & { json: boolean }, [string], Door>({
      loader: async () => (await import("./rules.ts")).rulesShowCommand,
      parameters: {
        positional: {
          kind: "tuple",
          parameters: [{ brief: "Id of a rule", placeholder: "rule", parse: text }],
        },
        flags: { json, ...shared },
      },
      docs: {
        brief: "Show one rule: why, source, examples",
        customUsage: ["clarity/wordy_phrase"],
      },
    }),
  },
  defaultCommand: "list",
  docs: { brief: "List or show the rules" },
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

const completions = buildCommand<Record<never, never>, ["bash" | "zsh" | "fish"], Door>({
  loader: async () => (await import("./completions.ts")).completionsCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [{
        brief: "bash, zsh or fish",
        placeholder: "shell",
        proposeCompletions: () => ["bash", "zsh", "fish"],
        parse: (input: string) => {
          if (input === "bash" || input === "zsh" || input === "fish") return input;
          throw new Error("it is none of bash, zsh and fish");
        },
      }],
    },
  },
  docs: {
    brief: "Print a completion script for a shell",
    customUsage: [{
      input: "bash > ~/.local/share/bash-completion/completions/improver",
      brief: "",
    }],
  },
});

const complete = buildCommand<Record<never, never>, string[], Door>({
  loader: async () => (await import("./completions.ts")).completeCommand,
  parameters: {
    positional: { kind: "array", parameter: { brief: "Words typed so far", parse: text } },
  },
  docs: { brief: "Propose completions; called by the completion scripts" },
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
export const root: RouteMap<Door> = buildRouteMap({
  routes: {
    improve,
    feedback,
    flush,
    stats,
    rules,
    export: exporting,
    forget,
    doctor,
    config,
    completions,
    mcp,
    hook,
    complete,
  },
  docs: {
    brief: "Improves prompts on your own machine: keeps, never invents, shows every edit",
    fullDescription: [
      "Improves prompts on your own machine, in milliseconds: nothing lost, nothing invented,",
      "every edit shown. Try:  echo 'pls fix teh bug in `app.ts`' | improver improve --explain",
      "Without arguments and with a pipe on standard input it is the MCP server.",
    ].join("\n"),
    hideRoute: { complete: true },
  },
});
