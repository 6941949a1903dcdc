/**
 * Edits, labels and events as the tests draw them.
 *
 * @module
 */

import fc from "fast-check";
import type { EditFeatures, LengthBucket } from "../../lib/learn/features.ts";
import type { Label, LearnEvent, Priors } from "../../lib/learn/learner.ts";

/** Rules of two families, with priors between doubtful and sure. */
export const PRIORS: Priors = {
  "clarity/wordy_phrase": 0.9,
  "clarity/empty_lead_in": 0.6,
  "clean/doubled_word": 0.97,
  "clean/typo": 0.3,
};

/** Features of an edit. */
export const EDITS: fc.Arbitrary<EditFeatures> = fc.record({
  rule: fc.constantFrom(...Object.keys(PRIORS)),
  task: fc.constantFrom("code", "writing", "chat"),
  length: fc.constantFrom<LengthBucket>("short", "medium", "long"),
});

/** Labels as feedback makes them, of any weight up to a change of mind. */
export const LABELS: fc.Arbitrary<Label> = fc.record({
  features: EDITS,
  isAccepted: fc.boolean(),
  weight: fc.constantFrom(0.1, 0.15, 0.35, 0.7, 1, 2),
});

/** Events without a sequence number, each of its own id. */
export const EVENTS: fc.Arbitrary<LearnEvent[]> = fc.array(
  fc.record({
    source: fc.constantFrom("user" as const, "user" as const, "synthetic" as const),
    labels: fc.array(LABELS, { maxLength: 4 }),
    hidden: fc.array(fc.constantFrom(...Object.keys(PRIORS)), { maxLength: 2 }),
  }),
  { maxLength: 30 },
).map((events) => events.map((event, at) => ({ ...event, id: `event ${at}` })));

/** Explicit decisions about one rule on code prompts, one event each. */
export function decisions(rule: string, verdicts: readonly boolean[], prefix = ""): LearnEvent[] {
  return verdicts.map((isAccepted, at) => ({
    id: `${prefix}${rule} ${at}`,
    source: "user",
    labels: [{ features: { rule, task: "code", length: "short" }, isAccepted, weight: 1 }],
  }));
}
