/**
 * The rules as a user looks them up.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { nearestName } from "../nearest.ts";
import type { Rule } from "../rewrite/rule.ts";
import { layoutOf } from "../store/directory.ts";
import {
  droppedRules,
  readExperimentsIfWhole,
  type StoredExperiment,
} from "../store/experiment_file.ts";

/** A rule in the list. */
export interface RuleSummary {
  /** Family and name. */
  readonly id: string;
  /** What it does, to the user. */
  readonly why: string;
  /** When it has its turn. */
  readonly phase: string;
  /** `safe`, or `ask` when it needs consent. */
  readonly risk: string;
  /** Probability that its edits are accepted, before anything is learnt. */
  readonly prior: number;
  /** Why it is off, in one clause; null for a rule in force. */
  readonly off: string | null;
}

/** A rule with all there is to know. */
export interface RuleDetails extends RuleSummary {
  /** Where the advice comes from. */
  readonly source: string;
  /** Languages it is for; `*` for all. */
  readonly languages: readonly string[];
  /** How it acts. */
  readonly kind: string;
  /** What it changes and what it leaves alone. */
  readonly examples: Rule["examples"];
}

/**
 * Lists the rules, those that are off included.
 *
 * @param app The running program.
 * @returns The rules, in their order.
 */
export async function listRules(app: App): Promise<RuleSummary[]> {
  const off = rulesOff(app);
  return (await everyRule(app)).map((rule) => summaryOf(rule, off));
}

/**
 * Shows one rule.
 *
 * @param id Family and name.
 * @param app The running program.
 * @returns The rule.
 * @throws ImproverError `unknown_rule` that names the nearest one.
 */
export async function showRule(id: string, app: App): Promise<RuleDetails> {
  const rules = await everyRule(app);
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const nearest = nearestName(id, rules.map((one) => one.id));
    throw new ImproverError(
      "unknown_rule",
      `Cannot show ${JSON.stringify(id)}: there is no such rule`,
      nearest === null ? "Run `improver rules list`" : `Did you mean ${JSON.stringify(nearest)}?`,
    );
  }
  const { source, languages, kind, examples } = rule;
  return { ...summaryOf(rule, rulesOff(app)), source, languages, kind, examples };
}

/**
 * Gives every rule there is, whether it is on or off.
 *
 * @param app The running program.
 * @returns The rules, in their order.
 */
export async function everyRule(app: App): Promise<Rule[]> {
  const { builtInRules, userRules } = await import("../store/rules.ts");
  const own = await userRules(app.config.dataDirectory);
  return [...builtInRules(), ...own.rules];
}

/**
 * Gives the rules that are off for everybody.
 *
 * @param app The running program.
 * @returns Why, in one clause, by rule.
 */
export function rulesOff(app: App): Map<string, string> {
  const off = new Map(
    Array.from(droppedByExperiment(app), ([rule, one]) => [rule, reasonOf(one)] as const),
  );
  for (const rule of app.config.settings["rules.disabled"]) {
    off.set(rule, "switched off in the settings");
  }
  return off;
}

/**
 * Gives the rules that an experiment turned off.
 *
 * @param app The running program.
 * @returns The experiments, by rule.
 */
export function droppedByExperiment(app: App): Map<string, StoredExperiment> {
  return droppedRules(readExperimentsIfWhole(layoutOf(app.config.dataDirectory)));
}

function reasonOf({ started, test: { units, sums } }: StoredExperiment): string {
  const begun = `dropped by the experiment of ${started.slice(0, 10)}`;
  if (units.a === 0 || units.b === 0) return begun;
  const [withIt, without] = [sums.b / units.b, sums.a / units.a].map((mean) => mean.toFixed(2));
  return `${begun}: outcome ${withIt} with it, ${without} without`;
}

function summaryOf({ id, why, phase, risk, prior }: Rule, off: Map<string, string>): RuleSummary {
  return { id, why, phase, risk, prior, off: off.get(id) ?? null };
}
