/**
 * Priors follow decisions, each rule towards its family.
 *
 * @module
 */

import assert from "node:assert/strict";
import { logit, sigmoid } from "../../lib/learn/experts.ts";
import type { Label } from "../../lib/learn/learner.ts";
import { fitPriors } from "../../lib/learn/priors.ts";
import { PRIORS } from "./arbitrary.ts";

function labels(rule: string, accepted: number, rejected: number): Label[] {
  const features = { rule, task: "code", length: "short" } as const;
  return [true, false].flatMap((isAccepted) =>
    Array.from({ length: isAccepted ? accepted : rejected }, () => ({
      features,
      isAccepted,
      weight: 1,
    }))
  );
}

Deno.test("fitPriors() moves nothing without decisions", () => {
  assert.deepEqual(
    [...fitPriors([], PRIORS)],
    Object.keys(PRIORS).map((rule) => [rule, 0]),
  );
});

Deno.test("fitPriors() follows many decisions nearly all the way, few a little", () => {
  const fitted = (accepted: number, rejected: number) => {
    const shifts = fitPriors(labels("clarity/wordy_phrase", accepted, rejected), PRIORS);
    return sigmoid(logit(0.9) + shifts.get("clarity/wordy_phrase")!);
  };
  assert.ok(Math.abs(fitted(200, 200) - 0.5) < 0.03);
  assert.ok(fitted(1, 1) > 0.7 && fitted(1, 1) < 0.9);
  assert.ok(fitted(2, 8) < fitted(1, 1));
});

Deno.test("fitPriors() moves the rest of the family more than other families", () => {
  const shifts = fitPriors(labels("clarity/wordy_phrase", 5, 45), PRIORS);
  const [own, sibling, other] = [
    "clarity/wordy_phrase",
    "clarity/empty_lead_in",
    "clean/typo",
  ].map((rule) => shifts.get(rule)!);
  assert.ok(own! < sibling! && sibling! < other! && other! < 0);
});

Deno.test("fitPriors() is at the top of its posterior: no rule's slope is left", () => {
  const decisions = [...labels("clean/typo", 30, 10), ...labels("clarity/empty_lead_in", 3, 20)];
  const shifts = fitPriors(decisions, PRIORS);
  // At the top a rule's own shift is its variance times its residual, and all shifts of a family
  // and of all rules are theirs times the sum of residuals.
  const residual = (rule: string, accepted: number, seen: number) =>
    accepted - seen * sigmoid(logit(PRIORS[rule]!) + shifts.get(rule)!);
  const typo = residual("clean/typo", 30, 40);
  const leadIn = residual("clarity/empty_lead_in", 3, 23);
  const all = 0.49 * (typo + leadIn);
  assert.ok(Math.abs(shifts.get("clean/typo")! - (all + (0.25 + 0.64) * typo)) < 1e-6);
  assert.ok(Math.abs(shifts.get("clean/doubled_word")! - (all + 0.25 * typo)) < 1e-6);
});

Deno.test("fitPriors() stays finite when a rule is always accepted, and knows rules without a prior", () => {
  const shifts = fitPriors([...labels("clean/typo", 5000, 0), ...labels("own/rule", 0, 9)], PRIORS);
  for (const shift of shifts.values()) assert.ok(Number.isFinite(shift));
  assert.ok(shifts.get("own/rule")! < 0);
});
