/**
 * Users with hidden tastes, for measuring how fast the learner finds them out.
 *
 * @module
 */

import { logit, sigmoid } from "../../lib/learn/experts.ts";
import type { EditFeatures, LengthBucket } from "../../lib/learn/features.ts";
import { openRandom, type Random, shuffled } from "../../lib/learn/random.ts";

/** What a user's taste hangs on, or how the user tells it. */
export type UserKind = "a" | "a2" | "b" | "c" | "c2" | "d" | "e" | "f" | "g" | "h";

/** Every kind of user, with what sets it apart. */
export const USER_KINDS: Readonly<Record<UserKind, string>> = {
  a: "by rule, firm",
  a2: "by rule, mild",
  b: "by family",
  c: "by rule, task and length",
  c2: "by family and task",
  d: "by rule, changes at 500",
  e: "accepts all",
  f: "by rule, 10 % slips",
  g: "whole prompts only",
  h: "edited text only",
};

const RULES = 60;
const FAMILIES = 8;
const TASKS = ["code", "writing", "analysis", "extraction", "planning", "chat"];
const LENGTHS: readonly LengthBucket[] = ["short", "medium", "long"];
const LIKES = 0.95;
const DISLIKES = 0.07;

/** How many decisions a user of kind `d` makes before the taste changes. */
export const CHANGE_AT = 500;

/** A kind of edit, with how often it comes up and how the user takes it. */
export interface Cell {
  readonly features: EditFeatures;
  /** Share of all edits. */
  readonly frequency: number;
  /** Probability that the user accepts. */
  acceptance: number;
}

/** A user, the rules as their authors see them, and a stream of prompts. */
export interface SimulatedUser {
  readonly kind: UserKind;
  readonly priors: Readonly<Record<string, number>>;
  readonly cells: readonly Cell[];
  /** The edits that fire on the next prompt: one to four rules, by their popularity. */
  nextPrompt(): Cell[];
  /** Whether the user, asked about this edit, accepts it this time. */
  accepts(cell: Cell): boolean;
  /** Changes the taste of 35 % of the rules. */
  changeTaste(): void;
  readonly random: Random;
}

/** Rules and the prompts they fire on. */
export interface World {
  /** What the rules' authors expect. */
  readonly priors: Readonly<Record<string, number>>;
  /** Kinds of tasks. */
  readonly tasks: readonly string[];
  /** The edits that fire on each prompt, one per rule. */
  readonly prompts: readonly (readonly EditFeatures[])[];
}

/** Makes a user from a seed; the same seed gives the same user, prompts and decisions. */
export function simulateUser(kind: UserKind, seed: number, world?: World): SimulatedUser {
  const random = openRandom(seed);
  if (world !== undefined) return userIn(world, kind, random);
  const rules = Array.from({ length: RULES }, (_, n) => `family${n % FAMILIES}/rule${n}`);
  const priors = Object.fromEntries(rules.map((rule) => [rule, 0.6 + 0.38 * random.uniform()]));
  const popularity = zipf(shuffled(rules, random));
  const acceptance = drawTaste(kind, { rules, priors, tasks: TASKS }, random);
  const cells = rules.flatMap((rule) =>
    TASKS.flatMap((task) =>
      LENGTHS.map((length): Cell => ({
        features: { rule, task, length },
        frequency: (popularity.get(rule) as number) / (TASKS.length * LENGTHS.length),
        acceptance: acceptance(rule, task, length),
      }))
    )
  );
  const nextPrompt = () => drawPrompt(rules, popularity, cells, random);
  return userOf({ kind, priors, cells, random, nextPrompt });
}

/** A user whose prompts are those of a world, drawn at random. */
function userIn({ priors, tasks, prompts }: World, kind: UserKind, random: Random): SimulatedUser {
  const acceptance = drawTaste(kind, { rules: Object.keys(priors), priors, tasks }, random);
  const cells = new Map<string, Cell>();
  const all = prompts.reduce((sum, edits) => sum + edits.length, 0);
  const byPrompt = prompts.map((edits) =>
    edits.map((features) => {
      const { rule, task, length } = features;
      const key = `${rule} ${task} ${length}`;
      const known = cells.get(key);
      const frequency = (known?.frequency ?? 0) + 1 / all;
      const cell = known ?? { features, frequency, acceptance: acceptance(rule, task, length) };
      cells.set(key, Object.assign(cell, { frequency }));
      return cell;
    })
  );
  const nextPrompt = () => byPrompt[random.below(byPrompt.length)]!;
  return userOf({ kind, priors, cells: [...cells.values()], random, nextPrompt });
}

