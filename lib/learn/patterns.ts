/**
 * Which circumstances go with an outcome more often than chance explains.
 *
 * @module
 */

import { familyOf } from "./features.ts";
import { editLabels } from "./labels.ts";
import type { LearnEvent } from "./learner.ts";
import { isDecision } from "./promote.ts";

/** One case: what was present, each once, and whether the outcome came about. */
export interface Observation {
  /** Names such as `rule clarity/wordy_phrase` or `task code`. */
  readonly features: readonly string[];
  /** Whether the outcome came about, such as a rejection. */
  readonly hasOutcome: boolean;
}

/** A feature, or two together, that goes with the outcome. */
export interface Pattern {
  /** One feature or two, in the order of their names. */
  readonly features: readonly string[];
  /** Cases that have the features. */
  readonly support: number;
  /** How many of those have the outcome. */
  readonly outcomes: number;
  /** Share of outcomes among those cases, in [0, 1]. */
  readonly rate: number;
  /** That share divided by the share among all cases; above 1 is more often. */
  readonly lift: number;
  /**
   * Two-sided probability of so uneven a table by chance alone: Fisher's exact test. For a pair it
   * is tested among the cases of either of its features, and the larger chance counts, so that a
   * pair tells more than each feature by itself.
   */
  readonly chance: number;
  /** Expected share of false finds among this pattern and all with less chance. */
  readonly falseShare: number;
}

/** Bounds of the search; all have defaults. */
export interface PatternSearch {
  /** Least number of cases a pattern rests on; default 10. */
  readonly supportMin?: number;
  /** Largest share of false finds among the patterns returned; default 0.05. */
  readonly falseShareMax?: number;
  /** Most features per pattern, 1 or 2; default 2. */
  readonly featuresMax?: 1 | 2;
  /** Most patterns returned; default 50. */
  readonly patternsMax?: number;
}

const SUPPORT_MIN = 10;
const FALSE_SHARE_MAX = 0.05;
const PATTERNS_MAX = 50;

/** Most pairs counted: far beyond what rules, tasks and lengths make, and a bound on memory. */
const PAIRS_MAX = 200_000;

/**
 * Finds the features, and pairs of features, that go with an outcome or against it. All that have
 * the support are tested and count in the correction for many tests (Benjamini and Hochberg,
 * Controlling the false discovery rate, JRSS-B 57, 1995).
 *
 * Cases must not depend on each other: give one case per prompt and rule at most.
 *
 * @returns Patterns, least chance first.
 */
export function minePatterns(
  observations: readonly Observation[],
  search: PatternSearch = {},
): Pattern[] {
  const { supportMin = SUPPORT_MIN, falseShareMax = FALSE_SHARE_MAX } = search;
  const all = observations.length;
  const outcomes = observations.filter(({ hasOutcome }) => hasOutcome).length;
  const logFactorials = logFactorialsTo(all);
  const counts = countFeatures(observations, search.featuresMax ?? 2);
  const everything: Count = { features: [], support: all, outcomes };
  const tested: Omit<Pattern, "falseShare">[] = [];
  for (const count of counts.values()) {
    if (count.support < supportMin) continue;
    const parts = count.features.length === 1
      ? [everything]
      : count.features.map((feature) => counts.get(feature) as Count);
    tested.push({
      ...count,
      rate: count.outcomes / count.support,
      lift: outcomes === 0 ? 1 : count.outcomes / count.support / (outcomes / all),
      chance: Math.max(...parts.map((part) => chanceOf(count, part, logFactorials))),
    });
  }
  return correct(tested)
    .filter(({ falseShare }) => falseShare <= falseShareMax)
    .slice(0, search.patternsMax ?? PATTERNS_MAX);
}

/**
 * The user's decisions as cases of rejection: one per event and label, with the rule, its family,
 * the task and the length as features.
 *
 * @param events The learner's events, with the labels that stand.
 */
export function rejectionsOf(events: readonly LearnEvent[]): Observation[] {
  return events.filter(({ source }) => source === "user").flatMap(({ labels }) =>
    editLabels(labels).filter(isDecision).map((
      { features: { rule, task, length }, isAccepted },
    ) => ({
      features: [`rule ${rule}`, `family ${familyOf(rule)}`, `task ${task}`, `length ${length}`],
      hasOutcome: !isAccepted,
    }))
  );
}

interface Count {
  readonly features: readonly string[];
  support: number;
  outcomes: number;
}

function countFeatures(
  observations: readonly Observation[],
  featuresMax: 1 | 2,
): Map<string, Count> {
  const counts = new Map<string, Count>();
  const add = (features: readonly string[], hasOutcome: boolean): void => {
    const key = features.join("\n");
    let count = counts.get(key);
    if (count === undefined) {
      if (counts.size >= PAIRS_MAX) return;
      count = { features, support: 0, outcomes: 0 };
      counts.set(key, count);
    }
    count.support++;
    if (hasOutcome) count.outcomes++;
  };
  for (const { features, hasOutcome } of observations) {
    const present = [...new Set(features)].sort();
    present.forEach((feature, at) => {
      add([feature], hasOutcome);
      if (featuresMax === 1) return;
      for (const other of present.slice(at + 1)) add([feature, other], hasOutcome);
    });
  }
  return counts;
}

/**
 * Fisher's exact test: the probability, with the sums of the table given, that the cases of a part
 * fall as unevenly into those with a pattern and those without, or more so.
 */
function chanceOf(pattern: Count, part: Count, logFactorials: Float64Array): number {
  const log = (n: number): number => logFactorials[n] as number;
  const { support } = pattern;
  const { support: all, outcomes } = part;
  const fixed = log(support) + log(all - support) + log(outcomes) + log(all - outcomes) - log(all);
  const logTable = (k: number): number =>
    fixed - log(k) - log(support - k) - log(outcomes - k) - log(all - support - outcomes + k);
  const least = Math.max(0, support + outcomes - all);
  const most = Math.min(support, outcomes);
  const seen = logTable(pattern.outcomes) + TIE_MARGIN;
  let chance = 0;
  for (let k = least; k <= most; k++) {
    const table = logTable(k);
    if (table <= seen) chance += Math.exp(table);
  }
  return Math.min(1, chance);
}

/** Tables this close in log probability count as equally likely, for rounding. */
const TIE_MARGIN = 1e-7;

function logFactorialsTo(limit: number): Float64Array {
  const logs = new Float64Array(limit + 1);
  for (let n = 2; n <= limit; n++) logs[n] = (logs[n - 1] as number) + Math.log(n);
  return logs;
}

function correct(tested: readonly Omit<Pattern, "falseShare">[]): Pattern[] {
  const sorted = [...tested].sort((one, two) =>
    one.chance - two.chance || two.support - one.support ||
    (one.features.join("\n") < two.features.join("\n") ? -1 : 1)
  );
  let least = 1;
  const falseShares = sorted.map(() => 1);
  for (let rank = sorted.length; rank > 0; rank--) {
    least = Math.min(least, (sorted[rank - 1] as Pattern).chance * sorted.length / rank);
    falseShares[rank - 1] = least;
  }
  return sorted.map((pattern, at) => ({ ...pattern, falseShare: falseShares[at] as number }));
}
