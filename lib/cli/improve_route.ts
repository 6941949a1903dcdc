/**
 * The `improve` command as the command line declares it.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route } from "./door.ts";
import { json, shared } from "./flags.ts";
import type { ImproveFlags } from "./improve.ts";
import { pair, positive, text } from "./parsers.ts";

/** `improver improve`. */
export const improve: Route = buildCommand<ImproveFlags, string[], Door>({
  loader: async () => (await import("./improve.ts")).improveCommand,
  parameters: {
    positional: {
      kind: "array",
      parameter: { brief: "Files that hold a prompt each", placeholder: "file", parse: text },
    },
    flags: {
      json,
      diff: { ...json, brief: "Print a word diff instead of the prompt" },
      explain: { ...json, brief: "Print edits, suggestions and questions to standard error" },
      jsonl: {
        ...json,
        brief:
          "Batch: one JSON object in, one result out, a line each, in order; blank lines are skipped",
      },
      interactive: { ...json, brief: "Decide every edit and answer the questions at the terminal" },
      inPlace: { ...json, brief: "Write the improved prompt back to its file" },
      context: {
        kind: "parsed",
        parse: pair,
        variadic: true,
        optional: true,
        placeholder: "key=value",
        brief: "KEY=VALUE: a fact to weave in where the prompt lacks it; may be repeated",
      },
      contextFile: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "file",
        brief: "FILE that holds facts as a JSON object",
      },
      answer: {
        kind: "parsed",
        parse: pair,
        variadic: true,
        optional: true,
        placeholder: "slot=text",
        brief: "SLOT=TEXT: the answer to an earlier question; may be repeated",
      },
      ask: {
        kind: "enum",
        values: ["list", "inline", "off"],
        optional: true,
        brief: "Questions on stderr, as one closing sentence of the prompt, or none",
      },
      profile: {
        kind: "enum",
        values: ["auto", "reasoning", "chat", "claude", "gpt", "gemini"],
        optional: true,
        brief: "Kind of model the prompt is for",
      },
      session: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "id",
        brief: "ID that groups the prompts of one conversation",
      },
      source: {
        kind: "enum",
        values: ["user", "synthetic"],
        default: "user",
        brief: "Whether a person wrote the prompt",
      },
      deadline: {
        kind: "parsed",
        parse: positive,
        optional: true,
        placeholder: "ms",
        brief: "Milliseconds after which the prompt comes back as it was; 200 when left out",
      },
      store: { kind: "boolean", optional: true, brief: "Store the before/after pair" },
      ...shared,
    },
    aliases: { i: "interactive" },
  },
  docs: {
    brief: "Improve a prompt from standard input or files",
    customUsage: [
      { input: "< prompt.txt", brief: "print the improved prompt" },
      { input: "--diff --explain prompt.txt", brief: "see every edit and its reason" },
      { input: "--context language=Python < prompt.txt", brief: "weave in what you know" },
      { input: "--jsonl < prompts.jsonl > results.jsonl", brief: "improve many" },
    ],
  },
});
