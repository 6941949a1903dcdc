/**
 * How far back statistics, exports and deletions look.
 *
 * @module
 */

import assert from "node:assert/strict";
import { sinceOf } from "../../lib/commands/stats.ts";

const NOW = new Date("2026-03-08T12:00:00Z");

Deno.test("an age or a day is understood, and no day that there is none", () => {
  const starts = (since: string) => sinceOf(since, NOW).toISOString();
  assert.equal(starts("12h"), "2026-03-08T00:00:00.000Z");
  assert.equal(starts(" 7D "), "2026-03-01T12:00:00.000Z");
  assert.equal(starts("2w"), "2026-02-22T12:00:00.000Z");
  assert.equal(starts("2024-02-29"), "2024-02-29T00:00:00.000Z");
  assert.equal(starts("2026-01-05T10:30:00Z"), "2026-01-05T10:30:00.000Z");
  for (
    const none of ["2026-02-30", "2026-02-29", "2026-13-01", "yesterday", "7", "", "01-02-2026"]
  ) {
    assert.throws(() => sinceOf(none, NOW), { code: "usage" }, none);
  }
});
