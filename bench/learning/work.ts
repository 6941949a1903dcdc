/**
 * Time, memory and exactness of learning from very many decisions.
 *
 * @module
 */

import { hashText } from "../../lib/learn/hash.ts";
import { type LearnEvent, observe } from "../../lib/learn/learner.ts";
import { DEFAULT_MODEL, newAcceptState } from "../../lib/learn/state.ts";
import { decodeAcceptState, encodeAcceptState } from "../../lib/learn/state_file.ts";
import { trainAccept } from "../../lib/learn/train.ts";
import { printTable } from "../figures.ts";
import { atMost, type Gate } from "./gates.ts";
import { simulateUser } from "./simulated_user.ts";

const DECISIONS = 100_000;

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
  const encoded = encodeAcceptState(learn(events.slice(0, 400), user.priors));
  const decoding = timed(() => decodeAcceptState(encoded));
  const megabytes = Deno.memoryUsage().rss / 1024 ** 2;
  const straight = encodeAcceptState(learning.result);
  printTable(`${DECISIONS} decisions`, ["", "measured"], [
    ["learning online, s", (learning.ms / 1000).toFixed(2)],
    ["the same, saved and loaded half-way, s", (resuming.ms / 1000).toFixed(2)],
    ["training: search, priors, test, s", (training.ms / 1000).toFixed(2)],
    ["memory of this process, MB", megabytes.toFixed(0)],
    ["state after all of them, kB", (straight.length / 1024).toFixed(0)],
    ["state after 1000 of them, kB", (encoded.length / 1024).toFixed(0)],
    ["reading that state, ms", decoding.ms.toFixed(1)],
  ]);
  const isSame = straight === encodeAcceptState(resuming.result);
  return [
    atMost("learning from 100,000 decisions, s", learning.ms / 1000, 10),
    atMost("training on 100,000 decisions, s", training.ms / 1000, 10),
    atMost("memory, MB", megabytes, 300),
    atMost("states that differ after saving and loading half-way", isSame ? 0 : 1, 0),
  ];
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
