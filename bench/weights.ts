/**
 * The shipped models: size, opening and scoring, each beside parsing a JSON text of the same size.
 *
 * @module
 */

import { gapFeatures } from "../lib/ask/gap_features.ts";
import { probabilityOf, readSignals, scoreGap, scoreNeed, scoreSlots } from "../lib/ask/model.ts";
import { readPrompt } from "../lib/ask/reading.ts";
import { countTopics } from "../lib/ask/topics.ts";
import { qualityOf } from "../lib/measure/quality.ts";
import { readAsset } from "../lib/store/assets.ts";
import { SHIPPED_WEIGHTS, shippedWeights } from "../lib/store/weights.ts";
import { parsePrompt } from "../lib/text/prompt.ts";
import { percentile, printTable, short } from "./figures.ts";

const ROUNDS = 500;
const PROMPT =
  "I'd like to spend a few days in the mountains with my parents in early summer. Can you suggest where to go, how to get there without a car, and what we should not miss?";

/** Prints what the models cost: bars 1 MB, 5 ms to open, 0.5 ms to score an ordinary prompt. */
export async function benchWeights(): Promise<void> {
  const bytes = readAsset(SHIPPED_WEIGHTS)!;
  const text = JSON.stringify("x".repeat(bytes.length));
  const start = performance.now();
  const { ask, quality } = await shippedWeights();
  const cold = performance.now() - start;
  const prompt = parsePrompt(PROMPT);
  const score = () => {
    const signals = readSignals(PROMPT);
    const topics = countTopics(signals.tokens);
    const gap = scoreGap(gapFeatures(readPrompt(prompt), signals.tokens, signals.kind), ask!);
    probabilityOf(scoreNeed(signals, ask!), gap, signals.kind, ask!);
    scoreSlots(signals, topics, ask!);
    qualityOf(prompt, quality!);
  };
  const baseline = median(await timed(() => JSON.parse(text)));
  const row = (name: string, ms: number) => [name, short(ms), short(ms / baseline)];
  printTable(
    `Shipped models of ${
      bytes.length.toLocaleString("en")
    } bytes (bars: 1 MB, open 5 ms, score 0.5 ms)`,
    ["", "ms", "× JSON.parse of as many bytes"],
    [
      row("opened, first time", cold),
      row("opened again", median(await timed(shippedWeights))),
      row("a prompt scored", median(await timed(score))),
    ],
  );
}

function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

async function timed(work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}
