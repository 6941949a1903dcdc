/**
 * The whole rewrite: rules find, the likely findings are chosen, checked and applied, phase by phase,
 * until nothing moves any more.
 *
 * @module
 */

import { PASSES_MAX } from "../limits.ts";
import { parsePrompt, type Prompt } from "../text/prompt.ts";
import { asksToBeLeftAlone, BYPASS_MARKS } from "./bypass.ts";
import { brokenPromise, keepsClosed } from "./check.ts";
import {
  applyChanges,
  type Change,
  composeChanges,
  type Edit,
  nameEdits,
  type Proposal,
  withoutOverlaps,
} from "./edit.ts";
import {
  applies,
  type Context,
  type Phase,
  PHASES,
  type Profile,
  type Rule,
  type Situation,
} from "./rule.ts";
import { type Knowledge, layOut } from "./situation.ts";
import type { WordList } from "./word_list.ts";

/** Probability from which an edit is applied. */
export const APPLY_PROBABILITY_MIN = 0.5;
/** Probability from which an edit is suggested. */
export const SUGGEST_PROBABILITY_MIN = 0.15;

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

/** A text on its way, and the changes that led there from the original. */
interface State {
  readonly prompt: Prompt;
  readonly changes: readonly Change[];
  /** The rules that had part in the present pass. */
  readonly fired: ReadonlySet<string>;
}

/** Thrown inside a rewrite when its time is over, and caught there. */
const EXPIRED = Symbol("expired");

/**
 * Rewrites a prompt. Never throws, whatever the text; the same input gives the same output; rewriting
 * what it returns changes nothing.
 *
 * @param text The prompt.
 * @param options Rules and all else that is known.
 * @returns The new text with its edits, or the original.
 */
export function rewrite(text: string, options: RewriteOptions): Rewrite {
  const prompt = parsePrompt(text);
  if (text.trim() === "" || asksToBeLeftAlone(text, options.bypassMarks ?? BYPASS_MARKS)) {
    return leaveAlone(prompt, "unchanged", []);
  }
  try {
    const { settled, fighting } = settle(prompt, options);
    const warnings = fighting.length === 0
      ? []
      : [`Rules that undo each other were left out: ${fighting.join(", ")}`];
    if (settled === null) return leaveAlone(prompt, "fallback", warnings);
    const edits = nameEdits(text, settled.changes, 1);
    const suggestions = suggest(prompt, settled.changes, options, edits.length + 1);
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

/**
 * Repeats passes until one changes nothing, so that the result is stable by construction. Rules that
 * still fire after the last pass undo each other and are left out; the result then stands only if the
 * same would happen to it once more.
 */
function settle(
  prompt: Prompt,
  options: RewriteOptions,
): { settled: State | null; fighting: readonly string[] } {
  const run = (from: Prompt, without: readonly string[]) => runPasses(from, without, options);
  const first = run(prompt, []);
  if (first.moving.length === 0) {
    return { settled: proven(first.state, prompt, options), fighting: [] };
  }
  const fighting = first.moving;
  const second = run(prompt, fighting);
  const again = second.moving.length === 0 ? run(second.state.prompt, []).moving : [];
  const stable = again.join() === fighting.join();
  return { settled: stable ? proven(second.state, prompt, options) : null, fighting };
}

/** The state, if what was protected in the original stands in it byte for byte and its changes make it. */
function proven(state: State, original: Prompt, options: RewriteOptions): State | null {
  const situation = layOut(original, knowledgeOf(options));
  const kept = state.changes.every((change) => keepsClosed(situation, change));
  return kept && applyChanges(original.text, state.changes) === state.prompt.text ? state : null;
}

/** Runs passes until one changes nothing, at most PASSES_MAX; `moving`: the rules that fired in the last. */
function runPasses(
  prompt: Prompt,
  without: readonly string[],
  options: RewriteOptions,
): { state: State; moving: readonly string[] } {
  const rules = options.rules.filter((rule) => !without.includes(rule.id));
  let state: State = { prompt, changes: [], fired: new Set() };
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const { text } = state.prompt;
    const next = PHASES.reduce<State>(
      (before, phase) => runPhase(before, phase, rules, options),
      { ...state, fired: new Set() },
    );
    if (next.prompt.text === text) return { state, moving: [] };
    state = next;
  }
  return { state, moving: [...state.fired].sort() };
}

/** One phase: every rule finds in the same text; what is chosen and checked is applied at once. */
function runPhase(
  state: State,
  phase: Phase,
  rules: readonly Rule[],
  options: RewriteOptions,
): State {
  const situation = layOut(state.prompt, knowledgeOf(options));
  const proposals = rules
    .filter((rule) => rule.phase === phase)
    .flatMap((rule) => propose(rule, situation, options, APPLY_PROBABILITY_MIN, 2));
  if (proposals.length === 0) return state;
  const changes = withoutOverlaps(proposals).flat().sort((a, b) => a.start - b.start);
  const { text } = state.prompt;
  const next = applyChanges(text, changes);
  if (next === text || next.trim() === "") return state;
  return {
    prompt: parsePrompt(next),
    changes: composeChanges(state.changes, text, changes),
    fired: new Set([...state.fired, ...changes.map((change) => change.rule)]),
  };
}

/** What a rule would change, if its probability lies in [least, below) and every promise is kept. */
function propose(
  rule: Rule,
  situation: Situation,
  options: RewriteOptions,
  least: number,
  below: number,
): Proposal[] {
  if (options.expired()) throw EXPIRED;
  if (!applies(rule, situation)) return [];
  const findings = rule.find(situation);
  if (findings.length === 0) return [];
  const prior = rule.priors[situation.profile] ?? rule.prior;
  const scored = prior === rule.prior ? rule : { ...rule, prior };
  const probability = prior === 1 ? 1 : options.score(scored, situation.prompt);
  if (!(probability >= least && probability < below)) return [];
  return findings
    .map((finding) =>
      finding.map(({ start, end, after }): Change => ({
        start,
        end,
        after,
        rule: rule.id,
        why: [rule.why],
        probability,
        weight: weightOf(situation.prompt.text.slice(start, end), after),
      }))
    )
    .filter((proposal) => brokenPromise(situation, proposal, rule.licences) === null);
}

/** How much a change matters: blanks do not. */
function weightOf(before: string, after: string): number {
  return Math.max(before.trim().length, after.trim().length);
}

/** What is worth a question: found in the original, and clear of what was changed. */
function suggest(
  prompt: Prompt,
  changes: readonly Change[],
  options: RewriteOptions,
  first: number,
): Edit[] {
  const situation = layOut(prompt, knowledgeOf(options));
  const proposals = options.rules.flatMap((rule) =>
    propose(rule, situation, options, SUGGEST_PROBABILITY_MIN, APPLY_PROBABILITY_MIN)
  );
  const free = withoutOverlaps(proposals).filter((proposal) =>
    proposal.every(({ start, end }) =>
      !changes.some((change) => start <= change.end && end >= change.start)
    )
  );
  return nameEdits(prompt.text, free.flat().sort((a, b) => a.start - b.start), first);
}

function knowledgeOf(options: RewriteOptions): Knowledge {
  const { profile, context, answers, wordList } = options;
  return { profile, context, answers, wordList: wordList ?? (() => null) };
}
