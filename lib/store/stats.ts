/**
 * Statistics of what was improved, asked and accepted. Read from sums that the merge keeps, and from
 * what still lies in the spools.
 *
 * @module
 */

import { bucketLatency, GAINS } from "./counters.ts";
import { layoutOf } from "./directory.ts";
import { type Days, readTotals, type Totals } from "./stats_totals.ts";

/** How often something was accepted and rejected. */
export interface Acceptance {
  /** Decisions for it. */
  readonly accepted: number;
  /** Decisions against it. */
  readonly rejected: number;
  /** Share of decisions for it, 0 to 1, or null when there are none. */
  readonly acceptance: number | null;
}

/** One rule's numbers. */
export interface RuleStats extends Acceptance {
  /** Id of the rule. */
  readonly rule: string;
  /** Edits it made. */
  readonly applied: number;
  /** Edits it proposed. */
  readonly suggested: number;
  /** Decisions about its edits by day, oldest first; only where it was asked for. */
  readonly acceptance_by_day?: readonly DayAcceptance[];
}

/** Acceptance on one day. */
export interface DayAcceptance extends Acceptance {
  /** The day in UTC. */
  readonly day: string;
}

/** Statistics of a person's prompts; synthetic ones are only counted. */
export interface Stats {
  /** The hour they begin with, ISO 8601, or null for all. */
  readonly since: string | null;
  /** Prompts, by how they ended. */
  readonly prompts: {
    /** All of them. */
    readonly total: number;
    /** Those that were changed. */
    readonly improved: number;
    /** Those that needed nothing. */
    readonly unchanged: number;
    /** Those given back because something failed. */
    readonly fallback: number;
    /** Synthetic ones, which count nowhere else. */
    readonly synthetic: number;
    /** Those that a hook only read, which changes none and asks nothing; they count nowhere else. */
    readonly hook: number;
  };
  /** Edits, and what was decided about them. */
  readonly edits: Acceptance & {
    /** Edits made. */
    readonly applied: number;
    /** Edits proposed. */
    readonly suggested: number;
  };
  /** Verdicts on whole rewrites. */
  readonly verdicts: Acceptance;
  /** Questions. */
  readonly questions: {
    /** Prompts that were asked about. */
    readonly prompts_asked: number;
    /** Questions asked. */
    readonly asked: number;
    /** Prompts that came back with answers. */
    readonly prompts_answered: number;
  };
  /** Records of feedback. */
  readonly feedback: number;
  /** Mean rating, 1 to 5, or null. */
  readonly rating_mean: number | null;
  /** Time to improve one prompt in milliseconds, within 2.5 %; null when nothing was measured. */
  readonly latency_ms: {
    /** Half of the prompts took no longer. */
    readonly p50: number | null;
    /** 95 of 100 took no longer. */
    readonly p95: number | null;
    /** 99 of 100 took no longer. */
    readonly p99: number | null;
  };
  /** Mean gains per prompt, by score; null when nothing was measured. */
  readonly gains: Readonly<Record<string, number | null>>;
  /** Rules by how often they fired. */
  readonly rules: readonly RuleStats[];
  /** Prompts by task. */
  readonly tasks: Readonly<Record<string, number>>;
  /** Decisions about edits by day, oldest first. */
  readonly acceptance_by_day: readonly DayAcceptance[];
  /** Secrets that were replaced. */
  readonly redactions: number;
  /** Records that lie in spools. */
  readonly unmerged: number;
}

/** What to tell. */
export interface StatsOptions {
  /** Nothing before this time, rounded down to the hour; all when left out. */
  readonly since?: Date | undefined;
  /** Whether to tell the decisions about each rule by day; default false. */
  readonly byDay?: boolean | undefined;
}

/**
 * Reads statistics.
 *
 * @param directory The data directory; one that is missing has none.
 * @param options What to tell.
 * @returns The numbers, those of unmerged records included.
 * @throws ImproverError `damaged_store` or `io_failure`.
 */
export async function readStats(directory: string, options: StatsOptions = {}): Promise<Stats> {
  const layout = layoutOf(directory);
  const since = options.since?.toISOString().slice(0, 13) ?? null;
  const { totals, unmerged } = await Promise.resolve(readTotals(layout, since));
  const stats = tell(since, totals, unmerged);
  if (options.byDay !== true) return stats;
  const rules = stats.rules.map((one) => ({
    ...one,
    acceptance_by_day: acceptanceByDay(totals.rules.get(one.rule) ?? new Map()),
  }));
  return { ...stats, rules };
}

