/**
 * How well the asking model knows what a prompt lacks: every prompt judged by models that have not
 * seen it, with length, chance and a bag of words beside. `deno run -A eval/ask_eval.ts [--data DIR]`.
 *
 * @module
 */

import { ask, type Asked } from "../lib/ask/ask.ts";
import { closingSentence } from "../lib/ask/closing.ts";
import { NOTHING_KNOWN } from "../lib/ask/known.ts";
import { probabilityOf, scoreGap, scoreNeed } from "../lib/ask/model.ts";
import type { TopicModel } from "../lib/ask/weights.ts";
import { openRandom } from "../lib/learn/random.ts";
import { mendedPrompt } from "../lib/rewrite/mended.ts";
import type { Prompt } from "../lib/text/prompt.ts";
import { calibrate, calibrated, type Calibrations } from "../scripts/shipped/ask_calibration.ts";
import { judgeOutOfFold, reportAsk } from "../scripts/shipped/ask_evaluation.ts";
import { trainAsk } from "../scripts/shipped/ask_training.ts";
import {
  type AskData,
  type Example,
  FOLDS,
  gapFeaturesOf,
  readAskData,
} from "../scripts/shipped/examples.ts";
import { scoreRow } from "../scripts/shipped/linear.ts";
import { areaUnderCurve, type Bin } from "../scripts/shipped/scores.ts";
import { fitTopicsOutOfFold } from "../scripts/shipped/topic_training.ts";
import { fitWorth, type Graded, gradedQuestions } from "../scripts/shipped/worth_training.ts";
import { SHIPPED_SEED } from "../scripts/train_shipped.ts";
import { bagRow, bagScores, fitBag } from "./bag.ts";
import { hitsOfQuestions } from "./hits.ts";
import { MANNERS } from "./manners.ts";
import { improveText } from "./rewrite_eval.ts";
import { dataDirectory, formatTable, type Row } from "./table.ts";

/** A prompt with what a model that has not seen it asks about it, and about the same in other manners. */
export interface Answered {
  readonly example: Example;
  readonly prompt: Prompt;
  readonly asked: Asked;
  readonly manners: Readonly<Record<string, Asked>>;
}

/**
 * Measures the asking model.
 *
 * @param directory Folder with the data sets.
 * @returns Rows, and the reliability table.
 */
export function evaluateAsk(directory: string): { rows: Row[]; bins: readonly Bin[] } {
  const data = readAskData(directory, SHIPPED_SEED);
  const judged = judgeOutOfFold(data);
  const calibrations = calibrate(judged);
  const report = reportAsk(judged, calibrations);
  const topicModels = fitTopicsOutOfFold(data.themed);
  const graded = gradedQuestions(judged, calibrations, topicModels);
  const answered = answerOutOfFold(data, calibrations, { topicModels, graded });
  const rows: Row[] = [
    {
      measure: "AUC, IN3, 5-fold",
      value: report.auc,
      bar: ">= 0.86",
      baselines: baselines(data.everyday),
    },
    {
      measure: "AUC, the same typed in haste",
      value: report.aucInHaste,
      bar: ">= 0.86",
      baselines: {},
    },
    ...Object.keys(MANNERS).map((manner) => ({
      measure: `AUC of the questions' probability, the same ${manner}`,
      value: aucOf(answered, ({ manners }) => manners[manner]!),
      bar: "",
      baselines: {},
    })),
    {
      measure: "AUC of the questions' probability, our own prompts",
      value: aucOf(answered, ({ asked }) => asked, "own"),
      bar: "",
      baselines: {},
    },
    ...otherSeeds(directory),
    ...askRates(answered),
    {
      measure: "calibration error, requests and questions",
      value: report.calibrationError,
      bar: "<= 0.05",
      baselines: {},
    },
    ...[1, 2, 3].map((count, at) => ({
      measure: `missing details recalled by the ${count} likeliest kind${count > 1 ? "s" : ""}`,
      value: report.slotRecall[at]!,
      bar: count === 3 ? ">= 0.55" : "",
      baselines: count === 3 ? { "same three": report.slotRecallConstant } : {},
    })),
    ...hitsOfQuestions(answered),
    ...leaveOneSetOut(data, calibrations),
    closingRate(answered),
  ];
  return { rows, bins: report.bins };
}

function answerOutOfFold(
  data: AskData,
  calibrations: Calibrations,
  { topicModels, graded }: {
    readonly topicModels: readonly TopicModel[];
    readonly graded: readonly Graded[];
  },
): Answered[] {
  const answered: Answered[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = {
      ...calibrated(trainAsk(data, (example) => example.fold !== fold), calibrations),
      topic: topicModels[fold]!,
      worth: fitWorth(graded.filter(({ example }) => example.fold !== fold)),
    };
    for (const example of [...data.everyday, ...data.complete, ...data.own]) {
      if (example.fold !== fold) continue;
      const read = (text: string) => mendedPrompt(improveText(text));
      const askAbout = (prompt: Prompt) => ask(prompt, NOTHING_KNOWN, weights);
      const prompt = read(example.text);
      const manners = Object.entries(MANNERS).map(([name, write]) =>
        [name, askAbout(read(write(example.text)))] as const
      );
      answered.push({
        example,
        prompt,
        asked: askAbout(prompt),
        manners: Object.fromEntries(manners),
      });
    }
  }
  return answered;
}

