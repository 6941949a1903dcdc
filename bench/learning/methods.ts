/**
 * The learner and the simple methods it is compared with, all behind one interface.
 *
 * @module
 */

import { observe, predict, type Priors } from "../../lib/learn/learner.ts";
import { type AcceptState, newAcceptState } from "../../lib/learn/state.ts";
import type { Method } from "./trial.ts";

/** The learner under test. */
export function learnerMethod(priors: Priors, state: AcceptState = newAcceptState()): Method {
  let events = 0;
  return {
    predict: (edit) => predict(state, edit, priors[edit.rule]!),
    learn: (decisions) => {
      const labels = decisions.map(({ edit, ...decision }) => ({ features: edit, ...decision }));
      observe(state, { id: String(++events), source: "user", labels }, priors);
    },
  };
}

/** No learning: the prior of each rule. */
export function priorMethod(priors: Priors): Method {
  return { predict: ({ rule }) => priors[rule]!, learn: () => {} };
}

/** What most would write: a counter per rule, started as if the prior had been seen three times. */
export function counterMethod(priors: Priors): Method {
  const counts = new Map<string, { accepted: number; seen: number }>();
  const startWeight = 3;
  return {
    predict: ({ rule }) => {
      const { accepted, seen } = counts.get(rule) ?? { accepted: 0, seen: 0 };
      return (accepted + startWeight * priors[rule]!) / (seen + startWeight);
    },
    learn: (decisions) => {
      for (const { edit, isAccepted, weight } of decisions) {
        const count = counts.get(edit.rule) ?? { accepted: 0, seen: 0 };
        counts.set(edit.rule, {
          accepted: count.accepted + (isAccepted ? weight : 0),
          seen: count.seen + weight,
        });
      }
    },
  };
}
