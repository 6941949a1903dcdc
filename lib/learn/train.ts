/**
 * Fits anew what online learning does not reach, the settings and the rules' priors, and puts the
 * result to the test.
 *
 * @module
 */

import { lossMean, type Outcome } from "./evaluate.ts";
import { type LearnerSettings, logit } from "./experts.ts";
import { type LearnEvent, observe, predict, priorOf, type Priors } from "./learner.ts";
import { fitPriors } from "./priors.ts";
import { editLabels, questionLabels } from "./labels.ts";
import {
  HOLDOUT_DECISIONS_MIN,
  isDecision,
  type Judged,
  judgePromotion,
  type Promotion,
} from "./promote.ts";
import { drawSettings, searchByHalving, type SearchTrial } from "./search.ts";
import { type AcceptModel, type AcceptState, newAcceptState } from "./state.ts";

/** A training run. */
export interface Training {
  /** Learner's events in the order of the store: one per rewrite, with the labels that stand. */
  readonly events: readonly LearnEvent[];
  /** The model in use. */
  readonly active: AcceptModel;
  /** The priors the rules' authors gave, from which fitted priors start. */
  readonly authored: Priors;
  /** Settings tried beside those in use; default 15. */
  readonly candidatesMax?: number;
  /** Seed of the search. */
  readonly seed: number;
  /** Asked between steps; true ends the search early. */
  readonly expired?: () => boolean;
}

/** What a training run came to. */
export interface TrainingResult {
  /** The best model found; worth using only if it is promoted. */
  readonly candidate: AcceptModel;
  /** The verdict on it, by decisions it was not trained on. */
  readonly promotion: Promotion;
  /** Log loss on the held-out decisions, in nats, of the model in use and of the candidate. */
  readonly losses: { readonly active: number; readonly candidate: number };
  /** Every setting tried. */
  readonly trials: readonly SearchTrial<LearnerSettings>[];
  /** Whether the candidate has newly fitted priors. */
  readonly hasFittedPriors: boolean;
}

const CANDIDATES_MAX = 15;

/** Share of the decisions held out, the latest, for the test. */
const HOLDOUT_SHARE = 0.25;

/** Most decisions held out: beyond, the test is sharp enough and training needs them more. */
const HOLDOUT_DECISIONS_MAX = 2000;

/** Decisions the models are trained on for the test, the latest: what lies further back has faded. */
const TRAINED_DECISIONS_MAX = 40_000;

/** Decisions that settings are tried on, the latest: they are about the present, and time is short. */
const SEARCH_DECISIONS_MAX = 10_000;

/** Passes over those decisions that the search may take. */
const SEARCH_PASSES_MAX = 8;

/** Share of the training events that new priors are fitted to before they are tried on the rest. */
const PRIORS_SHARE = 0.75;

/**
 * Looks for a better model and judges it: the latest decisions, whole prompts, are held out; on the
 * others settings are searched and priors fitted; both models, trained on those and frozen, then
 * predict the decisions held out. Learns from the user's own decisions only for the test.
 */
export function trainAccept(training: Training): TrainingResult {
  const { active, authored, seed, expired = () => false } = training;
  const { known, heldOut } = splitByTime(training.events);
  const recent = latest(known, SEARCH_DECISIONS_MAX);
  const { best, trials } = searchByHalving(
    drawSettings(active.settings, (training.candidatesMax ?? CANDIDATES_MAX) + 1, seed),
    {
      passesMax: SEARCH_PASSES_MAX,
      expired,
      lossOf: (settings, share) => {
        const events = recent.slice(recent.length - Math.ceil(recent.length * share));
        return lossMean(foresee(events, { ...active, settings }, authored));
      },
    },
  );
  const settled = { ...active, settings: best };
  const hasFittedPriors = !expired() && arePriorsBetter(recent, settled, authored);
  const candidate = hasFittedPriors
    ? { ...settled, shifts: fitPriors(userLabels(known), authored) }
    : settled;
  const judged = judgeHeldOut(known, heldOut, { active, candidate, authored });
  return {
    candidate,
    promotion: judgePromotion(judged),
    losses: {
      active: lossMean(judged.map((one) => ({ ...one, probability: one.active }))),
      candidate: lossMean(judged.map((one) => ({ ...one, probability: one.candidate }))),
    },
    trials,
    hasFittedPriors,
  };
}

/**
 * Learns all events from the start: the state of a promoted model, or of one whose file was lost.
 *
 * @param events In the order of the store.
 */
