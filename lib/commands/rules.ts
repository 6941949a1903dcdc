/**
 * The rules as a user looks them up.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import { nearestName } from "../nearest.ts";
import type { Rule } from "../rewrite/rule.ts";

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
 * Lists the rules in force.
 *
 * @param app The running program.
 * @returns The rules, in their order.
 */
export async function listRules(app: App): Promise<RuleSummary[]> {
  const { rules } = await app.engine();
  return rules.map(summaryOf);
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
  const { rules } = await app.engine();
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
  return { ...summaryOf(rule), source, languages, kind, examples };
}

function summaryOf({ id, why, phase, risk, prior }: Rule): RuleSummary {
  return { id, why, phase, risk, prior };
}
