/**
 * Time, memory and exactness of learning from very many decisions.
 *
 * @module
 */

import { sigmoid } from "../../lib/learn/experts.ts";
import { hashText } from "../../lib/learn/hash.ts";
import { type LearnEvent, observe } from "../../lib/learn/learner.ts";
import { openRandom } from "../../lib/learn/random.ts";
import { addedTo } from "../../lib/learn/added.ts";
import { refit, type RefitCase } from "../../lib/learn/refit.ts";
import { DEFAULT_MODEL, newAcceptState } from "../../lib/learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../../lib/learn/state_file.ts";
import { trainAccept } from "../../lib/learn/train.ts";
import { DENSE_NAMES } from "../../lib/measure/features.ts";
import { printTable } from "../figures.ts";
import { atMost, type Gate } from "./gates.ts";
import { simulateUser } from "./simulated_user.ts";

const DECISIONS = 100_000;

/** Answers that a shipped model is fitted to; training reads no more rewrites. */
const ANSWERS = 5_000;

/** Measures the work of learning; prints a table, gives gates. */
export function benchWork(seeds: string): Gate[] {
  const user = simulateUser("c", hashText(`${seeds} work`));
  const events: LearnEvent[] = [];
  for (let decisions = 0; decisions < DECISIONS;) {
    const labels = user.nextPrompt().map((cell) => ({
      features: cell.features,
      isAccepted: user.accepts(cell),
      weight: 1,
    }));
    events.push({ id: `${events.length}`, sequence: events.length + 1, source: "user", labels });
    decisions += labels.length;
  }
  const learning = timed(() => learn(events, user.priors));
  const resuming = timed(() => learn(events, user.priors, Math.floor(events.length / 2)));
  const training = timed(() =>
    trainAccept({ events, active: DEFAULT_MODEL, authored: user.priors, seed: 1 })
  );
  const answers = simulateAnswers(ANSWERS, hashText(`${seeds} answers`));
  const refitting = timed(() => refit({ cases: answers, active: [] }));
  const encoded = encodeAcceptState(learn(events.slice(0, 400), user.priors));
  const decoding = timed(() => decodeAcceptState(encoded));
  const megabytes = Deno.memoryUsage().rss / 1024 ** 2;
  const straight = encodeAcceptState(learning.result);
  printTable(`${DECISIONS} decisions`, ["", "measured"], [
    ["learning online, s", (learning.ms / 1000).toFixed(2)],
    ["the same, saved and loaded half-way, s", (resuming.ms / 1000).toFixed(2)],
    ["training: search, priors, test, s", (training.ms / 1000).toFixed(2)],
    [`fitting a shipped model anew to ${ANSWERS} answers, s`, (refitting.ms / 1000).toFixed(2)],
    ["memory of this process, MB", megabytes.toFixed(0)],
    ["state after all of them, kB", (straight.length / 1024).toFixed(0)],
    ["state after 1000 of them, kB", (encoded.length / 1024).toFixed(0)],
    ["reading that state, ms", decoding.ms.toFixed(1)],
  ]);
  const isSame = straight === encodeAcceptState(resuming.result);
  return [
    atMost("learning from 100,000 decisions, s", learning.ms / 1000, 10),
    atMost(
      "training on 100,000 decisions and fitting both shipped models anew, s",
      (training.ms + 2 * refitting.ms) / 1000,
      10,
    ),
    atMost("memory, MB", megabytes, 300),
    atMost("states that differ after saving and loading half-way", isSame ? 0 : 1, 0),
  ];
}

/** As many answers as training ever reads, that hang on some of the features. */
function simulateAnswers(count: number, seed: number): RefitCase[] {
  const random = openRandom(seed);
  const truth = DENSE_NAMES.map((_, at) => at % 9 === 0 ? 2 * random.normal() : 0);
  return Array.from({ length: count }, (_, at) => {
    const features = DENSE_NAMES.map(() => random.uniform() < 0.3 ? random.uniform() : 0);
    const isAccepted = random.uniform() < sigmoid(addedTo(truth, features));
    return { prompt: String(at), base: 0, features, isAccepted, weight: 1 };
  });
}

function learn(
  events: readonly LearnEvent[],
  priors: Readonly<Record<string, number>>,
  saveAt = -1,
) {
  let state = newAcceptState();
  events.forEach((event, at) => {
    if (at === saveAt) state = decodeAcceptState(encodeAcceptState(state));
    observe(state, event, priors);
  });
  return state;
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const startedMs = performance.now();
  const result = work();
  return { result, ms: performance.now() - startedMs };
}