export function replay(
  events: readonly LearnEvent[],
  model: AcceptModel,
  authored: Priors,
): AcceptState {
  const state = newAcceptState(model);
  for (const event of events) observe(state, event, authored);
  return state;
}

/** Predicts each of the user's decisions before learning it: an honest loss without a holdout. */
export function foresee(
  events: readonly LearnEvent[],
  model: AcceptModel,
  authored: Priors,
): Outcome[] {
  const state = newAcceptState(model);
  return events.flatMap((event) => {
    const outcomes = event.source === "user" ? predictLabels(state, event, authored) : [];
    observe(state, event, authored);
    return outcomes;
  });
}

/**
 * Foresees whether each of the user's questions is answered, before learning that it was.
 *
 * @returns Log-odds by event, in the order of its labels on questions.
 */
export function foreseeQuestions(
  events: readonly LearnEvent[],
  model: AcceptModel,
  authored: Priors,
): Map<string, readonly number[]> {
  const state = newAcceptState(model);
  const foreseen = new Map<string, readonly number[]>();
  for (const event of events) {
    const asked = questionLabels(event.labels);
    if (asked.length === 0) continue;
    foreseen.set(
      event.id,
      asked.map(({ features }) =>
        logit(predict(state, features, priorOf(authored, features.rule)))
      ),
    );
    observe(state, { ...event, labels: asked }, authored);
  }
  return foreseen;
}

function predictLabels(state: AcceptState, event: LearnEvent, priors: Priors): Outcome[] {
  return editLabels(event.labels).map(({ features, isAccepted, weight }) => ({
    probability: predict(state, features, priorOf(priors, features.rule)),
    isAccepted,
    weight,
  }));
}

function judgeHeldOut(
  known: readonly LearnEvent[],
  heldOut: readonly LearnEvent[],
  models: { active: AcceptModel; candidate: AcceptModel; authored: Priors },
): Judged[] {
  const { authored } = models;
  const active = replay(known, models.active, authored);
  const candidate = replay(known, models.candidate, authored);
  return heldOut.flatMap((event) =>
    editLabels(event.labels).map(({ features, isAccepted, weight }) => {
      const prior = priorOf(authored, features.rule);
      return {
        prompt: event.id,
        isAccepted,
        weight,
        active: predict(active, features, prior),
        candidate: predict(candidate, features, prior),
      };
    })
  );
}

/** Holds out the latest of the user's decisions, by whole events. */
function splitByTime(
  events: readonly LearnEvent[],
): { known: readonly LearnEvent[]; heldOut: readonly LearnEvent[] } {
  const decisions = countDecisions(events);
  const wanted = Math.min(
    Math.max(Math.ceil(decisions * HOLDOUT_SHARE), HOLDOUT_DECISIONS_MIN),
    HOLDOUT_DECISIONS_MAX,
  );
  const heldOut = latest(events, wanted);
  const before = events.slice(0, events.length - heldOut.length);
  return {
    known: latest(before, TRAINED_DECISIONS_MAX),
    heldOut: heldOut.filter(({ source }) => source === "user"),
  };
}

/** The last events that together have the number of user's decisions, or all there are. */
function latest(events: readonly LearnEvent[], decisions: number): readonly LearnEvent[] {
  let first = events.length;
  for (let found = 0; first > 0 && found < decisions; first--) {
    const event = events[first - 1] as LearnEvent;
    if (event.source === "user") found += countDecisions([event]);
  }
  return events.slice(first);
}

/** Whether priors fitted to the earlier part of the events predict the later part better. */
function arePriorsBetter(
  events: readonly LearnEvent[],
  model: AcceptModel,
  authored: Priors,
): boolean {
  const cut = Math.floor(events.length * PRIORS_SHARE);
  const [earlier, later] = [events.slice(0, cut), events.slice(cut)];
  const judged = judgeHeldOut(earlier, later.filter(({ source }) => source === "user"), {
    active: model,
    candidate: { ...model, shifts: fitPriors(userLabels(earlier), authored) },
    authored,
  });
  const loss = (of: "active" | "candidate"): number =>
    lossMean(judged.map((one) => ({ ...one, probability: one[of] })));
  return loss("candidate") < loss("active");
}

/**
 * Counts what the user decided about edits; weak evidence counts where it is learnt and not here.
 *
 * @param events The learner's events.
 */
export function countDecisions(events: readonly LearnEvent[]): number {
  return userLabels(events).filter(isDecision).length;
}

function userLabels(events: readonly LearnEvent[]): LearnEvent["labels"] {
  return events.filter(({ source }) => source === "user")
    .flatMap(({ labels }) => editLabels(labels));
}
