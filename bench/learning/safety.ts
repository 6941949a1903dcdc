/**
 * What the learner must never do: learn from noise, let a worse model in, or lock a rule out.
 *
 * @module
 */

import { hashText } from "../../lib/learn/hash.ts";
import { type Judged, judgePromotion } from "../../lib/learn/promote.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";
import { printTable } from "../figures.ts";
import { atLeast, atMost, type Gate } from "./gates.ts";
import { learnerMethod } from "./methods.ts";
import { type SimulatedUser, simulateUser, type UserKind } from "./simulated_user.ts";
import { countTurns, type Decision, type Method, scoreMethod, showPrompt } from "./trial.ts";

const SHUFFLED_USERS = 200;
const CANDIDATE_SEEDS = 100;
const WAY_BACK_USERS = 20;
const CANDIDATE_KINDS: readonly UserKind[] = ["a", "a2", "b", "c", "c2"];

/** Measures what goes wrong; prints tables, gives gates. */
export function benchSafety(seeds: string): Gate[] {
  return [...benchShuffled(seeds), ...benchCandidates(seeds), ...benchWayBack(seeds)];
}

/** Decisions about everything that fires, prompt by prompt, whatever a method would have shown. */
function decideAll(user: SimulatedUser, decisions: number): Decision[][] {
  const prompts: Decision[][] = [];
  for (let made = 0; made < decisions;) {
    const prompt = user.nextPrompt().map((cell) => ({
      edit: cell.features,
      isAccepted: user.accepts(cell),
      weight: 1,
    }));
    prompts.push(prompt);
    made += prompt.length;
  }
  return prompts;
}

/** The same prompts and as many accepts, but each with what another edit got. */
function shuffleVerdicts(prompts: readonly Decision[][], seed: number): Decision[][] {
  const verdicts = shuffled(prompts.flat().map(({ isAccepted }) => isAccepted), openRandom(seed));
  let next = 0;
  return prompts.map((prompt) => prompt.map((one) => ({ ...one, isAccepted: verdicts[next++]! })));
}

function taught(
  user: SimulatedUser,
  prompts: readonly Decision[][],
  priors = user.priors,
): Method {
  const method = learnerMethod(priors);
  for (const prompt of prompts) method.learn(prompt);
  return method;
}

/** How well a learner tells liked from disliked edits: 0.5 not at all, 1 perfectly. */
function discernment(method: Method, user: SimulatedUser): number {
  const cells = user.cells.map(({ features, frequency, acceptance }) => ({
    isLiked: acceptance > 0.5,
    frequency,
    p: method.predict(features),
  })).sort((one, two) => one.p - two.p);
  let [disliked, liked, ranked] = [0, 0, 0];
  for (const { isLiked, frequency } of cells) {
    if (isLiked) {
      liked += frequency;
      ranked += frequency * disliked;
    } else disliked += frequency;
  }
  return liked * disliked === 0 ? 0.5 : ranked / (liked * disliked);
}

function benchShuffled(seeds: string): Gate[] {
  const means = { taught: 0, shuffled: 0 };
  for (let number = 0; number < SHUFFLED_USERS; number++) {
    const seed = hashText(`${seeds} shuffled ${number}`);
    const user = simulateUser("a", seed);
    const prompts = decideAll(user, 1000);
    const noise = shuffleVerdicts(prompts, seed);
    // All rules start alike: what is told apart afterwards was learnt, and not known before.
    const alike = Object.fromEntries(Object.keys(user.priors).map((rule) => [rule, 0.8]));
    means.taught += discernment(taught(user, prompts, alike), user) / SHUFFLED_USERS;
    means.shuffled += discernment(taught(user, noise, alike), user) / SHUFFLED_USERS;
  }
  printTable("Telling liked from disliked edits after 1000 decisions (0.5 is chance)", [
    "decisions",
    "rank",
  ], [["as made", means.taught.toFixed(3)], ["shuffled", means.shuffled.toFixed(3)]]);
  return [
    atLeast("rank of liked edits, decisions as made", means.taught, 0.85),
    atMost(
      "rank of liked edits off chance, decisions shuffled",
      Math.abs(means.shuffled - 0.5),
      0.04,
    ),
  ];
}

