/**
 * Prompts made by a seed, whole ones and damaged ones, for warm-up and tests.
 *
 * @module
 */

import { openRandom, type Random } from "./random.ts";
import { FILLINGS, TEMPLATES } from "./synth_templates.ts";

/** A made-up prompt. */
export interface SyntheticPrompt {
  /** The text. */
  readonly prompt: string;
  /** What was done to it, in order; nothing for a whole one. */
  readonly damage: readonly Damage[];
}

/** A way to damage a prompt. */
export type Damage =
  | "detail left out"
  | "wordy"
  | "lead-in"
  | "chat speak"
  | "doubled word"
  | "misspelt"
  | "lower case"
  | "no full stop";

/** Share of prompts that stay whole. */
const WHOLE_SHARE = 0.3;

/** Chance of each way to damage a prompt that is not to stay whole, in the order of their use. */
const CHANCES: readonly (readonly [Damage, number])[] = [
  ["detail left out", 0.5],
  ["wordy", 0.4],
  ["lead-in", 0.35],
  ["chat speak", 0.35],
  ["doubled word", 0.2],
  ["misspelt", 0.5],
  ["lower case", 0.3],
  ["no full stop", 0.4],
];

/**
 * Makes prompts. Number N is the same however many are made.
 *
 * @param count How many, 0 or more.
 * @param seed Any whole number; the same one gives the same prompts.
 */
export function* synthesise(count: number, seed: number): Generator<SyntheticPrompt> {
  const random = openRandom(seed);
  for (let made = 0; made < count; made++) yield makePrompt(random);
}

function makePrompt(random: Random): SyntheticPrompt {
  const { request, details } = pick(TEMPLATES, random);
  const filled = new Map(
    Object.entries(FILLINGS).map(([slot, texts]) => [slot, pick(texts, random)]),
  );
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => filled.get(slot) ?? slot);
  const isWhole = random.uniform() < WHOLE_SHARE;
  const chosen = CHANCES.filter(([, chance]) => random.uniform() < chance).map(([name]) => name);
  const wanted = isWhole ? [] : chosen;
  const kept = wanted.includes("detail left out") ? details.slice(1) : details;
  let prompt = [request, ...kept].map(fill).join(" ");
  const damage: Damage[] = wanted.filter((name) => name === "detail left out");
  for (const name of wanted) {
    if (name === "detail left out") continue;
    const damaged = DAMAGE[name](prompt, random);
    if (damaged === prompt) continue;
    prompt = damaged;
    damage.push(name);
  }
  return { prompt, damage };
}

type Damaging = (prompt: string, random: Random) => string;

const DAMAGE: Readonly<Record<Exclude<Damage, "detail left out">, Damaging>> = {
  wordy: (prompt, random) => exchange(prompt, WORDY, random),
  "lead-in": (prompt, random) =>
    pick(LEAD_INS, random) + prompt.charAt(0).toLowerCase() + prompt.slice(1),
  "chat speak": (prompt, random) => exchange(prompt, CHAT_SPEAK, random),
  "doubled word": (prompt, random) => onWord(prompt, random, (word) => `${word} ${word}`),
  misspelt: (prompt, random) => onWord(prompt, random, (word) => misspell(word, random)),
  "lower case": (prompt) =>
    prompt.split("`").map((part, at) => at % 2 ? part : part.toLowerCase()).join("`"),
  "no full stop": (prompt) => prompt.replace(/\.$/, ""),
};

/** Plain words and what people write for them. */
const WORDY: readonly (readonly [RegExp, string])[] = [
  [/ to (?=keep|make|show|help|find)/, " in order to "],
  [/ because /, " due to the fact that "],
  [/ about /, " with regard to "],
  [/ most /, " the majority of "],
  [/ if /, " in the event that "],
  [/ now /, " at this point in time "],
];

const CHAT_SPEAK: readonly (readonly [RegExp, string])[] = [
  [/\b[Pp]lease\b/, "pls"],
  [/\byou\b/, "u"],
  [/\byour\b/, "ur"],
  [/\bbecause\b/, "cuz"],
  [/\bwith\b/, "w/"],
  [/\bpeople\b/, "ppl"],
];

const LEAD_INS = ["Hi, can you please ", "Hello! I would like you to ", "pls ", "I need you to "];

/** Exchanges the first phrase that is there, from a random one on. */
function exchange(
  prompt: string,
  phrases: readonly (readonly [RegExp, string])[],
  random: Random,
): string {
  const first = random.below(phrases.length);
  for (let at = 0; at < phrases.length; at++) {
    const [plain, other] = phrases[(first + at) % phrases.length]!;
    if (plain.test(prompt)) return prompt.replace(plain, other);
  }
  return prompt;
}

/** Changes one word of five letters or more, outside code. */
function onWord(prompt: string, random: Random, change: (word: string) => string): string {
  const words = [...prompt.matchAll(/(?<![\w`./-])[a-z]{5,}(?![\w`./-])/g)];
  if (words.length === 0) return prompt;
  const { 0: word, index } = words[random.below(words.length)]!;
  return prompt.slice(0, index) + change(word) + prompt.slice(index + word.length);
}

/** Swaps, drops or doubles one letter inside a word. */
function misspell(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return [before + two + one + after, before + two + after, before + one + one + two + after][
    random.below(3)
  ]!;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)]!;
}