function userOf(
  parts: Omit<SimulatedUser, "accepts" | "changeTaste">,
): SimulatedUser {
  const { kind, cells, priors, random } = parts;
  return {
    ...parts,
    accepts: (cell) => {
      const slips = kind === "f" && random.uniform() < 0.1;
      return (random.uniform() < cell.acceptance) !== slips;
    },
    changeTaste: () => {
      for (const rule of Object.keys(priors)) {
        if (random.uniform() >= 0.35) continue;
        for (const cell of cells) {
          if (cell.features.rule !== rule) continue;
          cell.acceptance = cell.acceptance > 0.5 ? DISLIKES : LIKES;
        }
      }
    },
  };
}

function zipf(ranked: readonly string[]): Map<string, number> {
  const total = ranked.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  return new Map(ranked.map((rule, rank) => [rule, 1 / (rank + 1) / total]));
}

function drawPrompt(
  rules: readonly string[],
  popularity: ReadonlyMap<string, number>,
  cells: readonly Cell[],
  random: Random,
): Cell[] {
  const context = random.below(TASKS.length * LENGTHS.length);
  const edits = 1 + random.below(4);
  const chosen = new Set<number>();
  while (chosen.size < edits) {
    let left = random.uniform();
    let rule = 0;
    while (
      rule < rules.length - 1 && (left -= popularity.get(rules[rule] as string) as number) > 0
    ) {
      rule++;
    }
    chosen.add(rule);
  }
  return [...chosen].map((rule) => cells[rule * TASKS.length * LENGTHS.length + context] as Cell);
}

type Taste = (rule: string, task: string, length: LengthBucket) => number;

/** Draws how the user takes each kind of edit; a harsh user likes less than the authors hope. */
function drawTaste(
  kind: UserKind,
  { rules, priors, tasks }: {
    readonly rules: readonly string[];
    readonly priors: Readonly<Record<string, number>>;
    readonly tasks: readonly string[];
  },
  random: Random,
): Taste {
  if (kind === "e") return () => 1;
  const harshness = -0.6 + 0.9 * random.normal();
  const likes = (prior: number): boolean => random.uniform() < sigmoid(logit(prior) + harshness);
  const firm = (isLiked: boolean): number => isLiked ? LIKES : DISLIKES;
  const prior = (rule: string): number => priors[rule] as number;
  const family = (rule: string): string => rule.split("/")[0] as string;
  if (kind === "a2") {
    const mild = new Map(
      rules.map((rule) => [rule, sigmoid(logit(prior(rule)) + harshness + 1.5 * random.normal())]),
    );
    return (rule) => mild.get(rule) as number;
  }
  if (kind === "b" || kind === "c2") {
    const families = new Map(
      [...new Set(rules.map(family))].map((name) => [
        name,
        {
          isLiked: likes(0.8),
          exceptions: tasks.filter(() => kind === "c2" && random.uniform() < 0.3),
        },
      ]),
    );
    return (rule, task) => {
      const { isLiked, exceptions } = families.get(family(rule)) as {
        isLiked: boolean;
        exceptions: string[];
      };
      return firm(isLiked !== exceptions.includes(task));
    };
  }
  const liked = new Map(rules.map((rule) => [rule, likes(prior(rule))]));
  if (kind === "c") {
    const isException = drawExceptions(rules, tasks, random);
    return (rule, task, length) =>
      firm((liked.get(rule) as boolean) !== isException(rule, task, length));
  }
  return (rule) => firm(liked.get(rule) as boolean);
}

/** Half the rules are taken the other way in two tasks at two lengths. */
function drawExceptions(
  rules: readonly string[],
  tasks: readonly string[],
  random: Random,
): (rule: string, task: string, length: LengthBucket) => boolean {
  const exceptions = new Map(rules.map((rule) => [
    rule,
    random.uniform() < 0.5
      ? {
        tasks: shuffled(tasks, random).slice(0, 2),
        lengths: shuffled(LENGTHS, random).slice(0, 2),
      }
      : { tasks: [], lengths: [] },
  ]));
  return (rule, task, length) => {
    const { tasks, lengths } = exceptions.get(rule) as { tasks: string[]; lengths: string[] };
    return tasks.includes(task) && lengths.includes(length);
  };
}