function tell(since: string | null, totals: Totals, unmerged: number): Stats {
  const { sums } = totals;
  const user = (name: string) => Math.max(0, Math.round(sums.get(`user/${name}`) ?? 0));
  const under = (prefix: string) =>
    [...sums].filter(([name, number]) => name.startsWith(`user/${prefix}/`) && number > 0.5)
      .map(([name, number]) => [name.slice(prefix.length + 6), Math.round(number)] as const);
  return {
    since: since === null ? null : `${since}:00:00.000Z`,
    prompts: {
      total: user("rewrites"),
      improved: user("status/improved"),
      unchanged: user("status/unchanged"),
      fallback: user("status/fallback"),
      synthetic: Math.round(sums.get("synthetic/rewrites") ?? 0),
      hook: user("hooked"),
    },
    edits: {
      applied: user("edits"),
      suggested: user("suggestions"),
      ...acceptanceOf(user("accepted"), user("rejected")),
    },
    verdicts: acceptanceOf(user("verdict/accept"), user("verdict/reject")),
    questions: {
      prompts_asked: user("asked"),
      asked: user("questions"),
      prompts_answered: user("answered"),
    },
    feedback: user("feedback"),
    rating_mean: meanOf(under("rating").map(([rating, number]) => [Number(rating), number])),
    latency_ms: percentiles(under("latency").map(([bucket, number]) => [Number(bucket), number])),
    gains: gains(sums),
    rules: rules(under),
    tasks: Object.fromEntries([...under("task")].sort((a, b) => b[1] - a[1])),
    acceptance_by_day: acceptanceByDay(totals.days),
    redactions: user("redactions"),
    unmerged,
  };
}

function acceptanceOf(accepted: number, rejected: number): Acceptance {
  const decided = accepted + rejected;
  return { accepted, rejected, acceptance: decided === 0 ? null : accepted / decided };
}

function meanOf(counted: readonly (readonly [value: number, number: number])[]): number | null {
  let sum = 0;
  let count = 0;
  for (const [value, number] of counted) {
    sum += value * number;
    count += number;
  }
  return count === 0 ? null : sum / count;
}

function percentiles(counted: readonly (readonly [bucket: number, number: number])[]) {
  const buckets = [...counted].sort((a, b) => a[0] - b[0]);
  const total = buckets.reduce((sum, [, number]) => sum + number, 0);
  const at = (share: number): number | null => {
    let passed = 0;
    for (const [bucket, number] of buckets) {
      passed += number;
      if (passed >= share * total) return Number(bucketLatency(bucket).toPrecision(3));
    }
    return null;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function gains(sums: ReadonlyMap<string, number>): Record<string, number | null> {
  const means: Record<string, number | null> = {};
  for (const name of [...GAINS.map(([name]) => name), "length_ratio"]) {
    const count = Math.round(sums.get(`user/gains/${name}`) ?? 0);
    means[name] = count > 0 ? (sums.get(`user/gain/${name}`) ?? 0) / count : null;
  }
  return means;
}

function rules(under: (prefix: string) => (readonly [string, number])[]): RuleStats[] {
  const table = new Map<
    string,
    Record<"applied" | "suggested" | "accepted" | "rejected", number>
  >();
  for (const column of ["applied", "suggested", "accepted", "rejected"] as const) {
    for (const [rule, number] of under(column)) {
      const row = table.get(rule) ?? { applied: 0, suggested: 0, accepted: 0, rejected: 0 };
      row[column] = number;
      table.set(rule, row);
    }
  }
  return [...table]
    .map(([rule, { applied, suggested, accepted, rejected }]) => ({
      rule,
      applied,
      suggested,
      ...acceptanceOf(accepted, rejected),
    }))
    .sort((a, b) => b.applied - a.applied || (a.rule < b.rule ? -1 : 1));
}

function acceptanceByDay(days: Days): DayAcceptance[] {
  return [...days]
    .map(([day, { accepted, rejected }]) => ({ day, ...acceptanceOf(accepted, rejected) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
