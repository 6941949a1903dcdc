/**
 * The rules' priors fitted anew to decisions: each rule towards its family, each family towards all,
 * all towards what the rules' authors said.
 *
 * @module
 */

import { sigmoid } from "./experts.ts";
import { familyOf } from "./features.ts";
import { type Label, priorLogOdds, priorOf, type Priors } from "./learner.ts";

/** Deviations in log-odds that are usual: of all rules together, a family, a rule within it. */
const ALL_DEVIATION = 0.7;
const FAMILY_DEVIATION = 0.5;
const RULE_DEVIATION = 0.8;

/** Rounds of Newton steps; they stop long before at {@linkcode FIT_TOLERANCE}. */
const ROUNDS_MAX = 200;
const FIT_TOLERANCE = 1e-10;

interface Level {
  /** Log-odds this level adds. */
  shift: number;
  readonly deviation: number;
  readonly rules: Cases[];
}

/** The decisions about one rule, and the levels its log-odds are made of. */
interface Cases {
  readonly offset: number;
  readonly levels: Level[];
  accepted: number;
  rejected: number;
}

/**
 * Fits the prior of every rule to decisions, by the largest posterior of a logistic model with a
 * shift for all rules, one per family and one per rule, each normal around 0.
 *
 * @param labels Decisions; their features other than the rule do not matter.
 * @param authored The authors' priors. Rules without decisions move with their family.
 * @returns What to add to the log-odds of each rule's prior.
 */
export function fitPriors(labels: readonly Label[], authored: Priors): Map<string, number> {
  const all: Level = { shift: 0, deviation: ALL_DEVIATION, rules: [] };
  const families = new Map<string, Level>();
  const rules = new Map<string, Cases>();
  const levels = [all];
  const casesOf = (rule: string): Cases => {
    const known = rules.get(rule);
    if (known !== undefined) return known;
    const name = familyOf(rule);
    let family = families.get(name);
    if (family === undefined) {
      family = { shift: 0, deviation: FAMILY_DEVIATION, rules: [] };
      families.set(name, family);
      levels.push(family);
    }
    const own: Level = { shift: 0, deviation: RULE_DEVIATION, rules: [] };
    levels.push(own);
    const offset = priorLogOdds(priorOf(authored, rule));
    const cases: Cases = { offset, levels: [all, family, own], accepted: 0, rejected: 0 };
    for (const level of cases.levels) level.rules.push(cases);
    rules.set(rule, cases);
    return cases;
  };
  for (const rule of Object.keys(authored)) casesOf(rule);
  for (const { features, isAccepted, weight } of labels) {
    const cases = casesOf(features.rule);
    if (isAccepted) cases.accepted += weight;
    else cases.rejected += weight;
  }
  climb(levels);
  return new Map([...rules].map(([rule, cases]) => [rule, logOddsOf(cases) - cases.offset]));
}

function logOddsOf({ offset, levels }: Cases): number {
  return levels.reduce((sum, { shift }) => sum + shift, offset);
}

/** Moves one level at a time to its best place; the posterior is concave, so this finds its top. */
function climb(levels: readonly Level[]): void {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let moved = 0;
    for (const level of levels) {
      const precision = 1 / (level.deviation * level.deviation);
      let slope = -level.shift * precision;
      let curvature = precision;
      for (const cases of level.rules) {
        const seen = cases.accepted + cases.rejected;
        if (seen === 0) continue;
        const p = sigmoid(logOddsOf(cases));
        slope += cases.accepted - seen * p;
        curvature += seen * p * (1 - p);
      }
      const step = Math.min(Math.max(slope / curvature, -1), 1);
      level.shift += step;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < FIT_TOLERANCE) return;
  }
}
