/**
 * Whether the program learns what its user answers: real prompts, questions and answers through the
 * MCP server, and how many of the questions are answered before and after.
 *
 * @module
 */

import { computeImprovement, type ImproveResult } from "../../lib/improve.ts";
import { hashText } from "../../lib/learn/hash.ts";
import { openRandom, shuffled } from "../../lib/learn/random.ts";
import { printTable } from "../figures.ts";
import { atLeast, type Gate } from "./gates.ts";
import { call, withApp, withServer } from "./real_prompts.ts";

const USERS = 5;
const TAUGHT_PROMPTS = 200;
const MEASURED_PROMPTS = 150;

/** Share of slots that a user never answers about. */
const UNANSWERED_SHARE = 0.4;

interface Kind {
  readonly name: string;
  /** Whether a user of this number answers about a slot. */
  readonly answers: (user: number, slot: string) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    name: "answers about some things only",
    answers: (user, slot) => hashText(`${user} ${slot}`) / 2 ** 32 >= UNANSWERED_SHARE,
  },
  { name: "answers everything", answers: () => true },
  { name: "answers nothing", answers: () => false },
];

/** Times a slot must have been asked about in teaching to be told apart: most come up once or twice. */
const OFTEN = 5;

interface Measured {
  asked: number;
  answered: number;
  /** Of those, about slots that were asked about often: answered, and left open. */
  readonly often: { answered: number; open: number };
}

/** Measures how the choice of questions follows its user; prints a table, gives gates. */
export async function benchRealQuestions(prompts: readonly string[]): Promise<Gate[]> {
  const rows: string[][] = [];
  const gates: Gate[] = [];
  for (const kind of KINDS) {
    const [before, after] = [0, 1].map(() => ({
      asked: 0,
      answered: 0,
      often: { answered: 0, open: 0 },
    })) as [Measured, Measured];
    for (let user = 0; user < USERS; user++) {
      const order = shuffled(prompts, openRandom(hashText(`questions ${kind.name} ${user}`)));
      const taught = order.slice(0, TAUGHT_PROMPTS);
      const measured = order.slice(TAUGHT_PROMPTS, TAUGHT_PROMPTS + MEASURED_PROMPTS);
      const answers = (slot: string) => kind.answers(user, slot);
      await teachAndMeasure(taught, measured, answers, { before, after });
    }
    rows.push([
      kind.name,
      ...[before, after].map(shareOf).map((share) => share.toFixed(1)),
      ...[before, after].map(({ asked }) => String(asked)),
      ...[before, after].map(({ often }) => String(often.open)),
    ]);
    gates.push(...gatesOf(kind, before, after));
  }
  printTable(
    `${USERS} users of each kind, ${TAUGHT_PROMPTS} prompts asked about, ${MEASURED_PROMPTS} others measured`,
    [
      "habit",
      "answered before, %",
      "after, %",
      "asked before",
      "after",
      `left open though asked ${OFTEN} times, before`,
      "after",
    ],
    rows,
  );
  return gates;
}

function shareOf({ asked, answered }: Measured): number {
  return asked === 0 ? 100 : 100 * answered / asked;
}

function gatesOf({ name }: Kind, before: Measured, after: Measured): Gate[] {
  const spared = (one: number, two: number) => 100 - 100 * two / one;
  if (name === "answers everything") {
    return [
      atLeast("questions kept for who answers all, %", 100 * after.asked / before.asked, 100),
    ];
  }
  if (name === "answers nothing") {
    return [
      atLeast("questions spared to who answers nothing, %", spared(before.asked, after.asked), 75),
    ];
  }
  return [
    atLeast(
      `questions spared that were left open ${OFTEN} times, who answers some, %`,
      spared(before.often.open, after.often.open),
      50,
    ),
    atLeast(
      `questions kept that were answered ${OFTEN} times, who answers some, %`,
      100 * after.often.answered / before.often.answered,
      95,
    ),
  ];
}

async function teachAndMeasure(
  taught: readonly string[],
  measured: readonly string[],
  answers: (slot: string) => boolean,
  { before, after }: { readonly before: Measured; readonly after: Measured },
): Promise<void> {
  const parent = Deno.makeTempDirSync({ prefix: "improver-bench-" });
  const data = `${parent}/data`;
  const asked = new Map<string, number>();
  const slotsOf = () =>
    withApp(data, async (app) => {
      const slots: string[] = [];
      for (const prompt of measured) {
        const { result } = await computeImprovement({ prompt, store: false }, app);
        slots.push(...result.questions.map(({ slot }) => slot));
      }
      return slots;
    });
  try {
    const first = await slotsOf();
    await withServer(data, async (server) => {
      for (const prompt of taught) {
        const { record_id, questions } = await call<ImproveResult>(server, "improve_prompt", {
          prompt,
        });
        for (const { slot } of questions) asked.set(slot, (asked.get(slot) ?? 0) + 1);
        const given = questions.filter(({ slot }) => answers(slot));
        if (questions.length === 0) continue;
        await call(server, "give_feedback", {
          record_id,
          ...(given.length === 0 ? { verdict: "accept" } : {
            answers: Object.fromEntries(given.map(({ slot }) => [slot, "as told"])),
          }),
        });
      }
    });
    for (const [sums, slots] of [[before, first], [after, await slotsOf()]] as const) {
      for (const slot of slots) {
        const isOften = (asked.get(slot) ?? 0) >= OFTEN;
        sums.asked++;
        if (answers(slot)) sums.answered++;
        if (isOften) sums.often[answers(slot) ? "answered" : "open"]++;
      }
    }
  } finally {
    Deno.removeSync(parent, { recursive: true });
  }
}
