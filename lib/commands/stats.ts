/**
 * What was improved, asked and accepted, as far back as somebody wants to know.
 *
 * @module
 */

import type { App } from "../app.ts";
import { ImproverError } from "../errors.ts";
import type { Pattern } from "../learn/patterns.ts";
import type { QueueHealth } from "../store/health.ts";
import type { Stats } from "../store/stats.ts";

/** What to tell. */
export interface StatsInput {
  /** How far back: `12h`, `7d`, `4w`, or a date; everything when left out. */
  readonly since?: string | undefined;
  /** Whether to look for what goes with rejection and with questions; it reads all that is merged. */
  readonly patterns?: boolean | undefined;
  /** Whether to tell the decisions about each rule by day. */
  readonly by_day?: boolean | undefined;
}

/** Statistics, and how queue and store are. */
export interface StatsResult extends Stats {
  /** Queue and store. */
  readonly store: QueueHealth;
  /** What goes with three outcomes more or less often than chance explains. */
  readonly patterns?: Patterns;
}

/** Features, or two of them together, that go with an outcome more or less often. */
export interface Patterns {
  /** Rules, tasks and lengths that go with rejected edits. */
  readonly rejected: readonly Pattern[];
  /** Questions, tasks and lengths that go with questions left open. */
  readonly unanswered: readonly Pattern[];
  /** Tasks, lengths and what was asked that go with details the user had to add unasked. */
  readonly unasked: readonly Pattern[];
}

/**
 * Reads statistics.
 *
 * @param input What to tell.
 * @param app The running program.
 * @returns The numbers, those of records that are not merged yet included.
 * @throws ImproverError `usage` when `since` is neither an age nor a date; as the store does.
 */
export async function showStats(input: StatsInput, app: App): Promise<StatsResult> {
  const since = input.since === undefined ? undefined : sinceOf(input.since, app.now());
  const { dataDirectory } = app.config;
  const [{ readStats }, { queueHealth }] = await Promise.all([
    import("../store/stats.ts"),
    import("../store/health.ts"),
  ]);
  return {
    ...await readStats(dataDirectory, { since, byDay: input.by_day }),
    store: await queueHealth(dataDirectory),
    ...(input.patterns === true ? { patterns: await findPatterns(app) } : {}),
  };
}

async function findPatterns(app: App): Promise<Patterns> {
  const [
    { minePatterns, rejectionsOf },
    { unansweredOf, unaskedOf },
    { readAftermaths, readLessons },
  ] = await Promise.all([
    import("../learn/patterns.ts"),
    import("../learn/question_patterns.ts"),
    import("../store/accept_events.ts"),
  ]);
  const { dataDirectory } = app.config;
  const { events } = readLessons(dataDirectory);
  return {
    rejected: minePatterns(rejectionsOf(events)),
    unanswered: minePatterns(unansweredOf(events)),
    unasked: minePatterns(unaskedOf(readAftermaths(dataDirectory))),
  };
}

const UNIT_MS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: 24 * 3_600_000,
  w: 7 * 24 * 3_600_000,
};

/**
 * Reads how far back to look.
 *
 * @param since `12h`, `7d`, `4w`, or a date such as `2026-11-01`.
 * @param now The present.
 * @returns The moment it names.
 * @throws ImproverError `usage` when it names none.
 */
export function sinceOf(since: string, now: Date): Date {
  const age = /^(\d{1,5})\s*([hdw])$/i.exec(since.trim());
  const start = age === null
    ? isDate(since.trim()) ? new Date(since.trim()) : null
    : new Date(now.getTime() - Number(age[1]) * UNIT_MS[age[2]!.toLowerCase()]!);
  if (start !== null && !Number.isNaN(start.getTime())) return start;
  throw new ImproverError(
    "usage",
    `Cannot look back to ${JSON.stringify(since)}: it is neither an age nor a date`,
    "Give an age such as 12h, 7d or 4w, or a date such as 2026-11-01",
  );
}

/** Whether a text begins with a day that there is; 30 February is otherwise taken for 2 March. */
function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const at = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day!);
}
