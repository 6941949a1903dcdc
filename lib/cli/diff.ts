/**
 * The word diff of a result.
 *
 * @module
 */

import { diffWordsWithSpace } from "diff";
import type { ImproveResult } from "../improve.ts";
import { type Output, wantsColour } from "./terminal.ts";

/**
 * Renders a word diff: struck red and green on a terminal, `[-…-]` and `{+…+}` elsewhere.
 *
 * @param result The result.
 * @param output Where it goes.
 * @returns The text; the prompt itself when nothing changed.
 */
export function renderDiff(result: ImproveResult, output: Output): string {
  const colour = wantsColour(output);
  const parts = diffWordsWithSpace(result.original, result.improved).map((part) => {
    if (part.removed) return colour ? `\x1b[31;9m${part.value}\x1b[0m` : `[-${part.value}-]`;
    if (part.added) return colour ? `\x1b[32m${part.value}\x1b[0m` : `{+${part.value}+}`;
    return part.value;
  });
  const text = parts.join("");
  return text.endsWith("\n") ? text : `${text}\n`;
}
