/**
 * Sessions against a plain model of them.
 *
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { rememberAsked, Sessions } from "../../lib/mcp/sessions.ts";

const LIMITS = { idleMsMax: 100, sessionsMax: 3 };

Deno.test("Sessions keeps the sessions used last, and none that was idle for too long", () => {
  const step = fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e"), waitMs: fc.nat(60) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let nowMs = 0;
      const sessions = new Sessions(LIMITS, () => nowMs, () => "unnamed");
      let model: { name: string; usedMs: number; session: unknown }[] = [];
      for (const { name, waitMs } of steps) {
        nowMs += waitMs;
        model = model.filter(({ usedMs }) => nowMs - usedMs <= LIMITS.idleMsMax);
        const known = model.find((entry) => entry.name === name);
        const session = sessions.use(name);
        assert.equal(session.id, name);
        assert.equal(known !== undefined && known.session === session, known !== undefined);
        model = model.filter((entry) => entry !== known);
        model.push({ name, usedMs: nowMs, session });
        model = model.slice(-LIMITS.sessionsMax);
        assert.equal(sessions.count, model.length);
      }
      nowMs += LIMITS.idleMsMax + 1;
      assert.equal(sessions.sweep(), model.length);
      assert.equal(sessions.count, 0);
    }),
    { seed: 2, numRuns: 300 },
  );
});

Deno.test("prompts without a session share one, until it is out of time", () => {
  let nowMs = 0;
  let made = 0;
  const sessions = new Sessions(LIMITS, () => nowMs, () => `made-${++made}`);
  assert.equal(sessions.use().id, "made-1");
  nowMs = 90;
  assert.equal(sessions.use().id, "made-1");
  nowMs = 200;
  assert.equal(sessions.use().id, "made-2");
});

Deno.test("a session remembers the prompts it asked about last", () => {
  const sessions = new Sessions(LIMITS, () => 0, () => "unnamed");
  const session = sessions.use();
  for (let index = 0; index < 100; index++) {
    rememberAsked(session, `${index}`, { recordId: null, slots: [], answers: {} });
  }
  assert.equal(session.asked.size, 16);
  assert(session.asked.has("99") && !session.asked.has("83"));
});