/** Folds drawn by other seeds: what one split shows by luck another does not. */
function otherSeeds(directory: string): Row[] {
  return [1, 7].map((seed) => {
    const judged = judgeOutOfFold(readAskData(directory, seed));
    const { auc } = reportAsk(judged, calibrate(judged));
    return {
      measure: `AUC, folds and damage by seed ${seed}`,
      value: auc,
      bar: ">= 0.86",
      baselines: {},
    };
  });
}

function baselines(everyday: readonly Example[]): Record<string, number> {
  const labels = everyday.map(({ label }) => label);
  const random = openRandom(SHIPPED_SEED);
  return {
    length: areaUnderCurve(everyday.map(({ text }) => -text.length), labels),
    random: areaUnderCurve(everyday.map(() => random.uniform()), labels),
    bag: areaUnderCurve(bagScores(everyday), labels),
  };
}

function aucOf(
  answered: readonly Answered[],
  of: (one: Answered) => Asked,
  set = "in3",
): number {
  const some = answered.filter(({ example }) => example.set === set);
  return areaUnderCurve(
    some.map((one) => of(one).needsClarification ?? 0),
    some.map(({ example }) => example.label),
  );
}

function askRates(answered: readonly Answered[]): Row[] {
  const rate = (set: string, label: number, of: (one: Answered) => Asked, least = 1) => {
    const some = answered.filter(({ example }) => example.set === set && example.label === label);
    return some.filter((one) => of(one).questions.length >= least).length / some.length;
  };
  const asked = (one: Answered) => one.asked;
  const row = (measure: string, value: number, bar = "") => ({
    measure,
    value,
    bar,
    baselines: {},
  });
  return [
    row("vague IN3 asked about", rate("in3", 1, asked), ">= 0.70"),
    ...Object.keys(MANNERS).map((manner) =>
      row(`the same ${manner}`, rate("in3", 1, ({ manners }) => manners[manner]!), ">= 0.70")
    ),
    row("vague IN3 asked two or three questions", rate("in3", 1, asked, 2)),
    row("complete IFEval asked about", rate("ifeval", 0, asked), "<= 0.05"),
    row("complete Arena-Hard asked about", rate("arena_hard", 0, asked), "<= 0.13"),
    ...Object.keys(MANNERS).map((manner) =>
      row(
        `the same ${manner}`,
        rate("arena_hard", 0, ({ manners }) => manners[manner]!),
        "<= 0.13",
      )
    ),
    row("complete self-instruct asked about", rate("self_instruct", 0, asked)),
    row("IN3 called clear by its authors, asked about", rate("in3", 0, asked)),
    row("our own vague prompts asked about", rate("own", 1, asked)),
    row("our own complete prompts asked about", rate("own", 0, asked)),
  ];
}

/** Complete prompts of a set against their damaged copies, judged by models that know nothing of the set. */
function leaveOneSetOut(data: AskData, calibrations: Calibrations): Row[] {
  return [...new Set(data.short.map(({ set }) => set))].map((set) => {
    const trained = trainAsk(data, (example) => example.set !== set || example.set === "in3");
    const weights = calibrated(trained, calibrations);
    const short = data.short.filter((example) => example.set === set);
    const others = data.short.filter((example) => example.set !== set);
    const labels = short.map(({ label }) => label);
    const bag = fitBag(others, others.map(bagRow));
    return {
      measure: `AUC, damaged ${set}, ${set === "in3" ? "set seen" : "set left out"}`,
      value: areaUnderCurve(
        short.map(({ text, signals }) => {
          const gap = scoreGap(gapFeaturesOf(text, signals), weights);
          return probabilityOf(scoreNeed(signals, weights), gap, signals.kind, weights);
        }),
        labels,
      ),
      bar: "",
      baselines: {
        length: areaUnderCurve(short.map(({ text }) => -text.length), labels),
        bag: areaUnderCurve(short.map((example) => scoreRow(bag, bagRow(example))), labels),
      },
    };
  });
}

function closingRate(answered: readonly Answered[]): Row {
  const complete = answered.filter(({ example }) => example.set !== "in3" && example.label === 0);
  const closed = complete.filter(({ prompt, asked }) => closingSentence(prompt, asked) !== null);
  return {
    measure: "complete prompts that would get a closing sentence",
    value: closed.length / complete.length,
    bar: "<= 0.05",
    baselines: {},
  };
}

if (import.meta.main) {
  const directory = dataDirectory();
  if (directory !== null) {
    const { rows, bins } = evaluateAsk(directory);
    console.log(formatTable("Asking, out of fold", rows));
    console.log("Reliability of needs_clarification on requests and questions");
    for (const { count, predicted, observed } of bins) {
      console.log(
        `  predicted ${predicted.toFixed(3)}  observed ${observed.toFixed(3)}  of ${count}`,
      );
    }
  }
}
