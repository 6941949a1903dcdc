/**
 * Supervised fine-tuning: a prompt and the text to make of it.
 *
 * @module
 */

import type { Format } from "../formats.ts";

/** Columns `prompt` and `completion`, as TRL's SFTTrainer reads them. */
export const sft: Format = {
  name: "sft",
  reader: "TRL SFTTrainer, prompt-completion: https://huggingface.co/docs/trl/dataset_formats",
  rows: ({ rewrite, wanted }) =>
    rewrite.status === "fallback" ? [] : [{ prompt: rewrite.original, completion: wanted }],
};
