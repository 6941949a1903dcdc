/**
 * The database's versions, each a step from the one before. Append only: a released step is never
 * changed, since databases out there have taken it.
 *
 * @module
 */

import records from "./migrations/0001_records.sql" with { type: "text" };
import counters from "./migrations/0002_counters.sql" with { type: "text" };
import feedbackOf from "./migrations/0003_feedback_of.sql" with { type: "text" };
import forgotten from "./migrations/0004_forgotten.sql" with { type: "text" };
import lessons from "./migrations/0005_lessons.sql" with { type: "text" };
import daysFirst from "./migrations/0006_days_first.sql" with { type: "text" };
import sessions from "./migrations/0007_sessions.sql" with { type: "text" };
import follows from "./migrations/0008_follows.sql" with { type: "text" };
import hooksApart from "./migrations/0009_hooks_apart.sql" with { type: "text" };

/** SQL of every step, oldest first; a database's `user_version` counts those it has taken. */
export const MIGRATIONS: readonly string[] = [
  records,
  counters,
  feedbackOf,
  forgotten,
  lessons,
  daysFirst,
  sessions,
  follows,
  hooksApart,
];
