/**
 * The `feedback` command as the command line declares it.
 *
 * @module
 */

import { buildCommand } from "@stricli/core";
import type { Door, Route } from "./door.ts";
import type { FeedbackFlags } from "./feedback.ts";
import { json, recordId, shared } from "./flags.ts";
import { pair, text, wholeNumber } from "./parsers.ts";

/** `improver feedback`. */
export const feedback: Route = buildCommand<
  FeedbackFlags,
  [string, ("accept" | "reject")?],
  Door
>({
  loader: async () => (await import("./feedback.ts")).feedbackCommand,
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [recordId, {
        brief: "accept or reject, for the whole improvement",
        placeholder: "verdict",
        optional: true,
        proposeCompletions: () => ["accept", "reject"],
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
        brief: "Numbers of edits that were right: 1,3",
      },
      reject: {
        kind: "parsed",
        parse: wholeNumber,
        variadic: ",",
        optional: true,
        placeholder: "ids",
        brief: "Numbers of edits that were wrong",
      },
      edited: {
        kind: "parsed",
        parse: text,
        optional: true,
        placeholder: "file",
        brief:
          "FILE, or - for standard input, with what was really sent; accepted and rejected edits are inferred",
      },
      answer: {
        kind: "parsed",
        parse: pair,
        variadic: true,
        optional: true,
        placeholder: "slot=text",
        brief: "SLOT=TEXT: the answer to a question; may be repeated",
      },
      rating: {
        kind: "parsed",
        parse: wholeNumber,
        optional: true,
        placeholder: "1..5",
        brief: "From 1 (useless) to 5 (just right)",
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
