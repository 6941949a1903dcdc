/**
 * Kahneman-Tversky optimisation: a text and whether it was wanted.
 *
 * @module
 */

import type { Format } from "../formats.ts";

/** Columns `prompt`, `completion` and `label`, as TRL's KTOTrainer reads them. */
export const kto: Format = {
  name: "kto",
  reader: "TRL KTOTrainer, unpaired preference: https://huggingface.co/docs/trl/dataset_formats",
  rows: ({ rewrite, verdict, decisions, wanted }) => {
    const { original: prompt, improved } = rewrite;
    const rows: Record<string, unknown>[] = [];
    if (verdict !== null) rows.push({ prompt, completion: improved, label: verdict === "accept" });
    else if (wanted !== improved) rows.push({ prompt, completion: improved, label: false });
    else if (decisions.size > 0) rows.push({ prompt, completion: improved, label: true });
    if (wanted !== improved) rows.push({ prompt, completion: wanted, label: true });
    return rows;
  },
};
