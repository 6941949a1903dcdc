/**
 * The whole rewrite: rules find, the likely findings are chosen, checked and applied, phase by phase,
 * until nothing moves any more.
 *
 * @module
 */

import { parsePrompt, type Prompt } from "../text/prompt.ts";
import { firstSpanAfter } from "../text/span.ts";
import { asksToBeLeftAlone, BYPASS_MARKS } from "./bypass.ts";
import { type Edit, nameEdits } from "./edit.ts";
import { EXPIRED, startRun } from "./passes.ts";
import type { Context, Profile, Rule } from "./rule.ts";
import { settle } from "./settle.ts";
import { suggest } from "./suggest.ts";
import type { WordList } from "./word_list.ts";

export { APPLY_PROBABILITY_MIN } from "./passes.ts";
export { SUGGEST_PROBABILITY_MIN } from "./suggest.ts";

/** What a rewrite is given beside the text. */
export interface RewriteOptions {
  /** The rules, as {@linkcode loadRules} made them. */
  readonly rules: readonly Rule[];
  /** Which model the prompt is meant for. */
  readonly profile: Profile;
  /** Facts the caller gives. */
  readonly context: Context;
  /** Answers to earlier questions, by slot. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the prompt leaves a slot open, so that its answer is no repetition; none when absent. */
  readonly leavesOpen?: (slot: string) => boolean;
  /** Probability, 0 to 1, that the user accepts a rule's edits on a prompt; `rule.prior` is the profile's. */
  readonly score: (rule: Rule, prompt: Prompt) => number;
  /** Whether the time for this rewrite is over. */
  readonly expired: () => boolean;
  /** Word lists by name; rules that need one that is absent find nothing. */
  readonly wordList?: (name: string) => WordList | null;
  /** Marks that ask for no change when a prompt begins with one; the usual ones when absent. */
  readonly bypassMarks?: readonly string[];
}

/** What came of a rewrite. */
export interface Rewrite {
  /** `fallback`: the original came back because something failed or took too long. */
  readonly status: "improved" | "unchanged" | "fallback";
  /** The new text; the original where nothing changed. */
  readonly improved: string;
  /** What was changed, with offsets in the original, in order and disjoint. */
  readonly edits: readonly Edit[];
  /** What needs consent or is less sure, likewise; disjoint from the edits. */
  readonly suggestions: readonly Edit[];
  /** What the caller should know. */
  readonly warnings: readonly string[];
  /** The original, taken apart. */
  readonly prompt: Prompt;
  /** The new text, taken apart. */
  readonly improvedPrompt: Prompt;
}

/**
 * Rewrites a prompt. Never throws, whatever the text; the same input gives the same output; rewriting
 * what it returns changes nothing.
 *
 * @param text The prompt.
 * @param options Rules and all else that is known.
 * @returns The new text with its edits, or the original.
 */
export function rewrite(text: string, options: RewriteOptions): Rewrite {
  return hasWindowsLines(text) ? rewriteWindowsLines(text, options) : rewriteLines(text, options);
}

/** Whether all lines end in CRLF, and there is more than one. */
function hasWindowsLines(text: string): boolean {
  return text.includes("\r\n") && !/(?:^|[^\r])\n|\r(?!\n)/.test(text);
}

/** What all lines end in is the writer's: rules read them ending in LF, and all that comes of it ends in CRLF again. */
function rewriteWindowsLines(text: string, options: RewriteOptions): Rewrite {
  const lines = text.replaceAll("\r\n", "\n");
  const rewritten = rewriteLines(lines, options);
  const offsets = offsetsIn(lines);
  const windows = (piece: string) => piece.replaceAll("\n", "\r\n");
  const moved = (edits: readonly Edit[]) =>
    edits.map((edit) => ({
      ...edit,
      start: offsets(edit.start),
      end: offsets(edit.end),
      before: windows(edit.before),
      after: windows(edit.after),
    }));
  const prompt = parsePrompt(text);
  const improved = windows(rewritten.improved);
  return {
    ...rewritten,
    improved,
    edits: moved(rewritten.edits),
    suggestions: moved(rewritten.suggestions),
    prompt,
    improvedPrompt: improved === text ? prompt : parsePrompt(improved),
  };
}

/** Moves offsets of a text whose lines end in LF by the line ends before them. */
function offsetsIn(lines: string): (offset: number) => number {
  const ends = Array.from(lines.matchAll(/\n/g), ({ index }) => ({ end: index + 1 }));
  return (offset) => offset + firstSpanAfter(ends, offset);
}

function rewriteLines(text: string, options: RewriteOptions): Rewrite {
  const prompt = parsePrompt(text);
  if (text.trim() === "" || asksToBeLeftAlone(text, options.bypassMarks ?? BYPASS_MARKS)) {
    return leaveAlone(prompt, "unchanged", []);
  }
  try {
    const run = startRun(options);
    const { settled, warnings } = settle(prompt, run);
    if (settled === null) return leaveAlone(prompt, "fallback", warnings);
    const edits = nameEdits(text, settled.changes, 1);
    const suggestions = suggest(prompt, settled.changes, run, edits.length + 1);
    if (edits.length === 0) return { ...leaveAlone(prompt, "unchanged", warnings), suggestions };
    const improvedPrompt = settled.prompt;
    return {
      status: "improved",
      improved: improvedPrompt.text,
      edits,
      suggestions,
      warnings,
      prompt,
      improvedPrompt,
    };
  } catch (error) {
    const why = error === EXPIRED
      ? "The deadline passed: this is the original"
      : `Rewriting failed, so this is the original: ${(error as Error).message}`;
    return leaveAlone(prompt, "fallback", [why]);
  }
}

function leaveAlone(
  prompt: Prompt,
  status: "unchanged" | "fallback",
  warnings: readonly string[],
): Rewrite {
  return {
    status,
    improved: prompt.text,
    edits: [],
    suggestions: [],
    warnings,
    prompt,
    improvedPrompt: prompt,
  };
}
