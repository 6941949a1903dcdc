/**
 * Chat fine-tuning: system, user and assistant messages.
 *
 * @module
 */

import type { Format } from "../formats.ts";

/** What the model is to do, in words; the user's message is the prompt itself. */
const TASK =
  "Rewrite the prompt so that it is clear and complete. Keep every fact, name, number, quotation " +
  "and piece of code as it is, add nothing that it does not say, and do not answer it.";

/** One `messages` array a line, as OpenAI's fine-tuning reads it. */
export const openai: Format = {
  name: "openai",
  reader:
    "OpenAI fine-tuning, chat: https://platform.openai.com/docs/guides/supervised-fine-tuning",
  rows: ({ rewrite, wanted }) =>
    rewrite.status === "fallback" ? [] : [{
      messages: [
        { role: "system", content: TASK },
        { role: "user", content: rewrite.original },
        { role: "assistant", content: wanted },
      ],
    }],
};
