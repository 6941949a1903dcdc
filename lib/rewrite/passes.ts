/**
 * Passes over a text: rules find, the likely findings are chosen, checked and applied, phase by phase.
 *
 * @module
 */

import { PASSES_MAX } from "../limits.ts";
import { parsePrompt, type Prompt } from "../text/prompt.ts";
import { brokenPromise } from "./check.ts";
import {
  applyChanges,
  type Change,
  composeChanges,
  type Proposal,
  withoutOverlaps,
} from "./edit.ts";
import type { RewriteOptions } from "./rewrite.ts";
import { applies, type Finding, PHASES, type Rule, type Situation } from "./rule.ts";
import { layOut } from "./situation.ts";

/** Probability from which an edit is applied. */
export const APPLY_PROBABILITY_MIN = 0.5;

/** A text on its way, and the changes that led there from the original. */
export interface State {
  /** The text as it is, taken apart. */
  readonly prompt: Prompt;
  /** Changes of the original that make this text. */
  readonly changes: readonly Change[];
  /** The rules that had part in the present pass. */
  readonly fired: ReadonlySet<string>;
}

/** One rewrite under way: what it was given, and what it has found out already. */
export interface Run {
  /** What the rewrite was given. */
  readonly options: RewriteOptions;
  /** A prompt laid out for the rules. */
  situationOf(prompt: Prompt): Situation;
  /** What a rule finds in a situation. */
  find(rule: Rule, situation: Situation): readonly Finding[];
}

/** Thrown inside a rewrite when its time is over. */
export const EXPIRED: unique symbol = Symbol("expired");

/**
 * Starts a rewrite. The same prompt is laid out once and each rule searches it once, however often it
 * is asked.
 *
 * @param options What the rewrite is given.
 * @returns The run.
 */
export function startRun(options: RewriteOptions): Run {
  const { profile, context, answers, leavesOpen, wordList } = options;
  const knowledge = {
    profile,
    context,
    answers,
    leavesOpen: leavesOpen ?? (() => false),
    wordList: wordList ?? (() => null),
  };
  const situations = new Map<Prompt, Situation>();
  const findings = new Map<Situation, Map<Rule, readonly Finding[]>>();
  return {
    options,
    situationOf(prompt) {
      const known = situations.get(prompt);
      if (known !== undefined) return known;
      const situation = layOut(prompt, knowledge);
      situations.set(prompt, situation);
      findings.set(situation, new Map());
      return situation;
    },
    find(rule, situation) {
      const known = findings.get(situation);
      let found = known?.get(rule);
      if (found === undefined) {
        if (options.expired()) throw EXPIRED;
        found = applies(rule, situation) ? rule.find(situation) : [];
        known?.set(rule, found);
      }
      return found;
    },
  };
}

/**
 * Runs passes until one changes nothing.
 *
 * @param prompt The text to begin with.
 * @param without Ids of rules to leave out.
 * @param run The rewrite.
 * @returns The last text; `moving` names the rules that still fired in the last pass allowed.
 * @throws The symbol {@linkcode EXPIRED} when the time is over.
 */
export function runPasses(
  prompt: Prompt,
  without: readonly string[],
  run: Run,
): { state: State; moving: readonly string[] } {
  const rules = run.options.rules.filter((rule) => !without.includes(rule.id));
  const phases = PHASES.map((phase) => rules.filter((rule) => rule.phase === phase));
  let state: State = { prompt, changes: [], fired: new Set() };
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const { text } = state.prompt;
    const next = phases.reduce<State>(
      (before, phase) => runPhase(before, phase, run),
      { ...state, fired: new Set() },
    );
    if (next.prompt.text === text) return { state, moving: [] };
    state = next;
  }
  return { state, moving: [...state.fired].sort() };
}

/** One phase: each of its rules finds in the same text; what is chosen and checked is applied at once. */
function runPhase(state: State, rules: readonly Rule[], run: Run): State {
  const situation = run.situationOf(state.prompt);
  const proposals = rules.flatMap((rule) =>
    propose(rule, situation, run, (p) => p >= APPLY_PROBABILITY_MIN)
  );
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

/**
 * What a rule would change and may: likely enough, with every promise kept.
 *
 * @param rule The rule.
 * @param situation The text it is for.
 * @param run The rewrite.
 * @param likely Whether a probability will do.
 * @returns Proposals in order.
 * @throws The symbol {@linkcode EXPIRED} when the time is over.
 */
export function propose(
  rule: Rule,
  situation: Situation,
  run: Run,
  likely: (probability: number) => boolean,
): Proposal[] {
  const findings = run.find(rule, situation);
  if (findings.length === 0) return [];
  const prior = rule.priors[situation.profile] ?? rule.prior;
  const scored = prior === rule.prior ? rule : { ...rule, prior };
  const probability = prior === 1 ? 1 : run.options.score(scored, situation.prompt);
  if (!likely(probability)) return [];
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
