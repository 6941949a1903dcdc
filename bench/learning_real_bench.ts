/**
 * How much better the whole program gets for its user: real rules on real prompts, prompts and
 * feedback through the MCP server, acceptance of applied edits before and after 200 prompts:
 * `deno task bench:learning-real`. Before that, simulated users on the edits of the same prompts, and
 * after it how the choice of questions follows what is answered.
 *
 * Each user has a hidden taste, decides on the edits that are applied and on some suggestions, and
 * is then measured on prompts that were never decided on, by a program opened anew on the same data
 * directory. Prompts to which the fresh program does nothing are left out: they teach nothing.
 *
 * @module
 */

import type { App } from "../lib/app.ts";
import { computeImprovement, type ImproveResult } from "../lib/improve.ts";
import { familyOf } from "../lib/learn/features.ts";
import { hashText } from "../lib/learn/hash.ts";
import { openRandom, type Random, shuffled } from "../lib/learn/random.ts";
import { authoredPriors } from "../lib/store/accept_file.ts";
import type { Driver } from "../tests/mcp/driver.ts";
import { printTable } from "./figures.ts";
import { atLeast, type Gate, holds } from "./learning/gates.ts";
import { benchRealQuestions } from "./learning/real_questions.ts";
import { call, usablePrompts, withApp, withServer } from "./learning/real_prompts.ts";
import { benchRealTastes } from "./learning/real_tastes.ts";

const USERS = 8;
const TAUGHT_PROMPTS = 200;

/** Prompts that each user is measured on. */
const MEASURED_PROMPTS = 150;

/** Share of suggestions that a user looks at. */
const ATTENTION = 0.3;

/** Chance to accept what one likes and what one does not. */
const LIKED = 0.95;
const DISLIKED = 0.07;

/** Share of what a taste hangs on that is disliked. */
const DISLIKED_SHARE = 0.4;

interface Kind {
  readonly name: string;
  /** What the taste hangs on, for a decision about the prompt of this number. */
  readonly key: (edit: Judgeable, prompt: number) => string;
  /** Whether only the whole is judged. */
  readonly isWhole?: boolean;
}

interface Judgeable {
  readonly rule: string;
  readonly task: string;
}

const KINDS: readonly Kind[] = [
  { name: "by rule", key: ({ rule }) => rule },
  { name: "by family", key: ({ rule }) => familyOf(rule) },
  { name: "by rule and task", key: ({ rule, task }) => `${rule} ${task}` },
  {
    name: "by rule, changes half-way",
    key: ({ rule }, prompt) => prompt < TAUGHT_PROMPTS / 2 ? `${rule} at first` : rule,
  },
  { name: "by rule, judges whole prompts", key: ({ rule }) => rule, isWhole: true },
  { name: "accepts all", key: () => "" },
];

class User {
  readonly random: Random;
  readonly #name: string;
  readonly #kind: Kind;

