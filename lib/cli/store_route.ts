/**
 * The commands that move, copy and delete what is stored, as the command line declares them.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route } from "./door.ts";
import type { ExportFlags } from "./export.ts";
import { json, recordId, shared, since } from "./flags.ts";
import type { FlushFlags } from "./flush.ts";
import type { ForgetFlags } from "./forget.ts";
import { positive, text } from "./parsers.ts";

/** `improver flush`. */
export const flush: Route = buildCommand<FlushFlags, [], Door>({
  loader: async () => (await import("./flush.ts")).flushCommand,
  parameters: {
    flags: {
      wait: {
        kind: "parsed",
        parse: positive,
        default: "10",
        placeholder: "seconds",
        brief: "Seconds to wait for another merge to end",
      },
      check: { ...json, brief: "Also read everything again and compare checksums" },
      to: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "url",
        brief: "URL to copy new records to as well: file:, http: or https:",
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

/** `improver export`. */
export const exporting: Route = buildCommand<ExportFlags, [], Door>({
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

/** `improver forget`. */
export const forget: Route = buildCommand<ForgetFlags, [string?], Door>({
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
