/**
 * The formats in which records can be exported for other programs.
 *
 * @module
 */

import { dpo } from "./formats/dpo.ts";
import { kto } from "./formats/kto.ts";
import { openai } from "./formats/openai.ts";
import { sft } from "./formats/sft.ts";
import type { Judged } from "./judgement.ts";

/** A format made of judged rewrites; `jsonl`, the records themselves, is none of these. */
export interface Format {
  /** What it is called: `dpo`. */
  readonly name: string;
  /** Who reads it, and where its shape is published. */
  readonly reader: string;
  /**
   * Makes the rows of one rewrite.
   *
   * @param judged A rewrite and what came of it.
   * @returns Rows, most often one, none when the rewrite teaches nothing in this format.
   */
  rows(judged: Judged): readonly Readonly<Record<string, unknown>>[];
}

/** Every format but `jsonl`. */
export const FORMATS: readonly Format[] = [sft, dpo, kto, openai];
