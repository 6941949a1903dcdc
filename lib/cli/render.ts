/**
 * Results as people read them: the reasons of edits, and the questions.
 *
 * @module
 */

import type { ImproveResult } from "../improve.ts";
import { type Output, wantsColour } from "./terminal.ts";

/**
 * Renders edits, suggestions, questions and what became of the record.
 *
 * @param result The result.
 * @param output Where it goes.
 * @returns Lines, each ended.
 */
export function renderExplanation(result: ImproveResult, output: Output): string {
  const bold = boldFor(output);
  const lines: string[] = [];
  if (result.edits.length === 0) lines.push("Nothing to change.");
  for (const edit of result.edits) lines.push(editLine(edit));
  if (result.suggestions.length > 0) {
    lines.push(bold("Suggested, not applied:"), ...result.suggestions.map(editLine));
  }
  lines.push(...questionLines(result, bold));
  lines.push(summaryOf(result));
  return lines.join("\n") + "\n";
}

/**
 * Renders the questions alone.
 *
 * @param result The result.
 * @param output Where they go.
 * @returns Lines, each ended.
 */
export function renderQuestions(result: ImproveResult, output: Output): string {
  return questionLines(result, boldFor(output)).join("\n") + "\n";
}

function summaryOf({ metrics, record_id, stored }: ImproveResult): string {
  const parts = (["clarity", "specificity"] as const).map((score) => {
    const [before, after] = [metrics[`${score}_before`], metrics[`${score}_after`]];
    return before === null || after === null ? "" : `${score} ${before} -> ${after}`;
  });
  parts.push(`${metrics.duration_ms.toFixed(1)} ms`);
  if (record_id !== null) parts.push(`record ${record_id} (${stored})`);
  return parts.filter((part) => part !== "").join(", ");
}

function editLine(edit: ImproveResult["edits"][number]): string {
  return `  ${edit.id}. ${short(edit.before)} -> ${short(edit.after)}  ${edit.why} (${edit.rule})`;
}

function questionLines(result: ImproveResult, bold: (text: string) => string): string[] {
  if (result.questions.length === 0) return [];
  const example = result.questions[0]!;
  return [
    bold("To ask:"),
    ...result.questions.map(({ slot, question, options }) =>
      `  ${question}${options.length > 0 ? ` (${options.join(", ")})` : ""}  --answer ${slot}=…`
    ),
    `  Answer with, for example: --answer ${example.slot}=${
      JSON.stringify(example.options[0] ?? "…")
    }`,
  ];
}

/** Shows white space and keeps long stretches to one readable line. */
function short(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length <= 60 ? shown : `${shown.slice(0, 28)}…${shown.slice(-28)}`;
}

function boldFor(output: Output): (text: string) => string {
  return wantsColour(output) ? (text) => `\x1b[1m${text}\x1b[22m` : (text) => text;
}
