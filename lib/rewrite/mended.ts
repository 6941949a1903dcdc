/**
 * The original in clean words, for whoever judges what was asked: slips hide what a prompt is about, and
 * what was added is not the writer's.
 *
 * @module
 */

import { parsePrompt, type Prompt } from "../text/prompt.ts";
import { applyChanges } from "./edit.ts";
import type { Rewrite } from "./rewrite.ts";

/** Families of rules that mend and tighten words, and add none. */
const MENDING = ["clean/", "clarity/", "tone/"];

/** A longer text names its matter more than once, and taking it apart again would cost what its deadline left. */
const MENDED_CHARS_MAX = 12_000;

/**
 * Takes apart the original with its slips mended and nothing added.
 *
 * @param rewrite The rewrite of a prompt.
 * @returns The improved prompt where nothing but mending was done; the original where nothing was, and
 * where it is long.
 */
export function mendedPrompt({ prompt, improvedPrompt, edits }: Rewrite): Prompt {
  const mending = edits.filter(({ rule }) => MENDING.some((family) => rule.startsWith(family)));
  if (mending.length === edits.length) return improvedPrompt;
  return mending.length === 0 || prompt.text.length > MENDED_CHARS_MAX
    ? prompt
    : parsePrompt(applyChanges(prompt.text, mending));
}
