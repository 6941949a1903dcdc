/**
 * Asks what a prompt lacks: from gaps that are there to at most three ranked questions.
 *
 * @module
 */

import { QUESTIONS_MAX } from "../limits.ts";
import type { Prompt, SpanKind } from "../text/prompt.ts";
import { chooseQuestions } from "./choice.ts";
import { tellsOfDistress } from "./distress.ts";
import type { Flag } from "./flag.ts";
import { DETECTORS } from "./flags.ts";
import { type Known, knownSlots, knownText } from "./known.ts";
import { gapFeatures } from "./gap_features.ts";
import { probabilityOf, readSignals, scoreGap, scoreNeed, scoreSlots } from "./model.ts";
import { readPrompt } from "./reading.ts";
import { questionOfShape } from "./shapes.ts";
import { likelyTopics, scoreTopics } from "./topic_model.ts";
import { countTopics } from "./topics.ts";
import type { AskWeights } from "./weights.ts";

export type { Known } from "./known.ts";
export { type AskWeights, loadAskWeights } from "./weights.ts";

/** A gap of this importance is asked about alone: before it is filled nothing else matters, afterwards the work is there. */
const STOPS_WORK = 0.85;
/** The same for a gap that the shape of a request tells. */
const STOPS_SHAPE = 0.75;
/** Share of the wording that training has seen, from which a request counts as an everyday one. */
const EVERYDAY = 0.8;
/** Importance of a shape's question from which it goes before those of a field that training does not know well. */
const FITS_BETTER = 0.6;
/** A gap of less importance is not asked about where the models find the prompt complete. */
const MINOR = 0.65;
const UNLIKELY = 0.5;
/** Topics whose questions are weighed against each other. */
const TOPICS_MAX = 2;
/** Below this probability nothing is asked that no detector has found. */
const COMPLETE = 0.28;
/** The same for the score of the gap model alone, whose word on complete prompts is the better one. */
const CLOSED = -1.5;

/** One question to the writer of the prompt. */
export interface Question {
  /** Position in the list, from 1. */
  readonly id: number;
  /** What an answer fills; the key to answer under. */
  readonly slot: string;
  /** At most ten words. */
  readonly question: string;
  /** Three or four answers that fit the prompt, then "any". */
  readonly options: readonly string[];
  /** How much an answer would change the result, in [0,1]. */
  readonly importance: number;
}

/** What there is to ask and to tell. */
export interface Asked {
  /** Probability in [0,1] that something is missing that an assistant would have to ask for; null where there is no ground to say. */
  readonly needsClarification: number | null;
  /** At most three, the most important first. */
  readonly questions: readonly Question[];
  /** Sentences to the writer, each about one slip. */
  readonly warnings: readonly string[];
}

/**
 * Finds what to ask about a prompt. Pure, linear in the length of the prompt, never throws.
 *
 * @param prompt A prompt taken apart.
 * @param known What the caller told besides it; nothing of that is asked again.
 * @param weights The asking model; null leaves the precise detectors alone, and the probability open.
 * @param wants Whether the writer answers questions after a slot at all; not asked of a gap that stops
 * all work.
 * @returns A probability, ranked questions and warnings.
 */
