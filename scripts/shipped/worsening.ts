/**
 * Makes a prompt worse without taking anything away from it: padding, slips of the keyboard, noise.
 *
 * @module
 */

import type { Random } from "../../lib/learn/random.ts";
import type { Damage } from "./damage.ts";

/** Sentences that add length and nothing else; every second one is kept for judging. */
export const PADDING: readonly string[] = [
  "Please make sure to do a really good job on this one.",
  "I would greatly appreciate your help with this matter.",
  "This is very important to me, so please take it seriously.",
  "Thank you so much in advance for your time and effort!",
  "I hope this message finds you well.",
  "You are the best assistant that I have ever talked to.",
  "As we all know, things like this can sometimes be somewhat tricky.",
  "Basically, that is pretty much all there is to say about it.",
  "Feel free to do whatever you think is right here.",
  "I know that you are really busy, but this would mean the world to me.",
  "It goes without saying that quality is the most important thing.",
  "Let me know if you have any questions or concerns.",
  "I have been thinking about this for quite a while now.",
  "Take a deep breath and do your very best work.",
  "In today's fast-paced world this is more relevant than ever before.",
  "Needless to say, the answer should be as good as it can possibly be.",
  "I really do not know much about it, so I am asking you.",
  "There are many things to consider and all of them matter.",
  "Just do it the way that you would normally do it.",
  "I am sure that you will come up with something amazing.",
];
const SOFTENERS = [
  "maybe ",
  "perhaps ",
  "kind of ",
  "sort of ",
  "somehow ",
  "basically ",
  "just ",
  "really ",
  "something like ",
  "I guess ",
];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NOISE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/**
 * Makes a damage that adds padding.
 *
 * @param sentences Sentences to choose from.
 * @returns A damage that puts one to three of them before or behind the prompt.
 */
export function padding(sentences: readonly string[]): Damage {
  return (text, random) => {
    const chosen = Array.from(
      { length: 1 + random.below(3) },
      () => sentences[random.below(sentences.length)]!,
    );
    const added = [...new Set(chosen)].join(" ");
    return random.below(2) === 0 ? `${added} ${text}` : `${text.trimEnd()} ${added}`;
  };
}

/** Puts words that soften and say nothing before one word in ten. */
export const soften: Damage = (text, random) =>
  changeWords(text, random, 0.1, (word) => SOFTENERS[random.below(SOFTENERS.length)]! + word);

/** Swaps, drops, doubles or changes a letter in one word in six. */
export const mistype: Damage = (text, random) =>
  changeWords(text, random, 0.16, (word) => {
    const at = 1 + random.below(word.length - 2);
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    const other = LETTERS[random.below(26)]!;
    switch (random.below(4)) {
      case 0:
        return before + after.charAt(0) + letter + after.slice(1);
      case 1:
        return before + after;
      case 2:
        return before + other + letter + after;
      default:
        return before + other + after;
    }
  });

/** Leaves out capitals and stops. */
export const dropMarks: Damage = (text) => {
  const plain = text.replace(/(?<=\w)[.,;:]+(?=\s|$)/g, "").toLowerCase();
  return plain === text ? null : plain;
};

/** Puts a run of random letters at the end. */
export const addNoise: Damage = (text, random) => {
  const noise = Array.from({ length: 7 + random.below(6) }, () => NOISE[random.below(NOISE.length)])
    .join("");
  return `${text.trimEnd()} ${noise}`;
};

/** Says one sentence twice. */
export const repeatSentence: Damage = (text, random) => {
  const sentences = text.match(/[^.?!\n]{12,}[.?!]/g);
  if (sentences === null) return null;
  return `${text.trimEnd()} ${sentences[random.below(sentences.length)]!.trim()}`;
};

/** Puts the words of one sentence into another order. */
export const shuffleWords: Damage = (text, random) => {
  const words = text.split(" ");
  if (words.length < 6) return null;
  for (let swap = 0; swap < Math.ceil(words.length / 5); swap++) {
    const at = random.below(words.length - 1);
    [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
  }
  return words.join(" ");
};

/** Runs all lines together. */
export const flatten: Damage = (text) =>
  text.trim().split("\n").length < 4 ? null : text.trim().replace(/\s*\n\s*/g, " ");

/** Breaks off in the middle of a sentence. */
export const breakOff: Damage = (text, random) => {
  const words = text.trim().split(" ");
  return words.length < 8
    ? null
    : words.slice(0, Math.ceil(words.length * (0.5 + 0.3 * random.uniform()))).join(" ");
};

/** Every kind of worsening that adds or spoils, by name, except padding. */
export const SPOILINGS: Readonly<Record<string, Damage>> = {
  soften,
  mistype,
  drop_marks: dropMarks,
  add_noise: addNoise,
  repeat_sentence: repeatSentence,
  shuffle_words: shuffleWords,
  flatten,
  break_off: breakOff,
};

function changeWords(
  text: string,
  random: Random,
  share: number,
  change: (word: string) => string,
): string | null {
  let changed = 0;
  const result = text.replace(/(?<=^|\s)[a-z]{4,}(?=[\s,.;:?!]|$)/g, (word) => {
    if (random.uniform() >= share) return word;
    changed++;
    return change(word);
  });
  return changed === 0 ? null : result;
}
