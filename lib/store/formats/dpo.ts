/**
 * Direct preference optimisation: of two texts, the one that was preferred.
 *
 * @module
 */

import type { Format } from "../formats.ts";

/** Columns `prompt`, `chosen` and `rejected`, as TRL's DPOTrainer reads them. */
export const dpo: Format = {
  name: "dpo",
  reader: "TRL DPOTrainer, preference: https://huggingface.co/docs/trl/dataset_formats",
  rows: ({ rewrite, verdict, decisions, wanted }) => {
    const { original, improved } = rewrite;
    const judged = verdict !== null || decisions.size > 0 || wanted !== improved;
    const rejected = wanted === improved ? original : improved;
    return judged && wanted !== rejected ? [{ prompt: original, chosen: wanted, rejected }] : [];
  },
};