/** A user who likes some edits and not others: where all are alike, shuffling spoils nothing. */
function choosyUser(kind: UserKind, seed: number): SimulatedUser {
  for (let attempt = seed;; attempt++) {
    const user = simulateUser(kind, attempt);
    const liked = user.cells.filter(({ acceptance }) => acceptance > 0.5)
      .reduce((sum, { frequency }) => sum + frequency, 0);
    if (liked > 0.1 && liked < 0.9) return user;
  }
}

/** Decisions a frozen model gets: about what it shows, no more. */
function holdOut(active: Method, candidate: Method, user: SimulatedUser, decisions: number) {
  const judged: Judged[] = [];
  const isTurnOf = countTurns();
  for (let prompt = 0; judged.length < decisions && prompt < 20 * decisions; prompt++) {
    for (const { edit, isAccepted, weight } of showPrompt(active, user, isTurnOf).told) {
      judged.push({
        prompt: String(prompt),
        isAccepted,
        weight,
        active: active.predict(edit),
        candidate: candidate.predict(edit),
      });
    }
  }
  return judgePromotion(judged).isPromoted;
}

function benchCandidates(seeds: string): Gate[] {
  const spoilt: Record<string, (prompts: Decision[][], seed: number) => Decision[][]> = {
    "shuffled decisions": shuffleVerdicts,
    "reversed decisions": (prompts) => prompts.map((prompt) => prompt.map(reverse)),
    "one decision in five reversed": (prompts, seed) => {
      const random = openRandom(seed);
      return prompts.map((prompt) =>
        prompt.map((one) => random.uniform() < 0.2 ? reverse(one) : one)
      );
    },
    "another user's decisions": (_, seed) =>
      decideAll(simulateUser(CANDIDATE_KINDS[seed % CANDIDATE_KINDS.length]!, seed + 1), 400),
  };
  const promoted = Object.fromEntries(Object.keys(spoilt).map((name) => [name, 0]));
  let better = 0;
  for (let number = 0; number < CANDIDATE_SEEDS; number++) {
    const seed = hashText(`${seeds} candidate ${number}`);
    const user = choosyUser(CANDIDATE_KINDS[number % CANDIDATE_KINDS.length]!, seed);
    const prompts = decideAll(user, 400);
    const active = taught(user, prompts);
    for (const [name, spoil] of Object.entries(spoilt)) {
      const candidate = taught(user, spoil(prompts, seed));
      if (holdOut(active, candidate, user, 200)) promoted[name]!++;
    }
    const more = taught(user, [...prompts, ...decideAll(user, 800)]);
    if (holdOut(active, more, user, 1000)) better++;
  }
  printTable(`Candidates promoted, of ${CANDIDATE_SEEDS}`, ["trained on", "promoted"], [
    ...Object.entries(promoted).map(([name, count]) => [`${name}, 200 held out`, String(count)]),
    ["three times the decisions, 1000 held out", String(better)],
  ]);
  return [
    ...Object.entries(promoted).map(([name, count]) =>
      atMost(`candidates promoted though trained on ${name}`, count, 0)
    ),
    atLeast("better candidates promoted", better, 0.7 * CANDIDATE_SEEDS),
  ];
}

function reverse(decision: Decision): Decision {
  return { ...decision, isAccepted: !decision.isAccepted };
}

/** A user rejects everything, then comes to like everything: the rules must come back. */
function benchWayBack(seeds: string): Gate[] {
  let [before, after] = [0, 0];
  for (let number = 0; number < WAY_BACK_USERS; number++) {
    const user = simulateUser("a", hashText(`${seeds} way back ${number}`));
    const method = learnerMethod(user.priors);
    const isTurnOf = countTurns();
    const live = (prompts: number, acceptance: number): number => {
      for (const cell of user.cells) cell.acceptance = acceptance;
      for (let n = 0; n < prompts; n++) method.learn(showPrompt(method, user, isTurnOf).told);
      return scoreMethod(method, user).applied / WAY_BACK_USERS;
    };
    before += live(1000, 0);
    after += live(100, 1);
  }
  printTable(
    "A user who rejects all for 1000 prompts, then likes all",
    ["", "% of edits applied"],
    [
      ["after the 1000", (100 * before).toFixed(1)],
      ["100 prompts later", (100 * after).toFixed(1)],
    ],
  );
  return [
    atMost("edits applied against a user who rejects all, %", 100 * before, 1),
    atLeast("edits applied 100 prompts after a complete change of mind, %", 100 * after, 90),
  ];
}