  constructor(kind: Kind, number: number) {
    this.#kind = kind;
    this.#name = `${kind.name} ${number}`;
    this.random = openRandom(hashText(this.#name));
  }

  /** Probability that the user accepts an edit. */
  taste(edit: Judgeable, prompt: number): number {
    const key = this.#kind.key(edit, prompt);
    if (key === "") return 1;
    const place = hashText(`${this.#name}\n${key}`) / 2 ** 32;
    return place < DISLIKED_SHARE ? DISLIKED : LIKED;
  }
}

/** Acceptance of what is applied, and how much of what is liked is applied. */
interface Measured {
  readonly accepted: number;
  readonly applied: number;
  readonly likedApplied: number;
}

if (import.meta.main) {
  const usable = await usablePrompts();
  if (usable === null) {
    console.log("Skipped: there are no prompts in ../shared/data");
    Deno.exit(0);
  }
  const prompts = usable.edited.map(({ prompt }) => prompt);
  const rows: string[][] = [];
  const gates: Gate[] = benchRealTastes("gate", {
    priors: authoredPriors(),
    tasks: [...new Set(usable.edited.flatMap(({ edits }) => edits.map(({ task }) => task)))],
    prompts: usable.edited.map(({ edits }) => edits),
  });
  for (const kind of KINDS) {
    const runs: [Measured, Measured][] = [];
    for (let number = 0; number < USERS; number++) {
      runs.push(await teachAndMeasure(new User(kind, number), kind, prompts));
    }
    const [before, after] = [0, 1].map((at) => sumOf(runs.map((run) => run[at]!)));
    rows.push(rowOf(kind.name, before!, after!));
    gates.push(gateOf(kind, before!, after!));
  }
  printTable(
    `${USERS} users of each kind, ${TAUGHT_PROMPTS} prompts decided on, ${MEASURED_PROMPTS} others measured`,
    ["taste", "accepted before, %", "after, %", "applied before", "after", "liked ones kept, %"],
    rows,
  );
  gates.push(...await benchRealQuestions(usable.asked));
  printTable(
    "Bars",
    ["what", "measured", "bar", ""],
    gates.map((gate) => [
      gate.name,
      gate.value.toFixed(1),
      `${gate.side} ${gate.bar.toFixed(1)}`,
      holds(gate) ? "met" : "MISSED",
    ]),
  );
  Deno.exit(gates.every(holds) ? 0 : 1);
}

function rowOf(name: string, before: Measured, after: Measured): string[] {
  return [
    name,
    rateOf(before).toFixed(1),
    rateOf(after).toFixed(1),
    String(before.applied),
    String(after.applied),
    (100 * after.likedApplied / before.likedApplied).toFixed(1),
  ];
}

/** A user who accepts all keeps all; anybody else gains half the way to perfection at least. */
function gateOf(kind: Kind, before: Measured, after: Measured): Gate {
  if (kind.name === "accepts all") {
    return atLeast("edits kept for who accepts all, %", 100 * after.applied / before.applied, 100);
  }
  const bar = rateOf(before) + (100 - rateOf(before)) / 2;
  return atLeast(`acceptance after, ${kind.name}, %`, rateOf(after), bar);
}

async function teachAndMeasure(
  user: User,
  kind: Kind,
  prompts: readonly string[],
): Promise<[Measured, Measured]> {
  const order = shuffled(prompts, user.random);
  const taught = order.slice(0, TAUGHT_PROMPTS);
  const measured = order.slice(TAUGHT_PROMPTS, TAUGHT_PROMPTS + MEASURED_PROMPTS);
  const parent = Deno.makeTempDirSync({ prefix: "improver-bench-" });
  try {
    const before = await withApp(`${parent}/data`, (app) => measure(user, measured, app));
    await withServer(`${parent}/data`, async (server) => {
      for (const [number, prompt] of taught.entries()) {
        await decide(user, kind, prompt, number, server);
      }
    });
    const after = await withApp(`${parent}/data`, (app) => measure(user, measured, app));
    return [before, after];
  } finally {
    Deno.removeSync(parent, { recursive: true });
  }
}

async function decide(
  user: User,
  kind: Kind,
  prompt: string,
  number: number,
  server: Driver,
): Promise<void> {
  const { record_id, task, edits, suggestions } = await call<ImproveResult>(
    server,
    "improve_prompt",
    { prompt },
  );
  const verdicts = new Map<string, boolean>();
  const likes = (rule: string): boolean => {
    let verdict = verdicts.get(rule);
    if (verdict === undefined) {
      verdict = user.random.uniform() < user.taste({ rule, task }, number);
      verdicts.set(rule, verdict);
    }
    return verdict;
  };
  const seen = suggestions.filter(() => user.random.uniform() < ATTENTION);
  const named = kind.isWhole === true ? seen : [...edits, ...seen];
  const accept = named.filter(({ rule }) => likes(rule)).map(({ id }) => id);
  const reject = named.filter(({ rule }) => !likes(rule)).map(({ id }) => id);
  const verdict = kind.isWhole !== true || edits.length === 0
    ? undefined
    : edits.every(({ rule }) => likes(rule))
    ? "accept"
    : "reject";
  if (verdict === undefined && named.length === 0) return;
  await call(server, "give_feedback", {
    record_id,
    ...(verdict === undefined ? {} : { verdict }),
    accept,
    reject,
  });
}

async function measure(user: User, prompts: readonly string[], app: App): Promise<Measured> {
  const sums = { accepted: 0, applied: 0, likedApplied: 0 };
  for (const prompt of prompts) {
    const { result } = await computeImprovement({ prompt, store: false, ask: "off" }, app);
    for (const rule of new Set(result.edits.map(({ rule }) => rule))) {
      const taste = user.taste({ rule, task: result.task }, TAUGHT_PROMPTS);
      sums.applied++;
      sums.accepted += taste;
      if (taste > 0.5) sums.likedApplied++;
    }
  }
  return sums;
}

function sumOf(runs: readonly Measured[]): Measured {
  const sum = (of: (one: Measured) => number) => runs.reduce((total, one) => total + of(one), 0);
  return {
    accepted: sum(({ accepted }) => accepted),
    applied: sum(({ applied }) => applied),
    likedApplied: sum(({ likedApplied }) => likedApplied),
  };
}

function rateOf({ accepted, applied }: Measured): number {
  return applied === 0 ? 100 : 100 * accepted / applied;
}
