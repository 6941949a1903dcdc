/**
 * `improver stats`: the numbers on one page.
 *
 * @module
 */

import { type Patterns, showStats, type StatsResult } from "../commands/stats.ts";
import type { Pattern } from "../learn/patterns.ts";
import { type Door, type SharedFlags, withApp } from "./door.ts";
import { renderTable } from "./table.ts";
import { stdout } from "./terminal.ts";

/** Flags of `improver stats`. */
export interface StatsFlags extends SharedFlags {
  /** Only this far back. */
  readonly since?: string;
  /** Show what goes with rejection and with questions. */
  readonly patterns: boolean;
  /** Print JSON. */
  readonly json: boolean;
}

/** Rules listed on the page; `--json` has them all. */
const RULES_SHOWN = 12;

/** Days in the chart of acceptance. */
const DAYS_SHOWN = 30;

const BARS = "▁▂▃▄▅▆▇█";

/**
 * Runs the command.
 *
 * @param flags Its flags.
 */
export async function statsCommand(
  this: Door,
  flags: StatsFlags,
): Promise<void> {
  const { since, patterns } = flags;
  const stats = await withApp(
    flags,
    {},
    (app) => showStats({ since, patterns, by_day: true }, app),
  );
  stdout.write(flags.json ? `${JSON.stringify(stats)}\n` : pageOf(stats));
}

function pageOf(stats: StatsResult): string {
  const { prompts, edits, questions, latency_ms: latency, store } = stats;
  const lines: [string, string][] = [
    [
      "prompts",
      `${prompts.total} (${prompts.improved} improved, ${prompts.unchanged} unchanged, ` +
      `${prompts.fallback} fallback), ${prompts.synthetic} synthetic` +
      (prompts.hook > 0 ? `; ${prompts.hook} more only read by a hook` : ""),
    ],
    [
      "edits",
      `${edits.applied} applied, ${edits.suggested} suggested, ${edits.accepted} accepted, ` +
      `${edits.rejected} rejected${share(edits.acceptance)}`,
    ],
    [
      "questions",
      `${questions.asked} asked about ${questions.prompts_asked} prompts, ` +
      `${questions.prompts_answered} answered`,
    ],
    [
      "feedback",
      `${stats.feedback}${
        stats.rating_mean === null ? "" : `, mean rating ${stats.rating_mean.toFixed(1)}`
      }`,
    ],
    ["latency", `p50 ${ms(latency.p50)}, p95 ${ms(latency.p95)}, p99 ${ms(latency.p99)}`],
    ["acceptance", chartOf(stats)],
    [
      "store",
      `${store.records} records in ${size(store.database_bytes)}, journal ${
        size(store.journal_bytes)
      } in ${store.segments} segments, ${stats.redactions} secrets redacted`,
    ],
    [
      "queue",
      `${store.unmerged} unmerged in ${store.spools} spools` +
      (store.oldest_unmerged === null ? "" : `, oldest ${store.oldest_unmerged}`),
    ],
    [
      "last merge",
      store.last_merge === null ? "none" : store.last_merge.finished +
        (store.last_merge.error === null ? "" : `, failed: ${store.last_merge.error.message}`),
    ],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const head = lines.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join("");
  const parts = [head];
  if (stats.rules.length > 0) parts.push(rulesOf(stats));
  for (const [outcome, patterns] of Object.entries(stats.patterns ?? {})) {
    parts.push(patternsOf(OUTCOMES[outcome as keyof Patterns], patterns));
  }
  return parts.join("\n");
}

/** What patterns go with: in words, its cases, and its outcome. */
const OUTCOMES: Readonly<Record<keyof Patterns, readonly [string, string, string]>> = {
  rejected: ["rejection", "decisions", "rejected"],
  unanswered: ["questions left open", "questions", "left open"],
  unasked: ["details added unasked", "prompts", "added"],
};

function patternsOf(
  [outcome, cases, share]: readonly [string, string, string],
  patterns: readonly Pattern[],
): string {
  if (patterns.length === 0) return `Nothing goes with ${outcome} beyond chance.\n`;
  return renderTable(
    [`goes with ${outcome}`, cases, share, "times as often", "false share"],
    patterns.map(({ features, support, rate, lift, falseShare }) => [
      features.join(" and "),
      String(support),
      `${Math.round(rate * 100)} %`,
      lift.toFixed(1),
      falseShare < 0.001 ? "< 0.001" : falseShare.toFixed(3),
    ]),
  );
}

function rulesOf(stats: StatsResult): string {
  return renderTable(
    ["rule", "applied", "suggested", "accepted", "rejected", "over time"],
    stats.rules.slice(0, RULES_SHOWN).map((rule) => [
      rule.rule,
      ...[rule.applied, rule.suggested, rule.accepted, rule.rejected].map(String),
      barsOf(stats, rule.acceptance_by_day ?? []),
    ]),
  );
}

/** A bar for each of the days that the chart of all edits shows, blank where nothing was decided. */
function barsOf(stats: StatsResult, days: StatsResult["acceptance_by_day"]): string {
  const byDay = new Map(days.map(({ day, acceptance }) => [day, acceptance]));
  return stats.acceptance_by_day.slice(-DAYS_SHOWN).map(({ day }) => {
    const acceptance = byDay.get(day) ?? null;
    return acceptance === null ? " " : BARS[Math.round(acceptance * (BARS.length - 1))];
  }).join("");
}

function chartOf(stats: StatsResult): string {
  const days = stats.acceptance_by_day.slice(-DAYS_SHOWN);
  if (days.length === 0) return "no feedback yet";
  return `${barsOf(stats, days)}  ${days[0]!.day} to ${days.at(-1)!.day}`;
}

const share = (value: number | null) => value === null ? "" : ` (${Math.round(value * 100)} %)`;
const ms = (value: number | null) => value === null ? "-" : `${value.toFixed(1)} ms`;
const size = (bytes: number) =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