export function ask(
  prompt: Prompt,
  known: Known,
  weights: AskWeights | null,
  wants: (slot: string) => boolean = () => true,
): Asked {
  const reading = readPrompt(prompt);
  const flags = DETECTORS.map((detect) => detect(reading)).filter((flag) => flag !== null);
  const warnings = flags.map(({ warning }) => warning).filter((warning) => warning !== "");
  const slots = knownSlots(known);
  const asked = flags.filter(({ question, slot }) => question !== "" && !slots.has(slot));
  const wanted = (found: readonly Flag[]): Question[] =>
    ranked(
      found.filter(({ importance, slot }) => importance >= STOPS_WORK || wants(slot)),
    );
  const ground = groundOf(prompt);
  if (weights === null || ground === "none") {
    return { needsClarification: null, questions: wanted(asked), warnings };
  }
  const signals = readSignals(prompt.text);
  const need = scoreNeed(signals, weights);
  const gap = scoreGap(gapFeatures(reading, signals.tokens, signals.kind), weights);
  const needsClarification = probabilityOf(need, gap, signals.kind, weights);
  const sure = needsClarification < UNLIKELY
    ? asked.filter(({ importance }) => importance >= MINOR)
    : asked;
  const isStopped = flags.some(({ importance }) => importance >= STOPS_WORK);
  if (isStopped || tellsOfDistress(reading.text)) {
    return { needsClarification, questions: wanted(sure), warnings };
  }
  const hasGap = sure.some(({ importance }) => importance >= MINOR);
  // An answer fills what the shape leaves open, under whichever slot it was asked for.
  const isAnswered = Object.keys(known.answers).length > 0;
  const shaped = hasGap || isAnswered || gap < weights.gap.askFrom
    ? null
    : questionOfShape(reading, gap);
  const fitting = shaped === null || slots.has(shaped.slot) || !wants(shaped.slot) ? [] : [shaped];
  // Where training has seen the wording, a field's own questions serve better than the shape's.
  const isEveryday = need.seen >= EVERYDAY;
  const least = isEveryday ? STOPS_SHAPE : FITS_BETTER;
  if (fitting.some(({ importance }) => importance >= least)) {
    return { needsClarification, questions: ranked([...wanted(sure), ...fitting]), warnings };
  }
  const closed = needsClarification < COMPLETE || gap < CLOSED || ground === "rank" ||
    signals.kind === "fact" ||
    reading.hasMaterial;
  const wished = closed ? 0 : questionsWanted(need.wording, sure, weights);
  const most = isEveryday ? wished : Math.min(1, wished);
  const counts = most === 0 ? [] : countTopics(signals.tokens);
  const open = most === 0 ? [] : chooseQuestions(
    {
      tokens: signals.tokens,
      kind: signals.kind,
      needsClarification,
      text: `${reading.request}\n${knownText(known)}`,
      topics: likelyTopics(
        scoreTopics(signals.tokens, counts, weights.topic),
        counts,
        signals.tokens.length,
        TOPICS_MAX,
      ),
      namesCode: prompt.spans.some(({ kind }) => CODE_SPANS.has(kind)),
      expected: scoreSlots(signals, counts, weights),
      isDoubtful: needsClarification < UNLIKELY || !isEveryday,
      known: slots,
      answered: knownSlots({ context: {}, answers: known.answers }),
      wants,
    },
    most,
    weights.worth,
  );
  const found = open.length > 0 ? open : fitting;
  return { needsClarification, questions: ranked([...wanted(sure), ...found]), warnings };
}

const CODE_SPANS: ReadonlySet<SpanKind> = new Set(["inline_code", "path", "command"]);

/** Words of a bare query, too few to tell its language by. */
const BARE_WORDS_MAX = 6;

/** The models know English requests; a greeting is none, and a few plain words of no certain language can at least be ranked. */
function groundOf({ language, words, text, task }: Prompt): "full" | "rank" | "none" {
  if (words.length === 0 || (task === "chat" && words.length <= BARE_WORDS_MAX)) return "none";
  if (language === "en") return "full";
  const bare = language === "und" && words.length <= BARE_WORDS_MAX &&
    /^[\x20-\x7e\s]+$/.test(text);
  return bare ? "rank" : "none";
}

/** Three questions for a vague prompt, one for a partly specified one. */
function questionsWanted(wording: number, asked: readonly Flag[], weights: AskWeights): number {
  const { askFrom, vagueFrom } = weights.calibration;
  if (wording > vagueFrom) return QUESTIONS_MAX;
  return wording > askFrom && asked.every(({ importance }) => importance < MINOR) ? 1 : 0;
}

function ranked(found: readonly Omit<Question, "id">[]): Question[] {
  const slots = new Set<string>();
  const questions: Question[] = [];
  for (const { slot, question, options, importance } of byImportance(found)) {
    if (slots.has(slot) || questions.length === QUESTIONS_MAX) continue;
    slots.add(slot);
    questions.push({ id: questions.length + 1, slot, question, options, importance });
  }
  return questions;
}

function byImportance(found: readonly Omit<Question, "id">[]): Omit<Question, "id">[] {
  return found.toSorted((a, b) => b.importance - a.importance);
}
