/**
 * Whether what is asked is what the authors of vague prompts say is missing.
 *
 * @module
 */

import { SLOT_TYPES, type SlotType } from "../lib/ask/topics/topic.ts";
import { TOPICS } from "../lib/ask/topics.ts";
import { slotTypeOf } from "../scripts/shipped/slot_types.ts";
import type { Answered } from "./ask_eval.ts";
import type { Row } from "./table.ts";

/** Kinds of detail that each question asks for, as it stands and with its rider. */
const TYPES_OF = new Map<string, readonly SlotType[]>(
  TOPICS.flatMap((topic) => topic.questions()).flatMap(({ question, type, rider }) => [
    [question, [type]] as const,
    ...(rider === null
      ? []
      : [[question.replace("?", `${rider.words}?`), [type, rider.type]] as const]),
  ]),
);

/**
 * Tells how questions meet what the authors of vague prompts call missing: whole prompts, then single
 * questions.
 *
 * @param answered Prompts with what is asked about them.
 * @returns Two rows.
 */
export function hitsOfQuestions(answered: readonly Answered[]): Row[] {
  let [found, all, hits, questions] = [0, 0, 0, 0];
  for (const { example, asked } of answered) {
    if (example.set !== "in3" || example.label === 0) continue;
    const kinds = asked.questions.map(({ question, slot }) => [
      ...TYPES_OF.get(question) ?? ["subtype"],
      slotTypeOf(`${slot} ${question}`),
    ]);
    const missing = SLOT_TYPES.filter((_, type) => example.slots[type]! > 0);
    questions += kinds.length;
    hits += kinds.filter((types) =>
      types.some((type) => missing.includes(type as SlotType))
    ).length;
    if (kinds.length < 3) continue;
    const types = new Set<string>(kinds.flat());
    example.slots.forEach((count, type) => {
      all += count;
      if (types.has(SLOT_TYPES[type]!)) found += count;
    });
  }
  return [
    {
      measure: "missing details recalled by three real questions",
      value: found / all,
      bar: ">= 0.55",
      baselines: {},
    },
    {
      measure: "questions after a kind of detail that the authors call missing",
      value: hits / questions,
      bar: "",
      baselines: {},
    },
  ];
}
